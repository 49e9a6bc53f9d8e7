/**
 * Số đơn vị hành chính — one plan counts the units of its area twice and differently: «08 huyện, thành phố» and «09 huyện,
 * thành phố», «xã có 07 bản» and «02/06 bản», «38 khu phố» and «Ban điều hành 36 khu phố». Counts of some units are left out.
 * @source consistency of the source plans, rule 2
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { lineInSentence } from '../audit-subject.ts';

const CODE = 'unit-count';
const PLACE = '(?:huyện|thị xã|thành phố|quận|xã|phường|thị trấn|thôn|bản|ấp|khu phố|tổ dân phố|xóm|khóm|buôn)';
const NOUNS = `(${PLACE}(?:(?:, | và )${PLACE})*)(?![\\p{L}])`;
/** All the units of the area, by the words before or the form of the count. */
const WHOLE: readonly RegExp[] = [
  new RegExp(
    `(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban (?:MTTQ|Mặt trận Tổ quốc) Việt Nam|Trưởng|Ban (?:điều hành|quản lý|nhân dân))\\s+(\\d{1,3})\\s+${NOUNS}`,
    'gu',
  ),
  new RegExp(
    `(?:toàn (?:tỉnh|huyện|xã|phường|thành phố|thị xã)|(?:tỉnh|huyện|xã|phường|thành phố|thị xã)(?: hiện)?) (?:có|gồm) (\\d{1,3})\\s+${NOUNS}(?!\\s+(?:nghèo|đặc|có|thuộc|biên|bãi|vùng|khó|đạt|nông|là|miền|ven|còn))`,
    'giu',
  ),
  // «02/06 bản»: of how many.
  new RegExp(`\\d{1,3}/(\\d{1,3})\\s+${NOUNS}`, 'gu'),
  // Two or more kinds named together are all of them, not some.
  new RegExp(`(?:tại|ở|cả|của|đủ)\\s+(\\d{1,3})\\s+(${PLACE}(?:(?:, | và )${PLACE})+)(?![\\p{L}])`, 'gu'),
];

interface Counted {
  readonly line: number;
  readonly value: number;
  readonly noun: string;
  readonly printed: string;
}

export const unitCount: AuditRule = {
  code: CODE,
  title: { vi: 'Số đơn vị hành chính', en: 'Count of units' },
  check: ({ sentences }) => {
    const counted = sentences.flatMap((sentence) =>
      WHOLE.flatMap((pattern) =>
        [...sentence.text.matchAll(pattern)].map(
          (m): Counted => ({
            line: lineInSentence(sentence, m.index),
            value: Number(m[1]),
            noun: (m[2] ?? '').toLowerCase().replaceAll(' và ', ', '),
            printed: m[0],
          }),
        ),
      ),
    );
    const seen = new Set<string>();
    return counted.flatMap((first) => {
      if (seen.has(first.noun)) return [];
      seen.add(first.noun);
      return counted
        .filter((c) => c.noun === first.noun && c.value !== first.value)
        .slice(0, 1)
        .map((other) =>
          findingOf(CODE, {
            lines: [first.line, other.line],
            verdict: 'warning',
            printed: `${first.printed} / ${other.printed}`,
            vi: `Số ${first.noun} in hai giá trị: «${first.printed}» (dòng ${first.line}) và «${other.printed}» (dòng ${other.line}).`,
            en: `Two counts of the same units: “${first.printed}” (line ${first.line}) and “${other.printed}” (line ${other.line}).`,
            adviceVi: 'Đối chiếu số đơn vị hành chính hiện có; nếu chỉ nói một phần thì ghi rõ là phần nào.',
            adviceEn: 'Check against the units in force; if only some are meant, say which.',
            subject: first.noun,
          }),
        );
    });
  },
};

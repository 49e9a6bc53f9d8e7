/**
 * Tên ban chỉ đạo — one steering committee under several names without a short form defined.
 * @source consistency of the source plans, rule 15 (findings HD-S08, LC-S09)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'committee-names';
const COMMITTEE = /(?:Ban\s+[Cc]hỉ\s+đạo|BCĐ|BCD)(?!\p{L})([^.,;:()“”"]{0,90})/gu;
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['nông thôn mới', /nông thôn mới|NTM/iu],
  ['các chương trình mục tiêu quốc gia', /các chương trình (?:mục tiêu quốc gia|MTQG)/iu],
  ['giảm nghèo', /giảm nghèo|GNBV|GN(?!\p{L})/iu],
];
const SHORT_FORM = /(?:gọi|viết) (?:tắt|chung)[^)]{0,20}(?:Ban\s+[Cc]hỉ\s+đạo|BCĐ)/u;

export const committeeNames: AuditRule = {
  code: CODE,
  title: { vi: 'Tên ban chỉ đạo', en: 'Names of steering committees' },
  check: ({ plan, sentences }) => {
    const places = [
      ...sentences.filter((s) => s.section.depth > 0).map((s) => ({ text: s.text, line: s.line })),
      ...plan.recipients.map((r) => ({ text: r.name, line: r.line })),
    ];
    if (places.some((p) => SHORT_FORM.test(p.text))) return [];
    const names = places.flatMap(({ text, line }) =>
      [...text.matchAll(COMMITTEE)].map((m) => {
        const tail = (m[1] ?? '').slice(0, 60);
        const topic = TOPICS.filter(([, pattern]) =>
          pattern.test(tail.replace(/\s(?:chỉ đạo|thực hiện các nội dung|phụ trách|trong).*$/u, '')),
        ).map(([name]) => name);
        return {
          line,
          topic: topic.join(' và '),
          printed: m[0]
            .replace(
              /(?<=.{8})\s(?:chỉ đạo|tổ chức|thực hiện các nội dung|phụ trách|trong|theo|giai đoạn|định kỳ|trước|để|về|báo cáo)(?=\s).*$/u,
              '',
            )
            .trim(),
        };
      }),
    );
    // «Ban Chỉ đạo» alone is a short form, not another name.
    const named = names.filter((n) => n.topic !== '' || !/^(?:Ban\s+[Cc]hỉ\s+đạo|BCĐ|BCD)$/u.test(n.printed));
    const topics = [...new Set(named.map((n) => n.topic))];
    if (topics.length < 2) return [];
    const first = topics.map((topic) => named.find((n) => n.topic === topic)).filter((n) => n !== undefined);
    return [
      findingOf(CODE, {
        lines: first.map((n) => n.line),
        verdict: 'warning',
        printed: first.map((n) => n.printed).join('; '),
        vi: `Ban chỉ đạo được gọi bằng ${topics.length} tên: ${first.map((n) => `«${n.printed}» (dòng ${n.line})`).join('; ')}.`,
        en: `The steering committee appears under ${topics.length} names: ${first.map((n) => `“${n.printed}” (line ${n.line})`).join('; ')}.`,
        adviceVi: 'Một cơ quan một tên, các tên khác là bí danh; định nghĩa tên gọi tắt ở lần đầu.',
        adviceEn: 'One record with aliases; define the short name at first use.',
      }),
    ];
  },
};

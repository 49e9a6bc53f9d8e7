/** Căn cứ của dự thảo — laws and programmes in force on the day, Party documents, resolutions, plans above, the review. */
import type { BasisKind, DraftBasis } from './draft-document.ts';
import type { DraftInput, Wording } from './draft-input.ts';
import { basesOn } from './text-blocks.ts';

export function draftBases(input: DraftInput, words: Wording, open: string[]): DraftBasis[] {
  const { printed, unverified } = basesOn(input.blocks.bases, input.level, words.on);
  for (const one of unverified)
    if (!input.choices.off.includes(one.id)) open.push(`Căn cứ chưa xác minh, không in: ${one.text}.`);
  const bases: DraftBasis[] = printed
    .filter(({ id }) => !input.choices.off.includes(id))
    .map((one) => ({ kind: one.kind ?? 'law', text: one.text, source: `${one.id}@${one.version}` }));
  bases.push(...input.moreBases);
  const { decision, year } = input.round;
  if (decision === null) open.push(`Đợt rà soát năm ${year} không ghi số quyết định phê duyệt.`);
  else
    bases.push({
      kind: 'review',
      text: `Quyết định số ${decision.number} ngày ${slashed(decision.date)} của ${decision.issuer} phê duyệt kết quả rà soát hộ nghèo, hộ cận nghèo năm ${year}`,
      source: input.round.id,
    });
  if (!bases.some(({ kind }) => kind === 'council'))
    open.push(
      'Chưa nhập nghị quyết của Hội đồng nhân dân về kế hoạch phát triển kinh tế - xã hội: nếu có, hãy thêm vào căn cứ.',
    );
  return bases;
}

const ORDER: readonly BasisKind[] = ['law', 'programme', 'party', 'council', 'plan', 'review'];
/** A committee carries out what the Party and the council have resolved; the rest it relies on. */
const OPENING: Readonly<Record<BasisKind, string>> = {
  law: 'Căn cứ',
  programme: 'Căn cứ',
  party: 'Thực hiện',
  council: 'Căn cứ',
  plan: 'Căn cứ',
  review: 'Căn cứ',
};

/** By kind, in the order in which they are printed. */
export function sortedBases(bases: readonly DraftBasis[]): DraftBasis[] {
  return [...bases].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** As printed, the last one leading into the text. */
export function printedBases(bases: readonly DraftBasis[]): string[] {
  const sorted = sortedBases(bases);
  return sorted.map(({ kind, text }, at) => {
    const plain = text.replace(/[.;\s]+$/, '').replace(/^(?:Căn cứ|Thực hiện)\s+/u, '');
    return `${OPENING[kind]} ${plain}${at === sorted.length - 1 ? '.' : ';'}`;
  });
}

export function slashed(date: string): string {
  const [year, month = '', day] = date.split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

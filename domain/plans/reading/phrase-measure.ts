/** Cụm danh từ — the printed words stand as the measure where the lexicon has none. */
import type { Windows } from './clauses.ts';
import type { Quantity } from './quantity.ts';

/** No word of the lexicon: the noun phrase itself stands as the measure. */
export function phraseMeasure(q: Quantity, w: Windows): string {
  const noun = `${q.unitWord}${w.after.split(/[,;.:()]/u)[0] ?? ''}`.trim();
  if (q.unit.startsWith('percent') && w.before.trim().length < 12 && w.after.trim().length > 4) {
    return (w.after.split(/[;.:()]/u)[0] ?? '').trim().split(' ').slice(0, 12).join(' ');
  }
  if (noun.length > 2 && noun !== q.unitWord && !q.unit.startsWith('percent'))
    return noun.split(/\s+/u).slice(0, 10).join(' ').trim();
  const rate = /^.*((?:tỷ|tỉ) lệ [^;:()]+)$/iu.exec(w.before.trim())?.[1];
  const parts = w.before
    .trim()
    .split(/[,;:()]/u)
    .map((p) => p.trim())
    .filter((p) => p.length > 2);
  const lead = (rate ?? parts[parts.length - 1] ?? '').replace(
    /(?:\s(?:cho|với|đạt|còn|là|trên|dưới|từ|chiếm|có|lên|xuống|ở mức|khoảng|mức))+$/u,
    '',
  );
  // «Thành lập 03 hợp tác xã»: the noun says more than the verb.
  if (q.unit === 'organisation' && lead.split(/\s+/u).length < 3 && q.unitWord.length > 6) return noun;
  const words = (lead || noun).split(/\s+/u).slice(-12).join(' ').trim();
  return /^(?:dự kiến )?(?:hỗ trợ|giảm|còn|đạt)$/iu.test(words) ? noun : words;
}

/** Những điểm ở trên — what a short point takes from the headings above it and the points before it. */
import type { DraftFigure } from './figures.ts';
import { rateIn } from './measures.ts';
import type { OutlineNode } from './outline.ts';

/** Headings and lead-in lines above a point, nearest first; long paragraphs are no headings. */
export function textsAbove(node: OutlineNode): readonly string[] {
  const texts: string[] = [];
  for (let current = node.parent; current && texts.length < 2; current = current.parent) {
    if (current.section.heading.length < 200) texts.push(current.section.heading);
  }
  return texts;
}

/** The rate that a heading above names: «3. Lộ trình giảm nghèo hằng năm». */
export function subjectAbove(node: OutlineNode): string | undefined {
  for (const text of textsAbove(node)) {
    const rate = rateIn(text) ?? (/giảm (?:hộ )?nghèo|hộ nghèo/iu.test(text) ? 'poverty-rate' : undefined);
    if (rate) return rate;
  }
  return undefined;
}

const RATE = /^((?:near-|multidimensional-|ethnic-)?poverty-rate)(?:-reduction)?$/;

/** The last poverty rate a block spoke of. */
export function rateSpokenOf(figures: readonly DraftFigure[]): string | undefined {
  const last = figures.filter((f) => RATE.test(f.measure ?? '')).pop();
  return last && RATE.exec(last.measure ?? '')?.[1];
}

/** «Mục tiêu đến năm 2025», «giai đoạn 2021 - 2025»: the year at which the targets below stand. */
export function targetYearOf(node: OutlineNode, lastYear: number | undefined): number | undefined {
  for (let current: OutlineNode | undefined = node; current; current = current.parent) {
    const heading = current.section.heading;
    if (heading.length >= 200 || !/mục tiêu|chỉ tiêu|lộ trình|kế hoạch/iu.test(heading)) continue;
    const years = [...heading.matchAll(/(?<![\d/])(20\d{2})(?![\d/])/gu)].map((m) => Number(m[1]));
    const last = years.pop();
    if (last !== undefined) return last;
  }
  return lastYear;
}

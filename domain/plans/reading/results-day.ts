/** Thời điểm của kết quả — the day at which the numbers of a section stand. */
import type { OutlineNode } from './outline.ts';

const END = /(?<!so với[^;.]{0,80})(?:cuối|hết|31\/12\/|đến ngày 31\/12\/)\s*(?:năm\s+)?(20\d{2})/iu;

/** From the outermost heading inwards: the year named, «cuối năm 2019» in its opening words; else the year before the plan's. */
export function resultsDay(node: OutlineNode, planYear: number | undefined): string | undefined {
  const chain: OutlineNode[] = [];
  for (let current: OutlineNode | undefined = node; current; current = current.parent) chain.unshift(current);
  for (const link of chain) {
    const named = [...link.section.heading.slice(0, 300).matchAll(/năm\s+(20\d{2})/giu)].map((m) => Number(m[1]));
    const past = named.filter((year) => planYear === undefined || year < planYear).pop();
    if (past !== undefined && link.section.heading.length < 200) return `${past}-12-31`;
    const stated = END.exec(link.section.text.slice(0, 1500));
    if (stated && (planYear === undefined || Number(stated[1]) < planYear)) return `${stated[1]}-12-31`;
  }
  return planYear === undefined ? undefined : `${planYear - 1}-12-31`;
}

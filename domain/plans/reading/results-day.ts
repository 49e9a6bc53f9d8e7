/** Thời điểm của kết quả — the day at which the numbers of a section stand. */
import type { OutlineNode } from './outline.ts';

/** «cuối năm 2019» in the section or its ancestors' headings; else the year named; else the year before the plan's. */
export function resultsDay(node: OutlineNode, planYear: number | undefined): string | undefined {
  let current: OutlineNode | undefined = node;
  const end = /(?:cuối|hết|31\/12\/|đến ngày 31\/12\/)\s*(?:năm\s+)?(20\d{2})/iu;
  while (current) {
    const m = end.exec(current.section.text.slice(0, 1500));
    if (m && (planYear === undefined || Number(m[1]) <= planYear)) {
      if (Number(m[1]) !== planYear || current.parent === undefined) return `${m[1]}-12-31`;
    }
    const named = /năm\s+(20\d{2})/iu.exec(current.section.heading);
    if (named && (planYear === undefined || Number(named[1]) < planYear)) return `${named[1]}-12-31`;
    current = current.parent;
  }
  return planYear === undefined ? undefined : `${planYear - 1}-12-31`;
}

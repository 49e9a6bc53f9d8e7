/** Thời gian, phạm vi, đối tượng — where a plan states them in points of their own: «1. Thời gian: Năm 2024». */
import type { PlanDocument, Section } from '../document/plan-document.ts';

export interface PlanScope {
  readonly time?: string;
  readonly scope?: string;
  readonly groups: readonly string[];
}

export function scopeOfPlan(document: Pick<PlanDocument, 'sections'>): PlanScope {
  const stated = (word: RegExp): Section | undefined =>
    document.sections.find(({ text, depth }) => depth > 0 && depth < 4 && word.test(text.trim()));
  const time = stated(/^Thời gian(?: thực hiện)?\s*[:.]/iu);
  const scope = stated(/^Phạm vi(?: thực hiện)?\s*[:.]/iu);
  const groups = stated(/^Đối tượng(?: thụ hưởng| thực hiện)?\s*[:.]/iu);
  return {
    ...(time ? { time: afterColon(time) } : {}),
    ...(scope ? { scope: afterColon(scope) } : {}),
    groups: groups ? groupsOf(document.sections, groups) : [],
  };
}

const whole = ({ text }: Section): string => text.replace(/\s+/gu, ' ').trim();
const afterColon = (section: Section): string =>
  whole(section)
    .replace(/^[^:.]+[:.]\s*/u, '')
    .replace(/[.;]\s*$/u, '');

/** One group a point below; or those of the sentence itself. */
function groupsOf(sections: readonly Section[], under: Section): string[] {
  const points = sections.filter(
    ({ label }) => label.startsWith(`${under.label}.`) && label.split('.').length === under.label.split('.').length + 1,
  );
  const texts = points.length > 0 ? points.map(whole) : [afterColon(under)];
  return texts.map((text) => text.replace(/^[-+]\s*/u, '').replace(/[.;]\s*$/u, '')).filter(Boolean);
}

/** Loại kế hoạch — what a plan is for: the programme of a year, a period, coordination of agencies, a sector, a community. */
import type { Bilingual } from '../../kernel/language.ts';
import type { PlanHeading } from '../document/plan-document.ts';

export const PLAN_KINDS = ['programme', 'period', 'coordination', 'sector', 'community'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export const PLAN_KIND_NAMES: Readonly<Record<PlanKind, Bilingual>> = {
  programme: { vi: 'Kế hoạch năm', en: 'Yearly plan' },
  period: { vi: 'Kế hoạch giai đoạn', en: 'Period plan' },
  coordination: { vi: 'Kế hoạch phối hợp', en: 'Coordination plan' },
  sector: { vi: 'Kế hoạch ngành', en: 'Sector plan' },
  community: { vi: 'Kế hoạch phát triển cộng đồng', en: 'Community development plan' },
};

/** As the head tells it; a person may say otherwise. */
export function kindOfPlan(heading: Pick<PlanHeading, 'title' | 'issuer' | 'year' | 'lastYear'>): PlanKind {
  const title = heading.title.toLowerCase();
  if (/phát triển cộng đồng|cộng đồng (?:thôn|bản|xã)/u.test(title)) return 'community';
  if (/^(?:về )?phối hợp|kế hoạch phối hợp/u.test(title)) return 'coordination';
  if (heading.lastYear !== undefined && heading.year !== undefined && heading.lastYear > heading.year) return 'period';
  return /^(?:sở|chi cục|ban|phòng)\s/iu.test(heading.issuer ?? '') ? 'sector' : 'programme';
}

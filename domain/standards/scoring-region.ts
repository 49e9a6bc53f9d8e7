import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import { standardProblem } from './problems.ts';
import type { ScoringRegion } from './score-table.ts';
import type { AreaClass } from './standard.ts';

/**
 * Vùng chấm điểm của hộ — urban households share one table; rural ones take the region of their commune's OLD
 * province: a merged province may span several regions (the new Gia Lai joins the highlands with the coast).
 */
export function scoringRegionOf(
  household: { readonly area: AreaClass; readonly oldProvince: string },
  regionByOldProvince: ReadonlyMap<string, ScoringRegion>,
): Decision<ScoringRegion> {
  if (household.area === 'urban') return accepted('URB');
  const region = regionByOldProvince.get(household.oldProvince);
  return region
    ? accepted(region)
    : refused(standardProblem('score-region-unknown', { province: household.oldProvince }));
}

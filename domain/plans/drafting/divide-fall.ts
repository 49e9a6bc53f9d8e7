/** Chia chỉ tiêu giảm hộ — by the households able to escape; what a person has set stays, the rest takes what is left. */
import { allotProportionally } from '../tracking/allotment.ts';
import type { FallCode, FallingUnit } from './draft-document.ts';

export const fallKey = (code: FallCode, area: string): string => `fall/${code}/${area}`;

/** `undefined` where what is set cannot be: above a stock, above the whole, or all set to another sum. */
export function divideFall(
  total: number,
  units: readonly FallingUnit[],
  fixed: readonly (number | undefined)[] = [],
): number[] | undefined {
  const isWhole = (value: number | undefined) => value === undefined || (Number.isSafeInteger(value) && value >= 0);
  if (!fixed.every(isWhole)) return undefined;
  const left = total - fixed.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const others = units.flatMap(({ able }, areaId) => (fixed[areaId] === undefined ? [{ areaId, weight: able }] : []));
  if (left < 0 || (others.length === 0 && left !== 0)) return undefined;
  const shares = allotProportionally(left, others);
  const values = units.map((_, at) => fixed[at] ?? shares[others.findIndex(({ areaId }) => areaId === at)] ?? 0);
  return values.every((value, at) => value <= (units[at]?.stock ?? 0)) ? values : undefined;
}

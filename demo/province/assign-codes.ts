import type { HouseholdPlan } from '#demo/households/household-plan.ts';
import { apportion } from '#demo/random/apportion.ts';
import { InfeasibleScenario } from '#demo/random/infeasible-scenario.ts';
import { pickExactly } from '#demo/random/pick-exactly.ts';
import type { Rng } from '#demo/random/rng.ts';

const MOST_PER_HOUSEHOLD = 4;

/**
 * Phân nguyên nhân, nhu cầu (nhiều lựa chọn) — gives every household at least one code so that each code stands on
 * exactly its number of households. `affinity` says which code suits which household; it only bends the draw.
 */
export function assignCodes(
  what: string,
  totals: Readonly<Record<string, number>>,
  households: readonly HouseholdPlan[],
  codesOf: (household: HouseholdPlan) => string[],
  affinity: (code: string, household: HouseholdPlan) => number,
  rng: Rng,
): void {
  const codes = Object.keys(totals);
  const sum = codes.reduce((s, c) => s + (totals[c] as number), 0);
  const tooMany = codes.find((c) => (totals[c] as number) > households.length);
  if (sum < households.length || tooMany !== undefined || sum > households.length * MOST_PER_HOUSEHOLD) {
    throw new InfeasibleScenario({
      vi: `«${what}»: tổng ${sum} lượt cho ${households.length} hộ không thể phân hết${tooMany ? ` (mã ${tooMany} nhiều hơn số hộ)` : ''}`,
      en: `«${what}»: ${sum} mentions cannot be given to ${households.length} households${tooMany ? ` (code ${tooMany} exceeds the households)` : ''}`,
    });
  }
  const first = apportion(
    `${what}: first code`,
    households.length,
    codes.map((c) => ({ ideal: totals[c] as number, max: totals[c] as number })),
  );
  const left = [...first];
  // Those who cannot work are served first: fewer codes suit them.
  const order = rng.shuffle([...households]).sort((a, b) => Number(b.noLabour) - Number(a.noLabour));
  for (const household of order) {
    const k = drawCode(codes, left, household, affinity, rng);
    left[k] = (left[k] as number) - 1;
    codesOf(household).push(codes[k] as string);
  }
  const extras = codes.map((c, k) => ({ code: c, count: (totals[c] as number) - (first[k] as number) }));
  for (const { code, count } of extras.toSorted((a, b) => b.count - a.count)) {
    const free = households.filter((h) => !codesOf(h).includes(code) && codesOf(h).length < MOST_PER_HOUSEHOLD);
    for (const h of pickExactly(`${what}: ${code}`, count, free, (h) => affinity(code, h), rng)) codesOf(h).push(code);
  }
}

function drawCode(
  codes: readonly string[],
  left: readonly number[],
  household: HouseholdPlan,
  affinity: (code: string, household: HouseholdPlan) => number,
  rng: Rng,
): number {
  let total = 0;
  const weights = codes.map((c, k) => {
    const weight = (left[k] as number) * affinity(c, household);
    total += weight;
    return weight;
  });
  let at = rng.next() * total;
  let last = 0;
  for (const [k, weight] of weights.entries()) {
    if (weight <= 0) continue;
    last = k;
    at -= weight;
    if (at <= 0) break;
  }
  return last;
}

/** Scales the codes of one class to another: `perHousehold` mentions each, shares kept. */
export function scaledTotals(
  totals: Readonly<Record<string, number>>,
  households: number,
  perHousehold: number,
): Record<string, number> {
  const codes = Object.keys(totals);
  const scaled = apportion(
    'codes scaled to another class',
    Math.round(households * perHousehold),
    codes.map((c) => ({ ideal: totals[c] as number, max: households })),
  );
  return Object.fromEntries(codes.map((c, k) => [c, scaled[k] as number]));
}

import { apportion } from '#demo/random/apportion.ts';
import { InfeasibleScenario } from '#demo/random/infeasible-scenario.ts';
import type { Rng } from '#demo/random/rng.ts';
import { closingClass, MOVEMENTS, type PovertyClass, type RateBand, type Scenario } from '#demo/scenarios/scenario.ts';
import type { CommuneUnit } from '#demo/units/unit-list.ts';

/** Chỉ tiêu của một xã — what one commune of the synthetic province holds. */
export interface CommunePlan {
  readonly unit: CommuneUnit;
  readonly households: number;
  readonly persons: number;
  readonly poor: number;
  readonly nearPoor: number;
}

function closingTotal(scenario: Scenario, closing: PovertyClass): number {
  return MOVEMENTS.filter((m) => closingClass(m) === closing).reduce((sum, m) => sum + scenario.movements[m].value, 0);
}

/** Splits the totals over the real communes: exactly by district and by band of poverty rate where the plan prints them. */
export function allocateCommunes(scenario: Scenario, rng: Rng): CommunePlan[] {
  const units = scenario.units.communes;
  const households = scenario.districts
    ? byDistrict(scenario, (d, members) => householdsOf(d.households.value, members, rng))
    : householdsOf(scenario.households.value, units, rng);
  const poorTotal = closingTotal(scenario, 'poor');
  const poor = scenario.bands
    ? poorByBand(poorTotal, units, households, scenario.bands, rng)
    : scenario.districts
      ? byDistrict(scenario, (d, members) =>
          poorFreely(d.poor.value, members, ofUnits(members, units, households), rng),
        )
      : poorFreely(poorTotal, units, households, rng);
  const nearPoor = apportion(
    'near-poor by commune',
    closingTotal(scenario, 'near_poor'),
    units.map((_, i) => ({
      ideal: ((poor[i] as number) + 0.012 * (households[i] as number)) * (0.6 + 0.8 * rng.next()),
      max: Math.floor(((households[i] as number) - (poor[i] as number)) * 0.8),
    })),
  );
  const persons = apportion(
    'persons by commune',
    Math.round(scenario.households.value * scenario.personsPerHousehold.value),
    units.map((_, i) => ({ ideal: (households[i] as number) * (0.94 + 0.12 * rng.next()) })),
  );
  const plans = units.map((unit, i) => ({
    unit,
    households: households[i] as number,
    persons: persons[i] as number,
    poor: poor[i] as number,
    nearPoor: nearPoor[i] as number,
  }));
  checkSum(
    'households',
    plans.reduce((s, p) => s + p.households, 0),
    scenario.households.value,
  );
  checkSum(
    'poor households',
    plans.reduce((s, p) => s + p.poor, 0),
    poorTotal,
  );
  return plans;
}

function householdsOf(total: number, units: readonly CommuneUnit[], rng: Rng): number[] {
  const mean = total / units.length;
  return apportion(
    'households by commune',
    total,
    units.map((u) => ({
      ideal: (u.type === 'Phường' ? 1.25 : u.type === 'Thị trấn' ? 1.1 : 0.95) * (0.55 + rng.next() * 0.9),
      min: Math.floor(mean * 0.35),
      max: Math.ceil(mean * 3),
    })),
  );
}

function poorFreely(total: number, units: readonly CommuneUnit[], households: readonly number[], rng: Rng): number[] {
  return apportion(
    'poor by commune',
    total,
    units.map((u, i) => ({
      ideal: (households[i] as number) * (u.urban ? 0.6 : 1.1) * (0.4 + 1.2 * rng.next()),
      min: Math.min(1, Math.floor(total / units.length)),
      max: households[i] as number,
    })),
  );
}

/** Every commune gets a band, towns the lower ones; its count of poor then stays inside the band. */
function poorByBand(
  total: number,
  units: readonly CommuneUnit[],
  households: readonly number[],
  bands: readonly RateBand[],
  rng: Rng,
): number[] {
  checkSum(
    'communes by band',
    bands.reduce((s, b) => s + b.communes.value, 0),
    units.length,
  );
  const order = units
    .map((u, i) => ({ i, rank: rng.next() + (u.urban ? 0 : 0.55) }))
    .sort((a, b) => b.rank - a.rank)
    .map((u) => u.i);
  const shares: { ideal: number; min: number; max: number }[] = Array(units.length);
  let at = 0;
  for (const band of bands.toSorted((a, b) => b.from - a.from)) {
    const [low, high] = band.typical ?? [band.from, band.to];
    for (const i of order.slice(at, at + band.communes.value)) {
      const all = households[i] as number;
      const rate = low + (high - low) * (0.1 + 0.8 * rng.next());
      shares[i] = {
        ideal: (all * Math.max(rate, 0.2)) / 100,
        min: Math.ceil((band.from * all) / 100 - 1e-9),
        max: Math.ceil((band.to * all) / 100 - 1e-9) - 1,
      };
    }
    at += band.communes.value;
  }
  return apportion('poor by commune inside the bands', total, shares);
}

function byDistrict(
  scenario: Scenario,
  allot: (target: NonNullable<Scenario['districts']>[number], members: readonly CommuneUnit[]) => number[],
): number[] {
  const units = scenario.units.communes;
  const position = new Map(units.map((u, i) => [u.code, i]));
  const result = Array<number>(units.length).fill(-1);
  for (const target of scenario.districts ?? []) {
    const members = units.filter((u) => u.districtCode === target.districtCode);
    const counts = allot(target, members);
    for (const [k, u] of members.entries()) result[position.get(u.code) as number] = counts[k] as number;
  }
  if (result.includes(-1)) {
    const unit = units[result.indexOf(-1)] as CommuneUnit;
    throw new InfeasibleScenario({
      vi: `huyện ${unit.districtCode} không có chỉ tiêu (xã ${unit.code})`,
      en: `district ${unit.districtCode} has no target (commune ${unit.code})`,
    });
  }
  return result;
}

function ofUnits(members: readonly CommuneUnit[], units: readonly CommuneUnit[], values: readonly number[]): number[] {
  return members.map((m) => values[units.indexOf(m)] as number);
}

function checkSum(what: string, found: number, expected: number): void {
  if (found === expected) return;
  throw new InfeasibleScenario({
    vi: `«${what}» cộng lại được ${found}, chỉ tiêu là ${expected}`,
    en: `«${what}» add up to ${found}, the target is ${expected}`,
  });
}

import type { HouseholdPlan } from '#demo/households/household-plan.ts';
import { apportion } from '#demo/random/apportion.ts';
import { InfeasibleScenario } from '#demo/random/infeasible-scenario.ts';
import { pickExactly } from '#demo/random/pick-exactly.ts';
import { expandWeights, type Rng } from '#demo/random/rng.ts';
import {
  closingClass,
  type GroupTargets,
  MOVEMENTS,
  openingClass,
  type PlannedMovement,
  type PovertyClass,
  type Scenario,
} from '#demo/scenarios/scenario.ts';
import { causeAffinity, needAffinity } from './affinity.ts';
import type { CommunePlan } from './allocate-communes.ts';
import { assignCodes, scaledTotals } from './assign-codes.ts';
import { assignLabour } from './assign-labour.ts';

/** Lập danh sách hộ — every household of the register with its movement, groups, causes and needs, totals exact. */
export function planHouseholds(scenario: Scenario, communes: readonly CommunePlan[], rng: Rng): HouseholdPlan[] {
  const poor = closed(
    'poor',
    scenario,
    communes.map((c) => c.poor),
    rng,
  );
  const nearPoor = closed(
    'near_poor',
    scenario,
    communes.map((c) => c.nearPoor),
    rng,
  );
  const notPoor = notPoorOnes(scenario, communes);
  for (const h of poor) if (scenario.standardId === '2016-2020') h.group = 'N1';

  if (scenario.labour) assignLabour(poor, scenario.labour, rng);
  assignGroups('poor', poor, scenario.groups.poor, rng);
  assignGroups('near-poor', nearPoor, scenario.groups.nearPoor, rng);
  const labouring = poor.filter((h) => !h.noLabour);
  for (const h of pickExactly('N2', scenario.n2.value, labouring, () => 1, rng)) h.group = 'N2';

  assignEthnic(scenario, communes, poor, nearPoor, notPoor, rng);
  const causes = values(scenario.causes);
  assignCodes('causes of the poor', causes, poor, (h) => h.causes, causeAffinity, rng);
  const nearCauses = scaledTotals(causes, nearPoor.length, scenario.nearPoorCausesPerHousehold.value);
  assignCodes('causes of the near-poor', nearCauses, nearPoor, (h) => h.causes, causeAffinity, rng);
  const needs = values(scenario.needs);
  if (Object.keys(needs).length > 0) {
    assignCodes('needs of the poor', needs, poor, (h) => h.needs, needAffinity, rng);
    const nearNeeds = scaledTotals(needs, nearPoor.length, scenario.nearPoorNeedsPerHousehold.value);
    assignCodes('needs of the near-poor', nearNeeds, nearPoor, (h) => h.needs, needAffinity, rng);
  }

  // As a commune keeps its book: its listed households first, the new requests after them.
  const all = rng.shuffle([...poor, ...nearPoor, ...notPoor]);
  all.sort((a, b) => a.commune - b.commune || Number(isNewRequest(a)) - Number(isNewRequest(b)));
  for (const [i, h] of all.entries()) {
    h.serial = (scenario.serialsAfter ?? 0) + i + 1;
    h.causes.sort();
    h.needs.sort();
  }
  return all;
}

const isNewRequest = (h: HouseholdPlan): boolean => openingClass(h.movement) === 'not_poor';

const values = (sourced: Scenario['causes']): Record<string, number> =>
  Object.fromEntries(Object.entries(sourced).map(([code, s]) => [code, s.value]));

function household(commune: number, movement: PlannedMovement): HouseholdPlan {
  return {
    serial: 0,
    commune,
    movement,
    closing: closingClass(movement),
    group: '',
    ethnic: '01',
    socialProtection: false,
    merit: false,
    noLabour: false,
    causes: [],
    needs: [],
  };
}

/** The poor (or near-poor) of every commune, each with one of the movements that lead there. */
function closed(closing: PovertyClass, scenario: Scenario, counts: readonly number[], rng: Rng): HouseholdPlan[] {
  const movements = rng.shuffle(
    MOVEMENTS.filter((m) => closingClass(m) === closing).flatMap((m) =>
      Array<PlannedMovement>(scenario.movements[m].value).fill(m),
    ),
  );
  let at = 0;
  return counts.flatMap((count, commune) =>
    Array.from({ length: count }, () => household(commune, movements[at++] as PlannedMovement)),
  );
}

/** Those who left the list or never came on it, spread over the communes as far as these have households left. */
function notPoorOnes(scenario: Scenario, communes: readonly CommunePlan[]): HouseholdPlan[] {
  const room = communes.map((c) => c.households - c.poor - c.nearPoor);
  return MOVEMENTS.filter((m) => closingClass(m) === 'not_poor').flatMap((movement) => {
    const counts = apportion(
      `${movement} by commune`,
      scenario.movements[movement].value,
      communes.map((c, i) => ({ ideal: listedLike(movement, c), max: room[i] as number })),
    );
    return counts.flatMap((count, commune) => {
      room[commune] = (room[commune] as number) - count;
      return Array.from({ length: count }, () => household(commune, movement));
    });
  });
}

function listedLike(movement: PlannedMovement, commune: CommunePlan): number {
  if (movement === 'poor_to_not_poor') return commune.poor + 0.5;
  return movement === 'near_poor_to_not_poor' ? commune.nearPoor + 0.5 : commune.households;
}

function assignGroups(who: string, households: readonly HouseholdPlan[], targets: GroupTargets, rng: Rng): void {
  // Where members are planned by labour status, having no labour follows from them.
  const free = households.filter((h) => !h.labour);
  const noLabour =
    free.length === 0 ? [] : pickExactly(`${who}: no_labour`, targets.no_labour.value, free, () => 1, rng);
  for (const h of noLabour) h.noLabour = true;
  const weight = (h: HouseholdPlan) => (h.noLabour ? 5 : 1);
  const protectedOnes = pickExactly(
    `${who}: social_protection`,
    targets.social_protection.value,
    households,
    weight,
    rng,
  );
  for (const h of protectedOnes) h.socialProtection = true;
  for (const h of pickExactly(`${who}: merit`, targets.merit.value, households, () => 1, rng)) h.merit = true;
}

function assignEthnic(
  scenario: Scenario,
  communes: readonly CommunePlan[],
  poor: readonly HouseholdPlan[],
  nearPoor: readonly HouseholdPlan[],
  notPoor: readonly HouseholdPlan[],
  rng: Rng,
): void {
  const { ethnic } = scenario;
  const codes = expandWeights(ethnic.groups);
  if (codes.length === 0 && ethnic.poor.value > 0) {
    throw new InfeasibleScenario({ vi: 'thiếu danh mục dân tộc', en: 'no ethnic groups are named' });
  }
  const weight = (h: HouseholdPlan) => ethnic.districtWeights[communes[h.commune]?.unit.districtCode ?? ''] ?? 1;
  for (const h of pickExactly('poor: ethnic minority', ethnic.poor.value, poor, weight, rng))
    h.ethnic = rng.pick(codes);
  for (const h of pickExactly('near-poor: ethnic minority', ethnic.nearPoor.value, nearPoor, weight, rng))
    h.ethnic = rng.pick(codes);
  for (const h of notPoor) if (rng.chance(ethnic.shareElsewhere.value)) h.ethnic = rng.pick(codes);
}

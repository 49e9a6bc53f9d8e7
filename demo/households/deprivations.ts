import type { Rng } from '#demo/random/rng.ts';
import type { DemoStandardId } from '#demo/scenarios/scenario.ts';
import type { HouseholdPlan } from './household-plan.ts';
import { isAbleToWork, type Person } from './person.ts';

type Kind =
  | 'employment'
  | 'dependants'
  | 'nutrition'
  | 'insurance'
  | 'adult_education'
  | 'child_school'
  | 'health_care'
  | 'any';

/** Chỉ số thiếu hụt by position d1…dN; `any` can befall every household (housing, water, information). */
const KINDS: Readonly<Record<DemoStandardId, readonly Kind[]>> = {
  '2016-2020': [
    'adult_education',
    'child_school',
    'health_care',
    'insurance',
    'any',
    'any',
    'any',
    'any',
    'any',
    'any',
  ],
  '2022-2025': [
    'employment',
    'dependants',
    'nutrition',
    'insurance',
    'adult_education',
    'child_school',
    'any',
    'any',
    'any',
    'any',
    'any',
    'any',
  ],
};

const CUTOFF = 3;

export function indicatorCount(standardId: DemoStandardId): number {
  return KINDS[standardId].length;
}

/** Whether the indicator can be short in this household at all; `dependants` follows from the members alone. */
function isPossible(kind: Kind, members: readonly Person[], standardId: DemoStandardId, year: number): boolean {
  switch (kind) {
    case 'child_school':
      return members.some((m) => isSchoolChild(m, standardId));
    case 'nutrition':
      return members.some((m) => m.age < 16);
    case 'adult_education':
      return members.some((m) =>
        standardId === '2016-2020'
          ? m.age >= 15 && year - m.age >= 1986 && !m.inSchool
          : m.age >= 16 && m.age <= 30 && !m.inSchool,
      );
    case 'employment':
      return members.some(isAbleToWork);
    case 'dependants':
      return false;
    default:
      return true;
  }
}

function isSchoolChild(m: Person, standardId: DemoStandardId): boolean {
  return standardId === '2016-2020' ? m.age >= 5 && m.age < 15 : m.age >= 3 && m.age < 16;
}

function hasTooManyDependants(members: readonly Person[]): boolean {
  let dependants = 0;
  for (const m of members) if (m.age < 16 || ((m.age >= 60 || m.disabled) && m.assistance)) dependants++;
  return dependants * 2 > members.length;
}

/**
 * Draws the answers d1…dN so that the planned class comes out (poor with enough of them, near-poor with fewer than
 * three), then lets the members agree: who is uninsured, which child is not at school, who has no work.
 */
export function drawDeprivations(
  plan: HouseholdPlan,
  members: readonly Person[],
  standardId: DemoStandardId,
  year: number,
  rates: readonly number[],
  rng: Rng,
): Uint8Array {
  const kinds = KINDS[standardId];
  const flags = new Uint8Array(kinds.length);
  // Where the labour status of every member is planned, no answer may change who studies or works.
  const fixed = plan.labour !== undefined;
  const possible = kinds.map(
    (kind) => !(fixed && kind === 'child_school') && isPossible(kind, members, standardId, year),
  );
  let count = 0;
  for (let i = 0; i < kinds.length; i++) {
    const rate = plan.closing === 'not_poor' ? (rates[i] as number) / 2 : (rates[i] as number);
    if (kinds[i] === 'dependants' ? hasTooManyDependants(members) : possible[i] && rng.chance(rate)) {
      flags[i] = 1;
      count++;
    }
  }
  const mustReach = plan.closing === 'poor' && (standardId === '2022-2025' || plan.group === 'N2');
  const mustStayBelow = plan.closing !== 'poor';
  while (mustReach && count < CUTOFF) {
    flags[weightedFree(flags, possible, rates, rng)] = 1;
    count++;
  }
  while (mustStayBelow && count >= CUTOFF) {
    const i = rng.below(kinds.length);
    if (flags[i] === 1 && kinds[i] !== 'dependants') {
      flags[i] = 0;
      count--;
    }
  }
  applyToMembers(flags, kinds, members, standardId, plan, rng);
  return flags;
}

function weightedFree(flags: Uint8Array, possible: readonly boolean[], rates: readonly number[], rng: Rng): number {
  let total = 0;
  for (let i = 0; i < flags.length; i++) if (possible[i] && flags[i] === 0) total += rates[i] as number;
  let at = rng.next() * total;
  let last = -1;
  for (let i = 0; i < flags.length; i++) {
    if (!possible[i] || flags[i] !== 0) continue;
    last = i;
    at -= rates[i] as number;
    if (at <= 0) break;
  }
  return last;
}

function applyToMembers(
  flags: Uint8Array,
  kinds: readonly Kind[],
  members: readonly Person[],
  standardId: DemoStandardId,
  plan: HouseholdPlan,
  rng: Rng,
): void {
  const jobless = flags[kinds.indexOf('employment')] === 1 || plan.causes.includes('labour-without-job');
  let left = jobless ? 1 : 0;
  for (const m of members) {
    if (plan.labour || !isAbleToWork(m)) continue;
    if (left > 0) left--;
    else m.working = true;
  }
  if (flags[kinds.indexOf('insurance')] === 1) {
    const older = members.filter((m) => m.age >= 6);
    rng.pick(older).insured = false;
  }
  if (flags[kinds.indexOf('child_school')] === 1) {
    const child = members.find((m) => isSchoolChild(m, standardId));
    if (child) child.inSchool = false;
  }
}

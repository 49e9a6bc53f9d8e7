import type { MoneySource } from './programme.ts';

/** Dòng kinh phí — one amount of one source, written once; what an activity shows under several heads is still one line. */
export interface MoneyLine {
  readonly id: string;
  readonly activityId: string;
  /** The unit the money goes to; `null`: for the whole area of the activity, not divided. */
  readonly areaId: number | null;
  readonly source: MoneySource;
  readonly planned: number | null;
  readonly spent: number | null;
  /** A person has found that another line is this very money, reported a second time. */
  readonly sameAs: string | null;
}

export interface Money {
  readonly planned: number;
  readonly spent: number;
}

/** Money that is counted once, with every line that tells of it. */
export interface DistinctMoney extends Money {
  readonly id: string;
  readonly source: MoneySource;
  readonly areaId: number | null;
  readonly lines: readonly MoneyLine[];
}

const NOTHING: Money = { planned: 0, spent: 0 };
const plus = (a: Money, b: Money): Money => ({ planned: a.planned + b.planned, spent: a.spent + b.spent });
export const sumOf = (all: Iterable<Money>): Money => [...all].reduce(plus, NOTHING);

/**
 * Không tính trùng: lines that a person marked as the same money become one. The line the others point at speaks for all
 * (its amount and place); when it is not among those seen, the first of them does.
 */
export function distinctMoney(lines: readonly MoneyLine[]): DistinctMoney[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const groups = new Map<string, MoneyLine[]>();
  for (const line of byId.values()) {
    const root = rootOf(line, byId);
    groups.set(root, [...(groups.get(root) ?? []), line]);
  }
  return [...groups].map(([root, members]) => {
    const speaker = byId.get(root) ?? (members[0] as MoneyLine);
    return {
      id: root,
      source: speaker.source,
      areaId: speaker.areaId,
      planned: speaker.planned ?? 0,
      spent: speaker.spent ?? 0,
      lines: members,
    };
  });
}

/** Follows «same as» to its end; a circle ends at its smallest id, so that every member finds the same root. */
function rootOf(line: MoneyLine, byId: ReadonlyMap<string, MoneyLine>): string {
  const seen: string[] = [];
  let at: string = line.id;
  while (!seen.includes(at)) {
    seen.push(at);
    const next = byId.get(at)?.sameAs ?? null;
    if (next === null) return at;
    at = next;
  }
  return seen.slice(seen.indexOf(at)).sort()[0] as string;
}

interface MoneyGroup<K> extends Money {
  readonly key: K;
  /** Of it, money that stands under another key too: the groups overlap by this much. */
  readonly shared: Money;
  readonly activities: number;
}

interface Grouped<K> {
  readonly groups: readonly MoneyGroup<K>[];
  /** Money under no key at all. */
  readonly without: Money;
  /** Every amount once: never the sum of the groups when they overlap. */
  readonly total: Money;
}

/** Cộng theo nhóm: an amount stands under every key of the activities that tell of it, and in the total once. */
export function groupMoney<K>(money: readonly DistinctMoney[], keysOf: (line: MoneyLine) => readonly K[]): Grouped<K> {
  const groups = new Map<K, { all: Money[]; shared: Money[]; activities: Set<string> }>();
  const without: Money[] = [];
  for (const one of money) {
    const keys = new Set(one.lines.flatMap((line) => [...keysOf(line)]));
    if (keys.size === 0) without.push(one);
    for (const key of keys) {
      const group = groups.get(key) ?? { all: [], shared: [], activities: new Set<string>() };
      groups.set(key, group);
      group.all.push(one);
      if (keys.size > 1) group.shared.push(one);
      for (const line of one.lines) if (keysOf(line).includes(key)) group.activities.add(line.activityId);
    }
  }
  return {
    groups: [...groups].map(([key, { all, shared, activities }]) => ({
      key,
      ...sumOf(all),
      shared: sumOf(shared),
      activities: activities.size,
    })),
    without: sumOf(without),
    total: sumOf(money),
  };
}

/** Cộng theo xã: money has one place, so the communes and what is not divided always make the total. */
export function moneyByArea(money: readonly DistinctMoney[]): {
  readonly areas: ReadonlyMap<number, readonly DistinctMoney[]>;
  readonly undivided: readonly DistinctMoney[];
} {
  const placed = money.filter(({ areaId }) => areaId !== null);
  return {
    areas: Map.groupBy(placed, ({ areaId }) => areaId as number),
    undivided: money.filter(({ areaId }) => areaId === null),
  };
}

/** Nghi trùng — two lines of different activities with the same source, place and amount: a person decides. */
export function possibleDoubles(money: readonly DistinctMoney[]): [DistinctMoney, DistinctMoney][] {
  const alike = Map.groupBy(
    money.filter(({ planned, spent }) => planned + spent > 0),
    ({ source, areaId, planned, spent }) => [source, areaId, planned, spent].join(' '),
  );
  return [...alike.values()].flatMap((group) =>
    group.slice(1).flatMap((other): [DistinctMoney, DistinctMoney][] => {
      const first = group[0] as DistinctMoney;
      const activities = new Set(first.lines.map(({ activityId }) => activityId));
      return other.lines.some(({ activityId }) => activities.has(activityId)) ? [] : [[first, other]];
    }),
  );
}

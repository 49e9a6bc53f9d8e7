import type { HouseholdClass } from '#domain/standards/standard.ts';
import { hasLeft, type Movement, type OtherChange } from '../movement.ts';

export type ListedClass = 'poor' | 'near_poor';

/**
 * Tài khoản của một danh sách — the columns of forms 7.2 (poor) and 7.3 (near-poor):
 * 9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8. Filled once with households, once with persons.
 */
export interface ClassAccount {
  /** 1: on the list at the start. */
  readonly opening: number;
  /** 2 (7.2): became near-poor · 2 (7.3): above the near-poor line. */
  readonly out1: number;
  /** 3 (7.2): above the near-poor line · 3 (7.3): became poor. */
  readonly out2: number;
  /** 4: left by another change. */
  readonly otherOut: number;
  /** 5: from the other list. */
  readonly fromOtherList: number;
  /** 6: tái nghèo, tái cận nghèo. */
  readonly fellBack: number;
  /** 7: phát sinh mới. */
  readonly fresh: number;
  /** 8: came by another change. */
  readonly otherIn: number;
  /** 9: on the list at the end. */
  readonly closing: number;
}

export interface AccountRow {
  readonly previousClass?: HouseholdClass | undefined;
  readonly class: HouseholdClass;
  readonly movement: Movement;
  readonly otherChange?: OtherChange | undefined;
  /** What is counted: 1 for households, the size for persons. */
  readonly weight: number;
}

type Cell = keyof ClassAccount;

const cellOfMovement: Readonly<Record<ListedClass, Readonly<Partial<Record<Movement, Cell>>>>> = {
  poor: {
    poor_to_near_poor: 'out1',
    poor_to_not_poor: 'out2',
    near_poor_to_poor: 'fromOtherList',
    fell_back_poor: 'fellBack',
    new_poor: 'fresh',
  },
  near_poor: {
    near_poor_to_not_poor: 'out1',
    near_poor_to_poor: 'out2',
    poor_to_near_poor: 'fromOtherList',
    fell_back_near_poor: 'fellBack',
    new_near_poor: 'fresh',
  },
};

/**
 * Was on this territory's list at the start. A household that moved in was not, whatever it was where it came from;
 * its old commune counts it out.
 */
export function wasOnList(row: Pick<AccountRow, 'previousClass' | 'otherChange'>, list: ListedClass): boolean {
  return row.previousClass === list && row.otherChange !== 'moved_in';
}

export function isOnList(row: Pick<AccountRow, 'class' | 'otherChange'>, list: ListedClass): boolean {
  return row.class === list && !hasLeft(row.otherChange);
}

/** Lập tài khoản — counts rows into the columns; `opening` is counted from the rows, see {@link checkAccount}. */
export function accountOf(rows: Iterable<AccountRow>, list: ListedClass): ClassAccount {
  const cells: Record<Cell, number> = {
    opening: 0,
    out1: 0,
    out2: 0,
    otherOut: 0,
    fromOtherList: 0,
    fellBack: 0,
    fresh: 0,
    otherIn: 0,
    closing: 0,
  };
  for (const row of rows) {
    const [before, after] = [wasOnList(row, list), isOnList(row, list)];
    if (before) cells.opening += row.weight;
    if (after) cells.closing += row.weight;
    if (row.otherChange !== undefined) {
      if (before && !after) cells.otherOut += row.weight;
      if (!before && after) cells.otherIn += row.weight;
      continue;
    }
    const cell = cellOfMovement[list][row.movement];
    if (cell) cells[cell] += row.weight;
  }
  return cells;
}

/** 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8: what the closing must be. */
export function closingByFlows(account: ClassAccount): number {
  const { opening, out1, out2, otherOut, fromOtherList, fellBack, fresh, otherIn } = account;
  return opening - out1 - out2 - otherOut + fromOtherList + fellBack + fresh + otherIn;
}

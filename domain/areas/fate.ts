import type { PlainDate } from '../kernel/plain-date.ts';
import type { PeopleMoved } from './people-moved.ts';

/** One link of the changes, as far as it concerns where people went. */
export interface ChangeLink {
  readonly oldId: number;
  readonly newId: number;
  readonly on: PlainDate;
  readonly people: PeopleMoved;
  readonly isVerified: boolean;
}

/** What the rule needs of the tree: links out of a unit, and the day a unit ended. */
export interface ChangeBook {
  readonly linksFrom: ReadonlyMap<number, readonly ChangeLink[]>;
  readonly endOf: ReadonlyMap<number, PlainDate | null>;
}

/** Số phận của đơn vị — what became of a unit until a day. */
export type Fate =
  | { readonly outcome: 'stands'; readonly areaId: number }
  /** Everybody went to one unit, over one or several changes. */
  | {
      readonly outcome: 'whole';
      readonly areaId: number;
      readonly on: PlainDate;
      readonly isVerified: boolean;
      readonly path: readonly number[];
    }
  /** People went to several units, or a part went: where a household belongs, a person decides. */
  | { readonly outcome: 'split'; readonly candidates: readonly number[]; readonly on: PlainDate; readonly at: number }
  /** The unit ended and the sources name no successor. */
  | { readonly outcome: 'unknown'; readonly on: PlainDate; readonly at: number };

/**
 * Follows the chain of changes from a unit to the day asked. A link that moves everybody is followed; land that went
 * without people does not count; the first real split ends the chain, its candidates followed to the day.
 */
export function fateOf(areaId: number, asOf: PlainDate, book: ChangeBook): Fate {
  const path: number[] = [areaId];
  let on: PlainDate | undefined;
  let isVerified = true;
  for (;;) {
    const at = path.at(-1) as number;
    const end = book.endOf.get(at) ?? null;
    if (end === null || end > asOf) {
      if (on === undefined) return { outcome: 'stands', areaId };
      return { outcome: 'whole', areaId: at, on, isVerified, path };
    }
    const links = linksAt(at, end, book);
    const [only] = links;
    if (only !== undefined && links.length === 1 && only.people === 'all' && !path.includes(only.newId)) {
      path.push(only.newId);
      on = end;
      isVerified &&= only.isVerified;
      continue;
    }
    const candidates = [...new Set(links.flatMap((link) => standingAfter(link.newId, asOf, book, path)))];
    return candidates.length > 0 ? { outcome: 'split', candidates, on: end, at } : { outcome: 'unknown', on: end, at };
  }
}

/** Units that may hold somebody of this one on the day: itself, its only successor, or every candidate of a split. */
function standingAfter(areaId: number, asOf: PlainDate, book: ChangeBook, seen: readonly number[]): readonly number[] {
  if (seen.includes(areaId)) return [];
  const fate = fateOf(areaId, asOf, book);
  if (fate.outcome === 'split') return fate.candidates;
  return fate.outcome === 'unknown' ? [] : [fate.areaId];
}

function linksAt(areaId: number, end: PlainDate, book: ChangeBook): readonly ChangeLink[] {
  return (book.linksFrom.get(areaId) ?? []).filter(
    (link) => link.newId !== areaId && link.on === end && link.people !== 'none',
  );
}

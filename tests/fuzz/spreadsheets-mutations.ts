import { csvMutations } from './spreadsheets-csv-mutations.ts';
import { Chance } from './spreadsheets-random.ts';
import { xlsxMutations } from './spreadsheets-xlsx-mutations.ts';

/** A broken file, and what is known of the right answer to it. */
export interface BrokenFile {
  readonly bytes: Uint8Array;
  /** It is sound after all: exactly these rows must come out. */
  readonly mustGive?: readonly (readonly string[])[];
  /** It must be refused, for one of these reasons. */
  readonly mustRefuse?: readonly string[];
  /** Refused, or read without any difference. */
  readonly mayGive?: readonly (readonly string[])[];
  /** Refused, or its first rows and no others; only the last may be shortened. */
  readonly mayGivePrefixOf?: readonly (readonly string[])[];
}

export type Mutation = (input: { readonly seed: number; readonly chance: Chance }) => BrokenFile;

const all = Object.entries({ ...csvMutations, ...xlsxMutations });

export const mutationNames: readonly string[] = all.map(([name]) => name);

/** File number `seed`: the kinds take turns. */
export function brokenFile(seed: number): BrokenFile & { readonly kind: string } {
  const [kind, mutation] = all[seed % all.length] as (typeof all)[number];
  return { kind, ...mutation({ seed, chance: new Chance(seed) }) };
}

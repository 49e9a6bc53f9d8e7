import type { BrokenFile } from './spreadsheets-broken-file.ts';
import { csvMutations } from './spreadsheets-csv-mutations.ts';
import { Chance } from './spreadsheets-random.ts';
import { xlsxMutations } from './spreadsheets-xlsx-mutations.ts';

const all = Object.entries({ ...csvMutations, ...xlsxMutations });

export const mutationNames: readonly string[] = all.map(([name]) => name);

/** File number `seed`: the kinds take turns. */
export function brokenFile(seed: number): BrokenFile & { readonly kind: string } {
  const [kind, mutation] = all[seed % all.length] as (typeof all)[number];
  return { kind, ...mutation({ seed, chance: new Chance(seed) }) };
}

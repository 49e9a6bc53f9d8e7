import type { Chance } from './spreadsheets-random.ts';

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

/** What the worker was told is done: after a kill all of it must be there, and nothing twice. */
export type Acknowledged =
  | { readonly act: 'open' | 'population' | 'approve'; readonly roundId: string }
  | {
      readonly act: 'import';
      readonly roundId: string;
      readonly kind: 'register' | 'members';
      readonly importId: string;
      readonly accepted: number;
    }
  | { readonly act: 'submit'; readonly roundId: string; readonly communeId: number }
  | {
      readonly act: 'backup';
      readonly roundId: string;
      readonly file: string;
      /** Communes that will now be submitted. */
      readonly communes: number;
    };

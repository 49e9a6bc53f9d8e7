/**
 * Số liệu có nguồn — a figure with where it comes from: printed on a line of the source plan, derived from printed
 * ones, or an assumption of ours (a synthetic province needs figures no plan prints). Never mixed silently.
 */
export interface Sourced {
  readonly value: number;
  readonly basis: 'printed' | 'derived' | 'assumption';
  readonly line?: number;
  readonly note?: string;
}

export const printed = (value: number, line: number): Sourced => ({ value, basis: 'printed', line });
export const derived = (value: number, note: string): Sourced => ({ value, basis: 'derived', note });
export const assumed = (value: number, note: string): Sourced => ({ value, basis: 'assumption', note });

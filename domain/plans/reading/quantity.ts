import type { Figure } from '../document/plan-document.ts';
import type { Unit } from '../document/vocabulary.ts';

export interface Quantity {
  readonly start: number;
  /** End of number and unit. */
  readonly end: number;
  /** End of the number alone. */
  readonly numberStart: number;
  readonly printed: string;
  readonly value: number;
  readonly upper?: number;
  readonly unit: Unit;
  readonly unitWord: string;
  readonly bound?: NonNullable<Figure['bound']>;
  /** The upper end is excluded: «đến dưới 3%». */
  readonly openUpper?: boolean;
  /** Written by a foreign habit («1.85»); read, but to be looked at. */
  readonly odd?: boolean;
  /** A number such as «1.2345,6» that no rule of writing explains: not read at all. */
  readonly unreadable?: boolean;
}

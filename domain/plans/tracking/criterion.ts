/**
 * Tiêu chí đánh giá — what exactly must be reached: a level, a fall or a rise, in which unit. A fall of a rate is in
 * percentage points, a relative fall in percent of the base; one is never taken for the other.
 */
import type { Bilingual } from '../../kernel/language.ts';
import { fewerIsBetter, isRate, stemOf } from './measure-sense.ts';

export type Quantity = 'level' | 'fall' | 'rise' | 'relative-fall' | 'relative-rise';
export type Comparison = '>=' | '>' | '<=' | '<';

export interface Criterion {
  readonly quantity: Quantity;
  readonly comparison: Comparison;
  readonly required: number;
  /** The other end of a range «giảm 0,2% - 0,3%»; met at the lower end. */
  readonly upper?: number;
  /** Unit of `required` and of what is achieved. */
  readonly unit: string;
  /** «=» has been read as «no more than» or «no less than». */
  readonly equalityRead: boolean;
}

export interface TargetTerms {
  readonly measure: string;
  readonly operator: string;
  readonly value: number;
  readonly upper?: number | null;
  readonly unit: string;
}

export function criterionOf(target: TargetTerms): Criterion {
  const { measure, operator, value } = target;
  const upper = target.upper == null ? {} : { upper: target.upper };
  const make = (quantity: Quantity, comparison: Comparison, equalityRead = false): Criterion => ({
    quantity,
    comparison,
    required: value,
    ...upper,
    unit: unitOf(target, quantity),
    equalityRead,
  });
  if (measure.endsWith('-relative-reduction')) return make('relative-fall', atLeast(operator));
  if (stemOf(measure) !== measure) return make('fall', atLeast(operator));
  const isShare = target.unit.startsWith('percent') && !target.unit.startsWith('percentage_point') && !isRate(measure);
  if (operator.startsWith('decrease_by')) return make(isShare ? 'relative-fall' : 'fall', '>=');
  if (operator === 'increase_by') return make(isShare ? 'relative-rise' : 'rise', '>=');
  // «Không còn …»: nothing is less than none, so zero is a ceiling whatever is counted.
  if (operator === '=') return make('level', value === 0 || fewerIsBetter(measure) ? '<=' : '>=', true);
  return make('level', operator as Comparison);
}

const atLeast = (operator: string): Comparison => (operator === '>' ? '>' : '>=');

function unitOf(target: TargetTerms, quantity: Quantity): string {
  if (quantity.startsWith('relative')) return 'percent';
  if (quantity !== 'level' && isRate(target.measure)) return 'percentage_point';
  return target.unit;
}

/** Differences below this are those of binary fractions, not of households: 1 in a thousand million of a percent. */
const GRAIN = 1e-9;

/** Judged on unrounded values: 0,664% does not meet 0,66%. */
export function isMet(criterion: Pick<Criterion, 'comparison' | 'required'>, achieved: number): boolean {
  const difference = achieved - criterion.required;
  switch (criterion.comparison) {
    case '>=':
      return difference >= -GRAIN;
    case '>':
      return difference > GRAIN;
    case '<=':
      return difference <= GRAIN;
    default:
      return difference < -GRAIN;
  }
}

/** What has been achieved, from levels; `undefined` when a fall has no base to fall from. */
export function achievedFrom(quantity: Quantity, level: number, base: number | undefined): number | undefined {
  if (quantity === 'level') return level;
  if (base === undefined) return undefined;
  switch (quantity) {
    case 'fall':
      return base - level;
    case 'rise':
      return level - base;
    case 'relative-fall':
      return base === 0 ? undefined : ((base - level) * 100) / base;
    default:
      return base === 0 ? undefined : ((level - base) * 100) / base;
  }
}

export interface Implied {
  /** The level that the target leaves: 11.459 − 3.000 = 8.459. */
  readonly level: number;
  /** The fall as percent of the base. */
  readonly shareOfBase?: number;
}

/** Mức còn lại — what a fall or a rise means for the level; `undefined` for a level, or without a base. */
export function impliedBy(criterion: Criterion, base: number | null | undefined): Implied | undefined {
  const { quantity, required } = criterion;
  if (base == null || quantity === 'level') return undefined;
  const step = quantity.startsWith('relative') ? (base * required) / 100 : required;
  const level = quantity.endsWith('fall') ? base - step : base + step;
  return base === 0 ? { level } : { level, shareOfBase: (step * 100) / base };
}

const WORDS: Readonly<Record<Quantity, Bilingual>> = {
  level: { vi: 'mức', en: 'level' },
  fall: { vi: 'giảm', en: 'a fall of' },
  rise: { vi: 'tăng', en: 'a rise of' },
  'relative-fall': { vi: 'giảm so với số gốc', en: 'a fall, of the base, of' },
  'relative-rise': { vi: 'tăng so với số gốc', en: 'a rise, of the base, of' },
};
const SIGNS: Readonly<Record<Comparison, Bilingual>> = {
  '>=': { vi: 'ít nhất', en: 'at least' },
  '>': { vi: 'trên', en: 'more than' },
  '<=': { vi: 'không quá', en: 'at most' },
  '<': { vi: 'dưới', en: 'less than' },
};

/** «giảm ít nhất» · «mức không quá»: stands before the number. */
export function criterionWords({ quantity, comparison }: Criterion): Bilingual {
  return {
    vi: `${WORDS[quantity].vi} ${SIGNS[comparison].vi}`,
    en:
      quantity === 'level'
        ? `${WORDS.level.en} ${SIGNS[comparison].en}`
        : `${WORDS[quantity].en} ${SIGNS[comparison].en}`,
  };
}

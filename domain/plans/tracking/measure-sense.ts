/** Ý nghĩa chỉ tiêu đo — what a target's measure counts in the register, and which way is better. */
export interface CountedAs {
  /** Measures of the catalogue that are added up above the line. */
  readonly numerators: readonly string[];
  /** Below the line, when the level is a rate in percent. */
  readonly denominator?: string;
}

const RATES: Readonly<Record<string, CountedAs>> = {
  'poverty-rate': { numerators: ['poor-households'], denominator: 'households-total' },
  'near-poverty-rate': { numerators: ['near-poor-households'], denominator: 'households-total' },
  'multidimensional-poverty-rate': {
    numerators: ['poor-households', 'near-poor-households'],
    denominator: 'households-total',
  },
};

/** The stock or rate behind a reduction: `poverty-rate-reduction` → `poverty-rate`. */
export function stemOf(measure: string): string {
  return measure.replace(/-(relative-)?reduction$/, '');
}

export function isRate(measure: string): boolean {
  return stemOf(measure) in RATES;
}

/** The catalogue as far as this rule needs it: the measure below the line, `null` for none, `undefined` for unknown. */
export type KnownMeasure = (code: string) => { readonly denominator?: string | undefined } | undefined;

/**
 * How the level of a measure is counted in a round; `undefined` when it must be entered by hand. A population that the
 * plan names and the register does not know (học sinh thuộc hộ nghèo) has a measure of its own, so it is not found here.
 */
export function countedAs(measure: string, unit: string, known: KnownMeasure): CountedAs | undefined {
  const stem = stemOf(measure);
  if (RATES[stem]) return RATES[stem];
  if (stem === 'poor-and-near-poor-households') return { numerators: ['poor-households', 'near-poor-households'] };
  const found = known(stem);
  if (found === undefined) return undefined;
  const asRate = unit === 'percent' && !isFall(measure);
  if (!asRate) return { numerators: [stem] };
  return found.denominator === undefined ? undefined : { numerators: [stem], denominator: found.denominator };
}

const isFall = (measure: string): boolean => stemOf(measure) !== measure;

/** «Giảm 26,18% số hộ nghèo»: a count falling by a share of itself is counted as the count. */
export function countedForFall(measure: string, known: KnownMeasure): CountedAs | undefined {
  return countedAs(measure, 'household', known);
}

const FEWER_IS_BETTER =
  /^(poor|near-poor|poor-and-near-poor|local-poor|local-near-poor)-(households|persons)|poverty-rate|^(fell-back|new-poor|new-near-poor|near-poor-to-poor|still-)|^(cause|need|deprivation)[:-]|stunting|underweight|dropout|drop-out|dilapidated/;

/** Càng ít càng tốt: what the programme is there to reduce. */
export function fewerIsBetter(measure: string): boolean {
  return FEWER_IS_BETTER.test(stemOf(measure));
}

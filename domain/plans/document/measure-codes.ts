/**
 * Mã chỉ tiêu đo — codes of measures that the reader gives to figures and targets.
 * Composite codes: `cause:<cause>`, `deprivation:<indicator>`, `poor-households:<group>`,
 * `near-poor-households:<group>`, `members:<status>`, `communes:<class or service>`, `persons:<who>`,
 * `funding:<source>`. What the lexicon does not know stands as the printed noun phrase.
 * Also `share:<measure>` (percent of a base), `threshold:<rate>`, `rate:<flow>`, `plan-fulfilment`, `amount-each`,
 * `<unit>s-in-band` with the figure's `band`, and the names of services («credit-coverage», «housing-support» …).
 * Suffixes on a stock or rate: `-reduction`, `-increase` (difference: households or percentage points) and
 * `-relative-reduction` (percent of the base). In targets a reduction is the stock itself with operator `decrease_by`.
 */
export const MEASURE_CODES = [
  'households-total',
  'population-total',
  'poor-households',
  'near-poor-households',
  'poor-and-near-poor-households',
  'poor-persons',
  'near-poor-persons',
  'poor-households-income',
  'poor-households-deprivation',
  'poverty-rate',
  'near-poverty-rate',
  'multidimensional-poverty-rate',
  'escaped-poverty',
  'fell-back-poverty',
  'new-poor',
  'escaped-near-poverty',
  'fell-back-near-poverty',
  'new-near-poor',
  'poor-to-near-poor',
  'near-poor-to-poor',
  'communes-in-band',
  'band:poverty-rate',
  'health-insurance-coverage',
  'plan-year',
  'period',
] as const;

export type MeasureCode = string;

/** The measure with what follows a colon removed: `cause:lack-of-land` → `cause`. */
export function measureFamily(code: MeasureCode): string {
  return code.split(':', 1)[0] ?? code;
}

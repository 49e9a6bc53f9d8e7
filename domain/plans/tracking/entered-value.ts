/**
 * Kết quả nhập từ tử số và mẫu số — a coverage has a denominator of its own (đối tượng có nhu cầu), a growth compares this
 * year's amount with last year's. Both are kept; the share is computed from them and never rounded.
 */
import { accepted, type Decision, refused } from '../../kernel/decision.ts';
import type { Criterion } from './criterion.ts';
import { planTrackingProblem } from './problems.ts';

/** «tăng 10%/năm so với năm trước»: the value is a growth, not a share. */
export function isGrowth(target: { readonly unit: string; readonly text?: string }, criterion: Criterion): boolean {
  if (target.unit === 'percent_per_year' || criterion.quantity === 'relative-rise') return true;
  return target.unit === 'percent' && /tăng[^.;]*%[^.;]*so với (?:cùng kỳ|năm trước)/iu.test(target.text ?? '');
}

export interface EnteredAmounts {
  readonly value?: number | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
}

export function enteredValue(
  { value, numerator, denominator }: EnteredAmounts,
  options: { readonly isPercent: boolean; readonly isGrowth: boolean },
): Decision<{ readonly value: number; readonly numerator: number | null; readonly denominator: number | null }> {
  if (numerator === undefined && denominator === undefined)
    return value === undefined
      ? refused(planTrackingProblem('progress-no-value', {}, 'value'))
      : accepted({ value, numerator: null, denominator: null });
  if (!options.isPercent || numerator === undefined || denominator === undefined || denominator <= 0)
    return refused(planTrackingProblem('progress-parts', {}, 'denominator'));
  if (!options.isGrowth && numerator > denominator)
    return refused(planTrackingProblem('progress-above-whole', { numerator, denominator }, 'numerator'));
  const share = options.isGrowth ? ((numerator - denominator) * 100) / denominator : (numerator * 100) / denominator;
  return accepted({ value: share, numerator, denominator });
}

import type { FormA } from './standard.ts';

/**
 * Kết quả phiếu A — so many signs of a good standard, or more: surely not poor, form B is not filled. Officers may
 * still put the household on the list to survey; that is their entry, not this rule.
 */
export function judgeFormA(form: FormA, signs: readonly number[]): 'surely_not_poor' | 'to_survey' {
  const known = new Set(form.items.map((item) => item.no));
  const counted = new Set(signs.filter((sign) => known.has(sign))).size;
  return counted >= form.surelyNotPoorFrom ? 'surely_not_poor' : 'to_survey';
}

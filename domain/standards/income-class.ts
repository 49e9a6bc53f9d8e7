import type { AreaClass, IncomeRule, PovertyGroup, RuleClass, Standard } from './standard.ts';

export interface IncomeClassification {
  readonly class: RuleClass;
  readonly group?: PovertyGroup | undefined;
  /** The rule that decided; absent when none held (not poor). */
  readonly rule?: IncomeRule | undefined;
}

/**
 * Phân loại theo thu nhập — the class the law gives to an income (đồng a person and month) and a number of
 * deprivations. For 2011-2015, for what-if questions and for provinces that set their own line; reviews since 2015
 * decide by points.
 */
export function classifyByIncome(
  standard: Pick<Standard, 'incomeRules'>,
  facts: { readonly area: AreaClass; readonly income: number; readonly deprivations: number },
): IncomeClassification {
  const rule = standard.incomeRules.find(
    (candidate) =>
      candidate.area === facts.area &&
      facts.income <= candidate.incomeUpTo &&
      (candidate.incomeAbove === undefined || facts.income > candidate.incomeAbove) &&
      (candidate.deprivationsFrom === undefined || facts.deprivations >= candidate.deprivationsFrom) &&
      (candidate.deprivationsBelow === undefined || facts.deprivations < candidate.deprivationsBelow),
  );
  return rule ? { class: rule.class, group: rule.group, rule } : { class: 'not_poor' };
}

import type {
  AreaClass,
  HouseholdClass,
  PointRule,
  PovertyGroup,
  ScoringStandard,
} from '#domain/standards/standard.ts';
import type { FormAResult } from './register/register-row.ts';

/** What the rule needs to know of a household. `deprivations` holds one bit an indicator, the first lowest. */
export interface ClassificationInput {
  readonly area: AreaClass;
  readonly formA?: FormAResult | undefined;
  readonly b1Score?: number | undefined;
  readonly deprivations?: number | undefined;
}

/** Which rule decided. */
export type DecidingRule =
  | { readonly kind: 'form-a' }
  | { readonly kind: 'points'; readonly rule: PointRule }
  /** B1 above every threshold of the area. */
  | { readonly kind: 'above-line'; readonly line: number }
  /** The household died out, moved away or was merged into another: nothing to score. */
  | { readonly kind: 'left' };

export interface Classification {
  readonly class: HouseholdClass;
  readonly group?: PovertyGroup | undefined;
  readonly b1Score?: number | undefined;
  readonly b2Score?: number | undefined;
  /** One bit an indicator, the first lowest. */
  readonly deprivations: number;
  readonly deprivationCount: number;
  readonly area: AreaClass;
  readonly decided: DecidingRule;
}

/**
 * Phân loại hộ — the class of a household by the points of a standard. Total: every input gets a class, and the
 * rule that gave it. Without scores a household is judged only when form A said «surely not poor» or when it is no
 * longer there; the register's rules see to that before.
 * @source Nghị định 07/2021/NĐ-CP, Thông tư 07/2021/TT-BLĐTBXH; Quyết định 59/2015/QĐ-TTg, Thông tư 17/2016/TT-BLĐTBXH
 */
export function classifyHousehold(standard: ScoringStandard, input: ClassificationInput): Classification {
  const { area } = input;
  if (input.formA === 'surely_not_poor') {
    return { class: 'not_poor', deprivations: 0, deprivationCount: 0, area, decided: { kind: 'form-a' } };
  }
  if (input.b1Score === undefined || input.deprivations === undefined) {
    return { class: 'not_poor', deprivations: 0, deprivationCount: 0, area, decided: { kind: 'left' } };
  }
  const deprivationCount = countDeprivations(input.deprivations);
  const b2Score = deprivationCount * standard.pointsPerDeprivation;
  const judged = { area, b1Score: input.b1Score, b2Score, deprivations: input.deprivations, deprivationCount };
  const rule = findPointRule(standard, area, input.b1Score, b2Score);
  if (rule) return { ...judged, class: rule.class, group: rule.group, decided: { kind: 'points', rule } };
  return { ...judged, class: 'not_poor', decided: { kind: 'above-line', line: highestLine(standard, area) } };
}

/** The first rule of the area whose conditions all hold. */
export function findPointRule(
  standard: ScoringStandard,
  area: AreaClass,
  b1: number,
  b2: number,
): PointRule | undefined {
  return standard.pointRules.find(
    (rule) =>
      rule.area === area &&
      b1 <= rule.b1UpTo &&
      (rule.b1Above === undefined || b1 > rule.b1Above) &&
      (rule.b2From === undefined || b2 >= rule.b2From) &&
      (rule.b2Below === undefined || b2 < rule.b2Below),
  );
}

/** The B1 threshold above which no household of the area is on a list. */
export function highestLine(standard: ScoringStandard, area: AreaClass): number {
  return Math.max(...standard.pointRules.filter((rule) => rule.area === area).map((rule) => rule.b1UpTo));
}

export function countDeprivations(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The codes of the deprived indicators, in the order of the standard. */
export function listDeprivedIndicators(standard: Pick<ScoringStandard, 'indicators'>, bits: number): string[] {
  return standard.indicators.filter((_, index) => (bits >> index) & 1).map((indicator) => indicator.code);
}

/** Bits of a list of answers, the first indicator lowest. */
export function deprivationBits(answers: readonly boolean[]): number {
  return answers.reduce((bits, deprived, index) => (deprived ? bits | (1 << index) : bits), 0);
}

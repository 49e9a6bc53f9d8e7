import { listIdentityDoubts, parseIdentityNumber } from '#domain/households/identity-number.ts';
import { yearOf } from '#domain/kernel/plain-date.ts';
import { normaliseText } from '#domain/kernel/vietnamese-text.ts';
import { otherChanges } from '#domain/reviews/movement.ts';
import type { CellRule } from '#domain/reviews/register/cell-rule.ts';
import type { RegisterContext } from '#domain/reviews/register/register-row.ts';
import { standingCodes } from './commune-areas.ts';
import { areaCodes, classCodes } from './result-pieces.ts';
import { SeenCells } from './seen-cells.ts';

/** Says −1 of a cell that only the row rule can judge. */
const ASK = -1;

/**
 * The cells of the register as small whole numbers, each by the domain's own rule: 0 is empty or «no», and anything
 * a rule refuses is left to the row rule, which names the fault.
 */
export function makePlainCells(context: RegisterContext) {
  const { rules, referenceDate } = context;
  const by = <T>(rule: CellRule<T>, number: (value: T) => number) =>
    new SeenCells((text) => {
      const result = rule(normaliseText(text));
      return result.ok ? number(result.value) : ASK;
    });
  const position =
    <T>(list: readonly T[]) =>
    (value: T | undefined) =>
      value === undefined ? 0 : list.indexOf(value) + 1;
  const fine = () => 0;

  return {
    /** Index into `standingCodes`; unknown communes are left to the row rule. */
    commune: by(rules.commune_code, (code) => standingCodes.indexOf(context.standingOf(code)) || ASK),
    /** 1 male, 2 female. */
    sex: by(rules.head_sex, position(['m', 'f'] as const)),
    /** Year of birth. */
    birth: by(rules.head_birth, (birth) => {
      if (birth === undefined) return 0;
      return referenceDate !== undefined && birth > referenceDate ? ASK : yearOf(birth);
    }),
    /** The first six digits of a personal number: 10 × year of birth + sex, when the place is known. */
    identityHead: new SeenCells((text) => {
      const identity = parseIdentityNumber(`${text}000000`);
      if (identity?.kind !== 'personal' || listIdentityDoubts(identity, {}).length > 0) return ASK;
      return identity.birthYear * 10 + (identity.sex === 'm' ? 1 : 2);
    }),
    ethnic: by(rules.ethnic, fine),
    size: by(rules.size, fine),
    area: by(rules.area, position(areaCodes)),
    previousClass: by(rules.previous_class, position(classCodes)),
    flag: by(rules.ever_poor, Number),
    /** 1 surely not poor, 2 to survey. */
    formA: by(rules.form_a, position(['surely_not_poor', 'to_survey'] as const)),
    /** B1 score + 1. */
    b1: by(rules.b1_score, (score) => (score === undefined ? 0 : score + 1)),
    causes: by<readonly string[]>(rules.causes, fine),
    needs: by<readonly string[]>(rules.needs, fine),
    groups: by<readonly string[]>(rules.groups, fine),
    otherChange: by(rules.other_change, position(otherChanges)),
    surveyedOn: by(rules.surveyed_on, fine),
  } satisfies Record<string, SeenCells>;
}

export type PlainCells = ReturnType<typeof makePlainCells>;

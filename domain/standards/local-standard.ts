import { z } from 'zod';
import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import { type PlainDate, parsePlainDate } from '#domain/kernel/plain-date.ts';
import type { Problem } from '#domain/kernel/problem.ts';
import { incomeRuleShape, pointRuleShape, sourceMarkShape } from './parse-standard.ts';
import { standardProblem } from './problems.ts';
import type { IncomeRule, PointRule, SourceMark, Standard } from './standard.ts';

/**
 * Chuẩn nghèo của tỉnh — a province may set a higher standard and pays the difference itself. It keeps the
 * indicators of the national standard it rests on and brings its own lines or thresholds; the household carries
 * both classes at once.
 */
export interface LocalStandard {
  readonly id: string;
  readonly province: string;
  readonly provinceName: string;
  /** Id of the national standard it rests on. */
  readonly base: string;
  readonly name: Bilingual;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly incomeRules: readonly IncomeRule[];
  /** `null`: the province's thresholds in points are not known; an administrator must enter them. */
  readonly pointRules: readonly PointRule[] | null;
  readonly mark: SourceMark;
  readonly notes: readonly string[];
}

const day = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined)
  .transform((text) => text as PlainDate);

const localStandardShape = z.strictObject({
  id: z.string().min(1),
  province: z.string().regex(/^\d{2}$/),
  provinceName: z.string(),
  base: z.string(),
  name: z.strictObject({ vi: z.string(), en: z.string() }),
  validFrom: day,
  validTo: day,
  incomeRules: z.array(incomeRuleShape),
  pointRules: z.array(pointRuleShape).min(1).nullable(),
  mark: sourceMarkShape,
  notes: z.array(z.string()),
});

export function parseLocalStandard(data: unknown): LocalStandard {
  return localStandardShape.parse(data);
}

/** The whole standard that a local one makes with its base: one rule then judges both alike. */
export function standardOfProvince(local: LocalStandard, base: Standard): Decision<Standard> {
  if (local.base !== base.id) {
    return refused(
      standardProblem('local-standard-other-validity', { local: local.id, base: local.base, given: base.id }),
    );
  }
  const problems = listLowerLines(local, base);
  if (problems.length > 0) return refused(...problems);
  return accepted({
    ...base,
    id: local.id,
    name: local.name,
    validFrom: local.validFrom,
    validTo: local.validTo,
    nominalTo: undefined,
    mark: local.mark,
    incomeRules: local.incomeRules,
    pointRules: local.pointRules,
    notes: local.notes,
  });
}

/** A local standard may only widen the lists: each highest line of a class must reach at least the national one. */
function listLowerLines(local: LocalStandard, base: Standard): Problem[] {
  const problems: Problem[] = [];
  const compare = (
    kind: 'incomeRules' | 'pointRules',
    lineOf: (
      standard: LocalStandard | Standard,
      listed: 'poor' | 'near_poor',
      area: 'rural' | 'urban',
    ) => number | undefined,
  ) => {
    for (const area of ['rural', 'urban'] as const) {
      for (const listed of ['poor', 'near_poor'] as const) {
        const [own, national] = [lineOf(local, listed, area), lineOf(base, listed, area)];
        if (own !== undefined && national !== undefined && own < national) {
          problems.push(standardProblem('local-standard-lower', { class: listed, area, local: own, national }, kind));
        }
      }
    }
  };
  const highest = (lines: readonly number[]) => (lines.length === 0 ? undefined : Math.max(...lines));
  compare('incomeRules', (standard, listed, area) =>
    highest(
      standard.incomeRules.filter((rule) => rule.class === listed && rule.area === area).map((rule) => rule.incomeUpTo),
    ),
  );
  compare('pointRules', (standard, listed, area) =>
    highest(
      (standard.pointRules ?? [])
        .filter((rule) => rule.class === listed && rule.area === area)
        .map((rule) => rule.b1UpTo),
    ),
  );
  return problems;
}

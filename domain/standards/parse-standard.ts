import { z } from 'zod';
import {
  type PlainDate,
  type PlainDateOrYear,
  parsePlainDate,
  parsePlainDateOrYear,
} from '#domain/kernel/plain-date.ts';
import { educationLevels } from './deprivation-definition.ts';
import type { Standard } from './standard.ts';

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const day = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined, 'not a calendar day')
  .transform((text) => text as PlainDate);
const dayOrYear = z
  .string()
  .refine((text) => parsePlainDateOrYear(text) !== undefined, 'neither a day nor a year')
  .transform((text) => text as PlainDateOrYear);
export const sourceMarkShape = z.strictObject({
  verification: z.enum(['verified', 'from-memory', 'unverified']),
  source: z.string().min(1),
});
const area = z.enum(['rural', 'urban']);
const group = z.enum(['N1', 'N2']).optional();
const amount = z.number().int().nonnegative();

const machine = z.union([
  z.strictObject({
    anyMember: z.strictObject({
      ageGte: amount.optional(),
      ageLt: amount.optional(),
      ageLte: amount.optional(),
      birthYearGte: amount.optional(),
      notCompleted: z.enum(educationLevels).optional(),
      currentlyStudying: z.boolean().optional(),
      hasHealthInsurance: z.boolean().optional(),
      fitForAge: z.boolean().optional(),
      inRightLevel: z.boolean().optional(),
    }),
  }),
  z.strictObject({ dependantShareGt: z.number().min(0).max(1) }),
  z.strictObject({ floorAreaPerPersonLt: z.number().positive() }),
  z.strictObject({ countNonDurableOf: z.array(z.enum(['wall', 'pillar', 'roof'])).min(1), gte: amount }),
]);

const indicator = z.strictObject({
  code: z.string().min(1),
  dimension: z.string().min(1),
  name: bilingual,
  deprivedIf: bilingual.nullable(),
  machine: machine.optional(),
  status: z.string().optional(),
  trap: z.string().optional(),
  confidence: z.string().optional(),
  mark: sourceMarkShape,
});

export const incomeRuleShape = z.strictObject({
  class: z.enum(['poor', 'near_poor', 'middle_standard']),
  group,
  area,
  incomeAbove: amount.optional(),
  incomeUpTo: amount,
  deprivationsFrom: amount.optional(),
  deprivationsBelow: amount.optional(),
  mark: sourceMarkShape,
});

export const pointRuleShape = z.strictObject({
  class: z.enum(['poor', 'near_poor']),
  group,
  area,
  b1Above: amount.optional(),
  b1UpTo: amount,
  b2From: amount.optional(),
  b2Below: amount.optional(),
  mark: sourceMarkShape,
});

const coded = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: bilingual,
  sensitive: z.boolean().optional(),
  mark: sourceMarkShape,
});

const standardShape = z
  .strictObject({
    id: z.string().min(1),
    name: bilingual,
    method: z.enum(['income_only', 'income_and_deprivations']),
    validFrom: day,
    validTo: day,
    nominalTo: day.optional(),
    mark: sourceMarkShape,
    legalSources: z
      .array(
        z.strictObject({ document: z.string(), date: dayOrYear, effectiveFrom: day.optional(), mark: sourceMarkShape }),
      )
      .min(1),
    firstUsedFor: z.string().optional(),
    deprivationCutoff: amount.nullable(),
    pointsPerDeprivation: amount.nullable(),
    dimensions: z.array(z.strictObject({ code: z.string(), name: bilingual })),
    indicators: z.array(indicator),
    incomeRules: z.array(incomeRuleShape).min(1),
    personRules: z
      .array(
        z.strictObject({
          class: z.literal('low_income_worker'),
          area,
          householdNotIn: z.array(z.enum(['poor', 'near_poor', 'not_poor'])),
          householdIncomeUpTo: amount,
          mark: sourceMarkShape,
        }),
      )
      .optional(),
    pointRules: z.array(pointRuleShape).min(1).nullable(),
    causes: z.array(coded),
    needs: z.array(coded),
    formA: z
      .strictObject({
        name: bilingual,
        surelyNotPoorFrom: amount,
        items: z.array(z.strictObject({ no: amount, name: bilingual })).min(1),
        note: z.string(),
        mark: sourceMarkShape,
      })
      .nullable(),
    notes: z.array(z.string()),
  })
  .superRefine((standard, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message: `${standard.id}: ${message}` });
    if (standard.validFrom > standard.validTo) complain('validFrom is after validTo');
    const dimensions = new Set(standard.dimensions.map((dimension) => dimension.code));
    for (const { code, dimension } of standard.indicators) {
      if (!dimensions.has(dimension)) complain(`indicator ${code} names the unknown dimension ${dimension}`);
    }
    for (const list of [standard.indicators, standard.causes, standard.needs]) {
      if (new Set(list.map((item) => item.code)).size !== list.length) complain('a code stands twice in one list');
    }
    if (standard.pointRules !== null && standard.pointsPerDeprivation === null) {
      complain('point rules need the points of a deprivation');
    }
  });

/** Reads a standard from reference data, throwing with the place at fault: a broken file of ours is a fault, not a refusal. */
export function parseStandard(data: unknown): Standard {
  return standardShape.parse(data);
}

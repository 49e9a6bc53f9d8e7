import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPaging, zText } from '../kernel/scalars.ts';
import { zRoundId } from './rounds.ts';

const zClass = z.enum(['poor', 'near_poor', 'not_poor']);
const zBilingual = z.object({ vi: z.string(), en: z.string() });

/** Một hộ trong danh sách của đợt. */
export const zCaseLine = z.object({
  householdId: z.string(),
  code: z.string(),
  headName: z.string(),
  villageName: z.string().nullable(),
  communeId: z.number(),
  communeName: z.string(),
  size: z.number(),
  b1Score: z.number().nullable(),
  b2Score: z.number().nullable(),
  class: zClass,
  group: z.string().nullable(),
  localClass: zClass.nullable(),
  movement: z.string(),
  previousClass: zClass.nullable(),
});
export type CaseLine = z.output<typeof zCaseLine>;

export const listCases = endpoint({
  name: 'reviews.list-cases',
  method: 'GET',
  path: '/api/rounds/:roundId/cases',
  permission: 'case.read',
  summary: { vi: 'Danh sách hộ của đợt rà soát', en: 'Households of a review round' },
  input: z.object({
    ...zPaging,
    roundId: zRoundId,
    communeId: z.coerce.number().int().optional(),
    class: zClass.optional(),
    movement: z.string().max(40).optional(),
    search: z.string().max(100).optional(),
    sort: z.enum(['code', 'name', 'b1']).default('code'),
  }),
  output: z.object({ cases: z.array(zCaseLine), next: z.string().nullable() }),
});

/** Phiếu rà soát của một hộ trong một đợt. */
export const zCase = zCaseLine.extend({
  roundId: z.string(),
  standardId: z.string(),
  residence: z.enum(['rural', 'urban']),
  ethnicCode: z.string().nullable(),
  formA: z.enum(['surely_not_poor', 'to_survey']).nullable(),
  everPoor: z.boolean(),
  everNearPoor: z.boolean(),
  otherChange: z.string().nullable(),
  surveyedOn: z.string().nullable(),
  deprivations: z.array(z.object({ code: z.string(), name: zBilingual, deprived: z.boolean() })),
  causes: z.array(z.object({ code: z.string(), name: zBilingual })),
  needs: z.array(z.object({ code: z.string(), name: zBilingual })),
  groups: z.array(z.object({ code: z.string(), name: zBilingual })),
  reasons: zBilingual,
  localReasons: zBilingual.nullable(),
  version: z.number(),
  frozen: z.boolean(),
  actions: z.array(
    z.object({
      action: z.string(),
      at: z.string(),
      actor: z.string(),
      reason: z.string().nullable(),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
  abilities: z.array(z.enum(['correct', 'withdraw'])),
});
export type ReviewCase = z.output<typeof zCase>;

export const getCase = endpoint({
  name: 'reviews.get-case',
  method: 'GET',
  path: '/api/rounds/:roundId/cases/:householdId',
  permission: 'case.read',
  summary: { vi: 'Phiếu rà soát của một hộ', en: 'The review case of a household' },
  input: z.object({ roundId: zRoundId, householdId: z.uuid() }),
  output: z.object({ case: zCase }),
});

export const correctCase = endpoint({
  name: 'reviews.correct-case',
  method: 'POST',
  path: '/api/rounds/:roundId/cases/:householdId/correct',
  permission: 'case.edit',
  summary: { vi: 'Sửa phiếu rà soát, kèm lý do', en: 'Correct a review case, with a reason' },
  input: z.object({
    commandId: zCommandId,
    roundId: zRoundId,
    householdId: z.uuid(),
    version: z.coerce.number().int(),
    reason: zText(500),
    answers: z.object({
      b1Score: z.coerce.number().int().min(0).max(1000).optional(),
      deprivations: z.array(z.string().max(10)).max(20).optional(),
      causes: z.array(z.string().max(60)).max(20).optional(),
      needs: z.array(z.string().max(60)).max(20).optional(),
      groups: z.array(z.string().max(60)).max(10).optional(),
      formA: z.enum(['surely_not_poor', 'to_survey']).nullable().optional(),
      otherChange: z.string().max(20).nullable().optional(),
      surveyedOn: z.string().max(10).nullable().optional(),
    }),
  }),
  output: z.object({ case: zCase }),
});

/** What the classification would be: nothing is saved. */
export const previewCase = endpoint({
  name: 'reviews.preview-case',
  method: 'POST',
  path: '/api/rounds/:roundId/cases/:householdId/preview',
  permission: 'case.read',
  summary: { vi: 'Tính thử phân loại', en: 'Preview the classification' },
  input: correctCase.input.pick({ roundId: true, householdId: true, answers: true }),
  output: z.object({
    class: zClass,
    group: z.string().nullable(),
    b2Score: z.number().nullable(),
    movement: z.string(),
    reasons: zBilingual,
  }),
});

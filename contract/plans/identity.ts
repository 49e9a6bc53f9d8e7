import { z } from 'zod';
import { PLAN_KINDS } from '#domain/plans/identity/plan-kind.ts';
import { ITEM_KINDS } from '#domain/plans/tracking/item-state.ts';
import { endpoint, uploadEndpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zPlan, zPlanId } from './plan.ts';

export const zSignature = z.object({
  /** TM. ỦY BAN NHÂN DÂN */
  onBehalfOf: zText(120).nullable(),
  /** KT. CHỦ TỊCH */
  signedFor: zText(120).nullable(),
  post: zText(120),
  name: zText(120),
});

const zHead = {
  kind: z.enum(PLAN_KINDS),
  title: zText(1000),
  number: zText(60).nullable(),
  issuer: zText(200).nullable(),
  issuedOn: zPlainDate.nullable(),
  place: zText(120).nullable(),
  year: z.number().int().min(1990).max(2100),
  lastYear: z.number().int().min(1990).max(2100).nullable(),
  period: zText(300).nullable(),
  scope: zText(2000).nullable(),
  targetGroups: z.array(zText(1000)).max(40),
  signature: zSignature.nullable(),
};

export const getPlanHead = endpoint({
  name: 'plans.get-head',
  method: 'GET',
  path: '/api/plans/:planId/head',
  permission: 'plan.read',
  summary: {
    vi: 'Số, ký hiệu, thời gian, phạm vi, đối tượng, chữ ký, các bản của kế hoạch',
    en: 'Number, time, scope, groups, signature and versions of a plan',
  },
  input: z.object({ planId: zPlanId }),
  output: z.object({
    plan: zPlan,
    head: z.object({ ...zHead, issuedOn: z.string().nullable() }),
    /** Periods that hold at once, longest first: the plan's own and those of the documents it cites. */
    periods: z.array(
      z.object({
        from: z.number(),
        to: z.number(),
        of: z.string(),
        documentId: z.string().nullable(),
        isLastYear: z.boolean(),
      }),
    ),
    /** Other plans with the same issuer, number and year. */
    sameNumber: z.array(z.object({ id: z.string(), title: z.string() })),
    changes: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        reason: z.string(),
        before: z.record(z.string(), z.unknown()),
        after: z.record(z.string(), z.unknown()),
      }),
    ),
    versions: z.array(
      z.object({
        id: z.string(),
        no: z.number(),
        status: z.enum(['proposed', 'superseded', 'dropped']),
        fileName: z.string(),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
  }),
});

export const changePlanHead = endpoint({
  name: 'plans.change-head',
  method: 'POST',
  path: '/api/plans/:planId/head',
  permission: 'plan.edit',
  summary: { vi: 'Sửa phần đầu kế hoạch, ghi lý do', en: 'Correct the head of a plan, with a reason' },
  input: z.object({
    planId: zPlanId,
    ...zHead,
    sameNumber: z.boolean().default(false),
    reason: zText(500),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ plan: zPlan }),
});

export const withdrawPlan = endpoint({
  name: 'plans.withdraw',
  method: 'POST',
  path: '/api/plans/:planId/withdraw',
  permission: 'plan.edit',
  summary: { vi: 'Thu hồi bản nhập chưa xác nhận', en: 'Withdraw an import that is not confirmed' },
  input: z.object({ planId: zPlanId, reason: zText(500), version: z.number().int(), commandId: zCommandId }),
  output: z.object({ withdrawn: z.boolean() }),
});

const zCounts = z.object({ same: z.number(), changed: z.number(), added: z.number(), gone: z.number() });

export const uploadVersion = uploadEndpoint({
  name: 'plans.upload-version',
  method: 'POST',
  path: '/api/plans/:planId/versions',
  permission: 'plan.edit',
  summary: {
    vi: 'Nộp bản mới của văn bản: thay bản chưa xác nhận, hoặc chờ quyết định sửa đổi',
    en: 'Upload a newer version: replaces one not confirmed, or waits as an amendment',
  },
  input: z.object({ planId: zPlanId, reason: zText(500) }),
  output: z.object({ plan: zPlan, versionId: z.string(), proposed: z.boolean(), counts: zCounts }),
});

const zContent = z.record(z.string(), z.unknown());

export const getVersion = endpoint({
  name: 'plans.get-version',
  method: 'GET',
  path: '/api/plans/:planId/versions/:versionId',
  permission: 'plan.read',
  summary: {
    vi: 'So bản mới với bản đang theo dõi, từng mục',
    en: 'The newer version beside the tracked one, item by item',
  },
  input: z.object({ planId: zPlanId, versionId: z.uuid() }),
  output: z.object({
    plan: zPlan,
    no: z.number(),
    status: z.enum(['proposed', 'superseded', 'dropped']),
    fileName: z.string(),
    reason: z.string(),
    by: z.string(),
    at: z.string(),
    same: z.number(),
    differences: z.array(
      z.object({
        /** Kind and place, to decide by: «target:changed:0». */
        key: z.string(),
        kind: z.enum(ITEM_KINDS),
        how: z.enum(['changed', 'added', 'gone']),
        itemId: z.string().nullable(),
        before: zContent.nullable(),
        after: zContent.nullable(),
      }),
    ),
  }),
});

export const decideVersion = endpoint({
  name: 'plans.decide-version',
  method: 'POST',
  path: '/api/plans/:planId/versions/:versionId',
  permission: 'plan.edit',
  summary: { vi: 'Áp dụng hoặc bỏ bản sửa đổi', en: 'Apply or drop an amendment' },
  input: z.object({
    planId: zPlanId,
    versionId: z.uuid(),
    decision: z.enum(['apply', 'drop']),
    /** Differences that are not taken over. */
    refused: z.array(z.string().max(80)).max(5000).default([]),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({
    plan: zPlan,
    counts: zCounts,
    /** Duties that the amended text no longer has: to be closed by hand. */
    tasksToClose: z.number(),
  }),
});

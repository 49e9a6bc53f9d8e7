import { z } from 'zod';
import { AREA_CLASS_CODES } from '#domain/areas/area-class.ts';
import { ALLOTMENT_METHODS } from '#domain/plans/tracking/allotment.ts';
import { GOAL_STEPS } from '#domain/plans/tracking/goal-chain.ts';
import { UNIT_SCOPES } from '#domain/plans/tracking/unit-set.ts';
import { zAreaName } from '../areas/area.ts';
import { downloadEndpoint, endpoint, uploadEndpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zBilingual, zPlan, zPlanId } from './plan.ts';

export const zGoal = z.object({
  id: z.string(),
  title: z.string(),
  step: z.enum(GOAL_STEPS),
  document: z.object({ id: z.string(), name: z.string() }).nullable(),
});

const zAgencyRef = z.object({ text: z.string().nullable(), id: z.string().nullable(), name: zBilingual.nullable() });

/** One figure of the course of a target, in what has been achieved. */
const zPoint = z.object({
  on: z.string(),
  achieved: z.number(),
  /** The level counted; numerator and denominator behind a rate. */
  level: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** `register`: households in the lists on a day, between two yearly rounds. */
  source: z.enum(['round', 'register', 'entered']),
  roundId: z.string().nullable(),
  provisional: z.boolean(),
});

export const zTarget = z.object({
  id: z.string(),
  position: z.number(),
  line: z.number(),
  text: z.string(),
  measure: z.string(),
  operator: z.string(),
  value: z.number(),
  upper: z.number().nullable(),
  unit: z.string(),
  population: z.string().nullable(),
  areaText: z.string().nullable(),
  standardId: z.string().nullable(),
  strength: z.enum(['must', 'strive', 'toward']),
  due: z.string(),
  base: z.object({
    value: z.number().nullable(),
    on: z.string(),
    source: z.enum(['entered', 'round', 'opening', 'none']),
    roundId: z.string().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
  }),
  lead: zAgencyRef,
  /** Whose the target is: the plan's own unit, a class of units, units that are named. */
  unitSet: z.object({
    scope: z.enum(UNIT_SCOPES),
    class: z.string().nullable(),
    className: zBilingual.nullable(),
    /** The class that the plan's words name, while nobody has chosen. */
    proposed: z.string().nullable(),
    units: z.number(),
  }),
  /** Bodies that each answer for their part. */
  parts: z.array(
    z.object({
      name: z.string(),
      agencyId: z.string().nullable(),
      achieved: z.number().nullable(),
      on: z.string().nullable(),
      met: z.boolean().nullable(),
    }),
  ),
  goalId: z.string().nullable(),
  /** No longer in the amended plan. */
  endedOn: z.string().nullable(),
  isGrowth: z.boolean(),
  criterion: z.object({
    quantity: z.enum(['level', 'fall', 'rise', 'relative-fall', 'relative-rise']),
    words: zBilingual,
    required: z.number(),
    upper: z.number().nullable(),
    unit: z.string(),
    equalityRead: z.boolean(),
  }),
  /** What a fall or a rise leaves of the base; `null` for a level or without a base. */
  implied: z
    .object({
      level: z.number(),
      shareOfBase: z.number().nullable(),
      /** The rate that the level makes of as many households as at the base: an estimate. */
      rate: z.object({ numerator: z.number(), denominator: z.number() }).nullable(),
    })
    .nullable(),
  /** Counted from the register, or why not. */
  computed: z.boolean(),
  notComputed: zBilingual.nullable(),
  /** The due day has passed: nothing is forecast any more. */
  isOver: z.boolean(),
  light: z.enum(['green', 'amber', 'red', 'none']),
  verdict: z.enum(['met', 'on-course', 'close', 'no-forecast', 'behind', 'missed', 'no-figure']),
  rule: zBilingual,
  achieved: z.number().nullable(),
  achievedOn: z.string().nullable(),
  share: z.number().nullable(),
  elapsed: z.number().nullable(),
  forecast: z.number().nullable(),
  trend: z.enum(['better', 'worse', 'same']).nullable(),
  points: z.array(zPoint),
  /** For a level of a rate: stocks that meet it and stocks that would print as it. */
  stocks: z
    .object({ mostThatMeets: z.number(), printedFrom: z.number(), printedTo: z.number(), households: z.number() })
    .nullable(),
  divisible: z.boolean(),
  allotted: z.boolean(),
  version: z.number(),
});
export type Target = z.output<typeof zTarget>;

const zTargetPath = z.object({ planId: zPlanId, targetId: z.uuid() });

export const listTargets = endpoint({
  name: 'plans.list-targets',
  method: 'GET',
  path: '/api/plans/:planId/targets',
  permission: 'plan.read',
  summary: { vi: 'Bảng chỉ tiêu: tiến độ, xu hướng, dự báo', en: 'The target board: progress, trend, forecast' },
  /** `on`: as it stood on an earlier day, with the figures known for that day. */
  input: z.object({
    planId: zPlanId,
    on: zPlainDate.optional(),
    /** Judge also by figures that nobody has approved. */
    provisional: z.stringbool().or(z.boolean()).optional(),
  }),
  output: z.object({
    plan: zPlan,
    asOf: z.string(),
    /** The plan's years are over: their last day, which the board shows when no day is asked for. */
    endedOn: z.string().nullable(),
    provisional: z.boolean(),
    targets: z.array(zTarget),
    goals: z.array(zGoal),
  }),
});

export const getTarget = endpoint({
  name: 'plans.get-target',
  method: 'GET',
  path: '/api/plans/:planId/targets/:targetId',
  permission: 'plan.read',
  summary: { vi: 'Một chỉ tiêu, các kết quả đã nhập và phân khai', en: 'One target, its entries and its allotment' },
  input: zTargetPath,
  output: z.object({
    plan: zPlan,
    target: zTarget,
    entries: z.array(
      z.object({
        on: z.string(),
        value: z.number(),
        part: z.string().nullable(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        note: z.string(),
        evidence: z.object({ id: z.string(), fileName: z.string() }).nullable(),
        by: z.string(),
        at: z.string(),
      }),
    ),
    /** Each unit of the set by itself, when the target is for a set and the rounds count it. */
    unitResults: z.array(
      z.object({
        area: zAreaName,
        base: z.number().nullable(),
        level: z.number().nullable(),
        achieved: z.number().nullable(),
        on: z.string().nullable(),
        provisional: z.boolean(),
        met: z.boolean().nullable(),
      }),
    ),
    /** Rounds a base may be taken from. */
    rounds: z.array(z.object({ id: z.string(), year: z.number(), on: z.string(), isApproved: z.boolean() })),
    allotment: z
      .object({
        method: z.enum(ALLOTMENT_METHODS),
        total: z.number(),
        savedBy: z.string(),
        savedAt: z.string(),
        units: z.array(z.object({ area: zAreaName, weight: z.number(), value: z.number() })),
      })
      .nullable(),
  }),
});

export const changeTarget = endpoint({
  name: 'plans.change-target',
  method: 'POST',
  path: '/api/plans/:planId/targets/:targetId',
  permission: 'plan.edit',
  summary: {
    vi: 'Bổ sung số gốc, cơ quan chủ trì, chỉ tiêu đo, chuẩn nghèo',
    en: 'Set base, lead, measure and standard of a target',
  },
  input: zTargetPath.extend({
    measure: zText(200),
    baseValue: z.number().nullable(),
    /** Takes the base, with what stands above and below the line, from a round. */
    baseRoundId: z.string().max(60).nullable().default(null),
    baseOn: zPlainDate.nullable().default(null),
    due: zPlainDate.optional(),
    leadAgencyId: z.string().max(60).nullable(),
    standardId: z.string().max(40).nullable(),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ target: zTarget }),
});

export const enterProgress = endpoint({
  name: 'plans.enter-progress',
  method: 'POST',
  path: '/api/plans/:planId/targets/:targetId/progress',
  permission: 'plan.edit',
  summary: { vi: 'Nhập kết quả đạt được kèm căn cứ', en: 'Enter a result reached, with its evidence' },
  input: zTargetPath.extend({
    on: zPlainDate,
    /** What has been achieved, in the unit of the target: fallen by 1.200 households, 95 percent covered. */
    value: z.number().min(-1e15).max(1e15).optional(),
    /** Or for a target in %: reached and whole of its own; for a growth this year's amount and last year's. */
    numerator: z.number().min(0).max(1e15).optional(),
    denominator: z.number().min(0).max(1e15).optional(),
    /** The body that reports, where the target is by organisation. */
    part: zText(200).optional(),
    note: zText(2000),
    evidenceId: z.uuid().optional(),
    commandId: zCommandId,
  }),
  output: z.object({ target: zTarget }),
});

export const setTargetUnits = endpoint({
  name: 'plans.set-target-units',
  method: 'POST',
  path: '/api/plans/:planId/targets/:targetId/units',
  permission: 'plan.edit',
  summary: {
    vi: 'Chỉ tiêu dành cho đơn vị nào: cả địa bàn, một loại địa bàn, hoặc từng đơn vị',
    en: 'Whose the target is: the whole unit, a class of areas, or named units',
  },
  input: zTargetPath.extend({
    scope: z.enum(UNIT_SCOPES),
    class: z.enum(AREA_CLASS_CODES).nullable().default(null),
    areaIds: z.array(z.number().int()).max(5000).default([]),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ target: zTarget }),
});

export const setTargetParts = endpoint({
  name: 'plans.set-target-parts',
  method: 'POST',
  path: '/api/plans/:planId/targets/:targetId/parts',
  permission: 'plan.edit',
  summary: { vi: 'Các tổ chức cùng chịu chỉ tiêu', en: 'The bodies that each answer for a part of the target' },
  input: zTargetPath.extend({
    parts: z.array(z.object({ name: zText(200), agencyId: z.string().max(60).nullable().default(null) })).max(60),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ target: zTarget }),
});

export const saveGoals = endpoint({
  name: 'plans.save-goals',
  method: 'POST',
  path: '/api/plans/:planId/goals',
  permission: 'plan.edit',
  summary: { vi: 'Chuỗi mục tiêu và chỉ tiêu của từng mục tiêu', en: 'The chain of goals and the targets of each' },
  input: z.object({
    planId: zPlanId,
    goals: z
      .array(
        z.object({
          title: zText(500),
          step: z.enum(GOAL_STEPS),
          documentId: z.uuid().nullable().default(null),
          targetIds: z.array(z.uuid()).max(500),
        }),
      )
      .max(30),
    commandId: zCommandId,
  }),
  output: z.object({ goals: z.array(zGoal) }),
});

export const previewAllotment = endpoint({
  name: 'plans.preview-allotment',
  method: 'GET',
  path: '/api/plans/:planId/targets/:targetId/allotment',
  permission: 'plan.read',
  summary: {
    vi: 'Các đơn vị trực thuộc và số gốc để phân khai',
    en: 'The units below and the stocks to divide a target by',
  },
  input: zTargetPath,
  output: z.object({
    total: z.number(),
    isFall: z.boolean(),
    roundId: z.string().nullable(),
    units: z.array(
      z.object({
        area: zAreaName,
        /** Stock at the base. */
        stock: z.number(),
        /** Of these, households with somebody able to work: «có khả năng thoát nghèo» as far as the register tells. */
        able: z.number(),
      }),
    ),
  }),
});

export const saveAllotment = endpoint({
  name: 'plans.save-allotment',
  method: 'POST',
  path: '/api/plans/:planId/targets/:targetId/allotment',
  permission: 'plan.edit',
  summary: { vi: 'Lưu phân khai chỉ tiêu', en: 'Save the division of a target' },
  input: zTargetPath.extend({
    method: z.enum(ALLOTMENT_METHODS),
    units: z
      .array(z.object({ areaId: z.number().int(), value: z.number() }))
      .min(1)
      .max(5000),
    commandId: zCommandId,
  }),
  output: z.object({ units: z.number(), total: z.number() }),
});

export const addEvidence = uploadEndpoint({
  name: 'plans.add-evidence',
  method: 'POST',
  path: '/api/plans/:planId/evidence',
  permission: 'plan.edit',
  summary: { vi: 'Nộp tệp minh chứng', en: 'Add a file of evidence' },
  input: z.object({ planId: zPlanId }),
  output: z.object({ evidence: z.object({ id: z.string(), fileName: z.string() }) }),
});

export const downloadEvidence = downloadEndpoint({
  name: 'plans.download-evidence',
  method: 'GET',
  path: '/api/plans/:planId/evidence/:evidenceId',
  permission: 'plan.read',
  summary: { vi: 'Tải tệp minh chứng', en: 'A file of evidence' },
  input: z.object({ planId: zPlanId, evidenceId: z.uuid() }),
});

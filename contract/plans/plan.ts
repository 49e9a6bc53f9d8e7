import { z } from 'zod';
import { PLAN_KINDS } from '#domain/plans/identity/plan-kind.ts';
import { ITEM_KINDS, ITEM_STATUSES } from '#domain/plans/tracking/item-state.ts';
import { zAreaName } from '../areas/area.ts';

export const zPlanId = z.uuid();
export const zBilingual = z.object({ vi: z.string(), en: z.string() });

/** A plan in the list, and at the head of its pages. */
export const zPlan = z.object({
  id: z.string(),
  area: zAreaName,
  parent: z.object({ id: z.string(), title: z.string(), number: z.string().nullable() }).nullable(),
  children: z.number(),
  kind: z.enum(PLAN_KINDS),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  year: z.number(),
  lastYear: z.number().nullable(),
  standardId: z.string().nullable(),
  secondHand: z.boolean(),
  status: z.enum(['imported', 'confirmed']),
  fileName: z.string(),
  importedBy: z.string(),
  importedAt: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  version: z.number(),
  /** 1 for the file as it first came in; one more with every newer version of it. */
  documentVersion: z.number(),
  mayEdit: z.boolean(),
  targets: z.number(),
  tasks: z.number(),
  /** Targets and tasks that nobody has decided on. */
  undecided: z.number(),
  /** Findings of the audit that ask for a person. */
  attention: z.number(),
});
export type Plan = z.output<typeof zPlan>;

/** One thing that was read; `value` is what counts now (as read, or as corrected). */
export const zPlanItem = z.object({
  id: z.string(),
  kind: z.enum(ITEM_KINDS),
  position: z.number(),
  line: z.number(),
  status: z.enum(ITEM_STATUSES),
  value: z.record(z.string(), z.unknown()),
  asRead: z.record(z.string(), z.unknown()).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  note: z.string().nullable(),
});
export type PlanItem = z.output<typeof zPlanItem>;

export const zFinding = z.object({
  rule: z.string(),
  lines: z.array(z.number()),
  statement: zBilingual,
  printed: z.string().nullable(),
  computed: z.string().nullable(),
  verdict: z.enum(['holds', 'rounds', 'truncates', 'inconsistent', 'multiple', 'undecidable', 'warning']),
  advice: zBilingual,
  needsAttention: z.boolean(),
});

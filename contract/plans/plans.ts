import { z } from 'zod';
import { ITEM_DECISIONS, ITEM_KINDS } from '#domain/plans/tracking/item-state.ts';
import { zAreaId } from '../areas/area.ts';
import { downloadEndpoint, endpoint, uploadEndpoint } from '../kernel/endpoint.ts';
import { zCommandId, zText } from '../kernel/scalars.ts';
import { zFinding, zPlan, zPlanId, zPlanItem } from './plan.ts';

export const listPlans = endpoint({
  name: 'plans.list',
  method: 'GET',
  path: '/api/plans',
  permission: 'plan.read',
  summary: { vi: 'Các kế hoạch của địa bàn và của cấp trên', en: 'Plans of one’s units and of the units above' },
  input: z.object({ year: z.coerce.number().int().min(1990).max(2100).optional() }),
  output: z.object({ plans: z.array(zPlan) }),
});

export const importPlan = uploadEndpoint({
  name: 'plans.import',
  method: 'POST',
  path: '/api/plans',
  permission: 'plan.edit',
  summary: {
    vi: 'Nhập văn bản kế hoạch (.txt, .docx, PDF có chữ)',
    en: 'Import a plan document (.txt, .docx, PDF with text)',
  },
  input: z.object({
    /** When the document does not tell its unit, or tells it wrongly. */
    areaId: zAreaId.optional(),
    areaCode: z.string().max(5).optional(),
    planYear: z.coerce.number().int().min(1990).max(2100).optional(),
    parentId: zPlanId.optional(),
    standardId: z.string().max(40).optional(),
    /** The very same file again is answered with the plan it became: safe to repeat after a process was cut off. */
    acceptKnown: z.stringbool().or(z.boolean()).optional(),
    /** Two papers that really share issuer, number and year. */
    sameNumber: z.stringbool().or(z.boolean()).optional(),
  }),
  output: z.object({ plan: zPlan }),
});

export const getPlan = endpoint({
  name: 'plans.get',
  method: 'GET',
  path: '/api/plans/:planId',
  permission: 'plan.read',
  summary: {
    vi: 'Văn bản có đánh số dòng, dữ liệu đã đọc và kết quả kiểm tra',
    en: 'The text with line numbers, the data that was read, the findings',
  },
  input: z.object({ planId: zPlanId }),
  output: z.object({
    plan: zPlan,
    lines: z.array(z.object({ line: z.number(), text: z.string() })),
    items: z.array(zPlanItem),
    findings: z.array(zFinding),
    recipients: z.array(z.string()),
    signature: z.string().nullable(),
    missingAnnexes: z.array(z.object({ title: z.string(), lines: z.array(z.number()) })),
  }),
});

export const downloadPlan = downloadEndpoint({
  name: 'plans.download',
  method: 'GET',
  path: '/api/plans/:planId/file',
  permission: 'plan.read',
  summary: { vi: 'Tải tệp kế hoạch đã nhập', en: 'The file as it was imported' },
  input: z.object({ planId: zPlanId }),
});

export const zItemContent = z.record(z.string(), z.unknown());

export const decideItems = endpoint({
  name: 'plans.decide-items',
  method: 'POST',
  path: '/api/plans/:planId/items',
  permission: 'plan.edit',
  summary: { vi: 'Xác nhận, sửa hoặc loại từng mục đã đọc', en: 'Confirm, correct or reject what was read' },
  input: z.object({
    planId: zPlanId,
    decisions: z
      .array(
        z.object({
          itemId: z.uuid(),
          decision: z.enum(ITEM_DECISIONS),
          /** The whole corrected item, for `correct`. */
          corrected: zItemContent.optional(),
          note: zText(1000).optional(),
        }),
      )
      .min(1)
      .max(2000),
    commandId: zCommandId,
  }),
  output: z.object({ items: z.array(zPlanItem), undecided: z.number() }),
});

export const addItem = endpoint({
  name: 'plans.add-item',
  method: 'POST',
  path: '/api/plans/:planId/added-items',
  permission: 'plan.edit',
  summary: { vi: 'Thêm mục mà máy đọc sót', en: 'Add what the reader missed' },
  input: z.object({ planId: zPlanId, kind: z.enum(ITEM_KINDS), content: zItemContent, commandId: zCommandId }),
  output: z.object({ item: zPlanItem }),
});

export const listItemChanges = endpoint({
  name: 'plans.list-item-changes',
  method: 'GET',
  path: '/api/plans/:planId/items/:itemId/changes',
  permission: 'plan.read',
  summary: { vi: 'Lịch sử một mục: trước và sau', en: 'The history of one item: before and after' },
  input: z.object({ planId: zPlanId, itemId: z.uuid() }),
  output: z.object({
    changes: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        statusBefore: z.string(),
        statusAfter: z.string(),
        before: zItemContent.nullable(),
        after: zItemContent.nullable(),
        note: z.string().nullable(),
      }),
    ),
  }),
});

export const confirmPlan = endpoint({
  name: 'plans.confirm',
  method: 'POST',
  path: '/api/plans/:planId/confirm',
  permission: 'plan.edit',
  summary: { vi: 'Xác nhận kế hoạch và bắt đầu theo dõi', en: 'Confirm the plan and begin to track it' },
  input: z.object({ planId: zPlanId, version: z.number().int(), commandId: zCommandId }),
  output: z.object({ plan: zPlan, targets: z.number(), tasks: z.number() }),
});

export const placePlan = endpoint({
  name: 'plans.place',
  method: 'POST',
  path: '/api/plans/:planId/place',
  permission: 'plan.edit',
  summary: { vi: 'Đặt kế hoạch vào hệ thống (kế hoạch cấp trên, chuẩn nghèo)', en: 'Place the plan in the cascade' },
  input: z.object({
    planId: zPlanId,
    parentId: zPlanId.nullable(),
    standardId: z.string().max(40).nullable(),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ plan: zPlan }),
});

import { z } from 'zod';
import { BODY_STYLES, FALL_CODES } from '#domain/plans/drafting/draft-document.ts';
import { SIGNATURE_FORMS } from '#domain/plans/drafting/signature-form.ts';
import { zAreaName } from '../../areas/area.ts';
import { downloadEndpoint, endpoint } from '../../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../../kernel/scalars.ts';
import { zBasis, zChoices, zDraft, zDraftId, zDraftLine } from './draft.ts';

const zYear = z.coerce.number().int().min(2012).max(2100);
const zDraftAnswer = z.object({ draft: zDraft });
const zChange = z.object({ commandId: zCommandId, draftId: zDraftId, version: z.number().int().positive() });

export const listDrafts = endpoint({
  name: 'plan-drafts.list',
  method: 'GET',
  path: '/api/drafts',
  permission: 'plan.edit',
  summary: { vi: 'Dự thảo kế hoạch và tình hình ban hành của các đơn vị', en: 'Drafts, and which units have issued' },
  input: z.object({ year: zYear.optional() }),
  output: z.object({
    drafts: z.array(zDraftLine),
    /** Of the year: every unit of the actor and below it, with its draft or its plan. */
    units: z.array(
      z.object({
        area: zAreaName,
        draft: z.object({ id: z.string(), version: z.number() }).nullable(),
        plan: z.object({ id: z.string(), number: z.string().nullable(), issuedOn: z.string().nullable() }).nullable(),
      }),
    ),
    year: z.number(),
    /** The year that the newest approved review leads to. */
    nextYear: z.number(),
  }),
});

export const createDraft = endpoint({
  name: 'plan-drafts.create',
  method: 'POST',
  path: '/api/drafts',
  permission: 'plan.edit',
  summary: { vi: 'Lập dự thảo từ số liệu đã phê duyệt', en: 'Start a draft from approved figures' },
  input: z.object({
    commandId: zCommandId,
    areaCode: z.string().min(1).max(20),
    year: zYear,
    date: zPlainDate.optional(),
  }),
  output: zDraftAnswer,
});

export const getDraft = endpoint({
  name: 'plan-drafts.get',
  method: 'GET',
  path: '/api/drafts/:draftId',
  permission: 'plan.edit',
  summary: { vi: 'Một dự thảo, bản hiện tại hoặc một bản trước', en: 'One draft, now or in an earlier version' },
  input: z.object({ draftId: zDraftId, version: z.coerce.number().int().positive().optional() }),
  output: zDraftAnswer,
});

const zParagraphKey = z.string().min(1).max(200);
const zWords = z.string().trim().min(1).max(8000);
export const zOperation = z.discriminatedUnion('op', [
  z.object({ op: z.literal('text'), key: zParagraphKey, text: zWords }),
  z.object({ op: z.literal('remove'), key: zParagraphKey }),
  z.object({ op: z.literal('restore'), key: zParagraphKey }),
  z.object({ op: z.literal('add'), after: zParagraphKey.nullable(), style: z.enum(BODY_STYLES), text: zWords }),
  z.object({ op: z.literal('recipients'), lines: z.array(z.string().trim().max(300)).min(1).max(60) }),
]);

export const saveDraft = endpoint({
  name: 'plan-drafts.save',
  method: 'POST',
  path: '/api/drafts/:draftId/save',
  permission: 'plan.edit',
  summary: { vi: 'Lưu phần đã sửa thành một bản mới', en: 'Save the editing as a new version' },
  input: zChange.extend({ operations: z.array(zOperation).min(1).max(500) }),
  output: zDraftAnswer,
});

export const chooseDraftParts = endpoint({
  name: 'plan-drafts.choose',
  method: 'POST',
  path: '/api/drafts/:draftId/choose',
  permission: 'plan.edit',
  summary: {
    vi: 'Chọn phần, khối văn bản, thứ tự, căn cứ, ngày',
    en: 'Choose sections, text blocks, order, bases, the day',
  },
  input: zChange.extend({
    choices: zChoices.optional(),
    bases: z
      .array(zBasis.omit({ source: true }))
      .max(40)
      .optional(),
    date: zPlainDate.nullable().optional(),
  }),
  output: zDraftAnswer,
});

export const decideFall = endpoint({
  name: 'plan-drafts.decide',
  method: 'POST',
  path: '/api/drafts/:draftId/decide',
  permission: 'plan.edit',
  summary: { vi: 'Quyết định một chỉ tiêu đề xuất', en: 'Decide a proposed target' },
  input: zChange.extend({
    code: z.enum(FALL_CODES),
    value: z.number().int().min(0).max(100_000_000),
    reason: zText(1000),
  }),
  output: zDraftAnswer,
});

export const decideCell = endpoint({
  name: 'plan-drafts.cell',
  method: 'POST',
  path: '/api/drafts/:draftId/cells',
  permission: 'plan.edit',
  summary: { vi: 'Điền một ô phụ lục, kèm lý do', en: 'Fill one cell of an annex, with the reason' },
  input: zChange.extend({
    key: z.string().min(3).max(300),
    /** Households, millions of đồng, or the names of bodies; `null` takes back what was entered. */
    value: z.union([z.number().min(0).max(1_000_000_000), z.string().trim().min(1).max(600), z.null()]),
    reason: zText(1000),
  }),
  output: zDraftAnswer,
});

export const renewDraft = endpoint({
  name: 'plan-drafts.renew',
  method: 'POST',
  path: '/api/drafts/:draftId/renew',
  permission: 'plan.edit',
  summary: { vi: 'Lấy lại số liệu, giữ phần đã sửa', en: 'Take the figures anew, keeping the editing' },
  input: zChange,
  output: zDraftAnswer,
});

export const answerFinding = endpoint({
  name: 'plan-drafts.answer',
  method: 'POST',
  path: '/api/drafts/:draftId/answers',
  permission: 'plan.edit',
  summary: { vi: 'Trả lời một phát hiện kiểm tra', en: 'Answer a finding of the check' },
  input: zChange.extend({ findingKey: z.string().min(1).max(400), reason: zText(1000) }),
  output: zDraftAnswer,
});

export const downloadDraft = downloadEndpoint({
  name: 'plan-drafts.download',
  method: 'GET',
  path: '/api/drafts/:draftId/docx',
  permission: 'plan.edit',
  summary: { vi: 'Tải dự thảo dạng DOCX', en: 'Download the draft as DOCX' },
  input: z.object({ draftId: zDraftId, version: z.coerce.number().int().positive().optional() }),
});

export const downloadRecord = downloadEndpoint({
  name: 'plan-drafts.record',
  method: 'GET',
  path: '/api/drafts/:draftId/record',
  permission: 'plan.edit',
  summary: {
    vi: 'Hồ sơ dự thảo: các bản, quyết định, phát hiện và trả lời, nguồn số liệu',
    en: 'The record of the draft: versions, decisions, findings and answers, sources of figures',
  },
  input: z.object({ draftId: zDraftId }),
});

export const issueDraft = endpoint({
  name: 'plan-drafts.issue',
  method: 'POST',
  path: '/api/drafts/:draftId/issue',
  permission: 'plan.edit',
  summary: {
    vi: 'Ban hành: số, ngày, người ký; từ đó kế hoạch được theo dõi',
    en: 'Issue: number, day, signer; the plan is tracked from then on',
  },
  input: zChange.extend({
    /** «45/KH-UBND». */
    number: z.string().trim().min(3).max(40),
    date: zPlainDate,
    form: z.enum(SIGNATURE_FORMS),
    signer: z.string().trim().min(2).max(120),
    parentId: z.uuid().nullable().optional(),
  }),
  output: z.object({
    draft: zDraft,
    planId: z.string(),
    targets: z.number(),
    tasks: z.number(),
    parentId: z.string().nullable(),
    /** Plans of units below that are linked under it now. */
    linked: z.number(),
  }),
});

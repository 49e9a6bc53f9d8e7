import { z } from 'zod';
import { OPEN_NEEDS } from '#domain/plans/reporting/open-point.ts';
import { NOTE_KINDS } from '#domain/plans/reporting/report-input.ts';
import { RESULT_PERIODS } from '#domain/plans/reporting/report-kind.ts';
import { downloadEndpoint, endpoint } from '../../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../../kernel/scalars.ts';
import { zBilingual, zPlan, zPlanId } from '../plan.ts';

const zReportQuery = z.object({
  planId: zPlanId,
  period: z.enum(RESULT_PERIODS),
  /** Year of a plan of several years; the plan's first year when absent. */
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  /** Printed as the day of the report; figures go up to it, or to the end of the months looked back on. */
  date: zPlainDate.optional(),
});

const zOrigin = z.object({
  kind: z.enum(['round', 'opening', 'entered', 'plan', 'allotment', 'unit-report', 'tasks', 'forecast']),
  words: z.string(),
});

const zAnnex = z.object({
  label: z.string(),
  title: z.string(),
  table: z.object({
    columns: z.array(
      z.object({ label: z.string(), kind: z.enum(['number', 'name', 'count', 'rate']), width: z.number() }),
    ),
    rows: z.array(z.object({ cells: z.array(z.string()), isTotal: z.boolean() })),
  }),
  notes: z.array(z.string()),
  isWide: z.boolean(),
});

export const zNote = z.object({
  id: z.string(),
  kind: z.enum(NOTE_KINDS),
  text: z.string(),
  period: z.enum(RESULT_PERIODS),
  year: z.number(),
  by: z.string(),
  at: z.string(),
  takenFrom: z.string().nullable(),
});
export type Note = z.output<typeof zNote>;

/** The paper as it is printed, and what stands behind it. */
export const zReport = z.object({
  issuer: z.array(z.string()),
  number: z.string(),
  placeAndDate: z.string(),
  title: z.array(z.string()),
  bases: z.array(z.string()),
  opening: z.string(),
  body: z.array(z.object({ style: z.string(), label: z.string(), text: z.string() })),
  recipients: z.array(z.string()),
  signature: z.array(z.string()),
  signer: z.string().nullable(),
  annexes: z.array(zAnnex),
  figuresUpTo: z.string(),
  /** Each printed figure with the measure, the unit and where it comes from. */
  figures: z.array(
    z.object({
      text: z.string(),
      value: z.number(),
      unit: z.string(),
      measure: z.string(),
      origin: zOrigin,
      area: z.string(),
      place: z.string(),
    }),
  ),
  /** What a person must write, answer or give when it is issued. */
  open: z.array(z.object({ text: z.string(), needs: z.enum(OPEN_NEEDS) })),
});
export type ReportPaper = z.output<typeof zReport>;

export const getResultsReport = endpoint({
  name: 'plans.get-results-report',
  method: 'GET',
  path: '/api/plans/:planId/results-report',
  permission: 'plan-report.read',
  summary: {
    vi: 'Báo cáo kết quả thực hiện kế hoạch: sơ kết, tổng kết',
    en: 'Report on the results of a plan: interim and final reviews',
  },
  input: zReportQuery,
  output: z.object({
    plan: zPlan,
    period: z.enum(RESULT_PERIODS),
    periodName: zBilingual,
    periods: z.array(z.enum(RESULT_PERIODS)),
    year: z.number(),
    report: zReport,
    /** Of what is shown here; issuing names it, so that nobody signs what nobody has seen. */
    fingerprint: z.string(),
    notes: z.array(zNote),
  }),
});

export const downloadResultsReport = downloadEndpoint({
  name: 'plans.download-results-report',
  method: 'GET',
  path: '/api/plans/:planId/results-report.docx',
  permission: 'plan-report.read',
  summary: { vi: 'Tải báo cáo kết quả (DOCX)', en: 'The results report as DOCX' },
  input: zReportQuery,
});

export const listKeptNotes = endpoint({
  name: 'plans.list-kept-notes',
  method: 'GET',
  path: '/api/plans/:planId/kept-notes',
  permission: 'plan-report.read',
  summary: {
    vi: 'Hạn chế, bài học, giải pháp đã ghi trong các báo cáo trước của đơn vị',
    en: 'Limits, lessons and measures written in earlier reports of the unit',
  },
  input: z.object({ planId: zPlanId }),
  output: z.object({ notes: z.array(zNote.extend({ planId: z.string(), planNumber: z.string().nullable() })) }),
});

export const writeNote = endpoint({
  name: 'plans.write-note',
  method: 'POST',
  path: '/api/plans/:planId/notes',
  permission: 'plan-report.send',
  summary: { vi: 'Ghi nội dung của báo cáo', en: 'Write a passage of the report' },
  input: z.object({
    planId: zPlanId,
    period: z.enum(RESULT_PERIODS),
    year: z.number().int().min(2000).max(2200),
    kind: z.enum(NOTE_KINDS),
    text: zText(4000),
    /** The note of an earlier report that is used again. */
    takenFrom: z.uuid().optional(),
    commandId: zCommandId,
  }),
  output: z.object({ note: zNote }),
});

export const withdrawNote = endpoint({
  name: 'plans.withdraw-note',
  method: 'POST',
  path: '/api/plans/:planId/notes/:noteId/withdraw',
  permission: 'plan-report.send',
  summary: { vi: 'Bỏ một nội dung khỏi báo cáo (vẫn lưu)', en: 'Take a passage out of the report (it is kept)' },
  input: z.object({ planId: zPlanId, noteId: z.uuid(), commandId: zCommandId }),
  output: z.object({ withdrawn: z.boolean() }),
});

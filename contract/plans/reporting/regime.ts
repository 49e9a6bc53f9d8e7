import { z } from 'zod';
import { PERIOD_KINDS } from '#domain/plans/reporting/report-periods.ts';
import { REPORT_STATES } from '#domain/plans/reporting/report-state.ts';
import { zAreaName } from '../../areas/area.ts';
import { downloadEndpoint, endpoint, uploadEndpoint } from '../../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../../kernel/scalars.ts';
import { zBilingual, zPlan, zPlanId } from '../plan.ts';

const zDay = z.number().int().min(1).max(31);
export const zDueRule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('day-of-year'),
    day: zDay,
    month: z.number().int().min(1).max(12),
    nextYear: z.boolean(),
    before: z.boolean(),
  }),
  z.object({ kind: z.literal('day-of-last-month'), day: zDay, before: z.boolean() }),
  z.object({ kind: z.literal('day-of-next-month'), day: zDay, before: z.boolean() }),
  z.object({ kind: z.literal('on-day'), on: zPlainDate }),
]);

const zReporterKind = z.enum(['units-below', 'unit', 'agency', 'agencies-with-tasks']);

const zObligation = z.object({
  /** `null`: a proposal that nobody has decided on. */
  id: z.string().nullable(),
  proposalKey: z.string().nullable(),
  status: z.enum(['proposed', 'confirmed', 'dropped']),
  reporterKind: zReporterKind,
  reporterText: z.string(),
  reporterArea: zAreaName.nullable(),
  reporterAgency: z.object({ id: z.string(), name: zBilingual }).nullable(),
  receiver: z.string(),
  through: z.string().nullable(),
  subject: z.string(),
  periodKind: z.enum(PERIOD_KINDS),
  dueRule: zDueRule.nullable(),
  dueWords: zBilingual,
  line: z.number().nullable(),
  sourceText: z.string().nullable(),
  decidedBy: z.string().nullable(),
  periods: z.array(
    z.object({ key: z.string(), name: zBilingual, from: z.string(), to: z.string(), due: z.string().nullable() }),
  ),
  reports: z.number(),
  version: z.number(),
});
export type Obligation = z.output<typeof zObligation>;

export const getRegime = endpoint({
  name: 'plans.get-report-regime',
  method: 'GET',
  path: '/api/plans/:planId/report-regime',
  permission: 'plan-report.read',
  summary: { vi: 'Chế độ báo cáo của kế hoạch', en: 'Who reports what to whom, through whom, by when' },
  input: z.object({ planId: zPlanId }),
  output: z.object({ plan: zPlan, obligations: z.array(zObligation), units: z.array(zAreaName) }),
});

export const saveObligation = endpoint({
  name: 'plans.save-report-obligation',
  method: 'POST',
  path: '/api/plans/:planId/report-regime',
  permission: 'plan.edit',
  summary: { vi: 'Xác nhận, sửa hoặc thêm một chế độ báo cáo', en: 'Confirm, correct or add a reporting obligation' },
  input: z.object({
    planId: zPlanId,
    /** Absent: a new one, or the decision on the proposal `proposalKey`. */
    id: z.uuid().optional(),
    proposalKey: z.string().max(200).optional(),
    reporterKind: zReporterKind,
    reporterAreaId: z.number().int().nullable().default(null),
    reporterAgencyId: z.string().max(60).nullable().default(null),
    reporterText: zText(500),
    receiver: zText(500),
    through: z.string().trim().max(500).nullable().default(null),
    subject: zText(1000),
    periodKind: z.enum(PERIOD_KINDS),
    dueRule: zDueRule.nullable(),
    version: z.number().int().optional(),
    commandId: zCommandId,
  }),
  output: z.object({ id: z.string() }),
});

export const dropObligation = endpoint({
  name: 'plans.drop-report-obligation',
  method: 'POST',
  path: '/api/plans/:planId/report-regime/drop',
  permission: 'plan.edit',
  summary: { vi: 'Bỏ một chế độ báo cáo hoặc một đề xuất', en: 'Drop an obligation or a proposal' },
  input: z.object({
    planId: zPlanId,
    id: z.uuid().optional(),
    proposalKey: z.string().max(200).optional(),
    commandId: zCommandId,
  }),
  output: z.object({ dropped: z.boolean() }),
});

export const requestReport = endpoint({
  name: 'plans.request-report',
  method: 'POST',
  path: '/api/plans/:planId/report-requests',
  permission: 'plan-report.receive',
  summary: { vi: 'Yêu cầu báo cáo đột xuất', en: 'Ask for a report with its due day' },
  input: z.object({
    planId: zPlanId,
    subject: zText(1000),
    due: zPlainDate,
    reporterKind: zReporterKind,
    reporterAreaId: z.number().int().nullable().default(null),
    reporterAgencyId: z.string().max(60).nullable().default(null),
    commandId: zCommandId,
  }),
  output: z.object({ id: z.string() }),
});

const zFigure = z.object({
  /** The target of the plan that it is about. */
  targetId: z.uuid().nullable().default(null),
  label: zText(500),
  unit: z.string().trim().max(60),
  /** Of the reporter, where the plan's target was divided. */
  allotted: z.number().nullable().default(null),
  value: z.number().min(-1e15).max(1e15).nullable(),
});

const zSending = z.object({
  id: z.string(),
  sentOn: z.string(),
  sentAt: z.string(),
  sentBy: z.string(),
  onBehalf: z.boolean(),
  text: z.string(),
  figures: z.array(
    zFigure.extend({ targetId: z.string().nullable(), label: z.string(), allotted: z.number().nullable() }),
  ),
  file: z.object({ id: z.string(), fileName: z.string() }).nullable(),
  decision: z
    .object({
      decision: z.enum(['acknowledged', 'returned']),
      reason: z.string().nullable(),
      on: z.string(),
      by: z.string(),
    })
    .nullable(),
});
export type ReportSending = z.output<typeof zSending>;

const zReporter = z.object({
  areaId: z.number().nullable(),
  agencyId: z.string().nullable(),
  name: z.string(),
});

const zDueReport = z.object({
  planId: z.string(),
  planNumber: z.string().nullable(),
  planTitle: z.string(),
  obligationId: z.string(),
  reporter: zReporter,
  receiver: z.string(),
  through: z.string().nullable(),
  subject: z.string(),
  periodKind: z.enum(PERIOD_KINDS),
  period: z.object({ key: z.string(), name: zBilingual, from: z.string(), to: z.string(), due: z.string().nullable() }),
  state: z.enum(REPORT_STATES),
  daysLate: z.number().nullable(),
  firstDaysLate: z.number().nullable(),
  isOwing: z.boolean(),
  sendings: z.array(zSending),
  /** Whether the person on the page may send it, and decide on it. */
  maySend: z.boolean(),
  mayReceive: z.boolean(),
});
export type DueReport = z.output<typeof zDueReport>;

export const getReportBoard = endpoint({
  name: 'plans.get-report-board',
  method: 'GET',
  path: '/api/plans/:planId/report-board',
  permission: 'plan-report.read',
  summary: { vi: 'Bảng theo dõi báo cáo: ai đã gửi, chậm, chưa gửi', en: 'Reports in time, late, returned, missing' },
  input: z.object({ planId: zPlanId }),
  output: z.object({ plan: zPlan, asOf: z.string(), reports: z.array(zDueReport), owing: z.array(z.string()) }),
});

export const listReportsDue = endpoint({
  name: 'plans.list-reports-due',
  method: 'GET',
  path: '/api/reports-due',
  permission: 'plan-report.send',
  summary: { vi: 'Báo cáo phải gửi của đơn vị, cơ quan', en: 'Reports that one’s own unit or body has to send' },
  input: z.object({}),
  output: z.object({ asOf: z.string(), reports: z.array(zDueReport) }),
});

export const getReportForm = endpoint({
  name: 'plans.get-report-form',
  method: 'GET',
  path: '/api/plans/:planId/report-form',
  permission: 'plan-report.send',
  summary: { vi: 'Số liệu của đơn vị để điền báo cáo', en: 'Figures of one’s own to fill a report with' },
  input: z.object({
    planId: zPlanId,
    obligationId: z.uuid(),
    periodKey: z.string().max(20),
    reporterAreaId: z.coerce.number().int().optional(),
    reporterAgencyId: z.string().max(60).optional(),
  }),
  output: z.object({
    /** The reporter's own plan of which a results report can be attached. */
    ownPlan: z.string().nullable(),
    figures: z.array(
      zFigure.extend({
        targetId: z.string().nullable(),
        allotted: z.number().nullable(),
        source: z.string().nullable(),
      }),
    ),
  }),
});

export const addReportFile = uploadEndpoint({
  name: 'plans.add-report-file',
  method: 'POST',
  path: '/api/plans/:planId/report-files',
  permission: 'plan-report.send',
  summary: { vi: 'Nộp tệp kèm báo cáo', en: 'A file that goes with a report' },
  input: z.object({
    planId: zPlanId,
    reporterAreaId: z.coerce.number().int().optional(),
    reporterAgencyId: z.string().max(60).optional(),
  }),
  output: z.object({ file: z.object({ id: z.string(), fileName: z.string() }) }),
});

export const downloadReportFile = downloadEndpoint({
  name: 'plans.download-report-file',
  method: 'GET',
  path: '/api/plans/:planId/report-files/:fileId',
  permission: 'plan-report.send',
  summary: { vi: 'Tải tệp kèm báo cáo', en: 'The file of a report' },
  input: z.object({ planId: zPlanId, fileId: z.uuid() }),
});

export const sendReport = endpoint({
  name: 'plans.send-report',
  method: 'POST',
  path: '/api/plans/:planId/reports',
  permission: 'plan-report.send',
  summary: { vi: 'Gửi báo cáo', en: 'Send a report' },
  input: z.object({
    planId: zPlanId,
    obligationId: z.uuid(),
    periodKey: z.string().max(20),
    reporterAreaId: z.number().int().nullable().default(null),
    reporterAgencyId: z.string().max(60).nullable().default(null),
    text: z.string().trim().normalize('NFC').max(20_000).default(''),
    figures: z.array(zFigure).max(200).default([]),
    fileId: z.uuid().optional(),
    /** Instead of a file: the results report of the reporter's own plan, composed now. */
    attachResults: z.boolean().default(false),
    /** Only for the receiver, who enters a report that came on paper. */
    receivedOn: zPlainDate.optional(),
    commandId: zCommandId,
  }),
  output: z.object({ id: z.string(), daysLate: z.number().nullable() }),
});

export const decideReport = endpoint({
  name: 'plans.decide-report',
  method: 'POST',
  path: '/api/plans/:planId/reports/:sendingId/decision',
  permission: 'plan-report.receive',
  summary: { vi: 'Nhận hoặc trả lại báo cáo', en: 'Acknowledge a report or return it with a reason' },
  input: z.object({
    planId: zPlanId,
    sendingId: z.uuid(),
    decision: z.enum(['acknowledged', 'returned']),
    reason: z.string().trim().normalize('NFC').max(2000).optional(),
    commandId: zCommandId,
  }),
  output: z.object({ decision: z.enum(['acknowledged', 'returned']) }),
});

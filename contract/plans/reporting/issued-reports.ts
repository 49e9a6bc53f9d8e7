import { z } from 'zod';
import { SIGNATURE_FORMS } from '#domain/plans/drafting/signature-form.ts';
import { RESULT_PERIODS } from '#domain/plans/reporting/report-kind.ts';
import { downloadEndpoint, endpoint } from '../../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../../kernel/scalars.ts';
import { zBilingual, zPlanId } from '../plan.ts';
import { zReport } from './results-report.ts';

const zAnswer = z.object({ text: zText(400), reason: zText(1000) });

/** Báo cáo đã ban hành: number, day and signature; the file and the figures stay as they were signed. */
export const zIssuedReport = z.object({
  id: z.string(),
  period: z.enum(RESULT_PERIODS),
  periodName: zBilingual,
  year: z.number(),
  number: z.string(),
  issuedOn: z.string(),
  form: z.enum(SIGNATURE_FORMS),
  signer: z.string(),
  figuresUpTo: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  issuedBy: z.string(),
  issuedAt: z.string(),
  /** Open points accepted by whoever issued it. */
  answers: z.array(z.object({ text: z.string(), reason: z.string() })),
});
export type IssuedReport = z.output<typeof zIssuedReport>;

export const issueResultsReport = endpoint({
  name: 'plans.issue-results-report',
  method: 'POST',
  path: '/api/plans/:planId/results-report/issue',
  permission: 'plan.edit',
  summary: {
    vi: 'Ban hành báo cáo kết quả: số, ngày, người ký; tệp và số liệu được giữ nguyên từ đó',
    en: 'Issue a results report: number, day, signer; file and figures stay as they are from then on',
  },
  input: z.object({
    planId: zPlanId,
    period: z.enum(RESULT_PERIODS),
    year: z.number().int().min(2000).max(2200).optional(),
    /** «15/BC-UBND». */
    number: z.string().trim().min(3).max(40),
    date: zPlainDate,
    form: z.enum(SIGNATURE_FORMS),
    signer: z.string().trim().normalize('NFC').min(2).max(120),
    /** Of the report of that day, as it was read. */
    fingerprint: z.string().max(80),
    answers: z.array(zAnswer).max(60).default([]),
    commandId: zCommandId,
  }),
  output: z.object({ report: zIssuedReport }),
});

export const listIssuedReports = endpoint({
  name: 'plans.list-issued-reports',
  method: 'GET',
  path: '/api/plans/:planId/issued-reports',
  permission: 'plan-report.read',
  summary: { vi: 'Báo cáo kết quả đã ban hành của kế hoạch', en: 'Issued results reports of a plan' },
  input: z.object({ planId: zPlanId }),
  output: z.object({ reports: z.array(zIssuedReport) }),
});

export const getIssuedReport = endpoint({
  name: 'plans.get-issued-report',
  method: 'GET',
  path: '/api/plans/:planId/issued-reports/:reportId',
  permission: 'plan-report.read',
  summary: { vi: 'Báo cáo đã ban hành như lúc ký', en: 'An issued report as it was signed' },
  input: z.object({ planId: zPlanId, reportId: z.uuid() }),
  output: z.object({ issued: zIssuedReport, report: zReport }),
});

export const downloadIssuedReport = downloadEndpoint({
  name: 'plans.download-issued-report',
  method: 'GET',
  path: '/api/plans/:planId/issued-reports/:reportId/file',
  permission: 'plan-report.read',
  summary: { vi: 'Tải báo cáo đã ban hành (DOCX)', en: 'The issued report as DOCX' },
  input: z.object({ planId: zPlanId, reportId: z.uuid() }),
});

import type { AnyRoute } from '../../act.ts';
import { issueResultsReport } from './issue-report.ts';
import { downloadIssuedReport, getIssuedReport, listIssuedReports } from './issued-reports.ts';
import { listKeptNotes, withdrawNote, writeNote } from './notes.ts';
import { downloadPublication, getPublication, savePublication } from './publication.ts';
import { getRecipients, saveRecipients } from './recipients.ts';
import { dropObligation, getRegime, requestReport, saveObligation } from './regime.ts';
import { getReportBoard, listReportsDue } from './report-board.ts';
import { downloadResultsReport, getResultsReport } from './results-report.ts';
import { addReportFile, decideReport, downloadReportFile, getReportForm, sendReport } from './send-report.ts';

export const planReportingRoutes: readonly AnyRoute[] = [
  getResultsReport,
  downloadResultsReport,
  issueResultsReport,
  listIssuedReports,
  getIssuedReport,
  downloadIssuedReport,
  listKeptNotes,
  writeNote,
  withdrawNote,
  getRegime,
  saveObligation,
  dropObligation,
  requestReport,
  getReportBoard,
  listReportsDue,
  getReportForm,
  addReportFile,
  downloadReportFile,
  sendReport,
  decideReport,
  getRecipients,
  saveRecipients,
  getPublication,
  savePublication,
  downloadPublication,
];

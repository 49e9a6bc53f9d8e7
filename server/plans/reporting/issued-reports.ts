import {
  downloadIssuedReport as downloadContract,
  getIssuedReport as getContract,
  listIssuedReports as listContract,
} from '#contract/plans/reporting/issued-reports.ts';
import { zReport } from '#contract/plans/reporting/results-report.ts';
import { read } from '../../act.ts';
import { getPlanToRead } from '../plan-store.ts';
import { getIssuedRow, listIssuedRows, presentIssued } from './issued-report-store.ts';

export const listIssuedReports = read(listContract, async (scene, { planId }) => {
  const plan = await getPlanToRead(scene, planId);
  return { reports: (await listIssuedRows(scene, planId)).map((row) => presentIssued(plan, row)) };
});

/** As it was signed: nothing is composed here. */
export const getIssuedReport = read(getContract, async (scene, { planId, reportId }) => {
  const plan = await getPlanToRead(scene, planId);
  const row = await getIssuedRow(scene, planId, reportId, 'report');
  return { issued: presentIssued(plan, row), report: zReport.parse(row.report) };
});

export const downloadIssuedReport = read(downloadContract, async (scene, { planId, reportId }) => {
  await getPlanToRead(scene, planId);
  const { file_name, media_type, bytes } = await getIssuedRow(scene, planId, reportId, 'bytes');
  return { fileName: file_name, mediaType: media_type, bytes: new Uint8Array(bytes) };
});

import {
  downloadResultsReport as downloadContract,
  getResultsReport as getContract,
} from '#contract/plans/reporting/results-report.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { composeReport } from '#domain/plans/reporting/compose-report.ts';
import { periodName, periodsOf } from '#domain/plans/reporting/report-kind.ts';
import { read } from '../../act.ts';
import { renderOfficialDocument } from '../../rendering/official-document/official-document.ts';
import { mediaTypeOf } from '../media-types.ts';
import { presentPlan } from '../plan-store.ts';
import { gatherReport } from './gather-report.ts';
import { notesOfReport } from './notes.ts';
import { fingerprintOf, presentReport } from './present-report.ts';

/** Báo cáo kết quả: the same composition on the page, in the file and on the command line. */
export const getResultsReport = read(getContract, async (scene, query) => {
  const { plan, year, input } = await gatherReport(scene, query);
  const years = { year: plan.year, lastYear: plan.last_year };
  const report = composeReport(input);
  return {
    plan: presentPlan(scene, plan),
    period: query.period,
    periodName: periodName(query.period, year, years),
    periods: [...periodsOf(years)],
    year,
    report: presentReport(report),
    fingerprint: fingerprintOf(report),
    notes: await notesOfReport(scene, plan.id, query.period, year),
  };
});

export const downloadResultsReport = read(downloadContract, async (scene, query) => {
  const { plan, year, input } = await gatherReport(scene, query);
  const bytes = await renderOfficialDocument(composeReport(input));
  const slug = searchKey(plan.area_name).replace(/[^a-z0-9]+/g, '-');
  const fileName = `bao-cao-${query.period}-${year}-${slug}.docx`;
  return { fileName, mediaType: mediaTypeOf(fileName), bytes };
});

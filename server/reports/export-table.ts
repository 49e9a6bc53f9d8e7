import { exportTable as contract } from '#contract/reports/export-table.ts';
import type { Language } from '#domain/kernel/language.ts';
import { type PaperRound, paperOfTable } from '#domain/reports/paper-of-table.ts';
import { read } from '../act.ts';
import { prepareReport } from './prepare-report.ts';
import { reportFile } from './report-file.ts';
import type { ReportRound } from './report-round.ts';
import { notesOf, tableAnswer } from './table-answer.ts';

export const exportTable = read(contract, async (scene, { format, ...query }) => {
  const report = await prepareReport(scene, query);
  const { form, context, table, round } = report;
  const paper = paperOfTable(
    form,
    form.columns(context),
    table,
    paperRound(round, scene.language),
    notesOf(report, scene.language),
    scene.language,
  );
  const name = `Bieu-${form.code}-${round.id}${query.area === undefined ? '' : `-${query.area}`}`;
  return await reportFile(name, format, paper, () => tableAnswer(report, scene.now, scene.language));
});

export function paperRound(round: ReportRound, language: Language): PaperRound {
  return {
    year: round.year,
    month: round.month,
    referenceDate: round.referenceDate,
    standardName: round.standard.name[language],
    provinceName: round.province.name,
    synthetic: round.synthetic,
    decision: round.decision,
  };
}

import { listForms as contract } from '#contract/reports/list-forms.ts';
import { DETAILED_LISTS } from '#domain/reports/detailed-lists.ts';
import { formsOf } from '#domain/reports/forms/report-forms.ts';
import { read } from '../act.ts';
import { seesProvince } from './prepare-report.ts';
import { getReportRound } from './report-round.ts';

export const listForms = read(contract, async (scene, { roundId }) => {
  const { standard } = await getReportRound(scene.tx, roundId, seesProvince(scene));
  const tables = formsOf(standard).map((form) => ({
    code: form.code,
    officialNumber: form.officialNumber ?? null,
    title: form.title[scene.language],
    source: form.source,
    isUsual: form.isUsual(standard),
    isList: false,
    kinds: [...form.kinds],
  }));
  const lists = DETAILED_LISTS.map((list) => ({
    code: list.code,
    officialNumber: list.officialNumber,
    title: list.title[scene.language],
    source: list.source,
    isUsual: true,
    isList: true,
    kinds: ['person' as const],
  }));
  return { forms: [...tables, ...lists] };
});

import { Refusal } from '#domain/kernel/refusal.ts';
import { type DetailedList, findDetailedList } from '#domain/reports/detailed-lists.ts';
import { type ListColumn, type ListedPerson, listColumns } from '#domain/reports/list-columns.ts';
import { reportProblem } from '#domain/reports/problems.ts';
import type { ReportUnit } from '#domain/reports/report-table.ts';
import { reportUnits } from '#domain/reports/report-units.ts';
import type { Scene } from '../act.ts';
import { listedPersons } from './listed-persons.ts';
import { seesProvince } from './prepare-report.ts';
import { getReportRound, type ReportRound } from './report-round.ts';
import { storedSettings } from './report-settings.ts';

export interface PreparedList {
  readonly list: DetailedList;
  readonly round: ReportRound;
  readonly top: ReportUnit;
  readonly columns: readonly ListColumn[];
  readonly persons: readonly ListedPerson[];
}

/** The detailed list of one area, at most `limit` people. */
export async function prepareList(
  scene: Scene,
  query: { readonly roundId: string; readonly form: string; readonly area?: string | undefined },
  limit: number,
): Promise<PreparedList> {
  const list = findDetailedList(query.form);
  if (list === undefined)
    throw new Refusal(reportProblem('form-unknown', { form: query.form, known: '7.14, 7.15' }, 'form'));
  const round = await getReportRound(scene.tx, query.roundId, seesProvince(scene));
  const [top] =
    reportUnits({
      province: round.province,
      communes: round.communes,
      isPartial: round.hiddenCommunes,
      wholeDistricts: scene.units.districts,
      area: query.area,
      level: 'province',
      ownAreaName: scene.language === 'vi' ? 'Địa bàn của bạn' : 'Your area',
    }) ?? [];
  if (top === undefined) throw new Refusal(reportProblem('report-area-unknown', { area: query.area ?? '' }, 'area'));
  const settings = await storedSettings(scene.tx, round.province.id);
  return {
    list,
    round,
    top,
    columns: listColumns(round.standard, settings.indigenousGroups, scene.language),
    persons: await listedPersons(scene.tx, round, list.listed, top.communeIds, limit),
  };
}

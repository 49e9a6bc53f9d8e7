import { exportList as contract } from '#contract/reports/get-list.ts';
import { paperColumnsOfList } from '#domain/reports/list-columns.ts';
import { footerOf, paperHeading } from '#domain/reports/paper-of-table.ts';
import type { PaperTable } from '#domain/reports/paper-table.ts';
import { act, type Scene } from '../act.ts';
import { paperRound } from './export-table.ts';
import { listAnswer } from './get-list.ts';
import { type PreparedList, prepareList } from './prepare-list.ts';
import { reportFile } from './report-file.ts';

/** A province's list is some hundred thousand people; more than this is a mistake. */
const MOST_IN_FILE = 1_000_000;

/** A list of names that leaves the program leaves a line in the log: who took it, of which area, how many people. */
export const exportList = act(contract, async (scene, { format, ...query }) => {
  const prepared = await prepareList(scene, query, MOST_IN_FILE);
  const name = `Bieu-${prepared.list.code}-${prepared.round.id}${query.area === undefined ? '' : `-${query.area}`}`;
  const { list, round, top, persons } = prepared;
  return {
    answer: await reportFile(name, format, paperOfList(scene, prepared), () =>
      listAnswer(scene, prepared, MOST_IN_FILE),
    ),
    audit: {
      subjectKind: 'round',
      subjectId: round.id,
      details: { list: list.code, area: top.code, persons: persons.length, format },
    },
  };
});

function paperOfList({ language }: Scene, { list, round, top, columns, persons }: PreparedList): PaperTable {
  const about = paperRound(round, language);
  return {
    language,
    formLabel: list.officialNumber,
    ...paperHeading(list.title[language], about, top, language),
    columns: [
      { key: 'order', label: 'TT', kind: 'order', number: 'A' },
      { key: 'unit', label: language === 'vi' ? 'Phường/Xã' : 'Commune', kind: 'name', number: 'B' },
      ...paperColumnsOfList(columns),
    ],
    rows: persons.map((person, index) => ({
      level: 'person',
      kind: 'person',
      areaCode: person.communeCode,
      cells: [String(index + 1), person.communeName, ...columns.map((column) => column.value(person))],
    })),
    footer: footerOf(about, [], language),
  };
}

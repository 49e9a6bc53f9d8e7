import { importPopulation as importContract, setPopulation as setContract } from '#contract/reviews/set-population.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { reviewProblem } from '#domain/reviews/problems.ts';
import { act, type Scene } from '../act.ts';
import { mapHeadings, recognisesHeadings } from '../spreadsheets/headings.ts';
import { openTable } from '../spreadsheets/open-table.ts';
import { readRows } from '../spreadsheets/read-rows.ts';
import { getCommuneRow } from './commune-store.ts';
import { getRoundRow } from './round-rows.ts';

/** Tổng số hộ dân cư: the denominator of every rate; not the number of records in the register. */
export const setPopulation = act(setContract, async (scene, { roundId, communeId, households, persons }) => {
  await refuseApproved(scene, roundId);
  const row = await getCommuneRow(scene, roundId, communeId);
  if (row.status === 'submitted' || row.status === 'approved') {
    throw new Refusal(reviewProblem('commune-closed', { commune: row.full_name, status: row.status }));
  }
  await scene.tx.sql
    .updateTable('round_communes')
    .set({ households, persons, version: row.version + 1 })
    .where('round_id', '=', roundId)
    .where('commune_id', '=', communeId)
    .execute();
  return {
    answer: {},
    audit: {
      subjectKind: 'round-commune',
      subjectId: `${roundId}/${row.code}`,
      areaId: communeId,
      details: { households: [row.households, households], persons: [row.persons, persons] },
    },
  };
});

const COLUMNS = [
  { key: 'commune_code', headings: ['Mã xã', 'Mã đơn vị'], required: true },
  { key: 'households', headings: ['Tổng số hộ dân cư', 'Số hộ', 'Tổng số hộ'], required: true },
  { key: 'persons', headings: ['Tổng số nhân khẩu', 'Số khẩu', 'Nhân khẩu'], required: true },
];

/** The same from a file: every row is good, or nothing is written and each faulty row is named. */
export const importPopulation = act(importContract, async (scene, { roundId, file }) => {
  await refuseApproved(scene, roundId);
  const opened = await openTable({ bytes: file.bytes, fileName: file.name }, { isHeader: recognisesHeadings(COLUMNS) });
  if (!opened.ok) throw new Refusal(...opened.problems);
  const mapped = mapHeadings(opened.value.header, COLUMNS);
  if (!mapped.ok) throw new Refusal(...mapped.problems);
  const communes = await communesByCode(scene, roundId);
  const good: { id: number; households: number; persons: number }[] = [];
  const faults: ReturnType<typeof accessProblem>[] = [];
  const read = await readRows(opened.value, ({ rowNumber, cells }) => {
    const cell = (key: string) => cells[mapped.value.columns.get(key) ?? -1]?.trim() ?? '';
    const commune = communes.get(cell('commune_code'));
    const fault = (column: string, reason: string) =>
      faults.push(
        accessProblem(
          'invalid-input',
          { path: `dòng/row ${rowNumber}, ${column}`, found: cell(column), reason },
          column,
        ),
      );
    if (commune === undefined)
      return void fault('commune_code', 'một xã của đợt trong địa bàn của bạn · a commune of the round in your area');
    if (commune.status === 'submitted' || commune.status === 'approved')
      return void fault('commune_code', 'xã đã chốt · the commune has submitted');
    const [households, persons] = [wholeNumber(cell('households')), wholeNumber(cell('persons'))];
    if (households === undefined) return void fault('households', 'số nguyên không âm · a whole number');
    if (persons === undefined) return void fault('persons', 'số nguyên không âm · a whole number');
    good.push({ id: commune.id, households, persons });
  });
  if (!read.ok) throw new Refusal(...read.problems);
  if (faults.length > 0) throw new Refusal(...faults.slice(0, 50));
  const changed = await scene.tx.client.query(
    `update round_communes c set households = x.households, persons = x.persons, version = c.version + 1
       from unnest($2::int[], $3::int[], $4::int[]) as x (id, households, persons)
      where c.round_id = $1 and c.commune_id = x.id and (c.households, c.persons) is distinct from (x.households, x.persons)`,
    [roundId, good.map((row) => row.id), good.map((row) => row.households), good.map((row) => row.persons)],
  );
  const sum = (key: 'households' | 'persons') => good.reduce((total, row) => total + row[key], 0);
  return {
    answer: { communes: good.length, households: sum('households'), persons: sum('persons') },
    audit: {
      subjectKind: 'round',
      subjectId: roundId,
      details: { file: file.name, communes: good.length, changed: changed.rowCount },
    },
  };
});

async function refuseApproved({ tx }: Scene, roundId: string): Promise<void> {
  const round = await getRoundRow(tx, roundId);
  if (round.status === 'approved') throw new Refusal(reviewProblem('round-approved'));
}

async function communesByCode({ tx }: Scene, roundId: string): Promise<Map<string, { id: number; status: string }>> {
  const { rows } = await tx.client.query<{ id: number; code: string; status: string }>(
    'select a.id, a.code, c.status from round_communes c join areas a on a.id = c.commune_id where c.round_id = $1',
    [roundId],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** «12345» or «12.345»: totals are often typed with the dot of thousands. */
function wholeNumber(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return /^\d{1,3}(\.\d{3})+$/.test(text) ? Number(text.replaceAll('.', '')) : undefined;
}

import { importVillages as contract } from '#contract/areas/villages.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { nameIdentity } from '#domain/areas/name-identity.ts';
import { areaSearchKey } from '#domain/areas/search-text.ts';
import { parseVillageName } from '#domain/areas/village-name.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { act, type Scene } from '../act.ts';
import { type ColumnHeadings, mapHeadings, recognisesHeadings } from '../spreadsheets/headings.ts';
import { openTable } from '../spreadsheets/open-table.ts';
import { readRows } from '../spreadsheets/read-rows.ts';
import { saveVillages, type VillageRow } from './save-villages.ts';

const COLUMNS: readonly ColumnHeadings[] = [
  { key: 'commune_code', headings: ['Mã xã', 'Mã đơn vị cấp xã'], required: true },
  {
    key: 'village',
    headings: ['Thôn', 'Tên thôn', 'Thôn, bản, tổ dân phố', 'Tên thôn, bản, tổ dân phố'],
    required: true,
  },
  { key: 'village_code', headings: ['Mã thôn'] },
];

const EXPECTED = {
  'commune-unknown': {
    vi: 'mã xã 5 chữ số, đang hoạt động ngày bắt đầu, trong địa bàn của bạn',
    en: 'a 5-digit code of a commune in force on the start day, in your area',
  },
  'village-name': { vi: 'tên thôn, bản hoặc tổ dân phố', en: 'the name of a village' },
  'village-twice': { vi: 'mỗi thôn của xã một dòng', en: 'each village of a commune once' },
} as const satisfies Record<string, Bilingual>;

const SHOWN_ISSUES = 200;

/** Repeating an import changes nothing; good rows come in although others are refused. */
export const importVillages = act(contract, async (scene, input) => {
  const communes = await communesByCode(scene, input.validFrom);
  const opened = await openTable(
    { bytes: input.file.bytes, fileName: input.file.name },
    { isHeader: recognisesHeadings(COLUMNS) },
  );
  if (!opened.ok) throw new Refusal(...opened.problems);
  const headings = mapHeadings(opened.value.header, COLUMNS);
  if (!headings.ok) throw new Refusal(...headings.problems);
  const at = (cells: readonly string[], column: string) => {
    const index = headings.value.columns.get(column);
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };

  const issues: RowIssue[] = [];
  const villages = new Map<string, VillageRow>();
  let refused = 0;
  const outcome = await readRows(opened.value, (row) => {
    const read = readVillage(row.rowNumber, (column) => at(row.cells, column), communes, villages);
    const own = [...row.issues, ...('issue' in read ? [read.issue] : [])];
    if (issues.length < SHOWN_ISSUES) issues.push(...own);
    if ('issue' in read || own.some((issue) => issue.severity === 'error')) refused += 1;
    else villages.set(`${read.village.communeId} ${read.village.identity}`, read.village);
  });
  if (!outcome.ok) throw new Refusal(...outcome.problems);

  const added = await saveVillages(scene.tx, [...villages.values()], input.validFrom, input.isDryRun);
  const answer = {
    rows: outcome.value.rows,
    added,
    unchanged: villages.size - added,
    refused,
    isDryRun: input.isDryRun,
    issues: [...issues, ...outcome.value.notes].slice(0, SHOWN_ISSUES),
  };
  const { issues: _, ...counts } = answer;
  return {
    answer,
    audit: {
      subjectKind: 'areas',
      subjectId: input.file.name.slice(0, 200),
      details: { validFrom: input.validFrom, ...counts },
    },
  };
});

async function communesByCode({ tx, units }: Scene, on: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.sql
    .selectFrom('areas')
    .select(['id', 'code', 'province_id', 'district_id'])
    .where('level', '=', 'commune')
    .where('valid_from', '<=', on)
    .where((when) => when.or([when('valid_to', 'is', null), when('valid_to', '>', on)]))
    .execute();
  return new Map(
    rows
      .filter((row) => covers(units, { provinceId: row.province_id, districtId: row.district_id, communeId: row.id }))
      .map((row) => [row.code, row.id]),
  );
}

function readVillage(
  row: number,
  cell: (column: string) => string,
  communes: ReadonlyMap<string, number>,
  seen: ReadonlyMap<string, VillageRow>,
): { village: VillageRow } | { issue: RowIssue } {
  const issue = (code: keyof typeof EXPECTED, column: string): { issue: RowIssue } => ({
    issue: { row, column, found: cell(column).slice(0, 200), expected: EXPECTED[code], code, severity: 'error' },
  });
  // a spreadsheet that took the code for a number has lost its zeros
  const communeId = communes.get(cell('commune_code').padStart(5, '0'));
  if (communeId === undefined) return issue('commune-unknown', 'commune_code');
  const name = parseVillageName(cell('village'));
  if (name === undefined) return issue('village-name', 'village');
  const identity = nameIdentity(name.fullName);
  if (seen.has(`${communeId} ${identity}`)) return issue('village-twice', 'village');
  const code = cell('village_code');
  return {
    village: {
      communeId,
      code: code === '' ? null : code.slice(0, 20),
      name,
      identity,
      searchKey: areaSearchKey(name.fullName, []),
      nameKey: searchKey(name.name),
    },
  };
}

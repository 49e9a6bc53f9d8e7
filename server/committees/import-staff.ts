import { importStaff as contract } from '#contract/committees/staff.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { nameIdentity } from '#domain/areas/name-identity.ts';
import { STAFF_FIELDS, type StaffField } from '#domain/committees/staff.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { normaliseText, searchKey } from '#domain/kernel/vietnamese-text.ts';
import { act, type Scene } from '../act.ts';
import { type UnitInScope, unitsInScope } from '../areas/units-in-scope.ts';
import { type ColumnHeadings, mapHeadings, recognisesHeadings } from '../spreadsheets/headings.ts';
import { openTable } from '../spreadsheets/open-table.ts';
import { readRows } from '../spreadsheets/read-rows.ts';
import { insertStaff, type StaffDraft } from './edit-staff.ts';
import { listStaffRows } from './staff-store.ts';

const COLUMNS: readonly ColumnHeadings[] = [
  { key: 'unit_code', headings: ['Mã đơn vị', 'Mã tỉnh, huyện, xã', 'Mã xã'], required: true },
  { key: 'village', headings: ['Thôn', 'Tên thôn', 'Thôn, bản, tổ dân phố'] },
  { key: 'name', headings: ['Họ và tên', 'Họ tên'], required: true },
  { key: 'office', headings: ['Chức danh', 'Chức vụ'], required: true },
  { key: 'other_post', headings: ['Kiêm nhiệm', 'Chức vụ chính khi kiêm nhiệm'] },
  { key: 'fields', headings: ['Lĩnh vực', 'Lĩnh vực phụ trách'] },
  { key: 'phone', headings: ['Điện thoại', 'Số điện thoại'] },
];

const EXPECTED = {
  'unit-unknown': {
    vi: 'mã đơn vị (2, 3 hoặc 5 chữ số) đang hoạt động, trong địa bàn của bạn',
    en: 'the code of a unit in force (2, 3 or 5 digits), in your area',
  },
  'village-unknown': { vi: 'tên thôn của xã đó', en: 'a village of that commune' },
  'name-missing': { vi: 'họ và tên, tối đa 100 ký tự', en: 'the full name, at most 100 characters' },
  'office-missing': { vi: 'chức danh, tối đa 200 ký tự', en: 'the office, at most 200 characters' },
  'field-unknown': { vi: 'Giảm nghèo, Việc làm hoặc Khuyến nông', en: 'Giảm nghèo, Việc làm or Khuyến nông' },
  'phone-wrong': { vi: 'số điện thoại 6–20 ký tự', en: 'a phone number of 6 to 20 characters' },
} as const satisfies Record<string, Bilingual>;

const SHOWN_ISSUES = 200;
type Level = 'province' | 'district' | 'commune';
const LEVEL_OF: Readonly<Record<number, Level>> = { 2: 'province', 3: 'district', 5: 'commune' };

/** A dry run says what would come in; the same list twice adds nobody twice. */
export const importStaff = act(contract, async (scene, input) => {
  const units = await unitsByCode(scene, input.validFrom);
  const villages = await villagesByName(scene, input.validFrom);
  const opened = await openTable(
    { bytes: input.file.bytes, fileName: input.file.name },
    { isHeader: recognisesHeadings(COLUMNS) },
  );
  if (!opened.ok) throw new Refusal(...opened.problems);
  const headings = mapHeadings(opened.value.header, COLUMNS);
  if (!headings.ok) throw new Refusal(...headings.problems);
  const known = new Set((await listStaffRows(scene)).filter((row) => row.valid_to === null).map(keyOfRow));
  const issues: RowIssue[] = [];
  const drafts: { unit: UnitInScope; draft: StaffDraft }[] = [];
  let [refused, unchanged] = [0, 0];
  const outcome = await readRows(opened.value, (row) => {
    const cell = (column: string) => {
      const index = headings.value.columns.get(column);
      return index === undefined ? '' : normaliseText(row.cells[index] ?? '');
    };
    const read = readStaff(row.rowNumber, cell, units, villages);
    const own = [...row.issues, ...('issue' in read ? [read.issue] : [])];
    if (issues.length < SHOWN_ISSUES) issues.push(...own);
    if ('issue' in read || own.some((issue) => issue.severity === 'error')) {
      refused += 1;
      return;
    }
    const key = keyOf(read.unit.id, read.draft.name);
    if (known.has(key)) unchanged += 1;
    else drafts.push(read);
    known.add(key);
  });
  if (!outcome.ok) throw new Refusal(...outcome.problems);
  if (!input.isDryRun)
    for (const { unit, draft } of drafts) await insertStaff(scene, areaOf(unit), draft, input.validFrom);
  const counts = {
    rows: outcome.value.rows,
    added: drafts.length,
    unchanged,
    refused,
    isDryRun: input.isDryRun,
  };
  return {
    answer: { ...counts, issues: [...issues, ...outcome.value.notes].slice(0, SHOWN_ISSUES) },
    audit: {
      subjectKind: 'poverty-staff',
      subjectId: input.file.name.slice(0, 200),
      details: { validFrom: input.validFrom, ...counts },
    },
  };
});

const keyOf = (areaId: number, name: string): string => `${areaId} ${searchKey(name)}`;
const keyOfRow = (row: { area_id: number; name: string }): string => keyOf(row.area_id, row.name);
const areaOf = (unit: UnitInScope) => ({
  id: unit.id,
  provinceId: unit.provinceId,
  districtId: unit.districtId,
  communeId: unit.communeId,
});

async function unitsByCode(scene: Scene, on: string): Promise<ReadonlyMap<string, UnitInScope>> {
  const found = new Map<string, UnitInScope>();
  for (const level of ['province', 'district', 'commune'] as const)
    for (const unit of await unitsInScope(scene, level, on))
      if (covers(scene.units, unit)) found.set(`${level} ${unit.name.code}`, unit);
  return found;
}

async function villagesByName(scene: Scene, on: string): Promise<ReadonlyMap<string, UnitInScope>> {
  return new Map(
    (await unitsInScope(scene, 'village', on)).map((unit) => [
      `${unit.communeId} ${nameIdentity(unit.name.fullName)}`,
      unit,
    ]),
  );
}

function readStaff(
  row: number,
  cell: (column: string) => string,
  units: ReadonlyMap<string, UnitInScope>,
  villages: ReadonlyMap<string, UnitInScope>,
): { unit: UnitInScope; draft: StaffDraft } | { issue: RowIssue } {
  const issue = (code: keyof typeof EXPECTED, column: string): { issue: RowIssue } => ({
    issue: { row, column, found: cell(column).slice(0, 200), expected: EXPECTED[code], code, severity: 'error' },
  });
  const code = cell('unit_code');
  // a spreadsheet that took the code for a number has lost its zeros
  const wanted = [code, code.padStart(5, '0')].map((each) => `${LEVEL_OF[each.length] ?? ''} ${each}`);
  let unit = wanted.map((key) => units.get(key)).find((each) => each !== undefined);
  if (unit === undefined) return issue('unit-unknown', 'unit_code');
  if (cell('village') !== '') {
    unit = villages.get(`${unit.id} ${nameIdentity(cell('village'))}`);
    if (unit === undefined) return issue('village-unknown', 'village');
  }
  const [name, office, phone] = [cell('name'), cell('office'), cell('phone')];
  if (name === '' || name.length > 100) return issue('name-missing', 'name');
  if (office === '' || office.length > 200) return issue('office-missing', 'office');
  const fields = readFields(cell('fields'));
  if (fields === undefined) return issue('field-unknown', 'fields');
  if (phone !== '' && !/^\+?[\d .()-]{6,20}$/.test(phone)) return issue('phone-wrong', 'phone');
  const otherPost = cell('other_post').slice(0, 200);
  return {
    unit,
    draft: {
      name,
      office,
      isPartTime: otherPost !== '',
      ...(otherPost === '' ? {} : { otherPost }),
      fields,
      ...(phone === '' ? {} : { phone }),
    },
  };
}

/** «Giảm nghèo; Việc làm»; nothing written means poverty reduction. */
function readFields(text: string): StaffField[] | undefined {
  if (text === '') return ['poverty'];
  const names = new Map(
    (Object.keys(STAFF_FIELDS) as StaffField[]).map((field) => [searchKey(STAFF_FIELDS[field].vi), field]),
  );
  const fields = text.split(/[;,]/).map((part) => names.get(searchKey(part)));
  return fields.some((field) => field === undefined) ? undefined : [...new Set(fields as StaffField[])];
}

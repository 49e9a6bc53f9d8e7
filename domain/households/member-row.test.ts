import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { type MemberColumn, memberColumnNames, memberHeadings } from './member-column.ts';
import { parseMemberRow } from './member-row.ts';

const good: Record<MemberColumn, string> = {
  household_code: 'H-001',
  person_no: '2',
  name: ' Đỗ Thị  Hạnh ',
  sex: 'Nữ',
  birth: '1987-03-09',
  id: '033187001234',
  ethnic: '01',
  relation: 'vợ',
  in_school: '',
  has_insurance: '1',
  working: 'có',
  disabled: '0',
  merit: '0',
  social_assistance: '',
  note: '',
};
const parse = (change: Partial<Record<MemberColumn, string>> = {}) =>
  parseMemberRow(
    memberColumnNames.map((column) => change[column] ?? good[column]),
    7,
    {
      columns: new Map(memberColumnNames.map((column, index) => [column, index])),
      referenceDate: plainDate('2024-12-14'),
    },
  );

describe('a row of the members file', () => {
  it('is read whole, and an empty flag is not a no', () => {
    expect(parse()).toEqual({
      issues: [],
      row: {
        householdCode: 'H-001',
        personNo: 2,
        name: 'Đỗ Thị Hạnh',
        sex: 'f',
        birth: '1987-03-09',
        identityNumber: '033187001234',
        ethnic: '01',
        relation: 'vợ',
        inSchool: undefined,
        hasInsurance: true,
        working: true,
        disabled: false,
        merit: false,
        socialAssistance: undefined,
        note: undefined,
      },
    });
  });

  it.each([
    ['household_code', '', 'missing'],
    ['person_no', '0', 'number'],
    ['name', '', 'missing'],
    ['sex', 'x', 'code'],
    ['birth', '09/03/1987', 'date'],
    ['birth', '2025-01-01', 'birth-in-future'],
    ['id', '33187001234', 'identity-number'],
    ['ethnic', '1', 'ethnic'],
    ['working', '2', 'code'],
    ['note', 'x'.repeat(1_001), 'text-too-long'],
  ] as const)('with %s «%s» is kept out as %s', (column, found, code) => {
    const { row, issues } = parse({ [column]: found });
    expect(row).toBeUndefined();
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { row: 7, column, code, found: found.slice(0, 200) },
    ]);
  });

  it('names every fault at once', () => {
    expect(parse({ name: '', sex: '?', birth: '1' }).issues.map((issue) => issue.column)).toEqual([
      'name',
      'sex',
      'birth',
    ]);
  });

  it('lets a number in that disagrees with sex or birth, with a warning', () => {
    const { row, issues } = parse({ sex: 'nam', birth: '1990' });
    expect(row?.identityNumber).toBe('033187001234');
    expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'identity-sex warning',
      'identity-birth-year warning',
    ]);
  });

  it('has no heading that means two columns', () => {
    const all = memberColumnNames.flatMap((column) => memberHeadings[column]);
    expect(new Set(all).size).toBe(all.length);
  });
});

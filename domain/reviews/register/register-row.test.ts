import { describe, expect, test } from 'vitest';
import { nationalStandards } from '#database/reference/standards/national-standards.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { Standard } from '#domain/standards/standard.ts';
import { matchHeadings } from './heading-match.ts';
import { headingOf, registerColumns } from './register-column.ts';
import { type CommuneStanding, makeRegisterContext, parseRegisterRow } from './register-row.ts';

const [, s2016, s2022] = nationalStandards as readonly [Standard, Standard, Standard];
const standings: Readonly<Record<string, CommuneStanding>> = {
  '10507': 'urban',
  '10519': 'rural',
  '31948': 'unclassed',
  '00004': 'ambiguous',
};

function parse(cells: Readonly<Record<string, string>>, standard = s2022) {
  const good: Record<string, string> = {
    household_code: 'H1',
    commune_code: '10519',
    head_name: 'Đỗ Thị Hạnh',
    size: '4',
    b1_score: '120',
  };
  for (let index = 1; index <= standard.indicators.length; index++) good[`d${index}`] = index <= 3 ? '1' : '0';
  const row = { ...good, ...cells };
  const headings = matchHeadings(Object.keys(row), standard);
  if (!headings.ok) throw new Error(JSON.stringify(headings.problems));
  const context = makeRegisterContext({
    standard,
    headings: headings.value,
    referenceDate: plainDate('2024-12-31'),
    standingOf: (code, day) => (code === '00004' && day ? 'urban' : (standings[code] ?? 'unknown')),
  });
  return parseRegisterRow(Object.values(row), 7, context);
}

const faults = (cells: Readonly<Record<string, string>>, standard?: Standard) =>
  parse(cells, standard).issues.map(({ column, code, severity }) => `${severity} ${column} ${code}`);

describe('headings', () => {
  test('English names and Vietnamese headings are understood, whatever their case, accents and signs', () => {
    const english = matchHeadings(registerColumns(s2016), s2016);
    const vietnamese = matchHeadings(
      registerColumns(s2016).map((column) => headingOf(s2016, column, 'vi')),
      s2016,
    );
    expect(vietnamese).toEqual(english);
    expect(english).toMatchObject({ ok: true, value: { width: 31, unknown: [] } });
    const sloppy = [
      '﻿MA HO',
      'mã_xã',
      'Họ tên chủ hộ (*)',
      'SỐ KHẨU',
      'Điểm B1',
      ...s2022.indicators.map((_, index) => `Chỉ số ${index + 1}`),
      'Ghi chú',
    ];
    expect(matchHeadings(sloppy, s2022)).toMatchObject({ ok: true, value: { unknown: ['Ghi chú'] } });
  });

  test('a missing or doubled column refuses the file, naming it', () => {
    const result = matchHeadings(['Mã hộ', 'household_code', 'Mã xã', 'Chủ hộ', 'Số khẩu'], s2016);
    expect(result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'column-twice household_code',
      'column-missing b1_score',
      ...s2016.indicators.map((_, index) => `column-missing d${index + 1}`),
    ]);
  });
});

describe('a row of the register', () => {
  test('reads every column', () => {
    const { row, issues } = parse({
      village: 'Thôn  Đông ',
      head_sex: 'Nữ',
      head_birth: '1961-05-03',
      head_id: '030161001234',
      ethnic: '01',
      area: 'Thành thị',
      previous_class: 'hộ cận nghèo',
      ever_poor: '1',
      form_a: 'to_survey',
      causes: 'lack-of-capital; Không có/thiếu đất sản xuất;8',
      needs: 'credit',
      groups: 'disabled;merit',
      other_change: 'split',
      surveyed_on: '2024-10-05',
    });
    expect(issues).toEqual([]);
    expect(row).toMatchObject({
      village: 'Thôn Đông',
      headSex: 'f',
      area: 'urban',
      previousClass: 'near_poor',
      everPoor: true,
      everNearPoor: false,
      b1Score: 120,
      deprivations: 0b111,
      causes: ['lack-of-land', 'lack-of-capital', 'other-cause'],
      groups: ['merit', 'disabled'],
      otherChange: 'split',
    });
  });

  test('takes the area from the commune, and asks where the commune cannot tell', () => {
    expect(parse({}).row?.area).toBe('rural');
    expect(parse({ commune_code: '10507' }).row?.area).toBe('urban');
    expect(parse({ commune_code: '31948', area: 'rural' }).row?.area).toBe('rural');
    expect(parse({ commune_code: '00004', surveyed_on: '2024-10-01' }).row?.area).toBe('urban');
    expect(faults({ commune_code: '31948' })).toEqual(['error area area-unclassed']);
    expect(faults({ commune_code: '00004' })).toEqual(['error area area-ambiguous']);
    expect(faults({ commune_code: '99999', area: 'rural' })).toEqual(['error commune_code commune-unknown']);
  });

  test.each([
    [{ household_code: '' }, 'household_code missing'],
    [{ household_code: 'H 1' }, 'household_code household-code'],
    [{ commune_code: '4519' }, 'commune_code commune-code'],
    [{ head_name: '  ' }, 'head_name missing'],
    [{ head_name: 'A\u0000B' }, 'head_name text-broken'],
    [{ head_sex: 'x' }, 'head_sex code'],
    [{ head_birth: '03/05/1961' }, 'head_birth date'],
    [{ head_birth: '2025-01-01' }, 'head_birth birth-in-future'],
    [{ head_id: '30161001234' }, 'head_id identity-number'],
    [{ ethnic: '57' }, 'ethnic ethnic'],
    [{ size: '0' }, 'size number'],
    [{ size: '51' }, 'size number'],
    [{ size: '3.5' }, 'size number'],
    [{ previous_class: 'rich' }, 'previous_class code'],
    [{ ever_poor: 'x' }, 'ever_poor flag'],
    [{ b1_score: '-5' }, 'b1_score number'],
    [{ b1_score: '' }, 'b1_score missing'],
    [{ d3: 'x' }, 'd3 deprivation'],
    [{ d3: '' }, 'd3 missing'],
    [{ causes: 'lack-of-joy' }, 'causes code'],
    [{ other_change: 'vanished' }, 'other_change code'],
    [{ surveyed_on: '2024-02-30' }, 'surveyed_on date'],
  ])('%j is refused', (cells, expected) => expect(faults(cells)).toEqual([`error ${expected}`]));

  test('an issue names row, column, what was found and what was expected', () => {
    expect(parse({ surveyed_on: '5/10/2024' }).issues).toEqual([
      {
        row: 7,
        column: 'surveyed_on',
        found: '5/10/2024',
        code: 'date',
        severity: 'error',
        expected: { vi: 'ngày dạng YYYY-MM-DD (2024-10-05?)', en: 'a date as YYYY-MM-DD (2024-10-05?)' },
      },
    ]);
  });

  test('all faults of a row are told at once', () => {
    expect(faults({ size: 'x', d1: '2', b1_score: 'y' })).toHaveLength(3);
  });

  test('scores may be missing only when form A settled it or nobody is left', () => {
    const none = Object.fromEntries([['b1_score', ''], ...s2022.indicators.map((_, index) => [`d${index + 1}`, ''])]);
    expect(parse({ ...none, form_a: 'surely_not_poor' }).row).toMatchObject({
      b1Score: undefined,
      deprivations: undefined,
    });
    expect(parse({ ...none, other_change: 'died', previous_class: 'poor' }).row).toMatchObject({
      b1Score: undefined,
      deprivations: undefined,
      otherChange: 'died',
    });
    expect(faults({ ...none, form_a: 'to_survey' })).toHaveLength(13);
    expect(faults({ ...none, other_change: 'split' })).toHaveLength(13);
    expect(faults({ form_a: 'surely_not_poor' })).toEqual(['warning form_a form-b-not-needed']);
    expect(faults({ form_a: 'surely_not_poor', d3: 'x' })).toContain('error d3 deprivation');
  });

  test('a standard of ten indicators takes no eleventh, and no need before there is a list of needs', () => {
    expect(faults({ d11: '', d12: '' }, s2016)).toEqual([]);
    expect(faults({ d11: '1' }, s2016)).toEqual(['error d11 indicator-unknown']);
    expect(faults({ needs: 'credit' }, s2016)).toEqual(['error needs list-unknown']);
  });

  test('an identity number that disagrees is a warning, not a refusal', () => {
    const cells = { head_id: '030061001234', head_sex: 'f', head_birth: '1962' };
    expect(faults(cells)).toEqual(['warning head_id identity-sex', 'warning head_id identity-birth-year']);
    expect(parse(cells).row?.headId).toBe('030061001234');
  });
});

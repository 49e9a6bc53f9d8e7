import { expect, test } from 'vitest';
import { nationalStandards } from '#database/reference/standards/national-standards.ts';
import { catalogueOf } from '../measures/catalogue.ts';
import { isEntered } from '../measures/entered-measures.ts';
import { DEFAULT_BANDS, findOverlap, liesInBand } from './bands-form.ts';
import { type Cell, leavesOf } from './form.ts';
import { formsOf, REPORT_FORMS } from './report-forms.ts';

const settings = { ethnicGroups: [{ code: '02', name: 'Tày' }], indigenousGroups: ['19'], bands: DEFAULT_BANDS };

function termsOf(cell: Cell): readonly string[] {
  if ('count' in cell) return cell.count;
  const rates =
    'rate' in cell ? [cell.rate] : 'points' in cell ? [cell.points.from, cell.points.to] : [cell.communes.rate];
  return rates.flatMap(({ over, under }) => [...over, ...under]);
}

test.each(nationalStandards.map((standard) => [standard.id, standard] as const))(
  'every cell of every form under %s asks for a measure of the catalogue, every key stands once',
  (_id, standard) => {
    const catalogue = catalogueOf(standard);
    for (const form of formsOf(standard)) {
      const columns = leavesOf(form.columns({ standard, settings }));
      const keys = columns.map(({ key }) => key);
      expect(new Set(keys).size, form.code).toBe(keys.length);
      expect(keys.length, form.code).toBeGreaterThan(0);
      for (const column of columns) {
        for (const term of termsOf(column.cell)) {
          const code = term.replace(/^-/, '');
          expect(catalogue.find(code) !== undefined || isEntered(code), `${form.code} ${column.key} ${code}`).toBe(
            true,
          );
        }
      }
    }
  },
);

test('forms follow the lists of the standard', () => {
  const codes = (id: string) =>
    formsOf(nationalStandards.find((standard) => standard.id === id) as never).map(({ code }) => code);
  expect(codes('2022-2025').slice(0, 13)).toEqual([
    '7.1',
    '7.2',
    '7.3',
    '7.4',
    '7.5',
    '7.6',
    '7.7',
    '7.8',
    '7.9',
    '7.10',
    '7.11',
    '7.12',
    '7.13',
  ]);
  expect(codes('2016-2020')[0]).toBe('16.1');
  expect(codes('2011-2015')).not.toContain('7.4');
  expect(codes('2011-2015')[0]).toBe('11.1');
  expect(codes('2027-2030')).not.toContain('7.10');
});

test('the columns of form 7.4 are the indicators of the standard, 10 or 12', () => {
  const form = REPORT_FORMS.find(({ code }) => code === '7.4');
  const widths = ['2016-2020', '2022-2025'].map((id) => {
    const standard = nationalStandards.find((one) => one.id === id);
    return standard && form ? leavesOf(form.columns({ standard, settings })).length : 0;
  });
  expect(widths).toEqual([12, 14]);
});

test('a commune at exactly 2% lies in [2; 3), never in [1; 2)', () => {
  expect(liesInBand(2, 100, { from: 2, to: 3 })).toBe(true);
  expect(liesInBand(2, 100, { from: 1, to: 2 })).toBe(false);
  expect(liesInBand(7, 200, { from: 3, to: 3.5 })).toBe(false);
  expect(findOverlap(DEFAULT_BANDS)).toBeUndefined();
  expect(findOverlap([{ from: 1, to: 1 }])).toEqual({ from: 1, to: 1 });
});

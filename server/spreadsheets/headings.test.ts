import { describe, expect, it } from 'vitest';
import { type ColumnHeadings, mapHeadings, REASONS_HEADING, recognisesHeadings } from './headings.ts';

const columns: readonly ColumnHeadings[] = [
  { key: 'household_code', headings: ['Mã hộ', 'Mã số hộ'], required: true },
  { key: 'head_name', headings: ['Họ và tên chủ hộ'], required: true },
  { key: 'size', headings: ['Số nhân khẩu'] },
];

describe('headings', () => {
  it('understands English and Vietnamese, with or without diacritics, stars and underscores', () => {
    const map = mapHeadings(['TT', 'MÃ HỘ (*)', 'ho va ten chu ho', 'Ghi chú', 'size', REASONS_HEADING], columns);
    if (!map.ok) throw new Error('refused');
    expect([...map.value.columns]).toEqual([
      ['household_code', 1],
      ['head_name', 2],
      ['size', 4],
    ]);
    expect(map.value.unknown).toEqual([{ index: 3, heading: 'Ghi chú' }]);
  });

  it('names what is missing, and refuses two columns for one thing', () => {
    expect(mapHeadings(['Mã hộ'], columns)).toMatchObject({
      problems: [{ code: 'columns-missing', details: { columns: 'head_name («Họ và tên chủ hộ»)' } }],
    });
    expect(mapHeadings(['Mã hộ', 'household_code', 'head_name'], columns)).toMatchObject({
      problems: [{ code: 'columns-twice' }],
    });
  });

  it('tells a header from a title and from data', () => {
    const isHeader = recognisesHeadings(columns);
    expect(isHeader(['UBND XÃ A', '', 'Số nhân khẩu của xã'])).toBe(false);
    expect(isHeader(['H1', 'An', '4'])).toBe(false);
    expect(isHeader(['Mã hộ', 'Ghi chú', 'Số nhân khẩu'])).toBe(true);
    expect(isHeader(['a', 'b', 'c', 'd', 'e', 'Mã hộ', 'head_name'])).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { hasColumnNumbers, headerLines, leafColumns, type PaperColumn, paperText } from './paper-table.ts';

const columns: readonly PaperColumn[] = [
  { key: 'order', label: 'TT', kind: 'order' },
  {
    label: 'Diễn biến giảm',
    columns: [
      {
        label: 'Thoát nghèo',
        columns: [
          { key: '2', label: 'Trở thành cận nghèo', kind: 'count', number: '2' },
          { key: '3', label: 'Vượt chuẩn', kind: 'count', number: '3' },
        ],
      },
      { key: '4', label: 'Khác', kind: 'count', number: '4' },
    ],
  },
];

describe('header of an official table', () => {
  it('makes wide headings over groups and high ones where nothing stands below', () => {
    expect(headerLines(columns)).toEqual([
      [
        { label: 'TT', column: 0, columns: 1, rows: 3 },
        { label: 'Diễn biến giảm', column: 1, columns: 3, rows: 1 },
      ],
      [
        { label: 'Thoát nghèo', column: 1, columns: 2, rows: 1 },
        { label: 'Khác', column: 3, columns: 1, rows: 2 },
      ],
      [
        { label: 'Trở thành cận nghèo', column: 1, columns: 1, rows: 1 },
        { label: 'Vượt chuẩn', column: 2, columns: 1, rows: 1 },
      ],
    ]);
  });

  it('keeps the columns in order and knows whether they are numbered', () => {
    expect(leafColumns(columns).map((leaf) => leaf.key)).toEqual(['order', '2', '3', '4']);
    expect(hasColumnNumbers(columns)).toBe(true);
    expect(hasColumnNumbers(columns.slice(0, 1))).toBe(false);
  });

  it('writes days as Vietnamese paper does, and years as they are', () => {
    expect(paperText('1987-03-09', 'date', 'vi')).toBe('09/03/1987');
    expect(paperText('1987-03-09', 'date', 'en')).toBe('1987-03-09');
    expect(paperText('1987', 'date', 'vi')).toBe('1987');
    expect(paperText('1987-03-09', 'code', 'vi')).toBe('1987-03-09');
  });
});

import { describe, expect, it } from 'vitest';
import { headingRows } from '#web/features/reports/heading-rows.ts';

describe('stacked headings of an official table', () => {
  it('spans groups over their columns and lone columns over the rows below', () => {
    const rows = headingRows([
      { key: '1', label: 'Đầu kỳ', groups: [] },
      { key: '2', label: 'Cận nghèo', groups: ['Giảm', 'Thoát nghèo'] },
      { key: '3', label: 'Vượt chuẩn', groups: ['Giảm', 'Thoát nghèo'] },
      { key: '4', label: 'Khác', groups: ['Giảm'] },
      { key: '5', label: 'Khác', groups: ['Tăng'] },
    ]);
    const shape = rows.map((row) => row.map(({ label, columns, rows: below }) => [label, columns, below]));
    expect(shape).toEqual([
      [
        ['Đầu kỳ', 1, 3],
        ['Giảm', 3, 1],
        ['Tăng', 1, 1],
      ],
      [
        ['Thoát nghèo', 2, 1],
        ['Khác', 1, 2],
        ['Khác', 1, 2],
      ],
      [
        ['Cận nghèo', 1, 1],
        ['Vượt chuẩn', 1, 1],
      ],
    ]);
  });

  it('covers every row with the same number of columns', () => {
    const columns = [
      { key: 'a', label: 'A', groups: ['X'] },
      { key: 'b', label: 'B', groups: [] },
      { key: 'c', label: 'C', groups: ['X'] },
    ];
    const area = headingRows(columns)
      .flat()
      .reduce((sum, cell) => sum + cell.columns * cell.rows, 0);
    expect(area).toBe(columns.length * 2);
  });
});

import { describe, expect, it } from 'vitest';
import { type Column, filterRows, sortRows, toCsv } from '#web/ui/data-table/column.ts';

interface Row {
  readonly name: string;
  readonly rate: number | null;
}
const rows: readonly Row[] = [
  { name: 'Phường Hoà Bình', rate: 2.5 },
  { name: 'Xã Đông Sơn', rate: null },
  { name: 'Phường An Hòa', rate: 0 },
];
const columns: readonly Column<Row>[] = [
  { key: 'name', header: 'Tên', value: (row) => row.name },
  { key: 'rate', header: 'Tỷ lệ', value: (row) => row.rate },
  { key: 'acts', header: 'Việc', value: () => null, acts: true },
];

describe('lists of the screen', () => {
  it('finds a row by its words without diacritics, in any order and either tone placement', () => {
    expect(filterRows(rows, columns, 'hoa phuong').map((row) => row.name)).toEqual([
      'Phường Hoà Bình',
      'Phường An Hòa',
    ]);
    expect(filterRows(rows, columns, 'dong')).toHaveLength(1);
    expect(filterRows(rows, columns, '  ')).toHaveLength(3);
  });

  it('sorts what is not known last when ascending, and never as zero', () => {
    const sorted = sortRows(rows, columns, { key: 'rate', descending: false });
    expect(sorted.map((row) => row.rate)).toEqual([0, 2.5, null]);
  });

  it('exports with a BOM, quotes what needs quoting, leaves acts out and never begins a formula', async () => {
    const dangerous: Row = { name: '=HYPERLINK("x"), a', rate: 1.5 };
    const bytes = new Uint8Array(await toCsv([dangerous], columns).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('Tên,Tỷ lệ\r\n"\'=HYPERLINK(""x""), a",1.5\r\n');
  });
});

/** A table of units: bars, tabs, one cell a line, or cells with bars between; with a total row. */
import { type Chance, count, decimal } from './chance.ts';
import type { UnitLevel } from './duties.ts';
import type { Paper } from './paper.ts';

const UNITS = [
  'Minh Tân',
  'Phú Lâm',
  'Đông Hà',
  'Tân Tiến',
  'Hòa Bình',
  'Thanh Sơn',
  'Long Phú',
  'Nà Mường',
  'Ia Pết',
  'Vĩnh Thạnh',
  'Cẩm Thủy',
];

export function writeTable(
  paper: Paper,
  chance: Chance,
  level: UnitLevel,
  _year: number,
  area: string,
  style: 'pipes' | 'flat' | 'tabs' | 'barred',
): void {
  const names = chance.some(UNITS, chance.int(3, 8));
  const head = [
    'STT',
    level === 'province' ? 'Huyện, thị xã, thành phố' : level === 'district' ? 'Xã, thị trấn' : 'Thôn',
    'Tổng số hộ dân cư',
    'Số hộ nghèo',
    'Tỷ lệ hộ nghèo (%)',
  ];
  const rows: string[][] = [];
  const numbers: [number, number, number][] = [];
  let all = 0;
  let poor = 0;
  for (const [i, name] of names.entries()) {
    const h = chance.int(300, 9000);
    const p = chance.int(5, Math.floor(h / 4));
    all += h;
    poor += p;
    numbers.push([h, p, Number(((100 * p) / h).toFixed(2))]);
    rows.push([String(i + 1), name, count(h), count(p), decimal((100 * p) / h)]);
  }
  numbers.push([all, poor, Number(((100 * poor) / all).toFixed(2))]);
  rows.push(['', 'Tổng cộng', count(all), count(poor), decimal((100 * poor) / all)]);
  const note = (row: number, column: number, line: number): void => {
    const measure = ['households-total', 'poor-households', 'poverty-rate'][column - 2];
    const value = numbers[row]?.[column - 2];
    if (measure === undefined || value === undefined) return;
    paper.truth.cells.push([
      line,
      value,
      column === 4 ? 'percent' : 'household',
      measure,
      row === names.length ? area : (names[row] ?? ''),
    ]);
  };
  if (style === 'pipes' || style === 'tabs') {
    const glue = style === 'pipes' ? ' | ' : '\t';
    paper.raw(head.join(glue));
    for (const [r, row] of rows.entries()) {
      for (let c = 2; c < 5; c += 1) note(r, c, paper.next);
      paper.raw(row.join(glue));
    }
    return;
  }
  const cell = (text: string): void => {
    if (style === 'barred') {
      if (text !== '') paper.raw(text);
      paper.raw('|');
    } else if (text !== '') paper.raw(text);
  };
  for (const text of head) cell(text);
  for (const [r, row] of rows.entries()) {
    for (const [c, text] of row.entries()) {
      if (style === 'barred' && r === names.length && c === 0) continue;
      note(r, c, paper.next);
      cell(text);
    }
  }
}

import { describe, expect, test } from 'vitest';
import { foundBy } from '#tests/kit/audited-plan.ts';

const body = [
  'I. MỤC TIÊU',
  '1. Phấn đấu cuối năm 2019 tỷ lệ hộ nghèo toàn tỉnh còn 4,60%.',
  'II. GIẢI PHÁP',
  '1. Tuyên truyền.',
];
const rows = [
  '1 | Phú Lạc | 9.400 | 470 | 5,00',
  '2 | Long Sơn | 12.345 | 567 | 4,59',
  '3 | Yên Khê | 8.255 | 333 | 4,03',
];
const annex = (lines: readonly string[], total = 'Tổng cộng | | 30.000 | 1.370 | 4,57') => ({
  annex: [
    ['PHỤ LỤC', 'DỰ KIẾN HỘ NGHÈO NĂM 2019', '(Kèm theo Kế hoạch số 77/KH-UBND ngày 14/02/2019 của UBND tỉnh)'].join(
      '\n',
    ),
    ['STT | Đơn vị | Tổng số hộ dân cư (hộ) | Số hộ nghèo (hộ) | Tỷ lệ hộ nghèo (%)', ...lines, total].join('\n'),
  ],
});

describe('a table row by row', () => {
  test('every row and the total row', () => {
    const found = foundBy('table-row-rate', body, annex(rows));
    expect(found.map((f) => [f.subject, f.verdict])).toEqual([
      ['Phú Lạc', 'holds'],
      ['Long Sơn', 'holds'],
      ['Yên Khê', 'holds'],
      ['total', 'rounds'],
    ]);
  });
  test('a wrong row is named with both numbers', () => {
    const wrong = rows.map((row) => row.replace('4,59', '4,95'));
    const [bad] = foundBy('table-row-rate', body, annex(wrong)).filter((f) => f.verdict === 'inconsistent');
    expect(bad).toMatchObject({ subject: 'Long Sơn', printed: '4,95' });
    expect(bad?.computed).toContain('567 / 12.345 ≈ 4,5930%');
  });
  test('columns are summed', () => {
    expect(foundBy('table-column-sum', body, annex(rows)).map((f) => f.verdict)).toEqual(['holds', 'holds']);
    const off = foundBy('table-column-sum', body, annex(rows, 'Tổng cộng | | 30.000 | 1.380 | 4,60'));
    expect(off.find((f) => f.verdict === 'inconsistent')).toMatchObject({ printed: '1.380', computed: '1.370' });
  });
  test('the total is the rate of the sums; a mean of rates is wrong', () => {
    expect(foundBy('table-mean-of-rates', body, annex(rows))).toMatchObject([{ verdict: 'holds', computed: '4,540%' }]);
    const mean = annex(rows, 'Tổng cộng | | 30.000 | 1.370 | 4,54');
    expect(foundBy('table-mean-of-rates', body, mean)).toMatchObject([{ verdict: 'inconsistent' }]);
  });
  test('one rule of rounding for all rows, or none', () => {
    expect(foundBy('table-rounding-rule', body, annex(rows))).toMatchObject([{ verdict: 'rounds' }]);
    const mixed = annex(
      [...rows.slice(0, 2), '3 | Yên Khê | 8.255 | 335 | 4,05'],
      'Tổng cộng | | 30.000 | 1.372 | 4,58',
    );
    // 4,0581% cut to 4,05 beside 4,5733% printed 4,58.
    expect(foundBy('table-rounding-rule', body, mixed)).toMatchObject([{ verdict: 'inconsistent' }]);
  });
  test('the target against the table, judged unrounded', () => {
    const [finding] = foundBy('target-against-table', body, annex(rows));
    expect(finding).toMatchObject({ verdict: 'holds', computed: '≤ 1.380' });
    expect(finding?.statement.vi).toContain('1.381');
  });
  test('round thousands are queried', () => {
    const rounded = rows.map((row) => row.replace('9.400', '9.000').replace('5,00', '5,22'));
    expect(foundBy('round-count', body, annex(rounded))).toMatchObject([{ subject: 'Phú Lạc', verdict: 'warning' }]);
    expect(foundBy('round-count', body, annex(rows))).toEqual([]);
  });
  test('an annex that names another plan', () => {
    const other = { annex: annex(rows).annex.map((part) => part.replace('77/KH-UBND', '78/KH-UBND')) };
    expect(foundBy('letter-parts', body, other)).toMatchObject([
      { verdict: 'inconsistent', printed: '78/KH-UBND', computed: '77/KH-UBND' },
    ]);
  });
});

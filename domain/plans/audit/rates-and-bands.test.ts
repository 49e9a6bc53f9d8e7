import { describe, expect, test } from 'vitest';
import { foundBy } from '#tests/kit/audited-plan.ts';

const results = (...lines: string[]): string[] => [
  'I. KẾT QUẢ GIẢM NGHÈO NĂM 2018',
  'Đến cuối năm 2018 toàn tỉnh có:',
  ...lines,
];

describe('difference of rates', () => {
  const fall = (printed: string): string =>
    `Đưa tỷ lệ hộ nghèo từ 6,10% (cuối năm 2017) xuống còn 4,75% (cuối năm 2018, giảm ${printed}).`;
  test('exact, and its unit is percentage points', () => {
    const [finding] = foundBy('rate-difference', results(fall('1,35%')));
    expect(finding).toMatchObject({ verdict: 'holds', computed: '1,35 điểm %' });
    expect(finding?.advice.en).toContain('percentage points');
  });
  test('off by a tenth', () => {
    expect(foundBy('rate-difference', results(fall('1,45%')))).toMatchObject([
      { verdict: 'inconsistent', computed: '1,35 điểm %' },
    ]);
  });
  test('counts and rates of the opening imply a number of households', () => {
    const body = results(
      '- Tổng số hộ dân cư: 40.000 hộ;',
      '- Tổng số hộ nghèo: 1.900 hộ, chiếm tỷ lệ 4,75%;',
      '- Giảm được 500 hộ nghèo so với tổng số hộ nghèo cuối năm 2017 (2.400 hộ).',
      fall('1,35%'),
    );
    expect(foundBy('implied-households', body)).toMatchObject([{ verdict: 'holds', computed: '39.344' }]);
    const odd = body.map((line) => line.replace('6,10%', '9,10%').replace('1,35%', '4,35%'));
    expect(foundBy('implied-households', odd)).toMatchObject([{ verdict: 'inconsistent' }]);
  });
});

describe('bands of communes', () => {
  const bands = (...rows: string[]): string[] =>
    results('- Tổng số hộ nghèo: 1.900 hộ, chiếm tỷ lệ 4,75%;', 'Chia theo tỷ lệ hộ nghèo:', ...rows);
  const good = [
    '+ 20 xã có tỷ lệ hộ nghèo từ 5% đến dưới 8%.',
    '+ 50 xã có tỷ lệ hộ nghèo từ 2% đến dưới 5%.',
    '+ 12 xã có tỷ lệ hộ nghèo dưới 2%.',
  ];
  test('touching bands hold, but are open above the last', () => {
    const [cover] = foundBy('band-cover', bands(...good));
    expect(cover).toMatchObject({ verdict: 'holds', computed: '[0; 2), [2; 5), [5; 8)' });
    expect(cover?.statement.vi).toContain('không có nhóm từ 8% trở lên');
  });
  test('a gap is named', () => {
    const [cover] = foundBy(
      'band-cover',
      bands(good[0] ?? '', '+ 50 xã có tỷ lệ hộ nghèo từ 3% đến dưới 5%.', good[2] ?? ''),
    );
    expect(cover).toMatchObject({ verdict: 'inconsistent' });
    expect(cover?.statement.en).toContain('gap from 2 to 3');
  });
  test('the units are asked for, unless the dated list is known', () => {
    expect(foundBy('band-units', bands(...good))).toMatchObject([{ verdict: 'undecidable', computed: '82' }]);
    const known = (count: number) =>
      foundBy('band-units', bands(...good), {}, { communeUnits: { count, onDate: '2018-12-31' } });
    expect(known(82)).toMatchObject([{ verdict: 'holds' }]);
    expect(known(85)).toMatchObject([{ verdict: 'inconsistent', printed: '85', computed: '82' }]);
  });
  test('the whole rate lies between the means of the bounds', () => {
    expect(foundBy('band-mean', bands(...good))).toMatchObject([{ verdict: 'holds', computed: '2,44% – 5,29%' }]);
  });
});

describe('causes and groups', () => {
  const stock = '- Tổng số hộ nghèo: 1.900 hộ, chiếm tỷ lệ 4,75%;';
  test('causes may exceed the households; no single one may', () => {
    const causes = (capital: string): string[] =>
      results(
        stock,
        `Nguyên nhân nghèo: thiếu vốn sản xuất ${capital} hộ; thiếu lao động 700 hộ; nguyên nhân khác 300 hộ.`,
      );
    expect(foundBy('multi-response', causes('1.200'))).toMatchObject([{ verdict: 'multiple', computed: '2.200' }]);
    expect(foundBy('multi-response', causes('2.100'))).toMatchObject([{ verdict: 'inconsistent' }]);
    expect(foundBy('multi-response', causes('400'))).toMatchObject([{ verdict: 'warning' }]);
  });
  test('a group never exceeds its class', () => {
    const group = (n: string): string[] =>
      results(stock, `Toàn tỉnh có ${n} hộ nghèo thuộc diện bảo trợ xã hội; 40 hộ nghèo thuộc diện dân tộc thiểu số.`);
    expect(foundBy('subset-of-stock', group('820'))).toMatchObject([{ verdict: 'holds', computed: '860' }]);
    expect(foundBy('subset-of-stock', group('1.950'))).toMatchObject([{ verdict: 'inconsistent' }]);
  });
});

describe('members of households', () => {
  const members = (unable: string): string[] =>
    results(
      `Toàn tỉnh còn 400 hộ nghèo có khả năng thoát nghèo với 1.000 người gồm: 300 người đang đi học, 150 người có việc làm, ${unable} người không khả năng lao động và 250 người có khả năng lao động.`,
    );
  test('a partition of persons, household size, ability to work', () => {
    expect(foundBy('labour-status-sum', members('300'))).toMatchObject([{ verdict: 'holds', computed: '1.000' }]);
    expect(foundBy('labour-status-sum', members('280'))).toMatchObject([{ verdict: 'inconsistent', computed: '980' }]);
    expect(foundBy('household-size', members('300'))).toMatchObject([{ computed: '2,50 người/hộ' }]);
    expect(foundBy('ability-and-labour', members('300'))).toMatchObject([{ verdict: 'holds', computed: '30,00%' }]);
  });
});

describe('totals and parts, shares, repeated figures', () => {
  const stock = '- Tổng số hộ nghèo: 1.900 hộ, chiếm tỷ lệ 4,75%;';
  test('funding by source; amounts in tỷ are compared to their last printed place', () => {
    const funding = (total: string, local: string): string[] => [
      'I. KINH PHÍ',
      `Tổng kinh phí năm 2019: ${total} tỷ đồng, gồm: ngân sách trung ương 12,3 tỷ đồng, ngân sách địa phương ${local} tỷ đồng.`,
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Sở Tài chính: Chủ trì bố trí kinh phí.',
    ];
    expect(foundBy('parts-sum', funding('16,9', '4,6'))).toMatchObject([{ verdict: 'holds' }]);
    expect(foundBy('parts-sum', funding('17,9', '4,6'))).toMatchObject([
      { verdict: 'inconsistent', computed: '16.900 triệu đồng' },
    ]);
  });
  test('urban and rural households are a partition', () => {
    const parts = (urban: string): string[] =>
      results(
        `Toàn tỉnh có 1.900 hộ nghèo, gồm 1.500 hộ nghèo khu vực nông thôn và ${urban} hộ nghèo khu vực thành thị.`,
      );
    expect(foundBy('parts-sum', parts('400'))).toMatchObject([{ verdict: 'holds', computed: '1.900' }]);
    expect(foundBy('parts-sum', parts('420'))).toMatchObject([{ verdict: 'inconsistent', computed: '1.920' }]);
  });
  test('the share of a group', () => {
    const share = (printed: string): string[] =>
      results(stock, `Trong đó: 1.140 hộ nghèo dân tộc thiểu số, chiếm ${printed}% tổng số hộ nghèo.`);
    expect(foundBy('group-share', share('60,00'))).toMatchObject([{ verdict: 'holds' }]);
    expect(foundBy('group-share', share('61,00'))).toMatchObject([{ verdict: 'inconsistent' }]);
  });
  test('one stock printed twice with two values', () => {
    const twice = (second: string): string[] =>
      results(stock, `Như vậy cuối năm 2018 toàn tỉnh còn ${second} hộ nghèo.`);
    expect(foundBy('repeated-figure', twice('1.910'))).toMatchObject([{ verdict: 'inconsistent' }]);
    expect(foundBy('repeated-figure', twice('1.900'))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { auditedText, foundBy } from '#tests/kit/audited-plan.ts';

const labour = '1. Sở Lao động - Thương binh và Xã hội: Chủ trì theo dõi, tổng hợp kết quả thực hiện Kế hoạch.';
const withTargets = (...targets: string[]): string[] => [
  'I. MỤC TIÊU NĂM 2019',
  ...targets.map((t, i) => `${i + 1}. ${t}`),
  'II. TỔ CHỨC THỰC HIỆN',
  labour,
];

describe('targets of different scope and base', () => {
  test('a target of the whole beside one of some areas', () => {
    const [finding] = foundBy(
      'area-targets',
      withTargets(
        'Phấn đấu giảm tỷ lệ hộ nghèo toàn tỉnh từ 3%/năm trở lên; riêng các huyện nghèo theo Nghị quyết số 30a/2008/NQ-CP giảm trên 5%.',
      ),
    );
    expect(finding).toMatchObject({ verdict: 'holds' });
    expect(finding?.statement.en).toContain('no baseline');
  });
  test('percentages of all people beside percentages of the poor', () => {
    const targets = withTargets(
      'Tỷ lệ bao phủ bảo hiểm y tế đạt 95,2%.',
      '100% hộ nghèo có nhu cầu được vay vốn ưu đãi.',
    );
    expect(foundBy('target-denominators', targets)).toMatchObject([{ verdict: 'holds', printed: '95,2%' }]);
    expect(foundBy('target-denominators', withTargets('100% hộ nghèo có nhu cầu được vay vốn ưu đãi.'))).toEqual([]);
  });
  test('a number of households to be served against those there are', () => {
    const serving = (n: string): string[] => [
      'I. KẾT QUẢ NĂM 2018',
      'Đến cuối năm 2018 toàn tỉnh có:',
      '- Tổng số hộ nghèo: 1.900 hộ;',
      '- Tổng số hộ cận nghèo: 2.100 hộ;',
      'II. MỤC TIÊU NĂM 2019',
      `1. Cho vay vốn ưu đãi cho ${n} hộ nghèo, hộ cận nghèo có nhu cầu.`,
    ];
    expect(foundBy('target-against-stock', serving('1.000'))).toMatchObject([
      { verdict: 'holds', computed: '25,00% của 4.000' },
    ]);
    expect(foundBy('target-against-stock', serving('4.500'))).toMatchObject([{ verdict: 'inconsistent' }]);
  });
  test('expected exits rest on a table that is absent', () => {
    const body = [
      ...withTargets('Giảm tỷ lệ hộ nghèo 0,5%.'),
      '2. UBND các huyện: Lập danh sách dự kiến hộ thoát nghèo năm 2019 (theo bảng phân khai chỉ tiêu năm 2019).',
    ];
    expect(foundBy('allotment', body)).toMatchObject([{ verdict: 'undecidable' }]);
  });
  test('no poor household left, while some cannot escape', () => {
    const body = withTargets('Phấn đấu đến cuối năm 2019 không còn hộ nghèo theo chuẩn Trung ương.');
    const unable = [...body, '2. UBND các huyện: Hỗ trợ hộ nghèo không có khả năng thoát nghèo.'];
    expect(foundBy('zero-target', unable)).toMatchObject([{ verdict: 'warning' }]);
    expect(foundBy('zero-target', body)).toEqual([]);
  });
  test('a total cost beside one count of households is not divided', () => {
    const body = [
      'I. TÌNH HÌNH NĂM 2018',
      'Toàn tỉnh còn 500 hộ nghèo. Tổng kinh phí cần hỗ trợ cho các hộ nghèo năm 2019 là 12,5 tỷ đồng.',
      ...withTargets('Giảm 100 hộ nghèo.').map((l) => l.replace(/^II\./, 'III.').replace(/^I\. MỤC/, 'II. MỤC')),
    ];
    expect(foundBy('cost-per-household', body)).toMatchObject([
      { verdict: 'undecidable', computed: '25,00 triệu đồng/hộ' },
    ]);
  });
  test('several periods; a plan year outside all of them', () => {
    const text = (period: string): string[] =>
      withTargets(`Giảm 100 hộ nghèo theo Chương trình giai đoạn 2016-2020 và chuẩn nghèo giai đoạn ${period}.`);
    expect(foundBy('periods', text('2016-2018'))).toMatchObject([{ verdict: 'holds' }]);
    expect(foundBy('periods', text('2011-2015'), { year: 2024 })).toMatchObject([{ verdict: 'warning' }]);
  });
});

describe('dimensions, projects, units', () => {
  const dimensions =
    'Bảo đảm hộ nghèo tiếp cận các dịch vụ xã hội cơ bản (y tế, giáo dục, nhà ở, nước sạch và vệ sinh, thông tin).';
  const solutions = (...headings: string[]): string[] => [
    'I. MỤC TIÊU',
    `1. ${dimensions}`,
    'II. GIẢI PHÁP',
    ...headings.map((h, i) => `${i + 1}. ${h}`),
    'III. TỔ CHỨC THỰC HIỆN',
    labour,
  ];
  test('a dimension without a solution', () => {
    const all = [
      'Hỗ trợ về y tế',
      'Hỗ trợ về giáo dục',
      'Hỗ trợ về nhà ở',
      'Hỗ trợ nước sạch và vệ sinh',
      'Hỗ trợ tiếp cận thông tin',
    ];
    expect(foundBy('dimension-cover', solutions(...all))).toEqual([]);
    expect(foundBy('dimension-cover', solutions(...all.filter((h) => !/nhà ở/.test(h))))).toMatchObject([
      { subject: 'housing' },
    ]);
  });
  test('sub-projects of the same number under two projects get full codes', () => {
    const body = [
      'I. NỘI DUNG',
      '- Dự án 3: Hỗ trợ sản xuất',
      '+ Tiểu dự án 1: Nông nghiệp',
      '- Dự án 6: Truyền thông',
      '+ Tiểu dự án 1: Thông tin',
      'II. TỔ CHỨC THỰC HIỆN',
      labour,
    ];
    expect(foundBy('project-codes', body)).toMatchObject([{ computed: '3.1, 6.1' }]);
  });
  test('bands counted in «xã» under a sentence about all commune-level units', () => {
    const rows = (unit: string): string[] => [
      'I. KẾT QUẢ NĂM 2018',
      'Chia theo tỷ lệ hộ nghèo của các xã, phường, thị trấn, toàn tỉnh có:',
      `+ 20 ${unit} có tỷ lệ hộ nghèo từ 5% trở lên.`,
      `+ 50 ${unit} có tỷ lệ hộ nghèo dưới 5%.`,
    ];
    expect(foundBy('unit-words', rows('xã'))).toHaveLength(1);
    expect(foundBy('unit-words', rows('xã, phường, thị trấn'))).toEqual([]);
  });
});

test('a news item about a plan: second-hand, its weekday checked, no rule on form', () => {
  const news = (day: string): string =>
    [
      `${day}, Ngày 12/03/2019, 08:00`,
      'Tỉnh Thanh Bình phấn đấu không còn hộ nghèo theo chuẩn Trung ương trong năm 2019',
      'Ngày 11/3/2019, UBND tỉnh Thanh Bình ban hành Kế hoạch số 77/KH-UBND về thực hiện công tác giảm nghèo năm 2019 trên địa bàn tỉnh. Theo kết quả rà soát, toàn tỉnh còn 1.900 hộ nghèo.',
      'UBND tỉnh giao Sở Lao động - Thương binh và Xã hội chủ trì hướng dẫn, tổ chức thực hiện các nội dung của Kế hoạch, bảo đảm cuối năm 2019 không còn thành viên, hội viên thuộc hộ nghèo, hộ cận nghèo.',
    ].join('\n\n');
  const rules = (text: string) => new Map(auditedText(text).map((f) => [f.rule, f.verdict]));
  expect(rules(news('Thứ 3')).get('second-hand')).toBe('warning');
  expect(rules(news('Thứ 3')).get('weekday')).toBe('holds');
  expect(rules(news('Thứ 4')).get('weekday')).toBe('inconsistent');
  expect(rules(news('Thứ 3')).has('letter-parts')).toBe(false);
  expect(rules(news('Thứ 3')).get('zero-scopes')).toBe('warning');
});

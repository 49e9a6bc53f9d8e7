/** Other movements of the lists, units counted twice, averages, shares of one whole, kinds of cited documents. */
import { describe, expect, test } from 'vitest';
import { foundBy } from '#tests/kit/audited-plan.ts';

const account = (others: string, closing: string): string[] => [
  'I. KẾT QUẢ GIẢM NGHÈO NĂM 2018',
  `- Đến cuối năm 2018 toàn tỉnh còn ${closing} hộ nghèo, cuối năm 2017 là 2.400 hộ nghèo.`,
  'Trong năm có 700 hộ thoát nghèo, 60 hộ tái nghèo, 140 hộ phát sinh nghèo mới.',
  others,
  'II. MỤC TIÊU NĂM 2019',
  '1. Giảm 380 hộ nghèo.',
];

describe('other movements close the account', () => {
  const printed =
    'Ngoài ra, do chuyển đi, chuyển đến, tách, nhập hộ hoặc lý do khác có 12 hộ ra khỏi danh sách nghèo; 5 hộ vào danh sách nghèo.';
  test('as the drafts of this software print them', () => {
    expect(foundBy('closing-by-flows', account(printed, '1.893'))[0]).toMatchObject({ verdict: 'holds' });
    expect(foundBy('closing-by-flows', account(printed, '1.900'))[0]).toMatchObject({
      verdict: 'inconsistent',
      computed: '1.893',
    });
  });
  test('one by one, before or after their count', () => {
    const listed = 'Tách hộ: 09 hộ; chuyển đến: 02 hộ; 03 hộ chuyển đi; xóa hộ do chết: 01 hộ.';
    expect(foundBy('closing-by-flows', account(listed, '1.907'))[0]).toMatchObject({ verdict: 'holds' });
  });
});

describe('numbers that say one thing twice', () => {
  const about = (...lines: string[]): string[] => ['I. MỤC TIÊU', '1. Giảm 380 hộ nghèo.', 'II. GIẢI PHÁP', ...lines];
  test('units of the area counted twice', () => {
    const twice = about('1. Kiểm tra tại 08 huyện, thành phố.', '2. UBND 09 huyện, thành phố xây dựng kế hoạch.');
    expect(foundBy('unit-count', twice)[0]).toMatchObject({ verdict: 'warning' });
    const once = about(
      '1. Kiểm tra tại 09 huyện, thành phố và 24 xã.',
      '2. UBND 09 huyện, thành phố xây dựng kế hoạch.',
    );
    expect(foundBy('unit-count', once)).toEqual([]);
  });
  test('a total, a count and their average', () => {
    const lent = (total: string) =>
      about(`1. Giải ngân ${total} tỷ đồng cho 45 hộ nghèo vay, bình quân 40 triệu đồng/hộ.`);
    const verdicts = (total: string) => foundBy('cost-per-household', lent(total)).map((f) => f.verdict);
    expect(verdicts('1,8')).toContain('holds');
    expect(verdicts('2,4')).toContain('inconsistent');
  });
  test('shares of one whole', () => {
    const spent = (last: number) => about(`1. Chi Quỹ theo tỷ lệ: nhà ở 60%, sinh kế 20%, giáo dục ${last}%.`);
    expect(foundBy('parts-sum', spent(20)).map((f) => f.verdict)).toEqual(['holds']);
    expect(foundBy('parts-sum', spent(22))[0]).toMatchObject({ verdict: 'inconsistent', computed: '102%' });
  });
  test('a decree with the symbol of a decision', () => {
    const cited = (symbol: string) =>
      about(`1. Thực hiện Nghị định số 07/2021/${symbol} ngày 27/01/2021 của Chính phủ.`);
    expect(foundBy('issuer-symbol', cited('QĐ-CP'))[0]).toMatchObject({
      verdict: 'inconsistent',
      computed: 'Quyết định',
    });
    expect(foundBy('issuer-symbol', cited('NĐ-CP'))).toEqual([]);
  });
});

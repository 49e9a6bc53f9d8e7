import { describe, expect, test } from 'vitest';
import { foundBy } from '#tests/kit/audited-plan.ts';

interface Numbers {
  readonly closing?: string;
  readonly change?: string;
  readonly share?: string;
  readonly exits?: string;
  readonly n1?: string;
  readonly flows?: string;
}

/** 2.400 at the opening, 700 out, 60 back, 140 new: 1.900; 500 fewer = 20,83%. All households 40.000: 4,75%. */
const results = (o: Numbers = {}): string[] => [
  'I. KẾT QUẢ GIẢM NGHÈO NĂM 2018',
  'Đến cuối năm 2018 toàn tỉnh có:',
  '- Tổng số hộ dân cư: 40.000 hộ;',
  `- Tổng số hộ nghèo: ${o.closing ?? '1.900'} hộ, chiếm tỷ lệ 4,75%;`,
  `- Giảm được ${o.change ?? '500'} hộ nghèo so với tổng số hộ nghèo cuối năm 2017 (2.400 hộ), chiếm tỷ lệ ${o.share ?? '20,83'}%.`,
  `+ Hộ nghèo theo thu nhập: ${o.n1 ?? '1.850'} hộ.`,
  '+ Hộ nghèo thiếu hụt tiếp cận các dịch vụ xã hội cơ bản: 50 hộ.',
  o.flows ?? `Trong năm có ${o.exits ?? '700'} hộ thoát nghèo, 60 hộ tái nghèo, 140 hộ phát sinh nghèo mới.`,
  'II. MỤC TIÊU NĂM 2019',
  '1. Giảm 380 hộ nghèo so với tổng số hộ nghèo cuối năm 2018, chiếm 20,00%.',
];

const only = (rule: string, o: Numbers = {}) => {
  const [finding, ...more] = foundBy(rule, results(o));
  expect(more).toEqual([]);
  return finding;
};

describe('stocks and flows of one class', () => {
  test('a plan whose stocks, change and flows agree', () => {
    expect(only('net-change-by-stocks')).toMatchObject({ verdict: 'holds', printed: '500', computed: '500' });
    expect(only('closing-by-flows')).toMatchObject({ verdict: 'holds', computed: '1.900' });
    expect(only('net-change-by-flows')).toMatchObject({ verdict: 'holds', computed: '500' });
    expect(only('classes-sum')).toMatchObject({ verdict: 'holds' });
    expect(only('accounts-reading')).toBeUndefined();
  });

  test('a printed change that the stocks do not give names both stocks that would', () => {
    const finding = only('net-change-by-stocks', { change: '512' });
    expect(finding).toMatchObject({ verdict: 'inconsistent', printed: '512', computed: '500' });
    expect(finding?.advice.vi).toContain('1.888');
    expect(finding?.advice.vi).toContain('2.412');
    expect(finding?.advice.en).toContain('nothing is corrected by itself');
  });

  test('flows that do not lead to the closing stock', () => {
    expect(only('closing-by-flows', { exits: '650' })).toMatchObject({
      verdict: 'inconsistent',
      printed: '1.900',
      computed: '1.950',
    });
    expect(only('net-change-by-flows', { exits: '650' })).toMatchObject({ verdict: 'inconsistent', computed: '450' });
  });

  test('without any printed inflow nothing is claimed about flows', () => {
    expect(only('closing-by-flows', { flows: 'Trong năm có 700 hộ thoát nghèo.' })).toBeUndefined();
  });

  test('N1 + N2 beyond the total offers each way to close', () => {
    const finding = only('classes-sum', { n1: '1.900' });
    expect(finding).toMatchObject({ verdict: 'inconsistent', computed: '1.950', printed: '1.900' });
    expect(finding?.advice.vi).toContain('1.850');
  });
});

describe('which rule of printing fits', () => {
  test.each([
    ['20,83', 'holds'], // 20,8333…: rounded and cut alike
    ['20,8', 'holds'],
    ['21', 'rounds'],
    ['20', 'truncates'],
    ['21,83', 'inconsistent'],
  ])('500 / 2.400 printed %s%%: %s', (share, verdict) => {
    expect(only('relative-change', { share })?.verdict).toBe(verdict);
  });

  test('1.900 / 40.000 is exactly 4,75%', () => {
    expect(only('rate-of-stock')).toMatchObject({ verdict: 'holds', printed: '4,75%' });
    expect(only('rate-of-stock', { closing: '1.940' })).toMatchObject({ verdict: 'inconsistent' });
  });

  test('a planned reduction as a share of the stock, and what it leaves', () => {
    expect(only('target-share')).toMatchObject({ verdict: 'holds' });
    expect(only('implied-target')).toMatchObject({ verdict: 'holds', computed: '1.520' });
  });
});

test('two small differences and an unprinted flow: one reading is offered as a hypothesis, nothing is applied', () => {
  const body = [
    'I. KẾT QUẢ GIẢM NGHÈO NĂM 2018',
    'Đến cuối năm 2018 toàn tỉnh có:',
    '- Tổng số hộ nghèo: 1.900 hộ;',
    '- Giảm được 500 hộ nghèo so với tổng số hộ nghèo cuối năm 2017 (2.400 hộ).',
    '+ Hộ nghèo theo thu nhập: 1.900 hộ.',
    '+ Hộ nghèo thiếu hụt tiếp cận các dịch vụ xã hội cơ bản: 5 hộ.',
    '- Tổng số hộ cận nghèo: 3.000 hộ;',
    '- Giảm được 205 hộ cận nghèo so với tổng số hộ cận nghèo cuối năm 2017 (3.200 hộ).',
    'Trong năm có 700 hộ thoát nghèo, 60 hộ tái nghèo, 145 hộ phát sinh nghèo mới; 800 hộ thoát cận nghèo, 40 hộ tái cận nghèo, 155 hộ phát sinh cận nghèo mới.',
  ];
  const [reading] = foundBy('accounts-reading', body);
  expect(reading).toMatchObject({ verdict: 'undecidable', computed: '4.900' });
  expect(reading?.statement.vi).toContain('1.905 + 2.995');
  expect(reading?.statement.vi).toContain('400 hộ từ nghèo sang cận nghèo');
  const near = foundBy('closing-by-flows', body).find((f) => f.subject === 'near-poor');
  expect(near).toMatchObject({ verdict: 'inconsistent', computed: '2.595', printed: '3.000' });
});

test('a flow from poor to near-poor that is printed closes the near-poor', () => {
  const body = [
    'I. KẾT QUẢ GIẢM NGHÈO NĂM 2018',
    'Đến cuối năm 2018 toàn tỉnh có:',
    '- Tổng số hộ cận nghèo: 3.000 hộ;',
    '- Giảm được 200 hộ cận nghèo so với tổng số hộ cận nghèo cuối năm 2017 (3.200 hộ).',
    'Trong năm có 800 hộ thoát cận nghèo, 40 hộ tái cận nghèo, 160 hộ phát sinh cận nghèo mới, 400 hộ thoát nghèo nhưng còn cận nghèo.',
  ];
  expect(foundBy('closing-by-flows', body)).toMatchObject([{ verdict: 'holds', subject: 'near-poor' }]);
});

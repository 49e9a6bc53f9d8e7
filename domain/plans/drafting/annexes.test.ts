import { describe, expect, test } from 'vitest';
import { fillMessage } from '../../kernel/problem.ts';
import { dutiesOf, matrix } from './annex-matrix.ts';
import { divideFall } from './divide-fall.ts';
import type { DraftParagraph } from './draft-document.ts';
import { PLAN_DRAFTING_PROBLEMS, planDraftingProblem } from './problems.ts';

const UNITS = [
  { area: 'a', stock: 40, able: 30 },
  { area: 'b', stock: 20, able: 20 },
  { area: 'c', stock: 10, able: 0 },
];

describe('a fall divided among units', () => {
  test('what a person set stays and the rest takes what is left, the whole being exact', () => {
    expect(divideFall(10, UNITS)).toEqual([6, 4, 0]);
    expect(divideFall(10, UNITS, [1, undefined, undefined])).toEqual([1, 9, 0]);
    expect(divideFall(10, UNITS, [1, undefined, 2])).toEqual([1, 7, 2]);
    expect(divideFall(10, UNITS, [4, 4, 2])).toEqual([4, 4, 2]);
  });
  test('is refused above a stock, above the whole, or set to another sum', () => {
    expect(divideFall(30, UNITS, [undefined, undefined, 11])).toBeUndefined();
    expect(divideFall(10, UNITS, [11, undefined, undefined])).toBeUndefined();
    expect(divideFall(10, UNITS, [4, 4, 1])).toBeUndefined();
    expect(divideFall(30, UNITS, [0, undefined, undefined])).toBeUndefined();
    expect(divideFall(10, UNITS, [1.5, undefined, undefined])).toBeUndefined();
  });
});

describe('work × body × role', () => {
  const paragraphs: DraftParagraph[] = [
    { key: 'solutions/x', style: 'dash', text: 'Chủ trì việc khác' },
    { key: 'organisation/', style: 'section', text: 'TỔ CHỨC THỰC HIỆN' },
    { key: 'organisation/matrix', style: 'plain', text: 'Phân công tại Phụ lục số 6 kèm theo.' },
    { key: 'organisation/a', style: 'item', text: 'Sở Y tế' },
    {
      key: 'organisation/a1',
      style: 'dash',
      text: 'Chủ trì, phối hợp với Sở Tài chính, Bảo hiểm xã hội tỉnh thực hiện cấp thẻ bảo hiểm y tế;',
      agency: { id: 'p-health', name: 'Sở Y tế' },
    },
    { key: 'organisation/a2', style: 'dash', text: 'Tham mưu bố trí kinh phí.', agency: { name: 'Sở Y tế' } },
    { key: 'organisation/b', style: 'item', text: 'Đề nghị các tổ chức chính trị - xã hội tỉnh' },
    { key: 'own-1', style: 'dash', text: 'Phối hợp tuyên truyền.' },
    { key: 'reporting/', style: 'section', text: 'CHẾ ĐỘ BÁO CÁO' },
    { key: 'reporting/1', style: 'item', text: 'Chủ trì báo cáo' },
  ];
  test('leads, partners and others of every duty; what a person added stands under its body', () => {
    expect(dutiesOf(paragraphs)).toEqual([
      {
        key: 'organisation/a1',
        work: 'Thực hiện cấp thẻ bảo hiểm y tế',
        lead: 'Sở Y tế',
        partners: 'Sở Tài chính, Bảo hiểm xã hội tỉnh',
        others: '',
      },
      { key: 'organisation/a2', work: 'Tham mưu bố trí kinh phí', lead: '', partners: '', others: 'Sở Y tế' },
      {
        key: 'own-1',
        work: 'Phối hợp tuyên truyền',
        lead: '',
        partners: 'Các tổ chức chính trị - xã hội tỉnh',
        others: '',
      },
    ]);
  });
  test('a cell that a person set stands in place of what was read', () => {
    const set = { key: 'matrix/organisation/a2/lead', value: 'Sở Tài chính', reason: 'x', by: 'y', at: '2020-01-01' };
    const { table } = matrix(paragraphs, [set], 'PHỤ LỤC SỐ 6', 2020);
    expect(table.rows[1]?.cells).toEqual(['2', 'Tham mưu bố trí kinh phí', 'Sở Tài chính', '', 'Sở Y tế']);
  });
});

test('a day in a refusal is written as in Vietnam', () => {
  const { details } = planDraftingProblem('draft-area-unknown', { area: '30', date: '2025-02-08' });
  const { vi, en } = PLAN_DRAFTING_PROBLEMS['draft-area-unknown'];
  expect(fillMessage(vi, details, 'vi')).toContain('vào ngày 08/02/2025.');
  expect(fillMessage(en, details, 'en')).toContain('on 2025-02-08.');
});

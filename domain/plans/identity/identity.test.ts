import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readPlan } from '../reading/read-plan.ts';
import { linesOfText } from '../reading/source-lines.ts';
import { matchItems, type NewItem, type OldItem } from './match-items.ts';
import { planIdentityKey } from './plan-identity.ts';
import { kindOfPlan } from './plan-kind.ts';
import { scopeOfPlan } from './plan-scope.ts';

test.each([
  ['phối hợp thực hiện các chính sách hỗ trợ hộ nghèo năm 2020', undefined, 'UBND tỉnh Tây Ninh', 'coordination'],
  ['Phát triển cộng đồng thôn Nậm Lúc năm 2018', undefined, 'UBND xã Nậm Lúc', 'community'],
  [
    'Thực hiện Chương trình giảm nghèo của thành phố Phan Thiết giai đoạn 2016-2020',
    2020,
    'UBND thành phố Phan Thiết',
    'period',
  ],
  ['Đào tạo nghề cho lao động nghèo năm 2018', undefined, 'Sở Lao động - Thương binh và Xã hội', 'sector'],
  ['Thực hiện mục tiêu giảm nghèo năm 2024', undefined, 'UBND tỉnh Hưng Yên', 'programme'],
] as const)('«%s» is of its kind', (title, lastYear, issuer, kind) => {
  expect(kindOfPlan({ title, issuer, year: 2016, ...(lastYear ? { lastYear } : {}) })).toBe(kind);
});

it('reads time, scope and groups where the plan states them', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../demo/plans/2024-hung-yen-45.txt'), 'utf8');
  const read = readPlan(linesOfText(text));
  if (!read.ok) throw new Error('the plan is read');
  const scope = scopeOfPlan(read.value);
  expect(scope.time).toBe('Năm 2024');
  expect(scope.scope).toContain('phạm vi toàn tỉnh');
  expect(scope.groups).toHaveLength(2);
  expect(scope.groups[0]).toMatch(/^Hộ nghèo, hộ cận nghèo/);
});

it('has issuer, number and year for a key', () => {
  const key = (issuer: string | null, number = '221/KH-UBND', issuedOn: string | null = '2017-03-09') =>
    planIdentityKey({ issuer, number, issuedOn, year: 2017 });
  expect(key('UBND thành phố Phan Thiết')).toBe(key('Ủy ban nhân dân thành phố Phan Thiết', '221 /KH-UBND', null));
  expect(key('UBND thành phố Phan Thiết')).not.toBe(key('UBND tỉnh Bình Thuận'));
  expect(key('UBND tỉnh Bình Thuận')).not.toBe(key('UBND tỉnh Bình Thuận', '221/KH-UBND', '2018-03-09'));
  expect(key(null)).toBeNull();
});

describe('two versions of one text', () => {
  const target = (measure: string, value: number, words: string, line: number) => ({
    measure,
    value,
    unit: 'household',
    text: words,
    printed: words,
    line,
  });
  const old = (id: string, asRead: Record<string, unknown> | null): OldItem => ({ id, kind: 'target', asRead });
  const fresh = (position: number, content: Record<string, unknown>): NewItem => ({
    kind: 'target',
    position,
    content,
  });

  it('are matched by words, then by subject', () => {
    const matches = matchItems(
      [
        old('a', target('poor-households', 3000, 'Giảm 3.000 hộ nghèo', 66)),
        old('b', target('near-poor-households', 2000, 'Giảm 2.000 hộ cận nghèo', 67)),
        old('c', target('poverty-models', 1, 'Xây dựng 01 mô hình', 78)),
        old('own', null),
      ],
      [
        fresh(0, target('poor-households', 3000, 'Giảm 3.000 hộ nghèo', 70)),
        fresh(1, target('near-poor-households', 2500, 'Giảm 2.500 hộ cận nghèo', 71)),
        fresh(2, target('clean-water', 100, '100% hộ nghèo có nước sạch', 72)),
      ],
    );
    expect(matches.map(({ how, old: before, new: after }) => [how, before?.id, after?.position])).toEqual([
      ['same', 'a', 0],
      ['changed', 'b', 1],
      ['added', undefined, 2],
      ['gone', 'c', undefined],
    ]);
  });

  it('keep two equal items apart by order', () => {
    const same = target('health', 100, 'như trên', 5);
    const matches = matchItems([old('a', same), old('b', same)], [fresh(0, same), fresh(1, same), fresh(2, same)]);
    expect(matches.map(({ how, old: before }) => [how, before?.id])).toEqual([
      ['same', 'a'],
      ['same', 'b'],
      ['added', undefined],
    ]);
  });
});

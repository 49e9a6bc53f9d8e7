import { describe, expect, it } from 'vitest';
import { measureOf } from '#web/features/reports/dashboard/place.ts';
import { regroup } from '#web/features/reports/dashboard/regroup.ts';

const unit = (code: string, fullName = code) => ({ id: Number(code), code, level: 'commune' as const, fullName });
const place = (code: string, households: number | null, poor: number) => ({
  code,
  name: code,
  households,
  poor,
  nearPoor: 0,
});
const fate = (code: string, outcome: 'whole' | 'split' | 'stands', ...targets: string[]) => ({
  oldCommune: unit(code),
  outcome,
  newCommunes: targets.map((target) => unit(target)),
  isVerified: true,
});

describe('figures of a round on today’s units', () => {
  const communes = [
    fate('1', 'whole', '10'),
    fate('2', 'whole', '10'),
    fate('3', 'split', '20', '30'),
    fate('4', 'whole', '30'),
  ];

  it('adds what merged whole and makes the rate of the sums', () => {
    const [first] = regroup([place('1', 100, 10), place('2', 300, 10)], { communes });
    expect(first).toMatchObject({ code: '10', households: 400, poor: 20 });
    expect(first && measureOf(first, 'poor')).toBe(5);
  });

  it('gives no figure to a unit that took a part of a divided commune', () => {
    const places = regroup([place('3', 100, 10), place('4', 100, 1)], { communes });
    expect(places.find((each) => each.code === '30')).toMatchObject({ households: null, poor: null });
    expect(places.find((each) => each.code === '20')).toMatchObject({ poor: null });
  });

  it('keeps an unknown denominator unknown', () => {
    const [first] = regroup([place('1', 100, 10), place('2', null, 10)], { communes });
    expect(first).toMatchObject({ households: null, poor: 20 });
    expect(first && measureOf(first, 'poor')).toBeNull();
  });
});

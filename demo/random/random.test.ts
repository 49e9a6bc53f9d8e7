import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion.ts';
import { InfeasibleScenario } from './infeasible-scenario.ts';
import { pickExactly } from './pick-exactly.ts';
import { Rng } from './rng.ts';

describe('seeded numbers', () => {
  it('repeat for one seed, differ for another, stay in [0, 1) and fill it evenly', () => {
    const draw = (seed: number) => {
      const rng = new Rng(seed);
      return Array.from({ length: 1000 }, () => rng.next());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const numbers = draw(3);
    expect(numbers.every((n) => n >= 0 && n < 1)).toBe(true);
    for (let tenth = 0; tenth < 10; tenth++) {
      const inside = numbers.filter((n) => Math.floor(n * 10) === tenth).length;
      expect(inside).toBeGreaterThan(60);
      expect(inside).toBeLessThan(140);
    }
  });
});

describe('apportion', () => {
  it('adds up exactly inside every bound, whatever the ideals', () => {
    const share = fc.record({ ideal: fc.integer({ min: 1, max: 1000 }), min: fc.nat(20), extra: fc.nat(50) });
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, at) => {
          const shares = list.map((s) => ({ ideal: s.ideal, min: s.min, max: s.min + s.extra }));
          const least = shares.reduce((sum, s) => sum + s.min, 0);
          const most = shares.reduce((sum, s) => sum + s.max, 0);
          const total = Math.round(least + (most - least) * at);
          const result = apportion('test', total, shares);
          expect(result.reduce((a, b) => a + b, 0)).toBe(total);
          for (const [i, n] of result.entries()) {
            expect(n).toBeGreaterThanOrEqual(shares[i]?.min ?? 0);
            expect(n).toBeLessThanOrEqual(shares[i]?.max ?? 0);
          }
        },
      ),
    );
  });

  it('refuses a total the bounds cannot hold and names it in both languages', () => {
    expect(() =>
      apportion('hộ nghèo', 100, [
        { ideal: 1, max: 30 },
        { ideal: 1, max: 30 },
      ]),
    ).toThrow(InfeasibleScenario);
    expect(() => apportion('hộ nghèo', 100, [{ ideal: 1, max: 60 - 1 }])).toThrow(
      /không phân bổ được «hộ nghèo»: tổng 100.*cannot apportion/,
    );
  });
});

describe('pickExactly', () => {
  it('takes the number asked, no candidate of weight 0, and refuses more than fit', () => {
    const rng = new Rng(5);
    const numbers = Array.from({ length: 50 }, (_, i) => i);
    const even = pickExactly('even', 20, numbers, (n) => (n % 2 === 0 ? 1 : 0), rng);
    expect(even).toHaveLength(20);
    expect(new Set(even).size).toBe(20);
    expect(even.every((n) => n % 2 === 0)).toBe(true);
    expect(() => pickExactly('even', 26, numbers, (n) => (n % 2 === 0 ? 1 : 0), rng)).toThrow(
      /cần 26 hộ nhưng chỉ có 25/,
    );
  });
});

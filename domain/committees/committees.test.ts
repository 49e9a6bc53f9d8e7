import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POST_CODES } from './committee.ts';
import { type Charge, coverageOf, summaryOf, type UnitToCover } from './coverage.ts';
import { inForceOn } from './period.ts';
import { closedPeriod, renew } from './renewal.ts';
import { type Seat, seatedOn, seatingGaps, takeSeat } from './seating.ts';
import { turnoverOf } from './staff.ts';

const committee = { validFrom: '2019-03-01', validTo: null };
const seat = (id: string, post: Seat['post'], validFrom: string, validTo: string | null = null): Seat => ({
  id,
  post,
  name: id,
  validFrom,
  validTo,
});
const codes = (decision: ReturnType<typeof takeSeat>) => (decision.ok ? [] : decision.problems.map(({ code }) => code));

describe('seats', () => {
  it('has one head at a time; the next one comes the day the first goes', () => {
    const first = seat('Lương', 'head', '2019-03-01', '2020-06-01');
    expect(codes(takeSeat(committee, [first], seat('x', 'head', '2020-05-31')))).toEqual(['head-taken']);
    expect(codes(takeSeat(committee, [first], seat('x', 'head', '2020-06-01')))).toEqual([]);
    expect(codes(takeSeat(committee, [first], { ...first, name: 'Lương Văn Cầu' }))).toEqual([]);
  });

  it('lie within the time of the committee', () => {
    expect(codes(takeSeat(committee, [], seat('x', 'member', '2019-02-28')))).toEqual(['seat-outside']);
    const ended = { ...committee, validTo: '2021-01-01' };
    expect(codes(takeSeat(ended, [], seat('x', 'member', '2020-01-01')))).toEqual(['seat-outlasts']);
    expect(codes(takeSeat(ended, [], seat('x', 'member', '2020-01-01', '2019-01-01')))).toEqual(['seat-period']);
  });

  it('are told for a day, in the order of a decision', () => {
    const seats = [
      seat('thư ký', 'secretary', '2019-03-01'),
      seat('cũ', 'head', '2019-03-01', '2020-02-11'),
      seat('mới', 'head', '2020-02-11'),
      seat('phó', 'deputy', '2019-03-01'),
    ];
    expect(seatedOn(seats, '2020-02-10', POST_CODES).map(({ id }) => id)).toEqual(['cũ', 'phó', 'thư ký']);
    expect(seatedOn(seats, '2020-02-11', POST_CODES).map(({ id }) => id)).toEqual(['mới', 'phó', 'thư ký']);
    expect(seatingGaps(seats, '2019-01-01', { standingBody: true, regulation: false })).toEqual([
      'no-head',
      'no-secretary',
      'no-regulation',
    ]);
  });
});

describe('a renewal', () => {
  it('begins after the earlier committee and before its end', () => {
    expect(renew(committee, { validFrom: '2021-05-10' })).toEqual({ ok: true, value: { on: '2021-05-10' } });
    expect(renew(committee, { validFrom: '2019-03-01' }).ok).toBe(false);
    expect(renew({ ...committee, validTo: '2020-01-01' }, { validFrom: '2020-01-01' }).ok).toBe(false);
  });

  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((n) => new Date(Date.UTC(2017, 0, 1 + n)).toISOString().slice(0, 10));

  it('changes nothing of the days before it and leaves nobody after it', () => {
    fc.assert(
      fc.property(day, fc.option(day, { nil: null }), day, day, (validFrom, validTo, on, asked) => {
        fc.pre(validTo === null || validTo > validFrom);
        const period = { validFrom, validTo };
        const closed = closedPeriod(period, { on });
        const then = closed !== undefined && inForceOn(closed, asked);
        expect(then).toBe(asked < on && inForceOn(period, asked));
      }),
    );
  });
});

describe('somebody in charge of every unit', () => {
  const units: UnitToCover[] = [
    { id: 11, above: [1] },
    { id: 12, above: [1] },
    { id: 21, above: [2] },
  ];
  const charge = (holderId: string, areaId: number, validTo: string | null = null): Charge => ({
    holderId,
    areaId,
    validFrom: '2020-01-01',
    validTo,
  });

  it('counts a person once, through the unit or the one above it, and names the gaps', () => {
    const covers = coverageOf(units, [charge('a', 1), charge('a', 11), charge('b', 12)], '2020-02-11');
    expect(covers.map(({ state }) => state)).toEqual(['one', 'several', 'none']);
    expect(summaryOf(covers)).toEqual({ units: 3, none: 1, one: 1, several: 1 });
    expect(coverageOf(units, [charge('a', 1, '2020-02-11')], '2020-02-11').every(({ state }) => state === 'none')).toBe(
      true,
    );
  });

  it('puts every unit in exactly one state', () => {
    const some = fc.array(
      fc.record({ holderId: fc.constantFrom('a', 'b', 'c'), areaId: fc.constantFrom(1, 2, 11, 12, 21, 99) }),
    );
    fc.assert(
      fc.property(some, (list) => {
        const charges = list.map((each) => ({ ...each, validFrom: '2020-01-01', validTo: null }));
        const summary = summaryOf(coverageOf(units, charges, '2020-02-11'));
        expect(summary.none + summary.one + summary.several).toBe(units.length);
      }),
    );
  });
});

describe('staff of a year', () => {
  const term = (areaId: number, validFrom: string, validTo: string | null = null) => ({
    areaId,
    fields: ['poverty' as const],
    validFrom,
    validTo,
  });

  it('is vacant where nobody held office on some day, and counts who came and went', () => {
    const terms = [
      term(1, '2018-01-01', '2020-06-01'),
      term(1, '2020-06-01'),
      term(2, '2018-01-01', '2020-06-01'),
      term(2, '2020-07-01'),
    ];
    expect(turnoverOf([1, 2, 3], terms, 'poverty', 2020, '2020-12-31')).toEqual({ joined: 2, left: 2, vacantUnits: 2 });
    expect(turnoverOf([1, 2], terms, 'jobs', 2020, '2020-12-31')).toEqual({ joined: 0, left: 0, vacantUnits: 2 });
    expect(turnoverOf([1, 2], terms, 'poverty', 2019, '2019-12-31').vacantUnits).toBe(0);
  });
});

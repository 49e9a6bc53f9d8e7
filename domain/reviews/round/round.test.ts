import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalStandards } from '#database/reference/standards/national-standards.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { fillMessage } from '#domain/kernel/problem.ts';
import type { Standard } from '#domain/standards/standard.ts';
import { movementOf, otherChanges } from '../movement.ts';
import { reviewProblems } from '../problems.ts';
import { checkAccount, checkAccountsAgainstEachOther } from './account-check.ts';
import { type AccountRow, accountOf, type ClassAccount, closingByFlows } from './class-account.ts';
import {
  type CommuneProgress,
  type CommuneStatus,
  type CommuneStep,
  communeStatuses,
  decideStep,
  possibleSteps,
} from './commune-lifecycle.ts';
import { decideRoundStandard, type ReviewRound } from './round.ts';
import { decideRoundApproval } from './round-approval.ts';
import { findStatusFromRow, findStatusOn, type HouseholdStatus, statusPeriodOf } from './status-period.ts';

const round: ReviewRound = {
  id: 'HD-2019',
  kind: 'yearly',
  year: 2019,
  province: '30',
  standard: '2016-2020',
  referenceDate: plainDate('2019-12-31'),
};

const commune: CommuneProgress = {
  name: 'Xã An Bình',
  status: 'open',
  households: 2000,
  persons: 7000,
  cases: 60,
  roundApproved: false,
};

describe('a commune in a round', () => {
  const expected: Record<CommuneStep, Partial<Record<CommuneStatus, CommuneStatus>>> = {
    submit: { open: 'submitted', returned: 'submitted' },
    return: { submitted: 'returned', approved: 'returned' },
    approve: { submitted: 'approved' },
  };
  const steps = Object.keys(expected) as CommuneStep[];
  test.each(steps.flatMap((step) => communeStatuses.map((status) => [step, status] as const)))(
    '%s when %s',
    (step, status) => {
      const decided = decideStep({ ...commune, status }, step, 'thiếu chữ ký biên bản');
      const next = expected[step][status];
      if (next) return expect(decided).toEqual({ ok: true, value: next });
      expect(decided).toMatchObject({ ok: false, problems: [{ code: 'round-action-impossible' }] });
      if (decided.ok) return;
      const [problem] = decided.problems;
      for (const language of ['vi', 'en'] as const) {
        expect(fillMessage(reviewProblems['round-action-impossible'][language], problem?.details ?? {})).not.toMatch(
          /[{}]/,
        );
      }
    },
  );

  test('is returned only with a reason, submits only with its residents counted, and never once the round is frozen', () => {
    expect(decideStep({ ...commune, status: 'submitted' }, 'return', ' ')).toMatchObject({
      problems: [{ code: 'reason-missing' }],
    });
    expect(decideStep({ ...commune, households: null }, 'submit')).toMatchObject({
      problems: [{ code: 'round-denominators-missing' }],
    });
    expect(decideStep({ ...commune, households: 59 }, 'submit')).toMatchObject({
      problems: [{ code: 'more-cases-than-households' }],
    });
    for (const step of steps)
      expect(decideStep({ ...commune, roundApproved: true }, step, 'x')).toMatchObject({
        problems: [{ code: 'round-approved' }],
      });
  });

  test('the buttons offer what the state allows', () => {
    expect(possibleSteps(commune)).toEqual(['submit']);
    expect(possibleSteps({ ...commune, status: 'submitted' })).toEqual(['return', 'approve']);
    expect(possibleSteps({ ...commune, roundApproved: true })).toEqual([]);
  });
});

describe('approval', () => {
  const submitted: CommuneProgress = { ...commune, status: 'submitted' };
  const decision = { number: ' 4424/QĐ-UBND ', date: plainDate('2019-12-19'), signer: 'Lê Văn A' };
  const today = plainDate('2019-12-25');
  const decide = (communes: readonly CommuneProgress[], given = decision, approved = false) =>
    decideRoundApproval(communes, given, { year: 2019, approved }, today);

  test('takes the decision once every commune has submitted', () => {
    expect(decide([submitted, { ...submitted, status: 'approved' }])).toEqual({
      ok: true,
      value: { ...decision, number: '4424/QĐ-UBND' },
    });
  });

  test('names all that stands against it at once', () => {
    const decided = decide([commune, { ...submitted, persons: null }], {
      number: '4424',
      date: plainDate('2018-12-31'),
      signer: ' ',
    });
    expect(decided.ok ? [] : decided.problems.map((problem) => problem.code)).toEqual([
      'round-communes-not-submitted',
      'round-denominators-missing',
      'decision-number-missing',
      'decision-signer-missing',
      'decision-date-outside',
    ]);
    expect(decide([])).toMatchObject({ problems: [{ code: 'round-without-communes' }] });
    expect(decide([submitted], { ...decision, date: plainDate('2019-12-26') })).toMatchObject({
      problems: [{ code: 'decision-date-outside' }],
    });
  });

  test('happens once', () => {
    expect(decide([submitted], decision, true)).toMatchObject({ problems: [{ code: 'round-approved' }] });
  });
});

describe('which standard a round uses', () => {
  const [, s2016, s2022, s2027] = nationalStandards as readonly [Standard, Standard, Standard, Standard];
  test.each([
    ['yearly', 2019, s2016, true],
    ['yearly', 2021, s2016, true],
    ['yearly', 2021, s2022, true],
    ['monthly', 2021, s2022, false],
    ['yearly', 2015, s2016, true],
    ['yearly', 2026, s2027, true],
    ['yearly', 2019, s2022, false],
  ] as const)('%s %i: $2.id %s', (kind, year, standard, fits) =>
    expect(decideRoundStandard({ kind, year }, standard).ok).toBe(fits),
  );
});

describe('status periods', () => {
  test('a yearly round holds for the next calendar year, a monthly one from recognition', () => {
    expect(statusPeriodOf(round, plainDate('2019-12-19'))).toEqual({ validFrom: '2020-01-01', validTo: '2020-12-31' });
    expect(statusPeriodOf({ kind: 'monthly', year: 2020 }, plainDate('2020-05-29'))).toEqual({
      validFrom: '2020-05-29',
      validTo: '2020-12-31',
    });
  });

  test('a monthly recognition changes the yearly list from its day on', () => {
    const yearly = findStatusFromRow(round, { class: 'near_poor' }, plainDate('2019-12-19')) as HouseholdStatus;
    const monthly = findStatusFromRow(
      { id: 'M5', kind: 'monthly', year: 2020 },
      { class: 'poor' },
      plainDate('2020-05-29'),
    ) as HouseholdStatus;
    const on = (day: string) => findStatusOn([monthly, yearly], plainDate(day))?.class;
    expect([on('2019-12-31'), on('2020-05-28'), on('2020-05-29'), on('2021-01-01')]).toEqual([
      undefined,
      'near_poor',
      'poor',
      undefined,
    ]);
  });

  test('who moved away or died out gets none', () => {
    expect(findStatusFromRow(round, { class: 'poor', otherChange: 'died' }, plainDate('2019-12-19'))).toBeUndefined();
  });
});

describe('the account of a list', () => {
  const classes = ['poor', 'near_poor', 'not_poor'] as const;
  const rows: fc.Arbitrary<AccountRow[]> = fc.array(
    fc
      .record({
        previousClass: fc.constantFrom(undefined, ...classes),
        class: fc.constantFrom(...classes),
        everPoor: fc.boolean(),
        everNearPoor: fc.boolean(),
        otherChange: fc.option(fc.constantFrom(...otherChanges), { nil: undefined, freq: 4 }),
        weight: fc.integer({ min: 1, max: 9 }),
      })
      .map((row) => ({ ...row, movement: movementOf(row, row.class) })),
  );

  test('closes for any households, as movements are derived; the two forms agree', () => {
    fc.assert(
      fc.property(rows, (households) => {
        const [poor, nearPoor] = [accountOf(households, 'poor'), accountOf(households, 'near_poor')];
        expect(checkAccount(poor, 'poor')).toEqual([]);
        expect(checkAccount(nearPoor, 'near_poor')).toEqual([]);
        expect(checkAccountsAgainstEachOther(poor, nearPoor)).toEqual([]);
      }),
    );
  });

  test('names a typed movement that does not fit', () => {
    const account = accountOf(
      [{ previousClass: 'poor', class: 'poor', movement: 'poor_to_not_poor', weight: 1 }],
      'poor',
    );
    expect(checkAccount(account, 'poor', 5)).toMatchObject([
      { code: 'closing', printed: 1, computed: 0, severity: 'error' },
      { code: 'opening', printed: 1, computed: 5, severity: 'warning' },
    ]);
  });

  const none: ClassAccount = {
    opening: 0,
    out1: 0,
    out2: 0,
    otherOut: 0,
    fromOtherList: 0,
    fellBack: 0,
    fresh: 0,
    otherIn: 0,
    closing: 0,
  };

  test('the printed sentences of Hải Dương 2019 do not close: by 2 and by 1,928', () => {
    const poor = { ...none, opening: 15_255, out2: 5_078, fellBack: 218, fresh: 1_064, closing: 11_457 };
    const nearPoor = { ...none, opening: 19_292, out1: 6_554, fellBack: 212, fresh: 1_883, closing: 16_761 };
    expect(closingByFlows(poor) - poor.closing).toBe(2);
    expect(nearPoor.closing - closingByFlows(nearPoor)).toBe(1_928);
    expect(checkAccount(poor, 'poor')).toMatchObject([{ code: 'closing', computed: 11_459, printed: 11_457 }]);
  });

  test('forms 7.2 and 7.3 that disagree, as in real sheets of 2024, are warned of', () => {
    const differences = checkAccountsAgainstEachOther(
      { ...none, out1: 374, fromOtherList: 39 },
      { ...none, fromOtherList: 360, out2: 40 },
    );
    expect(differences).toMatchObject([
      { code: 'cross-near-poor', computed: 374, printed: 360, severity: 'warning' },
      { code: 'cross-poor', computed: 40, printed: 39, severity: 'warning' },
    ]);
  });
});

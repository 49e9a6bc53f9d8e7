import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportTableAnswer } from '#contract/reports/report-query.ts';
import { actor, SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { randomCase } from '#tests/kit/random-cases.ts';
import {
  type CaseDraft,
  counting,
  makeProvince,
  makeRound,
  nationalStandard,
  positionOf,
  type SmallProvince,
} from '#tests/kit/review-fixtures.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { getTable } from './get-table.ts';

const database = useTestDatabase();
const standard = nationalStandard('2022-2025');
const cases = fc.sample(randomCase(standard, 6), { numRuns: 300, seed: 71 });
let province: SmallProvince;

beforeAll(async () => {
  province = await makeProvince(database.current, 2, 3);
  const denominators = [
    [100, 400],
    [90, 380],
    [80, 300],
    [70, 250],
    [60, 200],
    [50, 180],
  ] as const;
  await makeRound(database.current, province, {
    id: 'T-2024',
    standardId: standard.id,
    year: 2024,
    cases,
    denominators,
  });
});

async function table(form: string, query: Record<string, unknown> = {}, by = SYSTEM): Promise<ReportTableAnswer> {
  return (await getTable.run(testApplication(database.current), by, {
    roundId: 'T-2024',
    form,
    ...query,
  })) as ReportTableAnswer;
}

/** Counted here anew, without the catalogue. */
function tally(
  communes: readonly number[],
  where: (one: ReturnType<typeof counting>) => boolean,
  persons = false,
): number {
  const chosen = cases.filter((entry) => communes.includes(entry.commune)).map((entry: CaseDraft) => counting(entry));
  return chosen.filter(where).reduce((sum, one) => sum + (persons ? one.size : 1), 0);
}

type Counted = ReturnType<typeof counting>;
const isGone = (one: Counted) => one.movement === 'other:moved_out' || one.movement === 'other:died';
const isOther = (one: Counted) => one.movement.startsWith('other:');
const isPoor = (one: Counted) => one.class === 'poor' && !isGone(one);
const wasPoor = (one: Counted) => one.previousClass === 'poor' && one.movement !== 'other:moved_in';
const UNITS = [[0, 1, 2, 3, 4, 5], [0, 1, 2], [0], [1], [2], [3, 4, 5], [3], [4], [5]] as const;

describe('tables of a running round', () => {
  // @req HD-06 HD-10 HD-05
  test('form 7.1: rows are the province, its districts and communes; rates are rates of sums over all residents', async () => {
    const answer = await table('7.1');
    expect(answer.status).toBe('provisional');
    expect(answer.columns.map(({ key }) => key)).toEqual(Array.from({ length: 14 }, (_, index) => String(index + 1)));
    expect(answer.rows.map(({ level }) => level)).toEqual([
      'province',
      'district',
      'commune',
      'commune',
      'commune',
      'district',
      'commune',
      'commune',
      'commune',
    ]);
    const residents = [100, 90, 80, 70, 60, 50];
    for (const [index, communes] of UNITS.entries()) {
      const values = answer.rows[index]?.values ?? {};
      const total = communes.reduce<number>((sum, commune) => sum + (residents[commune] ?? 0), 0);
      expect(values['1']).toBe(total);
      expect(values['3']).toBe(tally(communes, isPoor));
      expect(values['4']).toBe((tally(communes, isPoor) * 100) / total);
      expect(values['9']).toBe(tally(communes, isPoor, true));
      expect(values['7']).toBeNull();
    }
  });

  // @req HD-12 HD-13
  test('form 7.2: every cell equals a count of its own, for households and persons; differences are named', async () => {
    const answer = await table('7.2');
    expect(answer.rows).toHaveLength(18);
    const cells: Record<string, (one: Counted) => boolean> = {
      1: wasPoor,
      2: (one) => one.movement === 'poor_to_near_poor',
      3: (one) => one.movement === 'poor_to_not_poor',
      4: (one) => isOther(one) && wasPoor(one) && !isPoor(one),
      5: (one) => one.movement === 'near_poor_to_poor',
      6: (one) => one.movement === 'fell_back_poor',
      7: (one) => one.movement === 'new_poor',
      8: (one) => isOther(one) && isPoor(one) && !wasPoor(one),
      9: isPoor,
    };
    for (const [index, communes] of UNITS.entries()) {
      for (const kind of ['household', 'person'] as const) {
        const row = answer.rows[index * 2 + (kind === 'person' ? 1 : 0)];
        const expected = Object.fromEntries(
          Object.entries(cells).map(([key, where]) => [key, tally(communes, where, kind === 'person')]),
        );
        expect(row?.kind).toBe(kind);
        expect(row?.values).toEqual(expected);
        const {
          1: a = 0,
          2: b = 0,
          3: c = 0,
          4: d = 0,
          5: e = 0,
          6: f = 0,
          7: g = 0,
          8: h = 0,
          9: closing = 0,
        } = expected;
        const computed = a - b - c - d + e + f + g + h;
        const named = answer.differences.find((one) => one.areaCode === row?.areaCode && one.kind === kind);
        if (computed === closing) expect(named).toBeUndefined();
        else expect(named).toMatchObject({ printed: closing, computed, difference: closing - computed });
      }
    }
  });

  test('forms 7.2 and 7.3 share the households between the two lists', async () => {
    const [poor, near] = [await table('7.2'), await table('7.3')];
    for (const [index, row] of poor.rows.entries()) {
      expect(row.values['2']).toBe(near.rows[index]?.values['5']);
      expect(row.values['5']).toBe(near.rows[index]?.values['3']);
    }
  });

  // @req HY-08
  test('forms 7.4 and 7.5: as many columns as the standard has indicators; all deprivations are their sum', async () => {
    const [counts, rates] = [await table('7.4'), await table('7.5')];
    for (const [index, row] of counts.rows.entries()) {
      const each = standard.indicators.map((_, at) =>
        tally(UNITS[index] ?? [], (one) => isPoor(one) && (((one.deprivations ?? 0) >> at) & 1) === 1),
      );
      expect(standard.indicators.map((_, at) => row.values[String(at + 1)])).toEqual(each);
      expect(row.values.deprivations).toBe(each.reduce((sum, one) => sum + one, 0));
      const poor = tally(UNITS[index] ?? [], isPoor);
      expect(standard.indicators.map((_, at) => rates.rows[index]?.values[String(at + 1)])).toEqual(
        each.map((one) => (one * 100) / poor),
      );
    }
  });

  test('an area and a level choose the rows; urban and rural parts add up', async () => {
    const district = province.districtIds[1];
    const some = await table('7.1', { area: `D${district}`, level: 'district' });
    expect(some.rows.map(({ areaCode }) => areaCode)).toEqual([`D${district}`]);
    expect((await table('7.1', { level: 'district' })).rows).toHaveLength(3);
    const [all, urban, rural] = [
      await table('7.2'),
      await table('7.2', { residence: 'urban' }),
      await table('7.2', { residence: 'rural' }),
    ];
    for (const [index, row] of all.rows.entries()) {
      for (const key in row.values) {
        expect((urban.rows[index]?.values[key] ?? 0) + (rural.rows[index]?.values[key] ?? 0)).toBe(row.values[key]);
      }
    }
  });

  test('a commune officer gets the commune, whatever is asked; the province is not found', async () => {
    const officer = actor('commune-officer', positionOf(province, 4));
    const own = await table('7.2', {}, officer);
    expect(own.rows.map(({ areaCode }) => areaCode)).toEqual([province.communes[4]?.code, province.communes[4]?.code]);
    expect(own.rows[0]?.values['9']).toBe(tally([4], isPoor));
    await expect(table('7.2', { area: province.provinceCode }, officer)).rejects.toMatchObject({
      problems: [{ code: 'report-area-unknown' }],
    });
    await expect(table('7.2', { area: province.communes[3]?.code }, officer)).rejects.toMatchObject({
      problems: [{ code: 'report-area-unknown' }],
    });
  });

  test('an unknown form names those there are', async () => {
    await expect(table('9.9')).rejects.toMatchObject({
      problems: [{ code: 'form-unknown', details: { form: '9.9' } }],
    });
  });
});

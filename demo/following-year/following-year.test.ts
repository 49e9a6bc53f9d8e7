import { describe, expect, it } from 'vitest';
import standard2016 from '#database/reference/standards/2016-2020.json' with { type: 'json' };
import type { Row } from '#demo/households/columns.ts';
import { generateProvince } from '#demo/province/generate-province.ts';
import { officialReader } from '#demo/province/read-officially.ts';
import { parseStandard } from '#domain/standards/parse-standard.ts';
import { requirePointRules } from '#domain/standards/standard-in-force.ts';
import { generateFollowingYear } from './generate-following-year.ts';
import { PLAYED_YEARS } from './outcomes.ts';

const decided = requirePointRules(parseStandard(standard2016));
if (!decided.ok) throw new Error('the standard has no point rules');
const standard = decided.value;

const parts = Object.values(PLAYED_YEARS).flatMap((played) =>
  played.flatMap(({ scenario, outcome }) => (outcome === undefined ? [] : [{ scenario, outcome }])),
);

describe.each(parts)('the year of the plan after «$scenario.title.en»', ({ scenario, outcome }) => {
  const base = generateProvince(scenario, { seed: 1 });
  const year = generateFollowingYear(scenario, base, outcome, { seed: 1 });
  const units = outcome.units ?? scenario.units;

  it('ends as said when every row is read and classified by the official rules, without an objection', () => {
    const read = officialReader(scenario.standardId, units.communes, outcome.referenceDate, standard);
    const count = { poor: 0, nearPoor: 0, rows: 0 };
    const issues: unknown[] = [];
    for (const cells of year.registerRows()) {
      count.rows += 1;
      const { issues: found, row, result } = read(cells, count.rows + 1);
      issues.push(...found);
      if (row?.otherChange === 'died') continue;
      if (result?.class === 'poor') count.poor += 1;
      if (result?.class === 'near_poor') count.nearPoor += 1;
    }
    expect(issues.slice(0, 3)).toEqual([]);
    expect(count).toEqual(year.expected);
  });

  it('knows every household that was on a list, under its code and with its people a year older', () => {
    const before = new Map<string, Row>();
    for (const household of base.households())
      if (household.closing !== 'not_poor') before.set(household.code, household.row);
    const classes = new Map([...base.households()].map(({ code, closing }) => [code, closing]));
    for (const row of year.registerRows()) {
      const old = before.get(row.household_code as string);
      before.delete(row.household_code as string);
      if (old === undefined) continue;
      expect(row.previous_class).toBe(classes.get(row.household_code as string));
      expect([row.head_name, row.head_birth, row.village]).toEqual([old.head_name, old.head_birth, old.village]);
    }
    expect([...before.keys()]).toEqual([]);
  });

  it('covers every commune in force, and is the same year for the same seed', () => {
    expect(year.population.map((row) => row.commune_code)).toEqual(units.communes.map(({ code }) => code));
    for (const member of year.memberRows())
      if ((member.birth as string) > outcome.referenceDate) throw new Error(`born later: ${JSON.stringify(member)}`);
    const codes = new Set(units.communes.map(({ code }) => code));
    const again = generateFollowingYear(scenario, base, outcome, { seed: 1 }).registerRows()[Symbol.iterator]();
    for (const row of year.registerRows()) {
      expect(codes.has(row.commune_code as string)).toBe(true);
      expect(again.next().value).toEqual(row);
    }
  });
});

it('districts differ: some reach what the province reaches, some do not', () => {
  const [part] = PLAYED_YEARS.HD;
  if (part?.outcome === undefined) throw new Error('Hải Dương plays a year');
  const base = generateProvince(part.scenario, { seed: 1 });
  const year = generateFollowingYear(part.scenario, base, part.outcome, { seed: 1 });
  const district = new Map(part.scenario.units.communes.map((unit) => [unit.code, unit.districtCode]));
  const opening = new Map<string, number>();
  const escaped = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const row of year.registerRows()) {
    if (row.previous_class !== 'poor') continue;
    const key = district.get(row.commune_code as string) ?? '';
    add(opening, key);
    if (Number(row.b1_score) > 120) add(escaped, key);
  }
  const shares = [...opening].map(([key, count]) => (escaped.get(key) ?? 0) / count);
  expect(shares).toHaveLength(12);
  expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.05);
});

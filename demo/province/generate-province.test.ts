import { describe, expect, it } from 'vitest';
import standard2016 from '#database/reference/standards/2016-2020.json' with { type: 'json' };
import { HAI_DUONG_2019 } from '#demo/scenarios/hai-duong-2019.ts';
import type { Scenario } from '#demo/scenarios/scenario.ts';
import { SCENARIOS } from '#demo/scenarios/scenarios.ts';
import { derived } from '#demo/scenarios/sourced.ts';
import { parseStandard } from '#domain/standards/parse-standard.ts';
import type { ScoringStandard } from '#domain/standards/standard.ts';
import { requirePointRules } from '#domain/standards/standard-in-force.ts';
import { generateProvince, type SyntheticProvince } from './generate-province.ts';
import { tallyByOfficialRules } from './tally-by-official-rules.ts';

function scoring(data: unknown): ScoringStandard {
  const decided = requirePointRules(parseStandard(data));
  if (!decided.ok) throw new Error('the standard has no point rules');
  return decided.value;
}
const STANDARDS: Readonly<Record<Scenario['standardId'], ScoringStandard | undefined>> = {
  '2016-2020': scoring(standard2016),
  '2022-2025': undefined,
};

const sample = (province: SyntheticProvince) => [...province.registerRows()].slice(0, 500);

describe.each(Object.values(SCENARIOS))('the synthetic province of plan $plan', (scenario) => {
  const province = generateProvince(scenario, { seed: 1 });
  const standard = STANDARDS[scenario.standardId] as ScoringStandard;

  it('gives exactly the planned figures when read and classified by the official rules', () => {
    const tally = tallyByOfficialRules(scenario, province, standard);
    expect(tally.issues.slice(0, 3)).toEqual([]);
    expect(tally.rows).toBe(province.expected.register_rows);
    const planned = Object.fromEntries(Object.keys(tally.figures).map((code) => [code, province.expected[code]]));
    expect(tally.figures).toEqual(planned);
  });

  it('reproduces every printed figure or says why it differs', () => {
    for (const figure of province.comparison) {
      if (figure.difference === 0) expect(figure.explanation, `${figure.code} no longer differs`).toBeUndefined();
      else expect(figure.explanation?.vi, `${figure.code}: ${figure.printed} ≠ ${figure.reproduced}`).toBeTruthy();
    }
  });

  it('names only units in force, with more residents than the register holds', () => {
    const residents = new Map(province.population.map((p) => [p.commune_code, p]));
    const villages = new Set(province.villages.map((v) => `${v.communeCode} ${v.name}`));
    expect(villages.size).toBe(province.villages.length);
    const seen = new Map<string, { households: number; persons: number }>();
    for (const row of province.registerRows()) {
      const code = row.commune_code as string;
      expect(villages.has(`${code} ${row.village}`)).toBe(true);
      const so = seen.get(code) ?? { households: 0, persons: 0 };
      seen.set(code, { households: so.households + 1, persons: so.persons + Number(row.size) });
    }
    for (const [code, { households, persons }] of seen) {
      expect(households).toBeLessThanOrEqual(residents.get(code)?.households ?? 0);
      expect(persons).toBeLessThanOrEqual(residents.get(code)?.persons ?? 0);
    }
  });

  it('has members that agree with their household, everyone marked as synthetic', () => {
    const heads = new Map<string, Record<string, string>>();
    const sizes = new Map<string, number>();
    const numbers = new Set<string>();
    for (const m of province.memberRows()) {
      const code = m.household_code as string;
      sizes.set(code, (sizes.get(code) ?? 0) + 1);
      expect(m.person_no).toBe(String(sizes.get(code)));
      expect(m.note).toBe('dữ liệu mô phỏng');
      if (m.person_no === '1') heads.set(code, m);
      if (m.id === '') continue;
      expect(numbers.has(m.id as string), `number twice: ${m.id}`).toBe(false);
      numbers.add(m.id as string);
      expect(m.id).toMatch(/^0\d{5}9\d{5}$|^0\d{11}$/);
      expect(m.id?.[6]).toBe('9');
    }
    expect(sizes.size).toBe(province.expected.register_rows);
    for (const row of province.registerRows()) {
      const code = row.household_code as string;
      const head = heads.get(code);
      expect(code.startsWith(`MP${scenario.units.provinceCode}`)).toBe(true);
      expect(Number(row.size)).toBe(sizes.get(code));
      expect([head?.name, head?.sex, head?.birth, head?.id]).toEqual([
        row.head_name,
        row.head_sex,
        row.head_birth,
        row.head_id,
      ]);
    }
  });

  it('is the same for one seed and another for another', () => {
    expect(sample(generateProvince(scenario, { seed: 1 }))).toEqual(sample(province));
    const other = generateProvince(scenario, { seed: 2 });
    expect(sample(other)).not.toEqual(sample(province));
    expect(other.comparison).toEqual(province.comparison);
  });
});

describe('targets that contradict one another', () => {
  const change = (part: Partial<Scenario>): Scenario => ({ ...HAI_DUONG_2019, ...part });

  it('are refused by name: bands that are not all communes', () => {
    const bands = HAI_DUONG_2019.bands?.slice(1);
    expect(() => generateProvince(change({ bands: bands ?? [] }), { seed: 1 })).toThrow(/communes by band.*224.*235/);
  });

  it('are refused by name: more poor than the bands can hold', () => {
    const movements = { ...HAI_DUONG_2019.movements, new_poor: derived(9_000, 'too many') };
    expect(() => generateProvince(change({ movements }), { seed: 1 })).toThrow(/poor by commune inside the bands/);
  });

  it('are refused by name: a cause on more households than there are', () => {
    const causes = { ...HAI_DUONG_2019.causes, 'lack-of-capital': derived(12_000, 'too many') };
    expect(() => generateProvince(change({ causes }), { seed: 1 })).toThrow(/lack-of-capital/);
  });

  it('are refused by name: a group larger than its class', () => {
    const poor = { ...HAI_DUONG_2019.groups.poor, social_protection: derived(12_000, 'too many') };
    const groups = { ...HAI_DUONG_2019.groups, poor };
    expect(() => generateProvince(change({ groups }), { seed: 1 })).toThrow(/poor: social_protection.*12000/);
  });
});

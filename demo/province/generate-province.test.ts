import { describe, expect, it } from 'vitest';
import standard2016 from '#database/reference/standards/2016-2020.json' with { type: 'json' };
import standard2022 from '#database/reference/standards/2022-2025.json' with { type: 'json' };
import type { Person } from '#demo/households/person.ts';
import { HAI_DUONG_2019 } from '#demo/scenarios/hai-duong-2019.ts';
import type { Scenario } from '#demo/scenarios/scenario.ts';
import { SCENARIOS } from '#demo/scenarios/scenarios.ts';
import { derived } from '#demo/scenarios/sourced.ts';
import { isHead } from '#domain/households/household.ts';
import { memberColumnNames } from '#domain/households/member-column.ts';
import { parseMemberRow } from '#domain/households/member-row.ts';
import { parsePlainDateOrYear, plainDate } from '#domain/kernel/plain-date.ts';
import { deriveDeprivations, type MemberFacts } from '#domain/standards/derived-deprivations.ts';
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
const STANDARDS: Readonly<Record<Scenario['standardId'], ScoringStandard>> = {
  '2016-2020': scoring(standard2016),
  '2022-2025': scoring(standard2022),
};

function sample(province: SyntheticProvince): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  for (const row of province.registerRows()) if (rows.push(row) === 500) break;
  return rows;
}

const factsOf = (m: Person): MemberFacts => ({
  birth: parsePlainDateOrYear(m.birth),
  currentlyStudying: m.inSchool,
  hasHealthInsurance: m.insured,
  disabled: m.disabled,
  monthlySocialAssistance: m.assistance,
});

describe.each(Object.values(SCENARIOS))('the synthetic province of plan $plan', (scenario) => {
  const province = generateProvince(scenario, { seed: 1 });
  const standard = STANDARDS[scenario.standardId];

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
    expect([...residents.keys()]).toEqual(scenario.units.communes.map((u) => u.code));
    const seen = new Map<string, { households: number; persons: number }>();
    const astray: string[] = [];
    for (const row of province.registerRows()) {
      const code = row.commune_code as string;
      if (!villages.has(`${code} ${row.village}`)) astray.push(`${code} ${row.village}`);
      const so = seen.get(code) ?? { households: 0, persons: 0 };
      seen.set(code, { households: so.households + 1, persons: so.persons + Number(row.size) });
    }
    expect(astray).toEqual([]);
    for (const [code, { households, persons }] of seen) {
      expect(households, code).toBeLessThanOrEqual(residents.get(code)?.households ?? 0);
      expect(persons, code).toBeLessThanOrEqual(residents.get(code)?.persons ?? 0);
    }
  });

  it('has members that agree with their household, everyone marked as synthetic', () => {
    const numbers = new Set<string>();
    const faults: string[] = [];
    const check = (holds: boolean, what: string) => holds || faults.push(what);
    const members = province.memberRows()[Symbol.iterator]();
    const columns = new Map(memberColumnNames.map((column, i): [string, number] => [column, i]));
    const context = { columns, referenceDate: plainDate(scenario.referenceDate) };
    for (const row of province.registerRows()) {
      const code = row.household_code as string;
      check(code.startsWith(`MP${scenario.units.provinceCode}`), `${code}: not marked synthetic`);
      for (let i = 1; i <= Number(row.size); i++) {
        const m = members.next().value as Record<string, string>;
        check(m.household_code === code && m.person_no === String(i), `${code}: member ${i} is missing`);
        const { issues, row: read } = parseMemberRow(
          memberColumnNames.map((c) => m[c] ?? ''),
          2,
          context,
        );
        check(issues.length === 0, `${code}: member ${i}: ${issues[0]?.code} ${issues[0]?.found}`);
        check(isHead({ relation: read?.relation ?? null }) === (i === 1), `${code}: member ${i}: head`);
        check(m.note === 'dữ liệu mô phỏng', `${code}: member ${i} is not marked`);
        check(m.id === '' || !numbers.has(m.id as string), `${code}: number ${m.id} stands twice`);
        check(m.id === '' || /^0\d{5}9\d{5}$/.test(m.id as string), `${code}: number ${m.id}`);
        if (m.id !== '') numbers.add(m.id as string);
        const same = m.name === row.head_name && m.sex === row.head_sex && m.birth === row.head_birth;
        if (i === 1) check(same && m.id === row.head_id, `${code}: the head is not the first member`);
      }
    }
    expect(faults).toEqual([]);
    expect(members.next().done).toBe(true);
    expect(numbers.size).toBeGreaterThan(0);
  });

  it('has answers and groups that the members bear out', () => {
    const faults: string[] = [];
    const day = plainDate(scenario.referenceDate);
    for (const { row, code, members } of province.households()) {
      const groups = (row.groups as string).split(';');
      const able = members.some((m) => m.age >= 16 && m.age < 60 && !m.disabled && !m.inSchool);
      if (groups.includes('no_labour') && able) faults.push(`${code}: someone can work`);
      if (!groups.includes('no_labour') && !able) faults.push(`${code}: nobody can work`);
      if (groups.includes('elderly_alone') && members.length !== 1) faults.push(`${code}: not alone`);
      if (groups.includes('female_head') !== (members[0]?.sex === 'f')) faults.push(`${code}: head`);
      if (groups.includes('social_protection') !== members.some((m) => m.assistance))
        faults.push(`${code}: assistance`);
      if (groups.includes('merit') !== members.some((m) => m.merit)) faults.push(`${code}: merit`);
      if (members.some((m) => m.age < 0 || m.age > 100)) faults.push(`${code}: age`);
      if ((members[0]?.age ?? 0) < 16) faults.push(`${code}: the head is a child`);
      if (row.b1_score === '') continue;
      const derived = deriveDeprivations(standard, { members: members.map(factsOf) }, day);
      for (const [i, { code: indicator }] of standard.indicators.entries()) {
        const told = derived[indicator];
        if (told !== undefined && told !== (row[`d${i + 1}`] === '1')) faults.push(`${code}: ${indicator} is ${told}`);
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
  });

  it('is the same for one seed and another for another', () => {
    expect(sample(generateProvince(scenario, { seed: 1 }))).toEqual(sample(province));
    const other = generateProvince(scenario, { seed: 2 });
    expect(sample(other)).not.toEqual(sample(province));
    expect(other.comparison).toEqual(province.comparison);
  });
});

describe('Tây Ninh by labour status', () => {
  it('has members of the poor households in exactly the printed four parts', () => {
    const found = { studying: 0, working: 0, unable: 0, able: 0 };
    for (const { closing, members } of generateProvince(SCENARIOS.TN, { seed: 3 }).households()) {
      if (closing !== 'poor') continue;
      for (const m of members) {
        if (m.inSchool) found.studying++;
        else if (m.working) found.working++;
        else if (m.disabled || m.age >= 60) found.unable++;
        else found.able++;
      }
    }
    expect(found).toEqual({ studying: 575, working: 195, unable: 1_147, able: 681 });
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

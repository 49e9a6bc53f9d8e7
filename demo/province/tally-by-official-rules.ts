import type { Scenario } from '#demo/scenarios/scenario.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import type { ScoringStandard } from '#domain/standards/standard.ts';
import type { SyntheticProvince } from './generate-province.ts';
import { officialReader } from './read-officially.ts';

export interface OfficialTally {
  /** The codes of `expected`, as the official reading and classification of the rows give them. */
  readonly figures: Readonly<Record<string, number>>;
  readonly issues: readonly RowIssue[];
  readonly rows: number;
}

/**
 * Đối chiếu bằng quy tắc chính thức — reads every generated row as an import would, classifies it by the standard and
 * counts. What the generator planned must come out here, or the scenario is not reproduced.
 */
export function tallyByOfficialRules(
  scenario: Scenario,
  province: SyntheticProvince,
  standard: ScoringStandard,
): OfficialTally {
  const units = new Map(scenario.units.communes.map((u) => [u.code, u]));
  const read = officialReader(scenario.standardId, scenario.units.communes, scenario.referenceDate, standard);
  const counter = new Map<string, number>();
  const add = (key: string) => counter.set(key, (counter.get(key) ?? 0) + 1);
  const issues: RowIssue[] = [];
  let rows = 0;
  for (const cells of province.registerRows()) {
    rows++;
    const { issues: found, row, result } = read(cells, rows + 1);
    issues.push(...found);
    if (!row || !result) continue;
    add(`class:${result.class}`);
    add(result.movement);
    if (row.previousClass) add(`opening:${row.previousClass}`);
    if (result.class !== 'poor') continue;
    add(`group:${result.group ?? ''}`);
    add(`commune:${row.communeCode}`);
    add(`district:${units.get(row.communeCode)?.districtCode}`);
    for (const group of row.groups) add(`poor_${group}`);
    if (row.ethnic !== '01') add('poor_ethnic_minority');
    for (const cause of row.causes) add(`cause:${cause}`);
    for (const need of row.needs) add(`need:${need}`);
  }
  return { figures: figuresOf(scenario, province, (key) => counter.get(key) ?? 0), issues, rows };
}

function figuresOf(
  scenario: Scenario,
  province: SyntheticProvince,
  count: (key: string) => number,
): Record<string, number> {
  const residents = province.population.reduce((sum, p) => sum + p.households, 0);
  const [poor, nearPoor] = [count('class:poor'), count('class:near_poor')];
  const figures: Record<string, number> = {
    resident_households: residents,
    resident_persons: province.population.reduce((sum, p) => sum + p.persons, 0),
    communes: province.population.length,
    poor_households: poor,
    near_poor_households: nearPoor,
    poverty_rate: (poor * 100) / residents,
    near_poverty_rate: (nearPoor * 100) / residents,
    poor_households_N1: count('group:N1'),
    poor_households_N2: count('group:N2'),
    opening_poor: count('opening:poor'),
    opening_near_poor: count('opening:near_poor'),
    poor_net_reduction: count('opening:poor') - poor,
    near_poor_net_reduction: count('opening:near_poor') - nearPoor,
    escaped_poverty: count('poor_to_near_poor') + count('poor_to_not_poor'),
    escaped_near_poverty: count('near_poor_to_not_poor'),
  };
  const moved = [
    'still_poor',
    'poor_to_near_poor',
    'poor_to_not_poor',
    'near_poor_to_poor',
    'fell_back_poor',
    'new_poor',
    'still_near_poor',
    'fell_back_near_poor',
    'new_near_poor',
  ];
  const grouped = ['poor_social_protection', 'poor_merit', 'poor_no_labour', 'poor_ethnic_minority'];
  const coded = [
    ...Object.keys(scenario.causes).map((c) => `cause:${c}`),
    ...Object.keys(scenario.needs).map((c) => `need:${c}`),
  ];
  for (const key of [...moved, ...grouped, ...coded]) figures[key] = count(key);
  for (const band of scenario.bands ?? []) {
    figures[`communes_in_band:[${band.from},${band.to})`] = province.population.filter((p) => {
      const rate = (count(`commune:${p.commune_code}`) * 100) / p.households;
      return rate >= band.from && rate < band.to;
    }).length;
  }
  for (const target of scenario.districts ?? []) {
    figures[`poor:${target.districtCode}`] = count(`district:${target.districtCode}`);
  }
  return figures;
}

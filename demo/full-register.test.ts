import { describe, expect, it } from 'vitest';
import standard2016 from '#database/reference/standards/2016-2020.json' with { type: 'json' };
import standard2022 from '#database/reference/standards/2022-2025.json' with { type: 'json' };
import { parseStandard } from '#domain/standards/parse-standard.ts';
import { requirePointRules } from '#domain/standards/standard-in-force.ts';
import { csvChunks } from './files/csv-chunks.ts';
import { generateFullRegister } from './full-register.ts';
import { REGISTER_COLUMNS } from './households/columns.ts';
import { officialReader } from './province/read-officially.ts';
import { UNIT_LISTS } from './units/unit-list.ts';

const CASES = [
  { standardId: '2016-2020', data: standard2016, list: UNIT_LISTS.haiDuong2019 },
  { standardId: '2022-2025', data: standard2022, list: UNIT_LISTS.hungYen2024 },
] as const;

describe.each(CASES)('a full register under $standardId', ({ standardId, data, list }) => {
  const make = (rows: number, seed = 4) =>
    generateFullRegister({ rows, seed, provinceCode: list.provinceCode, standardId });

  it('has the rows asked, each read without fault and classified as it was meant', () => {
    const decided = requirePointRules(parseStandard(data));
    if (!decided.ok) throw new Error('no point rules');
    const read = officialReader(standardId, list.communes, list.asOf, decided.value);
    const faults: string[] = [];
    const codes = new Set<string>();
    const numbers = new Set<string>();
    let persons = 0;
    const classes = { poor: 0, near_poor: 0, not_poor: 0 };
    for (const { row, code, closing, members } of make(20_000).households()) {
      const { issues, result } = read(row, 2);
      if (issues.length > 0 || result?.class !== closing)
        faults.push(`${code}: ${result?.class} ${JSON.stringify(issues)}`);
      classes[closing]++;
      codes.add(code);
      persons += members.length;
      for (const m of members) if (m.id !== '') numbers.add(m.id);
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(codes.size).toBe(20_000);
    expect(numbers.size).toBeGreaterThan(persons * 0.85);
    expect(classes.poor).toBeGreaterThan(300);
    expect(classes.near_poor).toBeGreaterThan(450);
    expect(classes.not_poor).toBeGreaterThan(18_500);
  });

  it('is streamed in the order of the communes, the same for one seed', () => {
    const first = (seed: number) => make(1_000, seed).registerRows()[Symbol.iterator]().next().value;
    expect(first(4)).toEqual(first(4));
    expect(first(5)).not.toEqual(first(4));
    const register = make(1_000);
    const counted = new Map<string, number>();
    let last = '';
    for (const row of register.registerRows()) {
      const commune = row.commune_code as string;
      expect(commune >= last).toBe(true);
      last = commune;
      counted.set(commune, (counted.get(commune) ?? 0) + 1);
    }
    for (const p of register.population) expect(counted.get(p.commune_code) ?? 0).toBe(p.households);
  });

  it('becomes CSV with one line a row and cells with commas in quotes', () => {
    const text = [...csvChunks(REGISTER_COLUMNS(standardId), make(200).registerRows())].join('');
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(201);
    expect(lines[0]?.startsWith('household_code,commune_code,village,address,')).toBe(true);
    expect(lines.some((line) => /,"Số \d+, đường [^"]+",/.test(line))).toBe(true);
  });
});

it('a province without a list of communes is refused by its code', () => {
  expect(() => generateFullRegister({ rows: 10, seed: 1, provinceCode: '99', standardId: '2022-2025' })).toThrow(
    /tỉnh 99/,
  );
});

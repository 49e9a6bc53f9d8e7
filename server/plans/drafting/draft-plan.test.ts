import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { actor, SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import {
  approveRound,
  type CaseDraft,
  makeProvince,
  makeRound,
  positionOf,
  type SmallProvince,
} from '#tests/kit/review-fixtures.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { loadAgencies } from '../../agencies/load-agencies.ts';
import { EVERYWHERE, inTransaction } from '../../database/transaction.ts';
import { getTable } from '../../reports/get-table.ts';
import { computeRoundFigures } from '../../reports/round-figures.ts';
import { linesOfDocx } from '../sources/docx-lines.ts';
import { draftPlan } from './draft-plan.ts';

const database = useTestDatabase();
const application = () => testApplication(database.current);
let province: SmallProvince;

const times = (count: number, draft: CaseDraft): CaseDraft[] => Array.from({ length: count }, () => draft);

/** A year whose account closes: 40 poor at the opening, 12 leave (2 of them to near-poor), 3 new: 31 at the closing. */
const CASES: CaseDraft[] = [0, 1, 2, 3].flatMap((commune) => [
  ...times(7, {
    commune,
    class: 'poor',
    previousClass: 'poor',
    movement: 'still_poor',
    povertyGroup: 'N1',
    causes: 1 << commune,
    deprivations: 16,
  }),
  ...times(commune === 3 ? 0 : 1, {
    commune,
    class: 'poor',
    previousClass: 'not_poor',
    movement: 'new_poor',
    povertyGroup: 'N1',
    causes: 8,
    groups: 4,
  }),
  ...times(commune < 2 ? 3 : 2, { commune, class: 'not_poor', previousClass: 'poor', movement: 'poor_to_not_poor' }),
  ...times(commune < 2 ? 1 : 0, { commune, class: 'near_poor', previousClass: 'poor', movement: 'poor_to_near_poor' }),
  ...times(5, { commune, class: 'near_poor', previousClass: 'near_poor', movement: 'still_near_poor', causes: 1 }),
]);

const BEFORE: CaseDraft[] = [0, 1, 2, 3].flatMap((commune) => [
  ...times(commune < 2 ? 11 : 9, { commune, class: 'poor', previousClass: 'poor', movement: 'still_poor' }),
  ...times(5, { commune, class: 'near_poor', previousClass: 'near_poor', movement: 'still_near_poor' }),
]);

const denominators = [501, 733, 612, 548].map((households) => [households, households * 4] as const);

beforeAll(async () => {
  await loadAgencies(database.current);
  province = await makeProvince(database.current, 2, 2);
  for (const [id, year, cases] of [
    ['P-2018', 2018, BEFORE],
    ['P-2019', 2019, CASES],
  ] as const) {
    await makeRound(database.current, province, { id, standardId: '2016-2020', year, cases, denominators });
    const figures = await inTransaction(database.current, EVERYWHERE, (tx) => computeRoundFigures(tx, id));
    await approveRound(database.current, province, id, figures);
  }
  await makeRound(database.current, province, { id: 'P-2020', standardId: '2016-2020', year: 2020, cases: CASES });
});

const draft = (areaCode: string, year = 2020, who = SYSTEM, date?: string) =>
  draftPlan.run(application(), who, { areaCode, year, ...(date === undefined ? {} : { date }) });

async function linesOf(docx: string): Promise<string[]> {
  const read = await linesOfDocx(Buffer.from(docx, 'base64'), 'draft.docx');
  if (!read.ok) throw new Error('unreadable');
  return read.value.lines.map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

describe('a draft of the province', () => {
  // @req HD-15 @req HD-21
  test('prints the figures of the frozen tables and names where each came from', async () => {
    const { figures, docx, round } = await draft(province.provinceCode);
    expect(round).toMatchObject({ id: 'P-2019', year: 2019, standard: '2016-2020' });
    // What the approval froze, commune by commune: every plain count of the draft is a sum over it.
    const { rows } = await database.current.pool.query<{ codes: string[]; figures: Record<string, number> }>(
      `select array[p.code, d.code] as codes, f.figures from snapshot_figures f
         join areas c on c.id = f.commune_id join areas d on d.id = c.district_id join areas p on p.id = c.province_id
        where f.round_id = 'P-2019'`,
    );
    expect(rows).toHaveLength(4);
    const frozen = (area: string, measure: string) =>
      rows.filter(({ codes }) => codes.includes(area)).reduce((sum, row) => sum + (row.figures[measure] ?? 0), 0);
    const plain = figures.filter(
      ({ status, unit, measure }) => status === 'approved' && unit === 'household' && !measure.includes(' '),
    );
    const fromRound = plain.filter(
      ({ measure }) => !['households-total', 'previous-households-total'].includes(measure),
    );
    expect(fromRound.length).toBeGreaterThan(40);
    for (const { area, measure, value } of fromRound)
      expect([area, measure, value]).toEqual([area, measure, frozen(area, measure)]);
    const table = await getTable.run(application(), SYSTEM, { roundId: 'P-2019', form: '5a', level: 'district' });
    for (const row of table.rows) {
      const own = figures.filter(({ place, area }) => place === 'PHỤ LỤC SỐ 4' && area === row.areaCode);
      const values = Object.values(row.values).filter((value) => value !== null && value > 0);
      expect(own.length).toBeGreaterThan(1);
      for (const one of own) if (one.value > 0) expect(values).toContain(one.value);
    }
    const value = (measure: string) => figures.find((one) => one.measure === measure && one.place === 'I')?.value;
    expect(value('poor-households')).toBe(31);
    expect(value('opening-poor-households')).toBe(40);
    expect(value('escaped-poverty')).toBe(12);
    expect(value('new-poor')).toBe(3);
    expect(value('households-total')).toBe(2_394);
    expect(new Set(figures.map((one) => one.round))).toEqual(new Set(['P-2019']));
    const text = (await linesOf(docx)).join('\n');
    for (const one of figures) expect(text).toContain(one.text);
    expect(text).toContain(
      'Tỷ lệ hộ nghèo giảm từ 1,67% cuối năm 2018 xuống còn 1,29% cuối năm 2019 (giảm 0,38 điểm phần trăm).',
    );
    expect(text).toContain('giảm 09 hộ so với tổng số hộ nghèo cuối năm 2018 (40 hộ), chiếm tỷ lệ 22,50%');
  });

  test('proposals are marked, with base and rate, and the parts of the units add up', async () => {
    const { figures, docx } = await draft(province.provinceCode);
    const lines = await linesOf(docx);
    expect(lines).toContain(
      '- Giảm 07 hộ nghèo so với tổng số hộ nghèo cuối năm 2019 (31 hộ), chiếm 22,58% (đề xuất);',
    );
    const parts = figures.filter(
      ({ place, measure }) => place === 'PHỤ LỤC SỐ 2' && measure === 'proposed fall of poor-households',
    );
    expect(parts.every(({ status }) => status === 'proposed')).toBe(true);
    const total = parts.find(({ area }) => area === province.provinceCode)?.value;
    expect(total).toBe(7);
    expect(parts.filter(({ area }) => area !== province.provinceCode).reduce((sum, one) => sum + one.value, 0)).toBe(
      total,
    );
  });

  test('its own audit finds nothing inconsistent', async () => {
    for (const code of [province.provinceCode, `D${province.districtIds[0]}`, province.communes[0]?.code ?? '']) {
      const { findings } = await draft(code, 2020, SYSTEM, '2020-02-11');
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(({ verdict }) => verdict === 'inconsistent')).toEqual([]);
    }
  });

  // @req HD-138
  test('solutions follow the causes and deprivations that were found, and no others', async () => {
    const { blocks } = await draft(province.provinceCode);
    expect(blocks).toContain('solution-credit@1');
    expect(blocks).toContain('solution-housing@1');
    expect(blocks).not.toContain('solution-water@1');
    expect(blocks).not.toContain('solution-minority@1');
  });

  test('stands in the layout of the decree: headings, day, end mark, page numbers on top', async () => {
    const { docx } = await draft(province.provinceCode, 2020, SYSTEM, '2020-02-05');
    const lines = await linesOf(docx);
    expect(lines).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(lines).toContain('Thử, ngày 05 tháng 02 năm 2020');
    expect(lines.filter((line) => line.endsWith('./.'))).toHaveLength(1);
    expect(lines.filter((line) => /^[IVX]+\. /.test(line)).map((line) => line.split('.')[0])).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'VII',
    ]);
    const files = unzipSync(Buffer.from(docx, 'base64'));
    const document = new TextDecoder().decode(files['word/document.xml']);
    expect(document).toContain('<w:titlePg');
    const headers = Object.keys(files).filter((name) => /^word\/header/.test(name));
    const numbered = headers.filter((name) => new TextDecoder().decode(files[name]).includes('PAGE'));
    expect(numbered.length).toBeGreaterThan(0);
    expect(numbered.length).toBeLessThan(headers.length);
  });
});

describe('a draft is refused', () => {
  test('without an approved round of the year before', async () => {
    await expect(draft(province.provinceCode, 2021)).rejects.toMatchObject({
      problems: [{ code: 'draft-without-approved-round', details: { round: 2020, year: 2021 } }],
    });
  });
  test('for an unknown unit', async () => {
    await expect(draft('NOBODY')).rejects.toMatchObject({ problems: [{ code: 'draft-area-unknown' }] });
  });
  test('for a district after the districts ended', async () => {
    await expect(draft(`D${province.districtIds[0]}`, 2026)).rejects.toMatchObject({
      problems: [{ code: 'draft-level-ended' }],
    });
  });
  test('to an officer of another unit', async () => {
    const own = province.communes[0];
    if (own === undefined) throw new Error('no commune');
    const officer = actor('commune-officer', positionOf(province, 0));
    expect((await draft(own.code, 2020, officer)).area.code).toBe(own.code);
    await expect(draft(province.provinceCode, 2020, officer)).rejects.toThrow();
    await expect(draft(province.communes[1]?.code ?? '', 2020, officer)).rejects.toThrow();
  });
});

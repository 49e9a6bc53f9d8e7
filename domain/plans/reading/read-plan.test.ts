import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../document/plan-document.ts';
import { planDocumentSchema } from '../document/plan-schema.ts';
import { readPlan } from './read-plan.ts';
import { linesOfText } from './source-lines.ts';

const folder = new URL('../../../demo/plans/', import.meta.url);
const source = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const five = JSON.parse(readFileSync(new URL('fixtures/five-plans.json', import.meta.url), 'utf8')) as Record<
  string,
  { facts: [number, number | string, string, string, number?][]; citations: [number, string | null, string | null][] }
>;

function read(text: string): PlanDocument {
  const decision = readPlan(linesOfText(text));
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems));
  return decision.value;
}

describe('readPlan on the five printed plans', () => {
  for (const [name, wanted] of Object.entries(five)) {
    it(`finds every fact and citation of ${name} with line, unit and meaning`, () => {
      const plan = read(source(name));
      expect(planDocumentSchema.safeParse(plan).error).toBeUndefined();
      const missing = wanted.facts.filter(
        ([line, value, unit, measure, upper]) =>
          !plan.figures.some(
            (f) =>
              f.line === line && f.value === value && f.unit === unit && f.measure === measure && f.upper === upper,
          ),
      );
      expect(missing).toEqual([]);
      const uncited = wanted.citations.filter(
        ([line, number, date]) =>
          !plan.bases.some((b) => b.line === line && (b.number ?? null) === number && (b.date ?? null) === date),
      );
      expect(uncited).toEqual([]);
    });
  }

  it('gives a wrong printed label its place beside it', () => {
    const sections = read(source('2018-lao-cai-40.txt')).sections;
    expect(sections.find((s) => s.line === 89)).toMatchObject({
      label: 'IV.1.đ',
      printedLabel: 'd)',
      labelDiffers: true,
    });
    expect(sections.find((s) => s.line === 195)).toMatchObject({
      label: 'V.13',
      printedLabel: '14.',
      labelDiffers: true,
    });
    expect(sections.find((s) => s.line === 197)).toMatchObject({ label: 'V.14', printedLabel: '14.' });
  });

  it('knows a plan through the news only as second-hand', () => {
    expect(read(source('2020-tay-ninh-490.txt')).document).toMatchObject({
      number: '490/KH-UBND',
      date: '2020-03-13',
      publishedOn: '2020-06-25',
      secondHand: true,
      issuer: 'UBND tỉnh Tây Ninh',
    });
  });

  it('names the annexes that are cited but absent, and reads the one that is there', () => {
    expect(read(source('2020-hai-duong-348.txt')).missingAnnexes).toEqual([
      { title: 'phụ lục số 5a', lines: [44, 256] },
    ]);
    const annex = read(source('2024-hung-yen-45.txt')).annexes[0];
    expect(annex?.columns).toHaveLength(5);
    expect(annex?.rows).toHaveLength(11);
    expect(annex?.rows[2]).toEqual(['3', 'TP Hưng Yên', '37.571', '150', '0,40']);
    expect(annex?.totalRow).toBe(10);
  });

  it('reads recipients, archive line, copies and signature', () => {
    const plan = read(source('2020-hai-duong-348.txt'));
    expect(plan.recipients).toHaveLength(8);
    expect(plan.recipients[7]).toMatchObject({ name: 'Lưu', archive: ['VT', 'VX', 'Lai'], copies: 45 });
    expect(plan.signature).toMatchObject({
      onBehalfOf: 'Ủy ban nhân dân',
      signedFor: 'Chủ tịch',
      post: 'Phó Chủ tịch',
      name: 'Lương Văn Cầu',
    });
  });

  it('gives four leads to the work that the news gives to four bodies', () => {
    const leads = read(source('2020-tay-ninh-490.txt')).tasks.filter((t) => t.label === 'P4/1' && t.role === 'lead');
    expect(leads.map((t) => t.agency)).toEqual([
      'Sở Lao động - TBXH',
      'Sở Nông nghiệp và PTNT',
      'Sở Thông tin và Truyền thông',
      'Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh',
    ]);
  });
});

describe('readPlan follows the text, not the memory of a text', () => {
  const text = source('2020-hai-duong-348.txt');

  it('a changed number changes the figure and the target', () => {
    const changed = read(
      text
        .replace('11.457 hộ, chiếm tỷ lệ 1,85%', '10.233 hộ, chiếm tỷ lệ 1,65%')
        .replace('Giảm 3.000 hộ nghèo', 'Giảm 2.750 hộ nghèo'),
    );
    const at = changed.figures.filter((f) => f.line === 30).map((f) => [f.value, f.measure]);
    expect(at).toEqual([
      [10233, 'poor-households'],
      [1.65, 'poverty-rate'],
    ]);
    expect(changed.targets.find((t) => t.line === 66)).toMatchObject({
      value: 2750,
      operator: 'decrease_by',
      measure: 'poor-households',
    });
  });

  it('changed words change the meaning', () => {
    const changed = read(
      text
        .replace('218 hộ tái nghèo', '218 hộ tái cận nghèo')
        .replace('thiếu đất canh tác có 428 hộ', 'thiếu lao động có 428 hộ'),
    );
    const meaning = (value: number) => changed.figures.find((f) => f.value === value)?.measure;
    expect([meaning(218), meaning(428)]).toEqual(['fell-back-near-poverty', 'cause:lack-of-labour']);
  });

  it('another place, number and date in the letterhead are read as printed', () => {
    const moved = read(
      text
        .replace('TỈNH HẢI DƯƠNG', 'HUYỆN BẮC QUANG')
        .replace('Số: 348/KH-UBND', 'Số: 57/KH-UBND')
        .replace('Hải Dương, ngày 11 tháng 02', 'Bắc Quang, ngày 05 tháng 4'),
    );
    expect(moved.document).toMatchObject({
      issuer: 'UBND huyện Bắc Quang',
      level: 'district',
      number: '57/KH-UBND',
      date: '2020-04-05',
    });
  });

  it('another body in the heading takes over the duties', () => {
    const changed = read(text.replace('7. Sở Xây dựng', '7. Sở Giao thông vận tải'));
    expect(changed.tasks.filter((t) => t.section === 'IV.7' && t.role === 'lead').map((t) => t.agency)).toEqual([
      'Sở Giao thông vận tải',
    ]);
  });

  it('sections that change places change their labels', () => {
    const body = text.replace(
      'IV. TỔ CHỨC THỰC HIỆN',
      'IV. KINH PHÍ\n\nNgân sách tỉnh: 12,5 tỷ đồng.\n\nV. TỔ CHỨC THỰC HIỆN',
    );
    const plan = read(body);
    expect(plan.sections.find((s) => s.heading === 'TỔ CHỨC THỰC HIỆN')?.label).toBe('V');
    expect(plan.figures.find((f) => f.unit === 'dong')).toMatchObject({
      value: 12_500_000_000,
      measure: 'funding:local',
    });
  });

  it('a stronger word makes the bound, a softer word the strength', () => {
    const hy = source('2024-hung-yen-45.txt');
    const strict = read(
      hy.replace(
        'năm 2024, tỷ lệ hộ nghèo toàn tỉnh giảm xuống còn 0,66%',
        'năm 2024, tỷ lệ hộ nghèo toàn tỉnh giảm xuống dưới 0,66%',
      ),
    );
    expect(strict.targets.find((t) => t.line === 46)).toMatchObject({ operator: '<', value: 0.66, strength: 'strive' });
    expect(read(hy).targets.find((t) => t.line === 177)).toMatchObject({ value: 100, strength: 'toward' });
  });
});

describe('readPlan refuses clearly', () => {
  const code = (text: string): string | undefined => {
    const decision = readPlan(linesOfText(text));
    return decision.ok ? undefined : decision.problems[0]?.code;
  };

  it('an empty text, another language, a legacy encoding, a text beyond measure', () => {
    expect(code('\n \n\t\n')).toBe('plan-empty');
    expect(
      code(
        'This plan sets out the targets of the district for the coming year and names the agencies that are to reach them.',
      ),
    ).toBe('plan-other-language');
    expect(
      code(
        'ñy ban nh©n d©n tØnh KÕ ho¹ch gi¶m nghÌo bÒn v÷ng n¨m 2020 thùc hiÖn ch­¬ng tr×nh môc tiªu quèc gia gi¶m nghÌo',
      ),
    ).toBe('plan-legacy-encoding');
    expect(code('hộ nghèo của tỉnh được hỗ trợ nhà ở '.repeat(20_000))).toBe('plan-too-large');
    expect(code('Trời hôm nay nắng đẹp và gió nhẹ, đàn chim bay về phía những cánh đồng lúa chín vàng ươm.')).toBe(
      'plan-not-a-plan',
    );
  });

  it('a number that no rule of writing explains is kept as odd, not guessed at', () => {
    const plan = read(
      'KẾ HOẠCH\nGiảm nghèo năm 2021\nI. KẾT QUẢ NĂM 2020\nToàn xã có 1.2345,6 hộ nghèo và 120 hộ cận nghèo theo kết quả rà soát cuối năm.',
    );
    expect(plan.notes.some((n) => n.code === 'odd-number' && n.line === 4)).toBe(true);
    expect(plan.figures.find((f) => f.value === 120)?.measure).toBe('near-poor-households');
  });
});

describe('how often a work is done', () => {
  it('is not how often people are paid', () => {
    const plan = read(`ỦY BAN NHÂN DÂN TỈNH A
Số: 9/KH-UBND
A, ngày 5 tháng 2 năm 2024
KẾ HOẠCH
Giảm nghèo năm 2024
III. TỔ CHỨC THỰC HIỆN
1. Sở Lao động - Thương binh và Xã hội: chủ trì chi trả trợ cấp xã hội hàng tháng cho đối tượng bảo trợ.
2. Sở Tài chính: chủ trì thẩm định trợ cấp hằng tháng, định kỳ hằng quý tổng hợp báo cáo UBND tỉnh.
3. Sở Y tế: hàng tháng kiểm tra việc cấp thẻ bảo hiểm y tế.
`);
    const rhythms = (agency: string) =>
      plan.tasks.filter((task) => task.agency.includes(agency)).map(({ rhythm }) => rhythm?.toLowerCase());
    expect(new Set(rhythms('Lao động'))).toEqual(new Set([undefined]));
    expect(rhythms('Tài chính')).toContain('định kỳ hằng quý');
    expect(rhythms('Y tế')).toContain('hàng tháng');
  });
});

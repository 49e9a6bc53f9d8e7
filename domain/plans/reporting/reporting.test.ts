import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { committeeOfLine } from './committee-line.ts';
import { dueDay, dueRuleWords, readDueRule } from './due-rule.ts';
import { newsSummary } from './news-summary.ts';
import { personalDataIn } from './personal-data.ts';
import { printedResult } from './printed-quantity.ts';
import { periodKindsIn, readRegime, receiverOf } from './read-regime.ts';
import { printRecipients, readRecipients, recipientsOfReport } from './recipients.ts';
import { expandPeriods } from './report-periods.ts';
import { reportStanding } from './report-state.ts';

const plan = { year: 2020, lastYear: null };

describe('due days', () => {
  it.each([
    ['báo cáo Sở trước ngày 15/12/2020', { kind: 'day-of-year', day: 15, month: 12, before: true, nextYear: false }],
    ['báo cáo chậm nhất ngày 05 của tháng cuối quý', { kind: 'day-of-last-month', day: 5, before: false }],
    ['gửi trước ngày 10 tháng sau', { kind: 'day-of-next-month', day: 10, before: true }],
    ['trước ngày 15 tháng 12 năm 2024', { kind: 'day-of-year', day: 15, month: 12, before: true, nextYear: false }],
    ['trước ngày 10/01 năm sau', { kind: 'day-of-year', day: 10, month: 1, before: true, nextYear: true }],
  ])('are read: %s', (text, rule) => {
    expect(readDueRule(text)).toEqual(rule);
  });

  it('are not made up where the plan leaves them open', () => {
    expect(readDueRule('tổng hợp báo cáo Ủy ban nhân dân tỉnh theo quy định')).toBeUndefined();
    expect(dueRuleWords(null).vi).toBe('chưa xác minh');
  });

  it('end the day before «trước ngày», move for no day off, and keep within the month', () => {
    const [year] = expandPeriods(
      { periodKind: 'year', dueRule: { kind: 'day-of-year', day: 15, month: 12, nextYear: false, before: true } },
      plan,
    );
    expect(year?.due).toBe('2020-12-14');
    const quarters = expandPeriods(
      { periodKind: 'quarterly', dueRule: { kind: 'day-of-last-month', day: 31, before: false } },
      plan,
    );
    expect(quarters.map(({ key, due }) => [key, due])).toEqual([
      ['2020-Q1', '2020-03-31'],
      ['2020-Q2', '2020-06-30'],
      ['2020-Q3', '2020-09-30'],
      ['2020-Q4', '2020-12-31'],
    ]);
    const december = expandPeriods(
      { periodKind: 'monthly', dueRule: { kind: 'day-of-next-month', day: 5, before: false } },
      plan,
    ).at(-1);
    // of the month after, also over the turn of the year
    expect(december?.due).toBe('2021-01-05');
    const january = { kind: 'day-of-year', day: 1, month: 1, nextYear: true, before: true } as const;
    expect(dueDay(january, (expandPeriods({ periodKind: 'year', dueRule: null }, plan) as never)[0])).toBe(
      '2020-12-31',
    );
  });

  it('of an unknown rhythm there are none until a person says it; a term has every year', () => {
    expect(expandPeriods({ periodKind: 'unknown', dueRule: null }, plan)).toEqual([]);
    const term = expandPeriods({ periodKind: 'half-year', dueRule: null }, { year: 2022, lastYear: 2025 });
    expect(term.map(({ key }) => key)).toEqual(['2022-H1', '2023-H1', '2024-H1', '2025-H1']);
    expect(term[0]?.due).toBeNull();
  });
});

describe('the standing of a report', () => {
  const due = plainDate('2020-12-14');
  const on = (day: string) => plainDate(day);

  it('is late by calendar days, in time on the last day, missing after it', () => {
    expect(reportStanding(due, [{ sentOn: '2020-12-14', decision: null }], on('2020-12-20'))).toMatchObject({
      state: 'sent',
      daysLate: 0,
    });
    expect(reportStanding(due, [{ sentOn: '2020-12-16', decision: 'acknowledged' }], on('2020-12-20'))).toMatchObject({
      state: 'received',
      daysLate: 2,
      isOwing: false,
    });
    expect(reportStanding(due, [], on('2020-12-15'))).toMatchObject({ state: 'missing', daysLate: 1, isOwing: true });
    expect(reportStanding(due, [], on('2020-12-14'))).toMatchObject({ state: 'due-soon' });
    expect(reportStanding(null, [], on('2020-12-15'))).toMatchObject({ state: 'no-due-day', daysLate: null });
  });

  it('is owed again when returned, and then judged by the report that stands', () => {
    const returned = { sentOn: '2020-12-10', decision: 'returned' as const };
    expect(reportStanding(due, [returned], on('2020-12-18'))).toMatchObject({
      state: 'returned',
      daysLate: 4,
      isOwing: true,
    });
    const again = { sentOn: '2020-12-17', decision: 'acknowledged' as const };
    expect(reportStanding(due, [returned, again], on('2020-12-30'))).toMatchObject({
      state: 'received',
      daysLate: 3,
      firstDaysLate: 0,
    });
  });
});

describe('the regime as a plan states it', () => {
  it('parts receiver from the body it goes through, and knows several rhythms in one sentence', () => {
    expect(receiverOf('UBND thành phố (qua Phòng Lao động – Thương binh và Xã hội)')).toEqual({
      receiver: 'UBND thành phố',
      through: 'Phòng Lao động – Thương binh và Xã hội',
    });
    expect(periodKindsIn('định kỳ 6 tháng, 1 năm báo cáo')).toEqual(['half-year', 'year']);
    expect(periodKindsIn('tổng hợp, báo cáo kết quả định kỳ, đột xuất')).toEqual(['ad-hoc']);
    expect(periodKindsIn('báo cáo theo quy định')).toEqual(['unknown']);
    expect(periodKindsIn('định kỳ hằng quý báo cáo UBND tỉnh')).toEqual(['quarterly']);
  });

  it('proposes a duty of a body, of all units below, and of a section about reporting', () => {
    const found = readRegime(
      [
        {
          line: 50,
          agency: 'UBND các xã, phường',
          agencyId: 'm-committees',
          role: 'report',
          text: 'Báo cáo kết quả về UBND thành phố trước ngày 10/12.',
          rhythm: null,
          reportTo: 'UBND thành phố',
        },
      ],
      [
        { label: 'VI', heading: 'CHẾ ĐỘ BÁO CÁO', line: 353, text: '' },
        {
          label: 'VI.1',
          heading: '',
          line: 355,
          text: 'Căn cứ nội dung Kế hoạch, các sở, ngành, đoàn thể cấp tỉnh, các địa phương chủ động triển khai thực hiện;\nbáo cáo định kỳ kết quả thực hiện về Ban Chỉ đạo tỉnh (qua Sở Lao động - Thương binh và Xã hội).',
        },
      ],
    );
    expect(found).toMatchObject([
      { reporterKind: 'units-below', receiver: 'UBND thành phố', dueRule: null, periodKind: 'unknown' },
      { reporterKind: 'agencies-with-tasks', receiver: 'Ban Chỉ đạo tỉnh', periodKind: 'unknown' },
      { reporterKind: 'units-below', through: 'Sở Lao động - Thương binh và Xã hội' },
    ]);
  });
});

describe('recipients', () => {
  const read = (printed: string[]) =>
    readRecipients(
      printed.map((line) => ({ name: line.replace(/^- |[;.]$/g, '').replace(/:.*|\s*\(.*/, ''), printed: line })),
    );

  // @req HD-157 @req PT-111 @req HY-135 @req LC-155
  it('keep purpose, group and the archive line with drafter and copies, and print as they were', () => {
    const list = readRecipients([
      { name: 'Như trên', printed: '- Như trên;' },
      { name: 'UBND tỉnh', purpose: 'báo cáo', printed: '- UBND tỉnh (báo cáo);' },
      { name: 'Các sở, ban, ngành, đoàn thể liên quan', printed: '' },
      { name: 'UBND các huyện, TX, TP', printed: '' },
      { name: 'Thành viên BCD xây dựng NTM và GNBV tỉnh', printed: '' },
      { name: 'Cổng thông tin ĐT tỉnh', printed: '' },
      { name: 'Ủy ban MTTQ Việt Nam tỉnh', printed: '' },
      { name: 'Lưu', printed: '- Lưu: VT, VX. Lai (45).' },
    ]);
    expect(list.hasAddressee).toBe(true);
    expect(list.entries.map(({ group }) => group)).toEqual([
      null,
      'agencies',
      'units-below',
      'committee',
      'portal',
      null,
    ]);
    expect(list.archive).toEqual({ units: ['VT', 'VX'], drafter: 'Lai', copies: 45 });
    expect(printRecipients(list)).toEqual([
      'Như trên',
      'UBND tỉnh (để báo cáo)',
      'Các sở, ban, ngành, đoàn thể liên quan',
      'UBND các huyện, TX, TP',
      'Thành viên BCD xây dựng NTM và GNBV tỉnh',
      'Cổng thông tin ĐT tỉnh',
      'Ủy ban MTTQ Việt Nam tỉnh',
      'Lưu: VT, VX. Lai (45)',
    ]);
    expect(recipientsOfReport(list, ['Bộ Lao động', 'UBND tỉnh'])).toEqual([
      'Bộ Lao động (để báo cáo)',
      'UBND tỉnh (để báo cáo)',
      'Các sở, ban, ngành, đoàn thể liên quan',
      'UBND các huyện, TX, TP',
      'Thành viên BCD xây dựng NTM và GNBV tỉnh',
      'Cổng thông tin ĐT tỉnh',
      'Ủy ban MTTQ Việt Nam tỉnh',
      'Lưu: VT, VX',
    ]);
    expect(read(['- Lưu: VT, TH, VX, NLN!']).archive).toEqual({
      units: ['VT', 'TH', 'VX', 'NLN'],
      drafter: null,
      copies: null,
    });
  });
});

describe('a committee among the recipients', () => {
  it.each([
    ['Thành viên BCD xây dựng NTM và GNBV tỉnh', 'province', 'province', ['joint']],
    ['Thành viên BCĐ các Chương trình MTQG tỉnh', 'district', 'province', ['national-target']],
    ['Ban Chỉ đạo rà soát hộ nghèo huyện', 'commune', 'district', ['review']],
    ['Thành viên Ban Chỉ đạo giảm nghèo', 'district', 'district', ['poverty', 'poverty-board']],
    ['Thành viên Ban Chỉ đạo', 'province', 'province', ['poverty', 'joint', 'national-target', 'poverty-board']],
  ] as const)('is known by its unit and purpose: %s', (line, own, level, kinds) => {
    const meant = committeeOfLine(line, own);
    expect([meant?.level, meant?.kinds[0]]).toEqual([level, kinds]);
  });

  it('of the centre is none of ours', () => {
    expect(committeeOfLine('Ban Chỉ đạo Trung ương các chương trình MTQG', 'province')).toBeUndefined();
  });
});

describe('print and judgement', () => {
  it('a result is never printed as the target it does not meet', () => {
    const most = { comparison: '<=', required: 0.66 } as const;
    expect(printedResult(0.66, 'percent', most)).toBe('0,66%');
    expect(printedResult(0.6641, 'percent', most)).toBe('0,664%');
    expect(printedResult(99.998, 'percent', { comparison: '>=', required: 100 })).toBe('99,998%');
    expect(printedResult(9, 'percent', { comparison: '>=', required: 100 })).toBe('9%');
    expect(printedResult(0.4, 'percent', most, true)).toBe('0,40%');
    expect(printedResult(9, 'household', { comparison: '>=', required: 100 })).toBe('09 hộ');
    expect(printedResult(1200, 'household', { comparison: '>=', required: 3000 })).toBe('1.200 hộ');
  });
});

describe('the public text', () => {
  it('tells what, who, how many and how much of the confirmed targets, with the day of issue', () => {
    const { title, paragraphs } = newsSummary({
      issuer: 'UBND tỉnh Hải Dương',
      number: '348/KH-UBND',
      issuedOn: '2020-02-11',
      title: 'THỰC HIỆN CHƯƠNG TRÌNH',
      year: 2020,
      lastYear: null,
      targets: [
        {
          measure: 'poor-households',
          text: '',
          operator: 'decrease_by',
          value: 3000,
          upper: null,
          unit: 'household',
          population: null,
          strength: 'must',
        },
      ],
      figures: [{ value: 20_585_000_000, unit: 'dong', kind: 'estimate', text: '' }],
      leads: ['Sở Lao động - Thương binh và Xã hội'],
      unitsBelow: 12,
    });
    expect(title).toBe('UBND tỉnh Hải Dương ban hành kế hoạch giảm nghèo năm 2020');
    const text = paragraphs.join(' ');
    expect(text).toContain('Ngày 11 tháng 02 năm 2020, UBND tỉnh Hải Dương ban hành Kế hoạch số 348/KH-UBND');
    expect(text).toContain('giảm ít nhất 3.000 hộ');
    expect(text).toContain('20,585 tỷ đồng');
    expect(text).toContain('12 đơn vị hành chính trực thuộc');
    expect(personalDataIn(text)).toEqual([]);
  });

  it.each([
    ['Liên hệ 0912 345 678', 'telephone'],
    ['CCCD 030123456789', 'identity-number'],
    ['gửi về ngheo@tinh.gov.vn', 'mail'],
    ['hộ nghèo bà Nguyễn Thị Lan được vay 50 triệu', 'household-member'],
  ])('holds no data of a person: %s', (text, kind) => {
    expect(personalDataIn(text).map((hit) => hit.kind)).toContain(kind);
  });

  it('lets figures of the plan pass', () => {
    expect(personalDataIn('620.779 hộ, 20,585 tỷ đồng, 1.250.000.000 đồng, ngày 11/02/2020, số 348/KH-UBND')).toEqual(
      [],
    );
  });
});

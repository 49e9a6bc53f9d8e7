import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { examplePlan, planText, trackedPlan } from '#tests/kit/tracked-plan.ts';
import { saveAllotment } from '../allotment.ts';
import { enterProgress, listTargets } from '../targets.ts';
import { listKeptNotes, writeNote } from './notes.ts';
import { getRegime, saveObligation } from './regime.ts';
import { getReportBoard } from './report-board.ts';
import { getResultsReport } from './results-report.ts';
import { sendReport } from './send-report.ts';

/** Phan Thiết: the city's plan of a period with a yearly plan under it, and its wards and communes. */
const db = useTestDatabase();
const at = (day: string) => testApplication(db.current, `${day}T03:00:00Z`);
let city: AreaPosition;
let officer: Actor;
let termPlan: string;
let yearPlan: string;

const TERM = `ỦY BAN NHÂN DÂN
THÀNH PHỐ PHAN THIẾT
Số: 171/KH-UBND
Phan Thiết, ngày 23 tháng 9 năm 2016
KẾ HOẠCH
Thực hiện Chương trình giảm nghèo của thành phố Phan Thiết giai đoạn 2016-2020
Căn cứ Quyết định số 27/2016/QĐ-UBND ngày 03/8/2016 của UBND tỉnh Bình Thuận về Chương trình giảm nghèo giai đoạn 2016-2020.
I. MỤC TIÊU
- Giảm 600 hộ nghèo so với tổng số hộ nghèo cuối năm 2015.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Lao động - Thương binh và Xã hội thành phố
Chủ trì, phối hợp với các phòng, ban liên quan hướng dẫn rà soát hộ nghèo; tổng hợp, báo cáo UBND thành phố trước ngày 15/12 hằng năm.
2. UBND các phường, xã
Báo cáo kết quả về UBND thành phố (qua Phòng Lao động - Thương binh và Xã hội) định kỳ 6 tháng.
Nơi nhận:
- UBND tỉnh (báo cáo);
- UBND các phường, xã;
- Lưu: VT, VX (50).
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn A
`;

beforeAll(async () => {
  city = await areaPosition(db.current, 'district', '593', '2017-03-09');
  officer = actor('district-officer', city);
  const place = { areaId: city.id };
  termPlan = await trackedPlan(at('2016-10-01'), officer, planText('171', TERM), place);
  yearPlan = await trackedPlan(at('2017-03-20'), officer, examplePlan('2017-phan-thiet-221'), {
    ...place,
    parentId: termPlan,
  });
});

const fallOf = async (planId: string, day: string) => {
  const { targets } = await listTargets.run(at(day), officer, { planId });
  const fall = targets.find(({ measure, unit }) => measure === 'poor-households' && unit === 'household');
  if (fall === undefined) throw new Error('the plan has a fall of poor households');
  return fall;
};

describe('the reviews of a plan of several years', () => {
  // @req PT-110
  it('mid-term and end of term are made per ward and commune, with the yearly plans of the period', async () => {
    const fall = await fallOf(termPlan, '2018-06-30');
    const { units, obligations } = await getRegime.run(at('2018-06-30'), officer, { planId: termPlan });
    expect(units.length).toBeGreaterThan(10);
    expect(units.every(({ level }) => level === 'commune')).toBe(true);
    const each = Math.floor(600 / units.length);
    await saveAllotment.run(at('2018-06-30'), officer, {
      planId: termPlan,
      targetId: fall.id,
      method: 'by_hand',
      units: units.map(({ id }, index) => ({
        areaId: id,
        value: index === 0 ? 600 - each * (units.length - 1) : each,
      })),
    });
    await enterProgress.run(at('2018-06-30'), officer, {
      planId: termPlan,
      targetId: fall.id,
      on: plainDate('2018-05-31'),
      value: 250,
      note: 'Báo cáo của phòng',
    });
    expect(obligations.find(({ periodKind }) => periodKind === 'half-year')).toMatchObject({
      status: 'proposed',
      reporterKind: 'units-below',
      receiver: 'UBND thành phố',
      through: 'Phòng Lao động - Thương binh và Xã hội',
      dueRule: null,
    });
    expect(obligations.find(({ dueRule }) => dueRule !== null)).toMatchObject({
      periodKind: 'year',
      dueWords: { vi: 'trước ngày 15/12' },
      periods: [{ due: '2016-12-14' }, {}, {}, {}, { due: '2020-12-14' }],
    });
    const { report, periodName } = await getResultsReport.run(at('2018-06-30'), officer, {
      planId: termPlan,
      period: 'mid-term',
    });
    expect(periodName.vi).toBe('giữa kỳ giai đoạn 2016-2020');
    expect(report.title.join(' ')).toContain('Sơ kết thực hiện kế hoạch giảm nghèo giữa kỳ giai đoạn 2016-2020');
    const byUnit = report.annexes.find(({ title }) => title.startsWith('KẾT QUẢ THEO ĐƠN VỊ'));
    expect(byUnit?.table.rows.filter(({ isTotal }) => !isTotal).map(({ cells }) => cells[1])).toEqual(
      units.map(({ fullName }) => fullName),
    );
    const years = report.annexes.find(({ title }) => title === 'KẾT QUẢ CÁC CHỈ TIÊU THEO NĂM');
    expect(years?.table.rows[0]?.cells[1]).toBe('Năm 2017 – Kế hoạch số 221/KH-UBND');
    expect(years?.table.rows.some(({ cells }) => cells[4] === 'chưa có số liệu')).toBe(true);
    const end = await getResultsReport.run(at('2021-01-10'), officer, { planId: termPlan, period: 'term' });
    expect(end.report.title.join(' ')).toContain('Tổng kết thực hiện kế hoạch giảm nghèo giai đoạn 2016-2020');
    expect(end.report.body.some(({ text }) => text.includes('giảm 250 hộ') && text.includes('không đạt'))).toBe(true);
  });

  // @req LC-151
  it('of a city stand under the province in the heading, go to it first and print what was learnt', async () => {
    const lesson = { kind: 'lesson', text: 'Phân loại hộ ngay sau rà soát thì hỗ trợ đúng hơn' } as const;
    await writeNote.run(at('2017-12-20'), officer, { planId: yearPlan, period: 'year', year: 2017, ...lesson });
    const { report } = await getResultsReport.run(at('2017-12-20'), officer, { planId: yearPlan, period: 'year' });
    expect(report.issuer).toEqual(['UBND TỈNH BÌNH THUẬN', 'ỦY BAN NHÂN DÂN', 'THÀNH PHỐ PHAN THIẾT']);
    expect(report.bases).toEqual([
      'Căn cứ Kế hoạch số 171/KH-UBND;',
      expect.stringContaining('Thực hiện Kế hoạch số 221/KH-UBND ngày 09/3/2017'),
    ]);
    expect(report.recipients).toContain('UBND tỉnh (để báo cáo)');
    expect(report.recipients.at(-1)).toBe('Lưu: VT, VX');
    expect(report.body.some(({ text }) => text === `${lesson.text}.`)).toBe(true);
    // of the same unit, under the plan of the term
    const kept = await listKeptNotes.run(at('2018-01-10'), officer, { planId: termPlan });
    expect(kept.notes).toMatchObject([{ text: lesson.text, planNumber: '221/KH-UBND', year: 2017 }]);
  });

  it('are made for a ward too, which has no units below', async () => {
    const { units } = await getRegime.run(at('2017-12-20'), officer, { planId: yearPlan });
    const ward = await areaPosition(db.current, 'commune', units[0]?.code ?? '', '2017-03-09');
    const wardOfficer = actor('commune-officer', ward);
    const text = TERM.replace('171/KH-UBND', '05/KH-UBND').replaceAll('giai đoạn 2016-2020', 'năm 2017');
    const planId = await trackedPlan(at('2017-03-20'), wardOfficer, planText('05', text), {
      areaId: ward.id,
      planYear: 2017,
    });
    const { report } = await getResultsReport.run(at('2017-12-20'), wardOfficer, { planId, period: 'year' });
    expect(report.issuer.slice(0, 2)).toEqual(['UBND THÀNH PHỐ PHAN THIẾT', 'ỦY BAN NHÂN DÂN']);
    expect(report.issuer[2]).toBe(units[0]?.fullName.toUpperCase());
    expect(report.body.some(({ text: line }) => line.includes('đơn vị trực thuộc'))).toBe(false);
  });

  // @req PT-109
  it('wards report to the city through the labour division in their own accounts', async () => {
    const app = at('2017-06-20');
    const { obligations, units } = await getRegime.run(app, officer, { planId: yearPlan });
    const duty = obligations.find(({ reporterKind }) => reporterKind === 'units-below');
    expect(duty).toMatchObject({
      receiver: 'UBND thành phố',
      through: 'Phòng Lao động – Thương binh và Xã hội',
      periodKind: 'unknown',
      line: 145,
    });
    const { id: obligationId } = await saveObligation.run(app, officer, {
      planId: yearPlan,
      proposalKey: duty?.proposalKey ?? '',
      reporterKind: 'units-below',
      reporterText: duty?.reporterText ?? '',
      receiver: duty?.receiver ?? '',
      through: duty?.through ?? null,
      subject: duty?.subject ?? '',
      periodKind: 'quarterly',
      dueRule: { kind: 'day-of-last-month', day: 5, before: false },
    });
    const [ward] = units;
    if (ward === undefined) throw new Error('the city has wards');
    const wardOfficer = actor('commune-officer', await areaPosition(db.current, 'commune', ward.code, '2017-06-20'));
    const { daysLate } = await sendReport.run(app, wardOfficer, {
      planId: yearPlan,
      obligationId,
      periodKey: '2017-Q2',
      reporterAreaId: ward.id,
      text: 'Kết quả quý II',
    });
    expect(daysLate).toBe(15);
    const { reports } = await getReportBoard.run(app, officer, { planId: yearPlan });
    const quarter = reports.filter(({ period }) => period.key === '2017-Q2');
    expect(quarter.filter(({ state }) => state === 'missing')).toHaveLength(units.length - 1);
    // the first quarter's day went by before anybody asked
    expect(reports.find(({ period }) => period.key === '2017-Q3')?.state).toBe('not-due');
  });
});

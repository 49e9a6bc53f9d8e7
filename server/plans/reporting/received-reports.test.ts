import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DueReport } from '#contract/plans/reporting/regime.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { Application } from '#server/application.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { agencyOfficer } from '#tests/kit/agency-world.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { examplePlan, planText, trackedPlan } from '#tests/kit/tracked-plan.ts';
import { inTransaction } from '../../database/transaction.ts';
import { enterProgress, listTargets } from '../targets.ts';
import { dropObligation, getRegime, requestReport, saveObligation } from './regime.ts';
import { getReportBoard, listReportsDue } from './report-board.ts';
import { getResultsReport } from './results-report.ts';
import { addReportFile, decideReport, downloadReportFile, getReportForm, sendReport } from './send-report.ts';

/** Hưng Yên's plan of 2024 and the reports it asks of districts and bodies. */
const db = useTestDatabase();
let hungYen: AreaPosition;
let province: Actor;
let planId: string;
let obligationId: string;
/** Two districts, by code. */
let first: { position: AreaPosition; officer: Actor };
let second: { position: AreaPosition; officer: Actor };

const DISTRICT_PLAN = `ỦY BAN NHÂN DÂN
HUYỆN KIM ĐỘNG
Số: 12/KH-UBND
Kim Động, ngày 20 tháng 3 năm 2024
KẾ HOẠCH
Thực hiện mục tiêu giảm nghèo năm 2024
Căn cứ Kế hoạch số 45/KH-UBND ngày 07/3/2024 của UBND tỉnh Hưng Yên.
I. MỤC TIÊU
- Phấn đấu cuối năm 2024, tỷ lệ hộ nghèo toàn huyện giảm xuống còn 0,6%.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Lao động - Thương binh và Xã hội
Chủ trì hướng dẫn rà soát hộ nghèo.
Nơi nhận:
- UBND tỉnh (để báo cáo);
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn B
`;

const at = (day: string): Application => testApplication(db.current, `${day}T03:00:00Z`);
const regime = async () => (await getRegime.run(at('2024-04-01'), province, { planId })).obligations;
const board = (day: string, who = province) => getReportBoard.run(at(day), who, { planId });
const rowOf = (reports: readonly DueReport[], areaId: number) =>
  reports.find(({ reporter, periodKind }) => reporter.areaId === areaId && periodKind === 'year') as DueReport;
const sendAs = (who: Actor, areaId: number, day: string, more: Record<string, unknown> = {}) =>
  sendReport.run(at(day), who, {
    planId,
    obligationId,
    periodKey: '2024',
    reporterAreaId: areaId,
    text: 'Kết quả giảm nghèo năm 2024',
    ...more,
  });

beforeAll(async () => {
  hungYen = await areaPosition(db.current, 'province', '33', '2024-03-07');
  province = actor('province-officer', hungYen);
  planId = await trackedPlan(at('2024-03-20'), province, examplePlan('2024-hung-yen-45'));
  const { units } = await getRegime.run(at('2024-04-01'), province, { planId });
  const place = async (index: number) => {
    const position = await areaPosition(db.current, 'district', units[index]?.code ?? '', '2024-03-07');
    return { position, officer: actor('district-officer', position) };
  };
  first = await place(0);
  second = await place(1);
});

describe('the reporting regime of a plan', () => {
  // @req HY-133
  it('is proposed from the plan: who, to whom, through whom; what the plan leaves open is not known yet', async () => {
    const proposals = (await regime()).filter(({ status }) => status === 'proposed');
    const toSteering = proposals.filter(({ receiver }) => receiver === 'Ban Chỉ đạo tỉnh');
    expect(toSteering.map(({ reporterKind }) => reporterKind).sort()).toEqual(['agencies-with-tasks', 'units-below']);
    for (const { through, periodKind, dueRule, periods } of toSteering) {
      expect(through).toBe('Sở Lao động - Thương binh và Xã hội');
      expect([periodKind, dueRule, periods]).toEqual(['unknown', null, []]);
    }
    const yearly = proposals.find(({ line }) => line === 333);
    expect(yearly).toMatchObject({
      reporterKind: 'units-below',
      periodKind: 'year',
      dueRule: null,
      dueWords: { vi: 'chưa xác minh' },
    });
    expect(yearly?.receiver).toBe('Sở Lao động - Thương binh và Xã hội');
  });

  it('counts only what a person confirmed, with the due day that person says', async () => {
    expect((await board('2024-12-20')).reports).toEqual([]);
    const yearly = (await regime()).find(({ line }) => line === 333);
    if (yearly === undefined) throw new Error('the duty of line 333 is proposed');
    ({ id: obligationId } = await saveObligation.run(at('2024-04-01'), province, {
      planId,
      proposalKey: yearly.proposalKey ?? '',
      reporterKind: yearly.reporterKind,
      reporterText: yearly.reporterText,
      receiver: yearly.receiver,
      through: null,
      subject: yearly.subject,
      periodKind: 'year',
      dueRule: { kind: 'day-of-year', day: 15, month: 12, nextYear: false, before: true },
    }));
    const confirmed = (await regime()).filter(({ status }) => status === 'confirmed');
    expect(confirmed).toMatchObject([
      { id: obligationId, line: 333, decidedBy: province.id, periods: [{ key: '2024', due: '2024-12-14' }] },
    ]);
    const other = (await regime()).find(({ status }) => status === 'proposed');
    await dropObligation.run(at('2024-04-01'), province, { planId, proposalKey: other?.proposalKey ?? '' });
    expect((await regime()).filter(({ status }) => status === 'dropped')).toHaveLength(1);
    const foreign = saveObligation.run(at('2024-04-01'), first.officer, {
      planId,
      reporterKind: 'units-below',
      reporterText: 'x',
      receiver: 'x',
      subject: 'x',
      periodKind: 'year',
      dueRule: null,
    });
    expect(await refusalOf(foreign)).toEqual(['not-found']);
  });
});

describe('reports of the districts', () => {
  it('are seen by each district as its own duty, with the days left', async () => {
    const due = await listReportsDue.run(at('2024-12-10'), first.officer, {});
    expect(due.reports.map(({ reporter }) => reporter.areaId)).toEqual([first.position.id]);
    expect(due.reports[0]).toMatchObject({ state: 'due-soon', maySend: true, mayReceive: false });
    expect((await board('2024-12-10', first.officer)).reports).toHaveLength(1);
    expect((await listReportsDue.run(at('2024-12-10'), province, {})).reports).toEqual([]);
  });

  // @req HY-126 @req HD-151
  it('are sent in the district’s own account with text, figures and a file; lateness is counted by the day', async () => {
    const form = await getReportForm.run(at('2024-12-10'), first.officer, {
      planId,
      obligationId,
      periodKey: '2024',
      reporterAreaId: first.position.id,
    });
    expect(form.figures.length).toBeGreaterThan(0);
    const file = { name: 'bao-cao.pdf', bytes: new TextEncoder().encode('%PDF-1.7 năm 2024') };
    const added = await addReportFile.run(at('2024-12-10'), first.officer, {
      planId,
      reporterAreaId: first.position.id,
      file,
    });
    const [figure] = form.figures;
    const { daysLate } = await sendAs(first.officer, first.position.id, '2024-12-10', {
      figures: [{ targetId: figure?.targetId, label: figure?.label, unit: figure?.unit, value: 0.4 }],
      fileId: added.file.id,
      // only the receiver may say another day
      receivedOn: plainDate('2024-12-01'),
    });
    expect(daysLate).toBe(0);
    const row = rowOf((await board('2024-12-11')).reports, first.position.id);
    expect(row).toMatchObject({ state: 'sent', daysLate: 0 });
    expect(row.sendings[0]).toMatchObject({ sentOn: '2024-12-10', onBehalf: false, file: { fileName: 'bao-cao.pdf' } });
    const got = await downloadReportFile.run(at('2024-12-11'), province, { planId, fileId: added.file.id });
    expect(Buffer.from(got.bytes).equals(Buffer.from(file.bytes))).toBe(true);
    expect((await sendAs(second.officer, second.position.id, '2024-12-19')).daysLate).toBe(5);
  });

  it('stand until returned with a reason; a returned report is owed again', async () => {
    expect(await refusalOf(sendAs(first.officer, first.position.id, '2024-12-12'))).toEqual([
      'report-already-standing',
    ]);
    const sendingId = rowOf((await board('2024-12-12')).reports, first.position.id).sendings[0]?.id ?? '';
    const decide = (decision: 'acknowledged' | 'returned', reason?: string) =>
      decideReport.run(at('2024-12-12'), province, { planId, sendingId, decision, ...(reason ? { reason } : {}) });
    expect(await refusalOf(decide('returned'))).toEqual(['report-return-without-reason']);
    await decide('returned', 'Thiếu số hộ cận nghèo');
    expect(await refusalOf(decide('acknowledged'))).toEqual(['report-already-decided']);
    const own = await listReportsDue.run(at('2024-12-20'), first.officer, {});
    expect(own.reports[0]).toMatchObject({ state: 'returned', isOwing: true, daysLate: 6 });
    expect(own.reports[0]?.sendings[0]?.decision?.reason).toBe('Thiếu số hộ cận nghèo');
    await sendAs(first.officer, first.position.id, '2024-12-16');
    expect(rowOf((await board('2024-12-20')).reports, first.position.id)).toMatchObject({
      state: 'sent',
      daysLate: 2,
      firstDaysLate: 0,
    });
  });

  // @req HY-133
  it('that did not come are named: who has not reported', async () => {
    const { reports, owing } = await board('2024-12-20');
    const missing = reports.filter(({ state }) => state === 'missing');
    expect(missing).toHaveLength(reports.length - 2);
    expect(missing.every(({ daysLate }) => daysLate === 6)).toBe(true);
    expect(owing).toEqual(missing.map(({ reporter }) => reporter.name));
    expect(owing).not.toContain(rowOf(reports, first.position.id).reporter.name);
  });

  it('on paper are entered by the receiver with the day of the stamp, and by nobody else', async () => {
    const third = (await board('2024-12-20')).reports.find(({ state }) => state === 'missing');
    const areaId = third?.reporter.areaId ?? 0;
    expect(await refusalOf(sendAs(first.officer, areaId, '2024-12-20'))).toEqual(['report-not-asked']);
    const early = sendAs(province, areaId, '2024-12-20', { receivedOn: plainDate('2023-12-01') });
    expect(await refusalOf(early)).toEqual(['report-day-wrong']);
    await sendAs(province, areaId, '2024-12-20', { receivedOn: plainDate('2024-12-13') });
    const row = rowOf((await board('2024-12-20')).reports, areaId);
    expect(row).toMatchObject({ state: 'sent', daysLate: 0 });
    expect(row.sendings[0]?.onBehalf).toBe(true);
    expect(await refusalOf(sendAs(province, areaId, '2024-12-20', { text: '' }))).toEqual(['report-already-standing']);
  });

  it('keep the rhythm they were sent under', async () => {
    const drop = dropObligation.run(at('2024-12-20'), province, { planId, id: obligationId });
    expect(await refusalOf(drop)).toEqual(['obligation-has-reports']);
  });
});

describe('a district with a plan of its own', () => {
  // @req HY-126
  it('sends the results report of that plan, as it stands on the day, with the figures it has reached', async () => {
    const app = at('2024-12-26');
    const { reports } = await board('2024-12-26');
    const owing = reports.find(({ state }) => state === 'missing')?.reporter.areaId ?? 0;
    const { units } = await getRegime.run(app, province, { planId });
    const code = units.find(({ id }) => id === owing)?.code ?? '';
    const officer = actor('district-officer', await areaPosition(db.current, 'district', code, '2024-03-07'));
    const none = sendAs(officer, owing, '2024-12-26', { attachResults: true });
    expect(await refusalOf(none)).toEqual(['report-no-own-plan']);
    const own = await trackedPlan(at('2024-03-25'), officer, planText('huyen', DISTRICT_PLAN), {
      areaId: owing,
      parentId: planId,
    });
    const [rate] = (await listTargets.run(app, officer, { planId: own })).targets;
    if (rate === undefined) throw new Error('the plan of the district has a target');
    const entry = { planId: own, targetId: rate.id, on: plainDate('2024-12-20'), value: 0.52, note: 'Rà soát' };
    await enterProgress.run(app, officer, entry);
    const asked = { planId, obligationId, periodKey: '2024', reporterAreaId: owing };
    const form = await getReportForm.run(app, officer, asked);
    expect(form.ownPlan).toBe('12/KH-UBND');
    expect(form.figures.find(({ value }) => value === 0.52)?.source).toBe('12/KH-UBND');
    await sendAs(officer, owing, '2024-12-26', { attachResults: true });
    const file = rowOf((await board('2024-12-26')).reports, owing).sendings[0]?.file;
    expect(file?.fileName).toBe('bao-cao-year-2024.docx');
    const got = await downloadReportFile.run(app, province, { planId, fileId: file?.id ?? '' });
    const text = new TextDecoder().decode(unzipSync(got.bytes)['word/document.xml']).replace(/<[^>]+>/g, '');
    expect(text).toContain('Tổng kết thực hiện kế hoạch giảm nghèo năm 2024');
    expect(text).toContain('đến ngày 20/12/2024 ở mức 0,52%');
    // and the province finds it beside the unit
    const whole = await getResultsReport.run(app, province, { planId, period: 'year' });
    const table = whole.report.annexes.find(({ title }) => title.startsWith('KẾT QUẢ THEO ĐƠN VỊ'))?.table;
    expect(table?.rows.some(({ cells }) => cells[3] === '0,52%')).toBe(true);
  });
});

describe('a request for a report', () => {
  // @req PT-82
  it('asks one unit by a day, beside the regime', async () => {
    await requestReport.run(at('2024-09-10'), province, {
      planId,
      subject: 'Thiệt hại của hộ nghèo do bão số 3',
      due: plainDate('2024-09-15'),
      reporterKind: 'unit',
      reporterAreaId: second.position.id,
    });
    const due = await listReportsDue.run(at('2024-09-17'), second.officer, {});
    expect(due.reports.find(({ periodKind }) => periodKind === 'ad-hoc')).toMatchObject({
      subject: 'Thiệt hại của hộ nghèo do bão số 3',
      state: 'missing',
      daysLate: 2,
    });
    expect((await listReportsDue.run(at('2024-09-17'), first.officer, {})).reports).toHaveLength(1);
  });
});

describe('bodies', () => {
  it('see and send what is asked of them, in their own account, and nothing of others', async () => {
    const { id } = await saveObligation.run(at('2024-04-01'), province, {
      planId,
      reporterKind: 'agencies-with-tasks',
      reporterText: 'Các sở, ngành, đoàn thể tỉnh',
      receiver: 'Ban Chỉ đạo tỉnh',
      through: 'Sở Lao động - Thương binh và Xã hội',
      subject: 'Kết quả thực hiện Kế hoạch',
      periodKind: 'half-year',
      dueRule: { kind: 'day-of-year', day: 20, month: 6, nextYear: false, before: false },
    });
    const health = agencyOfficer('p-health', hungYen);
    const due = await listReportsDue.run(at('2024-06-25'), health, {});
    expect(due.reports.map(({ reporter }) => reporter.agencyId)).toEqual(['p-health']);
    const send = (agencyId: string) =>
      sendReport.run(at('2024-06-25'), health, {
        planId,
        obligationId: id,
        periodKey: '2024-H1',
        reporterAgencyId: agencyId,
        text: 'Thẻ bảo hiểm y tế',
      });
    expect(await refusalOf(send('p-education'))).toEqual(['report-not-asked']);
    expect((await send('p-health')).daysLate).toBe(5);
    const asDistrict = sendReport.run(at('2024-12-25'), health, {
      planId,
      obligationId,
      periodKey: '2024',
      reporterAreaId: second.position.id,
      text: 'x',
    });
    expect(await refusalOf(asDistrict)).toEqual(['report-not-asked']);
    const all = (await board('2024-06-25')).reports.filter(({ reporter }) => reporter.agencyId !== null);
    expect(all.find(({ reporter }) => reporter.agencyId === 'p-health')).toMatchObject({ state: 'sent', daysLate: 5 });
    const missing = all.filter(({ state }) => state === 'missing').map(({ reporter }) => reporter.name);
    expect(missing.length).toBeGreaterThan(5);
    // the body that gathers the reports does not report to itself, nor does the committee that receives them
    expect(missing).not.toContain('Sở Lao động - Thương binh và Xã hội');
    expect(missing.join()).not.toContain('Ban Chỉ đạo');
    const { report } = await getResultsReport.run(at('2024-06-25'), province, { planId, period: 'first-half' });
    expect(report.body.some(({ text }) => text === `Cơ quan chưa gửi báo cáo kỳ này: ${missing.join('; ')}.`)).toBe(
      true,
    );
    const above = getResultsReport.run(at('2024-06-25'), first.officer, { planId, period: 'first-half' });
    expect(await refusalOf(above)).toEqual(['report-of-unit-above']);
    const leader = await board('2024-06-25', actor('province-leader', hungYen));
    expect(leader.reports.length).toBe((await board('2024-06-25')).reports.length);
  });
});

describe('a person with an office in a district and a post in a body', () => {
  it('sends for the district and for the body, each as what it is, and for no other unit', async () => {
    const agency = agencyOfficer('p-education', hungYen);
    const both: Actor = { ...agency, assignments: [...agency.assignments, ...second.officer.assignments] };
    const { id } = await requestReport.run(at('2024-10-01'), province, {
      planId,
      subject: 'Học sinh thuộc hộ nghèo bỏ học',
      due: plainDate('2024-10-10'),
      reporterKind: 'units-below',
    });
    const send = (areaId: number) =>
      sendReport.run(at('2024-10-05'), both, {
        planId,
        obligationId: id,
        periodKey: 'ad-hoc',
        reporterAreaId: areaId,
        text: 'Không có học sinh bỏ học',
      });
    expect(await refusalOf(send(first.position.id))).toEqual(['report-not-asked']);
    await send(second.position.id);
    const { reports } = await listReportsDue.run(at('2024-10-06'), both, {});
    const own = reports.filter(({ reporter }) => reporter.areaId !== null);
    expect(new Set(own.map(({ reporter }) => reporter.areaId))).toEqual(new Set([second.position.id]));
    expect(own.find(({ obligationId }) => obligationId === id)?.state).toBe('sent');
    const body = reports.find(({ reporter }) => reporter.agencyId === 'p-education');
    await sendReport.run(at('2024-10-06'), both, {
      planId,
      obligationId: body?.obligationId ?? '',
      periodKey: '2024-H1',
      reporterAgencyId: 'p-education',
      text: 'Miễn học phí cho học sinh hộ nghèo',
    });
    const bodies = (await listReportsDue.run(at('2024-10-06'), both, {})).reports;
    expect(new Set(bodies.flatMap(({ reporter }) => reporter.agencyId ?? []))).toEqual(new Set(['p-education']));
    // the post in a body alone opens no unit
    const agencyAlone = (await listReportsDue.run(at('2024-10-06'), agency, {})).reports;
    expect(agencyAlone.every(({ reporter }) => reporter.areaId === null)).toBe(true);
  });
});

describe('the second wall', () => {
  it('shows a district its own reports only, and another province none', async () => {
    const seen = (units: { provinces?: number[]; districts?: number[] }) =>
      inTransaction(
        db.current,
        { everywhere: false, provinces: [], districts: [], communes: [], ...units },
        async ({ client }) =>
          (
            await client.query<{ id: number | null }>('select distinct reporter_area_id as id from report_sendings')
          ).rows.map(({ id }) => id),
      );
    expect(await seen({ districts: [second.position.id] })).toEqual([second.position.id]);
    const elsewhere = await areaPosition(db.current, 'province', '10', '2024-03-07');
    expect(await seen({ provinces: [elsewhere.id] })).toEqual([]);
    expect((await seen({ provinces: [hungYen.id] })).length).toBeGreaterThan(3);
    await expect(db.current.pool.query("update report_sendings set text = 'x'")).rejects.toThrow();
    await expect(db.current.pool.query('delete from report_decisions')).rejects.toThrow();
  });
});

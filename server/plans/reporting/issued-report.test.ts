import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { agencyOfficer } from '#tests/kit/agency-world.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { planText, trackedPlan } from '#tests/kit/tracked-plan.ts';
import { inTransaction, NOWHERE } from '../../database/transaction.ts';
import { enterProgress, listTargets } from '../targets.ts';
import { issueResultsReport } from './issue-report.ts';
import { downloadIssuedReport, getIssuedReport, listIssuedReports } from './issued-reports.ts';
import { writeNote } from './notes.ts';
import { saveObligation } from './regime.ts';
import { getReportBoard } from './report-board.ts';
import { getResultsReport } from './results-report.ts';
import { downloadReportFile, sendReport } from './send-report.ts';

/** A district's plan of 2024, reviewed in January 2025: composed, completed by a person, signed, frozen. */
const db = useTestDatabase();
const PLAN = `ỦY BAN NHÂN DÂN
HUYỆN KIM ĐỘNG
Số: 12/KH-UBND
Kim Động, ngày 20 tháng 3 năm 2024
KẾ HOẠCH
Thực hiện mục tiêu giảm nghèo năm 2024
Căn cứ Kế hoạch số 45/KH-UBND ngày 07/3/2024 của UBND tỉnh Hưng Yên.
I. MỤC TIÊU
- Giảm 120 hộ nghèo so với cuối năm 2023.
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
const at = (day: string) => testApplication(db.current, `${day}T03:00:00Z`);
const DAY = plainDate('2025-01-10');
const now = () => at('2025-01-12');
let district: AreaPosition;
let officer: Actor;
let planId: string;

const composed = () => getResultsReport.run(now(), officer, { planId, period: 'year', date: DAY });

async function issue(more: Record<string, unknown> = {}) {
  const { report, fingerprint } = await composed();
  const answers = report.open
    .filter(({ needs }) => needs === 'answer')
    .map(({ text }) => ({ text, reason: 'Ban Chỉ đạo đã thống nhất tại cuộc họp ngày 08/01/2025' }));
  return await issueResultsReport.run(now(), officer, {
    planId,
    period: 'year',
    number: '05/BC-UBND',
    date: DAY,
    form: 'vice-chair',
    signer: 'Trần Văn Mẫu',
    fingerprint,
    answers,
    ...more,
  });
}

const write = (kind: 'limit' | 'cause' | 'lesson' | 'solution', text: string) =>
  writeNote.run(now(), officer, { planId, period: 'year', year: 2024, kind, text });

beforeAll(async () => {
  district = await areaPosition(db.current, 'district', '331', '2024-03-07');
  officer = actor('district-officer', district);
  planId = await trackedPlan(at('2024-03-25'), officer, planText('12', PLAN), { areaId: district.id });
  const { targets } = await listTargets.run(now(), officer, { planId });
  const fall = targets.find(({ unit }) => unit === 'household');
  await enterProgress.run(now(), officer, {
    planId,
    targetId: fall?.id ?? '',
    on: plainDate('2024-12-31'),
    value: 110,
    note: 'Kết quả rà soát',
  });
});

describe('a results report is issued', () => {
  it('only once its passages are written and its open points answered', async () => {
    expect(await refusalOf(issue())).toEqual(['report-passages-open']);
    await write('limit', 'Một số xã rà soát chậm');
    await write('cause', 'Cán bộ xã kiêm nhiệm');
    await write('lesson', 'Giao chỉ tiêu kèm nguồn vốn');
    await write('solution', 'Rà soát hằng quý');
    expect((await composed()).report.open.map(({ needs }) => needs)).toContain('answer');
    expect(await refusalOf(issue({ answers: [] }))).toEqual(['report-questions-open']);
    const other = [{ text: '3 đơn vị chưa có báo cáo', reason: 'đã gọi' }];
    expect(await refusalOf(issue({ answers: other }))).toEqual(['report-questions-open']);
  });

  it('not ahead of the day, not with another form of number, not when it has changed since it was read', async () => {
    expect(await refusalOf(issue({ number: '5/BC-UBND' }))).toEqual(['report-number-form']);
    expect(await refusalOf(issue({ number: '05/KH-UBND' }))).toEqual(['report-number-form']);
    expect(await refusalOf(issue({ date: plainDate('2025-01-13') }))).toEqual(['report-issue-day-ahead']);
    expect(await refusalOf(issue({ date: plainDate('2025-01-11') }))).toEqual(['report-changed-meanwhile']);
  });

  // @req LC-151
  it('with number, day, signer and form of signature, and stays as it was signed', async () => {
    const { report: issued } = await issue();
    expect(issued).toMatchObject({ number: '05/BC-UBND', issuedOn: '2025-01-10', signer: 'Trần Văn Mẫu', year: 2024 });
    expect(issued.answers[0]?.reason).toContain('Ban Chỉ đạo đã thống nhất');
    const asked = { planId, reportId: issued.id };
    const before = await downloadIssuedReport.run(now(), officer, asked);
    const text = new TextDecoder().decode(unzipSync(before.bytes)['word/document.xml']).replace(/<[^>]+>/g, '');
    for (const part of [
      'Số: 05/BC-UBND',
      'ngày 10 tháng 01 năm 2025',
      'KT. CHỦ TỊCH',
      'Trần Văn Mẫu',
      '(Kèm theo Báo cáo số 05/BC-UBND ngày 10/01/2025',
      'giảm 110 hộ',
    ])
      expect(text).toContain(part);
    // what was accepted is kept with the report, not printed in it
    for (const part of ['DỰ THẢO', 'thống nhất tại cuộc họp']) expect(text).not.toContain(part);

    const { targets } = await listTargets.run(now(), officer, { planId });
    await enterProgress.run(now(), officer, {
      planId,
      targetId: targets.find(({ unit }) => unit === 'household')?.id ?? '',
      on: plainDate('2025-01-05'),
      value: 115,
      note: 'Rà soát bổ sung',
    });
    expect(JSON.stringify((await composed()).report.body)).toContain('giảm 115 hộ');
    const after = await downloadIssuedReport.run(now(), officer, asked);
    expect(Buffer.compare(Buffer.from(after.bytes), Buffer.from(before.bytes))).toBe(0);
    const kept = await getIssuedReport.run(now(), officer, asked);
    expect(kept.report.figures).toContainEqual(expect.objectContaining({ text: '110 hộ', measure: 'poor-households' }));
    expect(JSON.stringify(kept.report.body)).not.toContain('115 hộ');
    const { reports } = await listIssuedReports.run(now(), officer, { planId });
    expect(reports.map(({ number }) => number)).toEqual(['05/BC-UBND']);
    const { rows } = await db.current.pool.query(
      `select details ->> 'number' as number, details ->> 'sha256' as sha256 from audit_log where subject_id = $1`,
      [issued.id],
    );
    expect(rows).toEqual([{ number: '05/BC-UBND', sha256: issued.sha256 }]);
  });

  it('with a number that is the issuer’s own in the year', async () => {
    expect(await refusalOf(issue())).toEqual(['report-number-taken']);
    const { report } = await issue({ number: '06/BC-UBND' });
    expect((await listIssuedReports.run(now(), officer, { planId })).reports.map(({ id }) => id)).toContain(report.id);
  });

  it('and is what goes up to the province with the report of the period, not a new composition', async () => {
    const hungYen = await areaPosition(db.current, 'province', '33', '2024-03-07');
    const province = actor('province-officer', hungYen);
    const above = await trackedPlan(
      at('2024-03-20'),
      province,
      planText('45', PLAN.replaceAll('HUYỆN KIM ĐỘNG', 'TỈNH HƯNG YÊN').replace('Số: 12', 'Số: 45')),
      { areaId: hungYen.id },
    );
    const { id: obligationId } = await saveObligation.run(now(), province, {
      planId: above,
      reporterKind: 'units-below',
      reporterText: 'UBND các huyện',
      receiver: 'UBND tỉnh',
      subject: 'Kết quả giảm nghèo',
      periodKind: 'year',
      dueRule: null,
    });
    const asked = { planId: above, obligationId, periodKey: '2024', reporterAreaId: district.id };
    await sendReport.run(now(), officer, { ...asked, text: '', attachResults: true });
    const { reports } = await getReportBoard.run(now(), province, { planId: above });
    const file = reports.find(({ reporter }) => reporter.areaId === district.id)?.sendings[0]?.file;
    const got = await downloadReportFile.run(now(), province, { planId: above, fileId: file?.id ?? '' });
    const [last] = (await listIssuedReports.run(now(), officer, { planId })).reports;
    expect(createHash('sha256').update(got.bytes).digest('hex')).toBe(last?.sha256);
    expect(got.fileName).toBe(last?.fileName);
  });

  it('and is not changed by anybody, not seen from elsewhere nor by an agency of the unit', async () => {
    await expect(db.current.pool.query(`update plan_results_reports set signer = 'x'`)).rejects.toThrow();
    await expect(db.current.pool.query('delete from plan_results_reports')).rejects.toThrow();
    const elsewhere = actor('province-officer', await areaPosition(db.current, 'province', '10', '2024-03-07'));
    const list = (who: Actor) => listIssuedReports.run(now(), who, { planId });
    expect(await refusalOf(list(elsewhere))).toEqual(['not-found']);
    const { rowCount } = await inTransaction(
      db.current,
      { ...NOWHERE, districts: [district.id], agencyOnly: true, agencies: [] },
      ({ client }) => client.query('select from plan_results_reports'),
    );
    expect(rowCount).toBe(0);
    expect(await refusalOf(list(agencyOfficer('d-labour', district)))).toEqual(['forbidden']);
  });
});

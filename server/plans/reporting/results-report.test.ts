import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { Application } from '#server/application.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { examplePlan, trackedPlan } from '#tests/kit/tracked-plan.ts';
import { saveAllotment } from '../allotment.ts';
import { addEvidence } from '../evidence.ts';
import { changeTarget, enterProgress, listTargets } from '../targets.ts';
import { changeTask, listTasks, reportTask } from '../tasks.ts';
import { listKeptNotes, withdrawNote, writeNote } from './notes.ts';
import { getRegime, saveObligation } from './regime.ts';
import { downloadResultsReport, getResultsReport } from './results-report.ts';
import { sendReport } from './send-report.ts';

/** Hải Dương's plan of 2020, half a year on: figures entered with evidence, units that report and units that do not. */
const db = useTestDatabase();
let application: Application;
let haiDuong: AreaPosition;
let officer: Actor;
let planId: string;
let fallId: string;

const report = (period: 'first-half' | 'year' = 'first-half', date?: string, by = application) =>
  getResultsReport.run(by, officer, { planId, period, ...(date === undefined ? {} : { date: plainDate(date) }) });

const districts = async () => (await getRegime.run(application, officer, { planId })).units;

beforeAll(async () => {
  application = testApplication(db.current, '2020-07-10T03:00:00Z');
  haiDuong = await areaPosition(db.current, 'province', '30', '2020-02-11');
  officer = actor('province-officer', haiDuong);
  planId = await trackedPlan(application, officer, examplePlan('2020-hai-duong-348'));
  const { targets } = await listTargets.run(application, officer, { planId });
  const fall = targets.find(({ measure, unit }) => measure === 'poor-households' && unit === 'household');
  if (fall === undefined) throw new Error('the plan has a fall of poor households');
  fallId = fall.id;
  await changeTarget.run(application, officer, {
    planId,
    targetId: fallId,
    measure: fall.measure,
    baseValue: 11_457,
    leadAgencyId: fall.lead.id,
    standardId: fall.standardId,
    version: fall.version,
  });
  const pdf = { name: 'Báo cáo 6 tháng.pdf', bytes: new TextEncoder().encode('%PDF-1.7 6 tháng') };
  const { evidence } = await addEvidence.run(application, officer, { planId, file: pdf });
  const entry = { planId, targetId: fallId, note: 'Báo cáo 6 tháng' };
  await enterProgress.run(application, officer, { ...entry, on: '2020-06-30', value: 1200, evidenceId: evidence.id });
  await enterProgress.run(application, officer, { ...entry, on: '2020-07-05', value: 1250 });
  const units = await districts();
  const each = Math.floor(3000 / units.length);
  await saveAllotment.run(application, officer, {
    planId,
    targetId: fallId,
    method: 'by_hand',
    units: units.map(({ id }, at) => ({ areaId: id, value: at === 0 ? 3000 - each * (units.length - 1) : each })),
  });
});

describe('the interim review of a plan', () => {
  // @req LC-115 @req PT-31
  it('tells target by target what was planned, reached, foreseen, on the figures up to 30 June', async () => {
    const { report: paper, periodName } = await report();
    expect(periodName.vi).toBe('6 tháng đầu năm 2020');
    expect(paper.figuresUpTo).toBe('2020-06-30');
    const line = paper.body.find(({ text }) => text.startsWith('Hộ nghèo: kế hoạch giảm ít nhất 3.000 hộ'));
    expect(line?.text).toContain('đến ngày 30/6/2020 giảm 1.200 hộ, bằng 40% kế hoạch');
    expect(line?.text).toContain('đánh giá: chậm, dự báo không đạt');
    // what was entered for July is not of the half year
    expect(JSON.stringify(paper.body)).not.toContain('1.250');
    expect(paper.annexes[0]?.title).toBe('TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU');
    const { targets } = await listTargets.run(application, officer, { planId });
    expect(paper.annexes[0]?.table.rows).toHaveLength(targets.length);
    expect(paper.title.join(' ')).toContain('Sơ kết thực hiện kế hoạch giảm nghèo 6 tháng đầu năm 2020');
  });

  it('knows of each figure its measure, its unit and where it came from', async () => {
    const { report: paper } = await report();
    expect(paper.figures).toContainEqual(
      expect.objectContaining({
        text: '1.200 hộ',
        value: 1200,
        measure: 'poor-households',
        origin: { kind: 'entered', words: 'nhập tay, Báo cáo 6 tháng.pdf' },
        area: '30',
        place: 'I',
      }),
    );
    for (const figure of paper.figures) {
      expect(figure.origin.words).not.toBe('');
      expect(Number.isFinite(figure.value)).toBe(true);
    }
    expect(paper.body.some(({ text }) => text.includes('Báo cáo 6 tháng.pdf'))).toBe(true);
  });

  it('names late tasks and bodies that recorded nothing; the table by body adds up', async () => {
    const { tasks } = await listTasks.run(application, officer, { planId });
    const [first, second] = tasks;
    if (first === undefined || second === undefined) throw new Error('the plan has tasks');
    await changeTask.run(application, officer, {
      planId,
      taskId: first.id,
      deadline: plainDate('2020-06-20'),
      agencyId: first.agency.id,
      version: first.version,
    });
    // recorded in July: by the end of June it was not done
    await reportTask.run(application, officer, { planId, taskId: second.id, percent: 100, note: 'Xong' });
    const { report: paper } = await report();
    expect(paper.body.some(({ text }) => text.includes('(hạn 20/6/2020, chậm 10 ngày)'))).toBe(true);
    const table = paper.annexes.find(({ title }) => title.includes('THEO CƠ QUAN'))?.table;
    const total = table?.rows.at(-1)?.cells.slice(2).map(Number) ?? [];
    expect(total[0]).toBe(tasks.length);
    expect(total.slice(1).reduce((sum, part) => sum + part, 0)).toBe(tasks.length);
    expect(total[1]).toBe(0);
    const { report: later } = await report('year');
    expect(later.annexes[1]?.table.rows.at(-1)?.cells[3]).toBe('1');
  });

  // @req HY-134
  it('judges a final review on the day it is written: what was due and not reached is missed', async () => {
    const january = testApplication(db.current, '2021-01-12T03:00:00Z');
    const { report: paper } = await report('year', '2021-01-10', january);
    expect(paper.title.join(' ')).toContain('Tổng kết thực hiện kế hoạch giảm nghèo năm 2020');
    const line = paper.body.find(({ text }) => text.startsWith('Hộ nghèo: kế hoạch'));
    expect(line?.text).toContain('đến ngày 05/7/2020 giảm 1.250 hộ');
    expect(line?.text).toContain('đánh giá: không đạt');
    expect(paper.placeAndDate).toBe('Hải Dương, ngày 10 tháng 01 năm 2021');
  });
});

describe('units below in the report', () => {
  // @req HD-97 @req HY-103
  it('goes to those to whom the plan’s lead reports, first and once', async () => {
    const { obligations } = await getRegime.run(application, officer, { planId });
    const lead = obligations.find(({ line }) => line === 170);
    expect(lead?.reporterAgency?.id).toBe('p-labour');
    await saveObligation.run(application, officer, {
      planId,
      proposalKey: lead?.proposalKey ?? '',
      reporterKind: 'agency',
      reporterAgencyId: 'p-labour',
      reporterText: lead?.reporterText ?? '',
      receiver: lead?.receiver ?? '',
      subject: lead?.subject ?? '',
      periodKind: 'half-year',
      dueRule: null,
    });
    const { report: paper } = await report();
    expect(paper.recipients[0]).toBe('Bộ Lao động - Thương binh và Xã hội (để báo cáo)');
    // the plan itself lists the ministry as «Bộ LĐTBXH», and the committee is the one that reports
    expect(paper.recipients.filter((line) => /LĐTBXH|Lao động|Ủy ban nhân dân tỉnh/.test(line))).toHaveLength(1);
  });

  // @req LC-109
  it('takes figures from their reports and names the units that are missing', async () => {
    const units = await districts();
    const { id: obligationId } = await saveObligation.run(application, officer, {
      planId,
      reporterKind: 'units-below',
      reporterText: 'UBND các huyện, thị xã, thành phố',
      receiver: 'Ban chỉ đạo giảm nghèo tỉnh',
      subject: 'Kết quả giảm nghèo',
      periodKind: 'half-year',
      dueRule: { kind: 'day-of-year', day: 20, month: 6, nextYear: false, before: false },
    });
    const [one, two] = units;
    if (one === undefined || two === undefined) throw new Error('the province has districts');
    const figure = (value: number) => ({ targetId: fallId, label: 'Hộ nghèo giảm', unit: 'household', value });
    for (const [unit, value] of [
      [one, 300],
      [two, 90],
    ] as const)
      await sendReport.run(application, officer, {
        planId,
        obligationId,
        periodKey: '2020-H1',
        reporterAreaId: unit.id,
        text: 'Báo cáo giấy',
        figures: [figure(value)],
        receivedOn: plainDate('2020-06-25'),
      });
    const { report: paper } = await report();
    const text = paper.body.map((line) => line.text).join('\n');
    expect(text).toContain(`Đã nhận báo cáo của 02/${units.length} đơn vị`);
    const missing = units.slice(2).map(({ fullName }) => fullName);
    expect(text).toContain(`Chưa có báo cáo: ${missing.join(', ')}.`);
    expect(text).toContain(`${one.fullName} (5 ngày)`);
    const table = paper.annexes.find(({ title }) => title.startsWith('KẾT QUẢ THEO ĐƠN VỊ'))?.table;
    const row = table?.rows.find(({ cells }) => cells[1] === two.fullName);
    expect(row?.cells[3]).toBe('90 hộ');
    expect(table?.rows.filter(({ cells }) => cells[3] === 'chưa có số liệu')).toHaveLength(units.length - 2);
    expect(paper.open.map(({ text }) => text).join(' ')).toContain(`${units.length - 2} đơn vị chưa có báo cáo`);
  });
});

describe('what a person writes', () => {
  // @req LC-151
  it('is printed in its part and kept for later reports of the unit', async () => {
    const write = (kind: 'limit' | 'cause' | 'lesson', text: string, takenFrom?: string) =>
      writeNote.run(application, officer, {
        planId,
        period: takenFrom === undefined ? 'first-half' : 'year',
        year: 2020,
        kind,
        text,
        ...(takenFrom === undefined ? {} : { takenFrom }),
      });
    await write('limit', 'Một số xã rà soát chậm');
    await write('cause', 'Cán bộ xã kiêm nhiệm');
    const { note } = await write('lesson', 'Giao chỉ tiêu kèm nguồn vốn ngay từ đầu năm');
    const { report: paper, notes } = await report();
    const at = (text: string) => paper.body.findIndex((line) => line.text.includes(text));
    expect(at('TỒN TẠI, HẠN CHẾ')).toBeLessThan(at('Một số xã rà soát chậm'));
    expect(at('Cán bộ xã kiêm nhiệm')).toBeLessThan(at('Giao chỉ tiêu kèm nguồn vốn'));
    expect(paper.body.some(({ text }) => text === '[Người soạn bổ sung giải pháp]')).toBe(true);
    expect(notes).toHaveLength(3);
    const kept = await listKeptNotes.run(application, officer, { planId });
    expect(kept.notes.map(({ text }) => text)).toContain('Giao chỉ tiêu kèm nguồn vốn ngay từ đầu năm');
    await write('lesson', note.text, note.id);
    expect((await report('year')).notes).toMatchObject([{ kind: 'lesson', takenFrom: note.id }]);
    await withdrawNote.run(application, officer, { planId, noteId: note.id });
    expect((await report()).notes).toHaveLength(2);
    expect((await listKeptNotes.run(application, officer, { planId })).notes).toHaveLength(3);
  });
});

describe('the file', () => {
  // @req HD-157
  it('is a DOCX in the layout of Decree 30 with motto, recipients, form of signature and annexes', async () => {
    const file = await downloadResultsReport.run(application, officer, { planId, period: 'first-half' });
    expect(file.fileName).toBe('bao-cao-first-half-2020-tinh-hai-duong.docx');
    const xml = new TextDecoder().decode(unzipSync(file.bytes)['word/document.xml']);
    const text = xml.replace(/<[^>]+>/g, '');
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BÁO CÁO',
      'Thực hiện Kế hoạch số 348/KH-UBND ngày 11/02/2020 của UBND tỉnh Hải Dương',
      'Nơi nhận:',
      'UBND các huyện, TX, TP',
      'Lưu: VT, VX',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'PHỤ LỤC SỐ 1',
      './.',
    ])
      expect(text).toContain(part);
    // the plan's signer does not sign the report, its copies and drafter are not the report's
    expect(text).not.toContain('Lương Văn Cầu');
    expect(text).not.toContain('(45)');
  });

  it('is refused for a period that the plan has not, a year outside it, and beyond one’s units', async () => {
    const term = getResultsReport.run(application, officer, { planId, period: 'term' });
    expect(await refusalOf(term)).toEqual(['report-period-not-of-plan']);
    const outside = getResultsReport.run(application, officer, { planId, period: 'year', year: 2021 });
    expect(await refusalOf(outside)).toEqual(['report-year-outside-plan']);
    expect(await refusalOf(report('year', '2019-12-31'))).toEqual(['report-date-before-plan']);
    const laoCai = actor('province-officer', await areaPosition(db.current, 'province', '10', '2020-02-11'));
    expect(await refusalOf(getResultsReport.run(application, laoCai, { planId, period: 'year' }))).toEqual([
      'not-found',
    ]);
  });
});

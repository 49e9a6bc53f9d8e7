import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { actor, SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import {
  approvedYear,
  districtPosition,
  linesOfFile,
  provincePosition,
  readyToIssue,
  versionOf,
  yearOfCases,
} from '#tests/kit/draft-fixtures.ts';
import { type CaseDraft, makeProvince, positionOf, type SmallProvince } from '#tests/kit/review-fixtures.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { loadAgencies } from '../../agencies/load-agencies.ts';
import { addDocument } from '../../documents/edit-documents.ts';
import { saveAllotment } from '../allotment.ts';
import { getCascade } from '../cascade.ts';
import { downloadPlan, getPlan } from '../read-plans.ts';
import { getRecipients, saveRecipients } from '../reporting/recipients.ts';
import { enterProgress, getTarget, listTargets } from '../targets.ts';
import { listTasks } from '../tasks.ts';
import { chooseDraftParts, decideFall, renewDraft, saveDraft } from './change-draft.ts';
import { issueDraft } from './issue-draft.ts';
import { createDraft } from './make-draft.ts';
import { downloadDraft, downloadRecord, getDraft, listDrafts } from './read-drafts.ts';

const database = useTestDatabase();
const application = (at = '2020-01-20T03:00:00Z') => testApplication(database.current, at);
let province: SmallProvince;

const approved = (id: string, year: number, cases: CaseDraft[]) =>
  approvedYear(database.current, province, id, year, cases);
const textOf = (draft: Draft, key: string) => draft.paragraphs.find((one) => one.key === key)?.text ?? '';

beforeAll(async () => {
  await loadAgencies(database.current);
  province = await makeProvince(database.current, 2, 2);
  await approved('D-2018', 2018, yearOfCases(12, 2));
  await approved('D-2019', 2019, yearOfCases(9, 3));
  await addDocument.run(application(), actor('province-officer', provincePosition(province)), {
    type: 'Nghị quyết',
    number: '22/NQ-HĐND',
    issuer: 'HĐND tỉnh Thử',
    issuedOn: '2019-12-12',
    title: 'về kế hoạch phát triển kinh tế - xã hội năm 2020',
    periodFrom: null,
    periodTo: null,
    horizon: null,
    inForceFrom: null,
    inForceTo: null,
    source: 'kỳ họp cuối năm',
    verification: 'verified',
    reason: 'Căn cứ của kế hoạch năm',
  });
});

describe('a draft that is kept', () => {
  let draft: Draft;
  let app: ReturnType<typeof application>;
  beforeAll(async () => {
    app = application();
    ({ draft } = await createDraft.run(app, SYSTEM, {
      areaCode: province.provinceCode,
      year: 2020,
      date: '2020-02-11',
    }));
  });

  test('is one for a unit and a year, and its day must fit the year', async () => {
    expect(await refusalOf(createDraft.run(app, SYSTEM, { areaCode: province.provinceCode, year: 2020 }))).toContain(
      'draft-exists',
    );
    expect(
      await refusalOf(
        createDraft.run(app, SYSTEM, { areaCode: `D${province.districtIds[0]}`, year: 2020, date: '2021-02-11' }),
      ),
    ).toContain('draft-date-outside');
  });

  // @req HD-24 @req LC-05
  test('the resolution of the People’s Council in the register of documents becomes a basis', async () => {
    const council = draft.bases.find(({ kind }) => kind === 'council');
    expect(council?.source).toMatch(/^document:/);
    expect(council?.printed).toContain(
      'Căn cứ Nghị quyết số 22/NQ-HĐND ngày 12/12/2019 của HĐND tỉnh Thử về kế hoạch phát triển kinh tế - xã hội năm 2020',
    );
  });

  test('an edited sentence keeps the source of its figure; a number typed by hand is named', async () => {
    const key = 'targets/target-poor';
    const before = textOf(draft, key);
    expect(before).toContain('⟦household:poor-households⟧');
    const text = `Phấn đấu ${before.charAt(0).toLowerCase()}${before.slice(1)}, hỗ trợ 25 hộ làm nhà`;
    ({ draft } = await saveDraft.run(app, SYSTEM, {
      ...versionOf(draft),
      operations: [
        { op: 'text', key, text },
        { op: 'add', after: key, style: 'dash', text: 'Xây dựng 02 mô hình giảm nghèo' },
      ],
    }));
    expect(draft.version).toBe(2);
    expect(draft.paragraphs.find((one) => one.key === key)?.edit).toMatchObject({ by: 'test', generated: before });
    expect(draft.open.find(({ paragraph, text: q }) => paragraph === key && q.includes('25'))).toBeDefined();
    const printed = await linesOfFile((await downloadDraft.run(app, SYSTEM, { draftId: draft.id })).bytes);
    expect(printed.some((line) => line.startsWith('- Phấn đấu giảm') && line.includes('(36 hộ)'))).toBe(true);
    const unknown = saveDraft.run(app, SYSTEM, {
      ...versionOf(draft),
      operations: [{ op: 'text', key, text: '⟦household:x⟧' }],
    });
    expect(await refusalOf(unknown)).toContain('draft-figure-unknown');
  });

  test('two people editing: the second is refused, told who, and both texts live after saving again', async () => {
    const stale = versionOf(draft);
    const one = draft.paragraphs.find(({ key }) => key.endsWith('end')) as Draft['paragraphs'][number];
    const other = draft.paragraphs.find(({ style, key }) => style === 'plain' && key !== one.key) as typeof one;
    ({ draft } = await saveDraft.run(app, actor('province-officer', provincePosition(province), 'chị Lan'), {
      ...stale,
      operations: [{ op: 'text', key: other.key, text: `${other.text} Đoạn của chị Lan.` }],
    }));
    const mine = [{ op: 'text' as const, key: one.key, text: `${one.text} Đoạn của anh Minh.` }];
    const refused = saveDraft.run(app, SYSTEM, { ...stale, operations: mine });
    await expect(refused).rejects.toMatchObject({
      problems: [{ code: 'draft-changed-meanwhile', details: { who: 'chị Lan', version: 3, yours: 2 } }],
    });
    ({ draft } = await saveDraft.run(app, SYSTEM, { ...versionOf(draft), operations: mine }));
    expect(textOf(draft, other.key)).toContain('chị Lan');
    expect(textOf(draft, one.key)).toContain('anh Minh');
    const earlier = await getDraft.run(app, SYSTEM, { draftId: draft.id, version: 1 });
    expect(textOf(earlier.draft, one.key)).toBe(one.text);
    expect(earlier.draft.mayEdit).toBe(false);
  });

  // @req HD-26
  test('a decided number is the person’s, with the reason, and passes into rates and annexes', async () => {
    const proposed = draft.falls.find(({ code }) => code === 'poor');
    expect(proposed).toMatchObject({ status: 'proposed', stock: 36 });
    expect(proposed?.rule).toContain('giữ tốc độ giảm của năm 2019');
    expect(
      await refusalOf(decideFall.run(app, SYSTEM, { ...versionOf(draft), code: 'poor', value: 37, reason: 'thử' })),
    ).toContain('draft-fall-impossible');
    ({ draft } = await decideFall.run(app, SYSTEM, {
      ...versionOf(draft),
      code: 'poor',
      value: 12,
      reason: 'Chủ tịch kết luận',
    }));
    const figure = draft.figures.find(({ measure }) => measure === 'proposed fall of poor-households');
    expect(figure).toMatchObject({ value: 12, status: 'decided' });
    expect(figure?.rule).toContain('Chủ tịch kết luận');
    const annex = draft.annexes.find(({ label }) => label === 'PHỤ LỤC SỐ 2');
    expect(annex?.title).not.toContain('ĐỀ XUẤT');
    const printed = await linesOfFile((await downloadDraft.run(app, SYSTEM, { draftId: draft.id })).bytes);
    expect(printed.some((line) => line.includes('giảm 12 hộ nghèo') && line.includes('chiếm 33,33%'))).toBe(true);
    // What was edited before the decision is still there.
    expect(printed).toContain('- Xây dựng 02 mô hình giảm nghèo;');
  });

  // @req HY-11 @req HY-138 @req HY-139 @req HY-141
  test('the projection by unit: households, poor households, rate; totals of sums', async () => {
    const annex = draft.annexes.find(({ label }) => label === 'PHỤ LỤC SỐ 3');
    expect(annex?.table.columns.map(({ label }) => label)).toEqual([
      'STT',
      'Huyện/TX/TP',
      'Tổng số hộ dân cư (hộ)',
      'Tổng số hộ nghèo (hộ)',
      'Tỷ lệ hộ nghèo (%)',
    ]);
    const value = (cell: string | undefined) => draft.figures.find(({ key }) => `⟦${key}⟧` === cell);
    const rows = annex?.table.rows ?? [];
    const total = rows.at(-1);
    expect(total?.isTotal).toBe(true);
    expect(value(total?.cells[3])?.value).toBe(24);
    const parts = rows.slice(0, -1).map(({ cells }) => value(cells[3])?.value ?? 0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(24);
    // 24 of 2.350: half up, two decimals, trailing zeros kept.
    expect(value(total?.cells[4])?.text).toBe('1,02');
  });

  test('figures of a new round come in under the editing', async () => {
    const before = draft.version;
    ({ draft } = await renewDraft.run(app, SYSTEM, versionOf(draft)));
    expect(draft.version).toBe(before + 1);
    expect(draft.paragraphs.filter(({ own }) => own)).toHaveLength(1);
    expect(draft.versions[0]).toMatchObject({ act: 'renewed' });
  });

  // @req HY-02
  test('sections, blocks and bases are a person’s choice; an issuer that does not fit its symbol is refused', async () => {
    ({ draft } = await chooseDraftParts.run(app, SYSTEM, {
      ...versionOf(draft),
      choices: {
        ...draft.choices,
        on: ['solution-emulation'],
        off: ['solution-integration'],
        sections: ['purposes', 'results', 'targets', 'solutions', 'funding', 'organisation', 'reporting'],
      },
      bases: [
        {
          kind: 'council',
          text: 'Nghị quyết số 19/NQ-HĐND ngày 13/12/2019 của Hội đồng nhân dân tỉnh về kế hoạch năm 2020',
        },
        { kind: 'party', text: 'Nghị quyết số 19-NQ/TU ngày 01/3/2019 của Ban Thường vụ Tỉnh ủy về giảm nghèo' },
      ],
    }));
    const heads = draft.paragraphs.filter(({ style }) => style === 'section').map(({ text }) => text);
    expect(heads[0]).toBe('MỤC ĐÍCH, YÊU CẦU');
    expect(draft.paragraphs.some(({ block }) => block === 'solution-emulation@1')).toBe(true);
    expect(draft.paragraphs.some(({ block }) => block === 'solution-integration@1')).toBe(false);
    const printed = await linesOfFile((await downloadDraft.run(app, SYSTEM, { draftId: draft.id })).bytes);
    expect(printed.some((line) => line.startsWith('Thực hiện Nghị quyết số 19-NQ/TU'))).toBe(true);
    const wrong = chooseDraftParts.run(app, SYSTEM, {
      ...versionOf(draft),
      bases: [{ kind: 'programme', text: 'Quyết định số 90/QĐ-TTg ngày 18/01/2019 của Hội đồng nhân dân tỉnh' }],
    });
    expect(await refusalOf(wrong)).toContain('draft-basis-issuer');
    const late = chooseDraftParts.run(app, SYSTEM, {
      ...versionOf(draft),
      bases: [{ kind: 'council', text: 'Nghị quyết số 20/NQ-HĐND ngày 13/12/2020 của Hội đồng nhân dân tỉnh' }],
    });
    expect(await refusalOf(late)).toContain('draft-basis-late');
  });

  // @req HD-02
  test('the last year of a period brings its duties', async () => {
    expect(draft.paragraphs.some(({ block }) => block === 'duty-period-end@1')).toBe(true);
    expect(textOf(draft, 'targets/periods')).toContain('năm 2020 là năm cuối');
  });

  test('is issued only decided and answered, by number, day and form of signature', async () => {
    const issue = { number: '348/KH-UBND', date: '2020-02-11', form: 'vice-chair' as const, signer: 'Lương Văn Cầu' };
    expect(await refusalOf(issueDraft.run(app, SYSTEM, { ...versionOf(draft), ...issue }))).toContain(
      'draft-proposals-open',
    );
    const near = draft.falls.find(({ code }) => code === 'near-poor');
    ({ draft } = await decideFall.run(app, SYSTEM, {
      ...versionOf(draft),
      code: 'near-poor',
      value: near?.value ?? 0,
      reason: 'Đồng ý',
    }));
    if (draft.findings.some(({ needsAttention }) => needsAttention))
      expect(await refusalOf(issueDraft.run(app, SYSTEM, { ...versionOf(draft), ...issue }))).toContain(
        'draft-findings-open',
      );
    draft = await readyToIssue(app, draft);
    expect(await refusalOf(issueDraft.run(app, SYSTEM, { ...versionOf(draft), ...issue, number: '348' }))).toContain(
      'draft-number-form',
    );
    const answer = await issueDraft.run(app, SYSTEM, { ...versionOf(draft), ...issue });
    ({ draft } = answer);
    expect(draft.status).toBe('issued');
    const { plan, findings } = await getPlan.run(app, SYSTEM, { planId: answer.planId });
    expect(plan).toMatchObject({ number: '348/KH-UBND', issuedOn: '2020-02-11', year: 2020, status: 'confirmed' });
    expect(findings.filter(({ verdict }) => verdict === 'inconsistent')).toEqual([]);
    const frozen = await downloadPlan.run(app, SYSTEM, { planId: answer.planId });
    expect(Buffer.from(frozen.bytes)).toEqual(
      Buffer.from((await downloadDraft.run(app, SYSTEM, { draftId: draft.id })).bytes),
    );
    expect(
      await refusalOf(saveDraft.run(app, SYSTEM, { ...versionOf(draft), operations: [{ op: 'remove', key: 'end' }] })),
    ).toContain('draft-issued');
  });

  // @req HD-01 @req HD-158 @req HY-136 @req HY-137
  test('heading, form of signature and annexes agree on number and day', async () => {
    const printed = await linesOfFile((await downloadDraft.run(app, SYSTEM, { draftId: draft.id })).bytes);
    expect(printed).toContain('Số: 348/KH-UBND');
    expect(printed).toContain('Thử, ngày 11 tháng 02 năm 2020');
    const at = printed.indexOf('TM. ỦY BAN NHÂN DÂN');
    expect(printed.slice(at, at + 5).filter((line) => line !== '')).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Lương Văn Cầu',
    ]);
    const annexes = printed.filter((line) => line.startsWith('(Kèm theo Kế hoạch'));
    expect(annexes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(annexes)).toEqual(new Set(['(Kèm theo Kế hoạch số 348/KH-UBND ngày 11/02/2020 của UBND tỉnh Thử)']));
    expect(printed.filter((line) => /DỰ THẢO|\(đề xuất\)|ĐỀ XUẤT/.test(line))).toEqual([]);
  });

  // @req HD-27
  test('what is tracked is the draft’s own: measure, base, body; answers stay in the record, not in the document', async () => {
    const planId = draft.plan?.id ?? '';
    const { targets } = await listTargets.run(app, SYSTEM, { planId });
    const fall = targets.find(({ measure, operator }) => measure === 'poor-households' && operator === 'decrease_by');
    expect(fall).toMatchObject({ value: 12, unit: 'household', computed: true });
    expect(fall?.base).toMatchObject({ value: 36 });
    const { allotment } = await getTarget.run(app, SYSTEM, { planId, targetId: fall?.id ?? '' });
    expect(allotment?.units.map(({ value }) => value)).toEqual([6, 6]);
    const near = targets.find(
      ({ measure, operator }) => measure === 'near-poor-households' && operator === 'decrease_by',
    );
    expect(near).toMatchObject({ value: 6, unit: 'household' });
    expect(near?.base).toMatchObject({ value: 24 });
    expect(near?.implied?.shareOfBase).toBeCloseTo(25);
    expect(targets.find(({ measure }) => measure === 'poverty-rate')).toMatchObject({ operator: '<=', value: 1.03 });
    expect(targets.filter(({ measure }) => measure === 'health-insurance-coverage')).toHaveLength(1);
    const { tasks } = await listTasks.run(app, SYSTEM, { planId });
    expect(tasks.length).toBeGreaterThan(15);
    const lead = tasks.find(({ text }) => text.startsWith('Chủ trì cấp thẻ bảo hiểm y tế'));
    expect(lead?.agency.id).toBe('p-insurance');
    const record = await linesOfFile((await downloadRecord.run(app, SYSTEM, { draftId: draft.id })).bytes);
    expect(record.join('\n')).toContain('Chủ tịch kết luận');
  });
});

describe('below a province', () => {
  let app: ReturnType<typeof application>;
  beforeAll(() => {
    app = application('2020-03-01T03:00:00Z');
  });
  const district = () => `D${province.districtIds[0]}`;

  // @req HD-137 @req LC-145 @req TN-44 @req HY-120
  test('a district takes what the province gives it, issues under its plan, and is seen to have issued', async () => {
    const { drafts } = await listDrafts.run(app, SYSTEM, { year: 2020 });
    const planId = drafts.find(({ status }) => status === 'issued')?.plan?.id ?? '';
    const { targets } = await listTargets.run(app, SYSTEM, { planId });
    const fall = targets.find(({ measure, operator }) => measure === 'poor-households' && operator === 'decrease_by');
    await saveAllotment.run(app, SYSTEM, {
      planId,
      targetId: fall?.id ?? '',
      method: 'by_hand',
      units: province.districtIds.map((areaId, at) => ({ areaId, value: at === 0 ? 7 : 5 })),
    });
    const officer = actor('district-officer', districtPosition(province, 0), 'cán bộ huyện');
    let { draft } = await createDraft.run(app, officer, { areaCode: district(), year: 2020, date: '2020-03-05' });
    expect(draft.falls.find(({ code }) => code === 'poor')).toMatchObject({ value: 7, status: 'assigned' });
    expect(draft.bases.some(({ kind, text }) => kind === 'plan' && text.includes('348/KH-UBND'))).toBe(true);
    draft = await readyToIssue(app, draft, officer);
    const issued = await issueDraft.run(app, officer, {
      ...versionOf(draft),
      number: '05/KH-UBND',
      date: '2020-03-05',
      form: 'vice-chair-alone',
      signer: 'Nguyễn Văn A',
    });
    expect(issued.parentId).toBe(planId);
    const cascade = await getCascade.run(app, SYSTEM, { planId });
    expect(cascade.units.map(({ plan }) => plan?.number ?? null)).toEqual(['05/KH-UBND', null]);
    const provinceOfficer = actor('province-officer', provincePosition(province));
    const { units } = await listDrafts.run(app, provinceOfficer, { year: 2020 });
    expect(units.filter(({ plan }) => plan !== null).map(({ area }) => area.level)).toEqual(['province', 'district']);
  });

  // @req PT-102 @req PT-112 @req LC-157
  test('a commune drafts its own plan; an officer of another unit neither reads nor issues it', async () => {
    const [own, other] = [province.communes[0], province.communes[1]];
    const officer = actor('commune-officer', positionOf(province, 0));
    let { draft } = await createDraft.run(app, officer, { areaCode: own?.code ?? '', year: 2020, date: '2020-03-09' });
    expect(draft.level).toBe('commune');
    draft = await readyToIssue(app, draft, officer);
    const stranger = actor('commune-officer', positionOf(province, 1));
    expect(await refusalOf(getDraft.run(app, stranger, { draftId: draft.id }))).toContain('not-found');
    await expect(createDraft.run(app, stranger, { areaCode: own?.code ?? '', year: 2021 })).rejects.toThrow();
    const issued = await issueDraft.run(app, officer, {
      ...versionOf(draft),
      number: '12/KH-UBND',
      date: '2020-03-09',
      form: 'vice-chair-alone',
      signer: 'Trần Thị B',
    });
    const printed = await linesOfFile((await downloadDraft.run(app, officer, { draftId: draft.id })).bytes);
    expect(printed).toContain('KT. CHỦ TỊCH');
    expect(printed.some((line) => line.startsWith('TM.'))).toBe(false);
    const { plan } = await getPlan.run(app, officer, { planId: issued.planId });
    expect(plan.parent?.number).toBe('05/KH-UBND');
    expect(other).toBeDefined();
  });

  test('the year after: last year’s targets one by one, from the tracked plan', async () => {
    await approved('D-2020', 2020, yearOfCases(6, 3));
    const late = application('2021-01-20T03:00:00Z');
    const { drafts } = await listDrafts.run(late, SYSTEM, { year: 2020 });
    const last = drafts.find(({ area }) => area.level === 'province')?.plan?.id ?? '';
    const { targets } = await listTargets.run(late, SYSTEM, { planId: last });
    const insured = targets.find(({ measure }) => measure === 'health-insurance-coverage');
    const entry = { planId: last, targetId: insured?.id ?? '', on: '2020-12-20', value: 97, note: 'Báo cáo BHXH' };
    await enterProgress.run(late, SYSTEM, entry);
    const { list, version } = await getRecipients.run(late, SYSTEM, { planId: last });
    list.entries.push({ name: 'Hội Nông dân tỉnh', purpose: 'coordinate', group: null });
    list.archive = { units: ['VT', 'VX'], drafter: 'Lai', copies: 45 };
    await saveRecipients.run(late, SYSTEM, { planId: last, list, version });
    const { draft } = await createDraft.run(late, SYSTEM, { areaCode: province.provinceCode, year: 2021 });
    expect(draft.recipients.slice(-2)).toEqual(['Hội Nông dân tỉnh (phối hợp)', 'Lưu: VT, VX']);
    const shown = draft.paragraphs.filter(({ key }) => key.includes('last-target')).map(({ text }) => text);
    expect(shown.some((text) => text.includes('giảm ⟦') === false && text.includes(': đạt (thực hiện'))).toBe(true);
    expect(shown.some((text) => text.includes('bảo hiểm y tế') && text.includes('chưa đạt'))).toBe(true);
    const figure = draft.figures.find(({ measure }) => measure === `target:${last}/${insured?.id}`);
    expect(figure).toMatchObject({ value: 97, text: '97%', round: '348/KH-UBND' });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { Application } from '#server/application.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { confirmPlan } from '../plans/confirm-plan.ts';
import { decideItems } from '../plans/decide-items.ts';
import { importPlan } from '../plans/import-plan.ts';
import { getPlan } from '../plans/read-plans.ts';
import { listTargets } from '../plans/targets.ts';
import { addDocument, changeDocument, linkTargetDocument, relateDocuments } from './edit-documents.ts';
import { getDocument, listDocuments, listPlanDocuments } from './list-documents.ts';
import { loadDocuments } from './load-documents.ts';

/** The five plans as they came in, each confirmed by an officer of its own unit. */
const db = useTestDatabase();
const PLANS = [
  ['2020-hai-duong-348', 'province', '30', '2020-02-11'],
  ['2018-lao-cai-40', 'province', '10', '2018-01-31'],
  ['2024-hung-yen-45', 'province', '33', '2024-03-07'],
  ['2017-phan-thiet-221', 'district', '593', '2017-03-09'],
  ['2020-tay-ninh-490', 'province', '72', '2020-03-13'],
] as const;

let application: Application;
const officers: Record<string, Actor> = {};
const plans: Record<string, string> = {};

const find = async (who: Actor, search: string) =>
  (await listDocuments.run(application, who, { search })).documents.map((document) => document);
const open = async (who: Actor, search: string) => {
  const [first] = await find(who, search);
  if (first === undefined) throw new Error(`no document ${search}`);
  return await getDocument.run(application, who, { documentId: first.id });
};
const officer = (name: string): Actor => officers[name] as Actor;

beforeAll(async () => {
  application = testApplication(db.current, '2024-06-30T03:00:00Z');
  await loadDocuments(db.current);
  for (const [file, level, code, on] of PLANS) {
    const name = file.slice(5);
    const who = actor(
      level === 'district' ? 'district-officer' : 'province-officer',
      await areaPosition(db.current, level, code, on),
    );
    officers[name] = who;
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, `../../demo/plans/${file}.txt`)));
    const { plan } = await importPlan.run(application, who, { file: { name: `${file}.txt`, bytes } });
    plans[name] = plan.id;
    const { items } = await getPlan.run(application, who, { planId: plan.id });
    const undecided = items.filter(({ kind }) => kind === 'target' || kind === 'task');
    await decideItems.run(application, who, {
      planId: plan.id,
      decisions: undecided.map(({ id }) => ({ itemId: id, decision: 'confirm' })),
    });
    await confirmPlan.run(application, who, { planId: plan.id, version: 1 });
  }
}, 120_000);

describe('documents that confirmed plans cite', () => {
  // @req HD-42 LC-02
  it('stand once each, with issuer and kind: two documents of number 19 are two, a citation repeated is one', async () => {
    const of19 = (await find(officer('hai-duong-348'), '19')).filter(({ number }) => /^19[-/]/.test(number ?? ''));
    expect(of19.map(({ number, kind }) => [number, kind]).sort()).toEqual([
      ['19-NQ/TU', 'party'],
      ['19/NQ-HĐND', 'council'],
    ]);
    const { documents } = await listPlanDocuments.run(application, officer('hung-yen-45'), {
      planId: plans['hung-yen-45'],
    });
    const numbers = documents.flatMap(({ document }) => document.number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    const period = documents.find(({ document }) => document.number === '103/KH-UBND');
    expect(period?.places).toEqual([
      { line: 29, role: 'basis', clause: null },
      { line: 119, role: 'cited', clause: 'khoản 1 Mục IV' },
    ]);
    const law = await find(officer('hung-yen-45'), 'luat ngan sach nha nuoc');
    expect(law.filter(({ type }) => type === 'Luật')).toHaveLength(1);
    const wrong = (await find(officer('lao-cai-40'), '1722/QĐ-TTg'))[0];
    expect(wrong).toMatchObject({ level: 'central', force: 'ended' });
  });

  // @req HY-02 HY-03
  it('keep their kinds of basis apart, and a Party resolution with its years', async () => {
    const { documents } = await listPlanDocuments.run(application, officer('hung-yen-45'), {
      planId: plans['hung-yen-45'],
    });
    const bases = documents.filter(({ places }) => places.some(({ role }) => role === 'basis'));
    expect(bases.map(({ document }) => [document.number, document.kind, document.level])).toEqual([
      ['90/QĐ-TTg', 'state', 'central'],
      ['31-NQ/TU', 'party', 'province'],
      ['41-NQ/TU', 'party', 'province'],
      ['32-KH/TU', 'party', 'province'],
      ['05-CT/TW', 'party', 'central'],
      ['103/KH-UBND', 'state', 'province'],
      ['213/KH-UBND', 'state', 'province'],
      ['175/KH-UBND', 'state', 'province'],
    ]);
    const party = bases.find(({ document }) => document.number === '41-NQ/TU')?.document;
    expect(party).toMatchObject({ periodFrom: 2023, periodTo: 2025, horizon: 2030, force: 'in-force' });
  });

  // @req HY-04
  it('carry out, amend or replace each other: as read, and as a person states it', async () => {
    const who = officer('hung-yen-45');
    const plan = await open(who, '32-KH/TU');
    expect(plan.relations).toContainEqual(
      expect.objectContaining({
        kind: 'implements',
        acts: true,
        origin: 'read',
        other: expect.objectContaining({ name: 'Chỉ thị 05-CT/TW (2021)' }),
      }),
    );
    const [old] = await find(who, '103/KH-UBND');
    const [later] = await find(who, '213/KH-UBND');
    await relateDocuments.run(application, who, {
      documentId: later?.id,
      otherId: old?.id,
      kind: 'replaces',
      clause: 'Mục II',
    });
    expect((await open(who, '103/KH-UBND')).document.force).toBe('replaced');
    await relateDocuments.run(application, who, {
      documentId: later?.id,
      otherId: old?.id,
      kind: 'replaces',
      clause: 'Mục II',
      holds: false,
    });
    expect((await open(who, '103/KH-UBND')).document.force).not.toBe('replaced');
    expect(
      await refusalOf(relateDocuments.run(application, who, { documentId: old?.id, otherId: old?.id, kind: 'amends' })),
    ).toEqual(['document-relation-self']);
  });

  // @req PT-33
  it('know their level: a city’s plan cites its province’s decision', async () => {
    const { documents } = await listPlanDocuments.run(application, officer('phan-thiet-221'), {
      planId: plans['phan-thiet-221'],
    });
    const levels = documents.map(({ document }) => [document.number, document.level]);
    expect(levels).toContainEqual(['27/2016/QĐ-UBND', 'province']);
    expect(levels).toContainEqual(['171/KH-UBND', 'district']);
  });

  // @req HD-24 LC-05
  it('set the year’s targets: the council’s resolution is linked with them, and a person may take a link back', async () => {
    const who = officer('hai-duong-348');
    const planId = plans['hai-duong-348'];
    const { targets } = await listTargets.run(application, who, { planId });
    const linked = await open(who, '19/NQ-HĐND');
    expect(linked.targets).toHaveLength(targets.length);
    expect(linked.targets[0]).toMatchObject({ kind: 'sets', origin: 'read' });
    const at = { planId, targetId: targets[0]?.id, documentId: linked.document.id };
    await linkTargetDocument.run(application, who, { ...at, kind: 'sets', linked: false });
    expect((await open(who, '19/NQ-HĐND')).targets).toHaveLength(targets.length - 1);
    const laoCai = await open(officer('lao-cai-40'), '15/NQ-HĐND');
    expect(laoCai.targets.length).toBeGreaterThan(4);
    expect(laoCai.targets.every(({ kind }) => kind === 'sets')).toBe(true);
  });

  it('are not doubled by a district that says only «UBND tỉnh»', async () => {
    const district = await areaPosition(db.current, 'district', '290', '2020-03-20');
    const who = actor('district-officer', district);
    const text = `ỦY BAN NHÂN DÂN
THÀNH PHỐ CHÍ LINH
Số: 12/KH-UBND
Chí Linh, ngày 20 tháng 3 năm 2020
KẾ HOẠCH
Thực hiện công tác giảm nghèo thành phố Chí Linh năm 2020
Căn cứ Quyết định số 4424/QĐ-UBND ngày 19/12/2019 của UBND tỉnh phê duyệt kết quả rà soát hộ nghèo năm 2019.
I. MỤC TIÊU
- Giảm 190 hộ nghèo so với cuối năm 2019.
`;
    const file = { name: 'chi-linh.txt', bytes: new TextEncoder().encode(text) };
    const { plan } = await importPlan.run(application, who, { file, areaId: district.id });
    const { items } = await getPlan.run(application, who, { planId: plan.id });
    const open_ = items.filter(({ kind }) => kind === 'target' || kind === 'task');
    await decideItems.run(application, who, {
      planId: plan.id,
      decisions: open_.map(({ id }) => ({ itemId: id, decision: 'confirm' })),
    });
    await confirmPlan.run(application, who, { planId: plan.id, version: 1 });
    const found = (await find(who, '4424/QĐ-UBND')).filter(({ number }) => number === '4424/QĐ-UBND');
    expect(found.map(({ issuer, citedBy }) => [issuer, citedBy])).toEqual([['UBND tỉnh Hải Dương', 2]]);
  });

  it('are told who cites them', async () => {
    const { citedBy } = await open(officer('phan-thiet-221'), '171/KH-UBND');
    expect(citedBy.map(({ plan, line }) => [plan, line])).toEqual([
      ['221/KH-UBND', 11],
      ['221/KH-UBND', 57],
    ]);
  });
});

describe('the register', () => {
  const blank = {
    issuedOn: null,
    periodFrom: null,
    periodTo: null,
    horizon: null,
    inForceFrom: null,
    inForceTo: null,
    source: 'bản giấy',
    verification: 'unverified',
    reason: 'bổ sung',
  } as const;

  // @req LC-04
  it('takes a congress’s document and links a plan’s targets with its goals', async () => {
    const who = officer('lao-cai-40');
    const planId = plans['lao-cai-40'];
    const { document } = await addDocument.run(application, who, {
      ...blank,
      type: 'Nghị quyết',
      number: null,
      issuer: 'Đại hội Đảng bộ tỉnh Lào Cai lần thứ XV',
      title: 'Nghị quyết Đại hội Đảng bộ tỉnh Lào Cai lần thứ XV, nhiệm kỳ 2015-2020',
      periodFrom: 2015,
      periodTo: 2020,
    });
    expect(document).toMatchObject({ kind: 'party', level: 'province', periodFrom: 2015 });
    const [target] = (await listTargets.run(application, who, { planId })).targets;
    await linkTargetDocument.run(application, who, {
      planId,
      targetId: target?.id,
      documentId: document.id,
      kind: 'goal',
      linked: true,
    });
    const { targets } = await getDocument.run(application, who, { documentId: document.id });
    expect(targets).toMatchObject([{ kind: 'goal', origin: 'entered', targetId: target?.id }]);
  });

  it('refuses a document twice under another spelling, a number that is none, an issuer that the symbol denies', async () => {
    const who = officer('hai-duong-348');
    const add = (more: Record<string, unknown>) =>
      refusalOf(
        addDocument.run(application, who, {
          ...blank,
          type: 'Nghị quyết',
          issuer: null,
          title: 'x',
          number: null,
          ...more,
        }),
      );
    expect(await add({ number: '19 - NQ/TU', issuer: 'Tỉnh uỷ Hải Dương', issuedOn: '2019-03-01' })).toEqual([
      'document-known',
    ]);
    expect(await add({ number: 'mười chín' })).toEqual(['document-number']);
    expect(await add({ number: '700/QĐ-TTg', issuer: 'Chính phủ' })).toEqual(['document-issuer']);
    expect(await add({ number: '7/QĐ-SYT', inForceFrom: '2020-01-01', inForceTo: '2019-01-01' })).toEqual([
      'document-dates',
    ]);
  });

  it('keeps before and after of a correction, not from a stale page, and not by who may not', async () => {
    const who = officer('hai-duong-348');
    const { document } = await open(who, '4424/QĐ-UBND');
    const { type, number, issuer, issuedOn, title } = document;
    const corrected = {
      ...blank,
      type,
      number,
      issuer,
      issuedOn,
      title,
      inForceFrom: '2020-01-01',
      documentId: document.id,
      version: document.version,
    };
    const district = actor('district-officer', await areaPosition(db.current, 'district', '288', '2020-02-11'));
    expect(await refusalOf(changeDocument.run(application, district, corrected))).toEqual(['document-central']);
    await changeDocument.run(application, who, corrected);
    expect(await refusalOf(changeDocument.run(application, who, corrected))).toEqual(['changed-meanwhile']);
    const { changes } = await getDocument.run(application, who, { documentId: document.id });
    expect(changes[0]).toMatchObject({
      reason: 'bổ sung',
      before: { inForceFrom: null },
      after: { inForceFrom: '2020-01-01' },
    });
  });

  it('shows a province the centre’s documents and its own, never another province’s', async () => {
    expect(await find(officer('lao-cai-40'), '4424/QĐ-UBND')).toEqual([]);
    const commune = await db.current.pool.query<{ code: string }>(
      `select a.code from areas a join areas p on p.id = a.province_id where a.level = 'commune' and p.code = '30'
          and a.valid_from <= '2020-01-01' order by a.code limit 1`,
    );
    const below = actor(
      'commune-officer',
      await areaPosition(db.current, 'commune', commune.rows[0]?.code ?? '', '2020-02-11'),
    );
    expect((await find(below, '4424/qd-ubnd')).map(({ mayEdit }) => mayEdit)).toEqual([false]);
    const all = await listDocuments.run(application, below, { limit: 5 });
    const more = await listDocuments.run(application, below, { limit: 5, after: all.next });
    expect(new Set([...all.documents, ...more.documents].map(({ id }) => id)).size).toBe(10);
  });

  it('holds what the reference knows of the centre, each with its mark, and loads it once', async () => {
    expect(await loadDocuments(db.current)).toBe(false);
    const [standard] = await find(officer('hai-duong-348'), '59/2015/QĐ-TTg');
    expect(standard).toMatchObject({ verification: 'from-memory', inForceFrom: '2016-01-05' });
  });
});

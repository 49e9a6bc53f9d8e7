import { Workbook } from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { Application } from '../application.ts';
import { addAreaClass, endAreaClass, listAreaClasses } from './area-classes.ts';
import { addVillage, closeVillage, renameVillage } from './edit-villages.ts';
import { getArea } from './get-area.ts';
import { importVillages } from './import-villages.ts';
import { listChildren } from './list-children.ts';
import { loadAreas } from './load-areas.ts';
import { searchAreas } from './search-areas.ts';
import { setResidence } from './set-residence.ts';

const db = useTestDatabase();
let application: Application;
let commune: AreaPosition;
let elsewhere: AreaPosition;
let keeper: Actor;
const reader = actor('auditor', null);
const FROM = plainDate('2025-07-01');

beforeAll(async () => {
  application = testApplication(db.current);
  commune = await areaPosition(db.current, 'commune', '02683', '2026-11-22');
  elsewhere = await areaPosition(db.current, 'commune', '00004', '2026-11-22');
  keeper = actor('administrator', await areaPosition(db.current, 'province', '15', '2026-11-22'));
});

const refusal = (code: string) => ({ problems: [{ code }] });
const add = (fullName: string, more: object = {}) =>
  addVillage.run(application, keeper, { communeId: commune.id, fullName, validFrom: FROM, ...more });
const villagesOn = async (asOf: string) =>
  (await listChildren.run(application, reader, { parentId: commune.id, asOf })).areas.map((area) => area.fullName);

describe('villages', () => {
  it('are added, renamed from a day on and merged, while an older day still shows the older list', async () => {
    const { villageId } = await add('Bản Nậm Pung');
    const { villageId: other } = await add('Tổ dân phố số 3');
    await renameVillage.run(application, keeper, { villageId, fullName: 'Thôn Nậm Pung', from: '2026-01-01' });
    await closeVillage.run(application, keeper, { villageId: other, on: '2026-06-01', mergedIntoId: villageId });
    expect(await villagesOn('2025-12-31')).toEqual(['Bản Nậm Pung', 'Tổ dân phố số 3']);
    expect(await villagesOn('2026-02-01')).toEqual(['Thôn Nậm Pung', 'Tổ dân phố số 3']);
    expect(await villagesOn('2026-06-01')).toEqual(['Thôn Nậm Pung']);
    const unit = await getArea.run(application, reader, { areaId: other, asOf: '2026-11-22' });
    expect(unit.successors).toMatchObject([{ area: { fullName: 'Thôn Nậm Pung' }, on: '2026-06-01', people: 'all' }]);
    const found = await searchAreas.run(application, reader, { query: 'ban nam pung', level: 'village' });
    expect(found.areas[0]?.path).toBe('Thôn Nậm Pung, Xã Bát Xát, Tỉnh Lào Cai');
  });

  it('bear a name once in a commune, however the tone is placed', async () => {
    await add('Thôn Hòa');
    await expect(add('thôn HOÀ')).rejects.toMatchObject(refusal('village-exists'));
    await add('Thôn Hoa');
    const found = await searchAreas.run(application, reader, { query: 'thon hoa', level: 'village' });
    expect(found.areas.map((area) => area.path.split(',')[0])).toEqual(
      expect.arrayContaining(['Thôn Hòa', 'Thôn Hoa']),
    );
    await add('Thôn Mã', { code: 'BX-01' });
    await expect(add('Thôn Khác', { code: 'BX-01' })).rejects.toMatchObject(refusal('village-code-taken'));
  });

  it('are refused on days and under units that do not fit', async () => {
    await expect(add('Thôn Sớm', { validFrom: '2025-06-30' })).rejects.toMatchObject(refusal('not-a-commune'));
    const { villageId } = await add('Thôn Muộn', { validFrom: '2026-03-01' });
    const renaming = { villageId, fullName: 'Thôn Sớm', from: '2026-02-28' };
    await expect(renameVillage.run(application, keeper, renaming)).rejects.toMatchObject(refusal('date-before-term'));
    const closing = { villageId: commune.id, on: '2026-05-01' };
    await expect(closeVillage.run(application, keeper, closing)).rejects.toMatchObject(refusal('not-a-village'));
  });

  it('are kept by administrators of the area only', async () => {
    const inputs = { communeId: elsewhere.id, fullName: 'Thôn Lạ', validFrom: FROM };
    await expect(addVillage.run(application, keeper, inputs)).rejects.toMatchObject(refusal('not-found'));
    for (const role of ['commune-officer', 'province-officer', 'province-leader', 'auditor'] as const) {
      const officer = actor(role, commune);
      await expect(addVillage.run(application, officer, { ...inputs, communeId: commune.id })).rejects.toMatchObject(
        refusal('forbidden'),
      );
    }
  });

  it('leave an audit row in the same transaction, and a command sent twice adds one village', async () => {
    const commandId = '0190f7a0-0000-7000-8000-000000000001';
    const first = await add('Thôn Đôi', { commandId });
    expect(await add('Thôn Đôi', { commandId })).toEqual(first);
    const { rows } = await db.current.pool.query(
      "select area_id from audit_log where act = 'areas.add-village' and subject_id = $1",
      [String(first.villageId)],
    );
    expect(rows).toEqual([{ area_id: commune.id }]);
  });
});

describe('import of villages', () => {
  const csv = (lines: readonly string[]) => ({ name: 'thon.csv', bytes: Buffer.from(lines.join('\n'), 'utf8') });
  const run = (by: Actor, lines: readonly string[], isDryRun = false) =>
    importVillages.run(application, by, { validFrom: FROM, isDryRun, file: csv(lines) });

  it('names the faulty rows, brings in the good ones, and changes nothing the second time', async () => {
    const lines = [
      'Mã xã,Tên thôn',
      '02686,Thôn Một',
      '2686,Thôn Hai',
      '00004,Thôn Ngoài',
      '99999,Thôn Không',
      '02686,',
      '02686,thôn MỘT',
    ];
    const dry = await run(keeper, lines, true);
    expect(dry).toMatchObject({ rows: 6, added: 2, refused: 4, isDryRun: true });
    expect(dry.issues.map((issue) => [issue.row, issue.code])).toEqual([
      [4, 'commune-unknown'],
      [5, 'commune-unknown'],
      [6, 'village-name'],
      [7, 'village-twice'],
    ]);
    expect(await run(keeper, lines)).toMatchObject({ added: 2, unchanged: 0 });
    expect(await run(keeper, lines)).toMatchObject({ added: 0, unchanged: 2 });
  });

  it('reads a workbook too, with a title above its headings', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('Thôn').addRows([
      ['DANH SÁCH THÔN', '', ''],
      ['TT', 'Mã xã', 'Tên thôn, bản, tổ dân phố'],
      [1, '02695', 'Bản Trang'],
      [2, 2695, 'Bản Tính'],
    ]);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const file = { name: 'thon.xlsx', bytes };
    const answer = await importVillages.run(application, keeper, { validFrom: FROM, isDryRun: false, file });
    expect(answer).toMatchObject({ rows: 2, added: 2, refused: 0 });
  });

  it('refuses a file that is no list of villages', async () => {
    await expect(run(keeper, ['a,b', '1,2'])).rejects.toMatchObject(refusal('header-not-found'));
    await expect(run(actor('province-officer', commune), ['Mã xã,Tên thôn'])).rejects.toMatchObject(
      refusal('forbidden'),
    );
  });

  it('takes 100,000 villages over the whole country', async () => {
    const { rows } = await db.current.pool.query<{ code: string }>(
      "select code from areas where level = 'commune' and valid_to is null order by code",
    );
    const lines = ['commune_code,village'];
    for (let index = 0; index < 100_000; index++) {
      lines.push(`${rows[index % rows.length]?.code},Xóm ${Math.floor(index / rows.length) + 1}`);
    }
    const national = actor('administrator', null);
    expect(await run(national, lines)).toMatchObject({ rows: 100_000, added: 100_000, refused: 0 });
    expect((await villagesOn('2026-11-22')).filter((name) => name.startsWith('Xóm'))).toHaveLength(31);
  });
});

describe('special zones', () => {
  it('are rural or urban as an administrator sets it, from a day on, also after the list is loaded anew', async () => {
    const zone = await areaPosition(db.current, 'commune', '26732', '2026-11-22');
    const national = actor('administrator', null);
    const residenceOn = async (asOf: string) =>
      (await getArea.run(application, reader, { areaId: zone.id, asOf })).area.residence;
    const set = (residence: string, from: string) =>
      setResidence.run(application, national, { areaId: zone.id, residence, from, legalBasis: '1/QĐ-UBND' });
    expect(await residenceOn('2025-12-31')).toBeNull();
    await set('urban', '2026-01-01');
    await set('rural', '2026-09-01');
    await db.current.pool.query("update reference_files set sha256 = 'older' where name = 'areas'");
    await loadAreas(db.current);
    expect([await residenceOn('2025-12-31'), await residenceOn('2026-01-01'), await residenceOn('2026-11-22')]).toEqual(
      [null, 'urban', 'rural'],
    );
    const ward = { areaId: elsewhere.id, residence: 'rural', from: '2026-01-01', legalBasis: 'x' };
    await expect(setResidence.run(application, national, ward)).rejects.toMatchObject(
      refusal('residence-fixed-by-kind'),
    );
    await expect(setResidence.run(application, keeper, { ...ward, areaId: zone.id })).rejects.toMatchObject(
      refusal('not-found'),
    );
  });
});

describe('classes of areas', () => {
  // @req LC-16 TN-21
  it('hold several classes at once with validity and legal basis', async () => {
    const batXat = await areaPosition(db.current, 'district', '082', '2022-06-01');
    const list = (more: object) =>
      listAreaClasses.run(application, reader, { asOf: '2022-06-01', provinceId: batXat.provinceId, ...more });
    const given = await list({ class: 'poor_district' });
    expect(given.units.map((unit) => unit.area.fullName)).toEqual(
      expect.arrayContaining(['Huyện Bát Xát', 'Huyện Mường Khương', 'Huyện Si Ma Cai', 'Huyện Bắc Hà']),
    );
    expect(given.units.every((unit) => unit.verification === 'unverified')).toBe(true);
    const old = await areaPosition(db.current, 'commune', '02686', '2022-06-01');
    const national = actor('administrator', null);
    const give = (areaClass: string, more: object = {}) =>
      addAreaClass.run(application, national, {
        areaId: old.id,
        class: areaClass,
        validFrom: '2021-06-04',
        legalBasis: '861/QĐ-TTg',
        ...more,
      });
    await give('zone_3');
    await give('programme_135', { validFrom: '2017-06-20' });
    await expect(give('zone_3', { validFrom: '2022-01-01' })).rejects.toMatchObject(refusal('class-overlaps'));
    await expect(give('poor_district')).rejects.toMatchObject(refusal('class-not-for-level'));
    await endAreaClass.run(application, national, {
      areaId: old.id,
      class: 'programme_135',
      validFrom: '2017-06-20',
      validTo: '2021-01-01',
      legalBasis: 'hết giai đoạn',
    });
    const { classes } = await getArea.run(application, reader, { areaId: old.id, asOf: '2022-06-01' });
    expect(classes.map((one) => [one.class, one.validTo])).toEqual([
      ['programme_135', '2021-01-01'],
      ['zone_3', null],
    ]);
    expect((await list({ class: 'programme_135' })).units).toEqual([]);
    expect((await list({ class: 'zone_3' })).classes.find((one) => one.class === 'zone_3')?.units).toBe(1);
  });
});

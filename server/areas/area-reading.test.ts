import { beforeAll, describe, expect, it } from 'vitest';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { Application } from '../application.ts';
import { getArea } from './get-area.ts';
import { listChildren } from './list-children.ts';
import { searchAreas } from './search-areas.ts';

const db = useTestDatabase();
const reader = actor('auditor', null);
let application: Application;
beforeAll(() => {
  application = testApplication(db.current);
});

async function childrenOf(parentId: number | undefined, asOf: string): Promise<string[]> {
  const names: string[] = [];
  let after: string | undefined;
  do {
    const page = await listChildren.run(application, reader, { parentId, asOf, after, limit: 20 });
    names.push(...page.areas.map((area) => area.fullName));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return names;
}

const search = async (query: string, more: object = {}) =>
  (await searchAreas.run(application, reader, { query, ...more })).areas.map((area) => `${area.code} ${area.path}`);

describe('children of a unit', () => {
  it('come level by level as of a day, three levels before the reform and two after', async () => {
    const before = await areaPosition(db.current, 'province', '30', '2019-12-31');
    const now = await areaPosition(db.current, 'province', '31', '2026-11-22');
    expect(await childrenOf(undefined, '2025-06-30')).toHaveLength(63);
    expect(await childrenOf(undefined, '2025-07-01')).toHaveLength(34);
    const districts = await childrenOf(before.id, '2019-12-31');
    expect(districts).toHaveLength(12);
    expect(districts).toContain('Thị xã Kinh Môn');
    expect(await childrenOf(before.id, '2019-10-31')).toContain('Huyện Kinh Môn');
    expect(await childrenOf(before.id, '2025-07-01')).toEqual([]);
    expect(await childrenOf(now.id, '2026-11-22')).toHaveLength(114);
  });

  it('show a renamed unit under the name of the day', async () => {
    const old = await areaPosition(db.current, 'commune', '10663', '2019-11-30');
    const on = async (asOf: string) => (await getArea.run(application, reader, { areaId: old.id, asOf })).area.fullName;
    expect(await on('2019-11-30')).toBe('Xã An Châu');
    expect(await on('2019-12-31')).toBe('Xã An Thượng');
  });

  it('are refused for a unit that does not exist', async () => {
    await expect(listChildren.run(application, reader, { parentId: 77 })).rejects.toMatchObject({
      problems: [{ code: 'not-found' }],
    });
  });
});

describe('a unit', () => {
  it('tells its parents, terms, predecessors with what of their people came, and regions of the old province', async () => {
    const batXat = await areaPosition(db.current, 'commune', '02683', '2026-11-22');
    const unit = await getArea.run(application, reader, { areaId: batXat.id });
    expect(unit.area.fullName).toBe('Xã Bát Xát');
    expect(unit.parents.map((parent) => parent.fullName)).toEqual(['Tỉnh Lào Cai']);
    expect(unit.predecessors.map((change) => change.area?.fullName)).toContain('Thị trấn Bát Xát');
    expect(unit.predecessors.every((change) => change.on === '2025-07-01')).toBe(true);
    expect(unit.regions).toMatchObject([{ province: { code: '10' }, isScoringRegionVerified: false }]);
  });

  it('of a merged province keeps the regions of all its old provinces', async () => {
    const giaLai = await areaPosition(db.current, 'province', '52', '2026-11-22');
    const { regions } = await getArea.run(application, reader, { areaId: giaLai.id });
    expect(regions.map((region) => [region.province.fullName, region.scoringRegion])).toEqual([
      ['Tỉnh Bình Định', 'Duyên hải Nam Trung Bộ'],
      ['Tỉnh Gia Lai', 'Tây Nguyên'],
    ]);
  });

  it('abolished in 2019 still stands on the days before, with what was inferred marked', async () => {
    const old = await areaPosition(db.current, 'commune', '10597', '2018-12-31');
    const unit = await getArea.run(application, reader, { areaId: old.id, asOf: '2018-12-31' });
    expect(unit.area).toMatchObject({ fullName: 'Xã Kênh Giang', validTo: '2019-01-10', verification: 'unverified' });
    expect(unit.parents.map((parent) => parent.fullName)).toEqual(['Tỉnh Hải Dương', 'Thị xã Chí Linh']);
    expect(unit.successors).toMatchObject([{ area: { fullName: 'Phường Văn Đức' }, verification: 'unverified' }]);
  });
});

describe('search', () => {
  it('finds names whatever the diacritics and the place of the tone', async () => {
    const variants = await Promise.all(
      ['Hòa Bình', 'Hoà Bình', 'hoa binh', 'HÒA BÌNH'].map((name) => search(name, { limit: 50 })),
    );
    expect(variants[0]?.length).toBeGreaterThan(4);
    for (const found of variants) expect(found).toEqual(variants[0]);
    expect(await search('dak lak', { level: 'province' })).toEqual(['66 Tỉnh Đắk Lắk']);
    expect(await search('Đắk Lắk', { level: 'province' })).toEqual(['66 Tỉnh Đắk Lắk']);
    expect(await search('dak')).toEqual(await search('đak'));
  });

  it('finds by code as of a day: 15 was Yên Bái and is Lào Cai', async () => {
    expect(await search('15', { level: 'province', asOf: '2025-06-30' })).toEqual(['15 Tỉnh Yên Bái']);
    expect(await search('15', { level: 'province' })).toEqual(['15 Tỉnh Lào Cai']);
    expect((await search('00004', { asOf: '2025-06-30' }))[0]).toBe(
      '00004 Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội',
    );
    expect((await search('00004'))[0]).toBe('00004 Phường Ba Đình, Thành phố Hà Nội');
  });

  it('finds by kind and name, by units above, by former names, and only inside a unit', async () => {
    expect((await search('phường sa pa'))[0]).toContain('Phường Sa Pa, Tỉnh Lào Cai');
    expect(await search('bát xát, lào cai', { level: 'commune' })).toEqual(['02683 Xã Bát Xát, Tỉnh Lào Cai']);
    expect((await search('Xã An Châu, Hải Dương', { asOf: '2019-12-31' }))[0]).toContain('10663 Xã An Thượng');
    const laoCai = await areaPosition(db.current, 'province', '15', '2026-11-22');
    const inside = await search('tan', { withinId: laoCai.id });
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.every((path) => path.endsWith('Tỉnh Lào Cai'))).toBe(true);
  });

  it('is not misled by signs of the pattern language', async () => {
    expect(await search('%')).toEqual([]);
    expect(await search('___')).toEqual([]);
    expect(await search("d'ran")).toHaveLength(1);
  });

  it('keeps to one’s own units when asked', async () => {
    const laoCai = await areaPosition(db.current, 'province', '15', '2026-11-22');
    const officer = actor('province-officer', laoCai);
    const paths = async (scope: string) =>
      (await searchAreas.run(application, officer, { query: 'hoa', scope, limit: 50 })).areas.map((area) => area.path);
    expect((await paths('mine')).every((path) => path.endsWith('Tỉnh Lào Cai'))).toBe(true);
    expect((await paths('national')).length).toBeGreaterThan((await paths('mine')).length);
  });
});

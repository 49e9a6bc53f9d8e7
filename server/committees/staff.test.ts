import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Application } from '#server/application.ts';
import { actor } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { unitsOfProvince } from '#tests/kit/units-of-province.ts';
import { addStaff, changeStaff } from './edit-staff.ts';
import { importStaff } from './import-staff.ts';
import { listStaff } from './list-staff.ts';
import { showPhone } from './show-phone.ts';

const db = useTestDatabase();
const DAY = '2020-02-11';
let application: Application;
let districts: readonly AreaPosition[];
let commune: AreaPosition;
let officer: Actor;
let below: Actor;

beforeAll(async () => {
  application = testApplication(db.current, '2020-06-30T03:00:00Z');
  const units = await unitsOfProvince(db.current, '30', DAY);
  districts = units.districts;
  commune = units.communes[0] as AreaPosition;
  officer = actor('province-officer', units.province);
  below = actor('commune-officer', commune);
});

describe('staff in charge', () => {
  const post = { name: 'Phạm Thị Lan', office: 'Công chức Văn hóa - Xã hội', isPartTime: true, fields: ['poverty'] };
  const inField = (field: string, on?: string) =>
    listStaff.run(application, officer, { field, level: 'commune', ...(on ? { on } : {}) });

  // @req HD-120 HD-142 PT-37
  it('of every unit is known, part-time or not; units without are listed, comings and goings are counted', async () => {
    const add = (fields: readonly string[], more: Record<string, unknown> = {}) =>
      addStaff.run(application, officer, { areaId: commune.id, ...post, fields, validFrom: '2019-01-01', ...more });
    expect(await refusalOf(add(['poverty']))).toEqual(['other-post-missing']);
    const { staffId } = await add(['poverty', 'jobs'], { otherPost: 'Công chức Văn hóa', phone: '0912 345 678' });
    const poverty = await inField('poverty', DAY);
    expect(poverty.summary).toMatchObject({ one: 1, none: poverty.summary.units - 1 });
    expect(poverty.gaps.map(({ area }) => area.id)).not.toContain(commune.id);
    expect(poverty.byDistrict).toHaveLength(districts.length);
    expect(poverty).toMatchObject({ partTime: 1, staff: [{ name: 'Phạm Thị Lan', otherPost: 'Công chức Văn hóa' }] });
    expect((await inField('extension', DAY)).summary.one).toBe(0);
    const ending = { staffId, ...post, otherPost: 'Công chức Văn hóa', fields: ['poverty', 'jobs'], version: 1 };
    await changeStaff.run(application, officer, { ...ending, validTo: '2020-05-01', endedReason: 'Nghỉ hưu' });
    expect((await inField('jobs', DAY)).summary.one).toBe(1);
    const june = await inField('jobs');
    expect(june).toMatchObject({ summary: { one: 0 }, turnover: { year: 2020, joined: 0, left: 1 } });
    expect(june.others).toMatchObject([{ endedReason: 'Nghỉ hưu' }]);
    expect(await refusalOf(changeStaff.run(application, officer, { ...ending, version: 2 }))).toEqual(['staff-ended']);
    expect(
      await refusalOf(
        showPhone.run(application, actor('commune-officer', districts[5] ?? commune), { officialId: staffId }),
      ),
    ).toEqual(['not-found']);
    expect(await showPhone.run(application, below, { officialId: staffId })).toEqual({ phone: '0912 345 678' });
  });

  it('comes in from a spreadsheet after a dry run, good rows beside refused ones, nobody twice', async () => {
    const code = (await db.current.pool.query('select code from areas where id = $1', [commune.id])).rows[0]
      .code as string;
    const csv = [
      'Mã đơn vị,Họ và tên,Chức danh,Kiêm nhiệm,Lĩnh vực,Điện thoại',
      `${code},Đỗ Văn Minh,Công chức LĐTBXH,,Giảm nghèo; Việc làm,0904111222`,
      `${code},Trần Thị Mai,Cán bộ khuyến nông,Phó chủ tịch Hội Nông dân,khuyen nong,`,
      '99999,Người Lạ,Cán bộ,,,',
      `${code},Vũ Văn Sai,Cán bộ,,Bơi lội,`,
    ].join('\n');
    const run = (isDryRun: boolean) =>
      importStaff.run(application, officer, {
        validFrom: '2020-06-01',
        isDryRun,
        file: { name: 'can-bo.csv', bytes: new TextEncoder().encode(csv) },
      });
    const tried = await run(true);
    expect(tried).toMatchObject({ rows: 4, added: 2, refused: 2, isDryRun: true });
    expect(tried.issues.map(({ row, code: each }) => [row, each])).toEqual([
      [4, 'unit-unknown'],
      [5, 'field-unknown'],
    ]);
    expect((await inField('extension')).summary.one).toBe(0);
    await run(false);
    expect(await run(false)).toMatchObject({ added: 0, unchanged: 2 });
    expect((await inField('extension')).staff).toMatchObject([{ name: 'Trần Thị Mai', isPartTime: true }]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { household } from '#tests/kit/household-fixture.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { Application } from '../application.ts';
import { addMember, correctMember } from './change-members.ts';
import { checkIdentity, comparePair, findDuplicates, judgePair, listDuplicates } from './duplicates.ts';
import { openFile } from './open-file.ts';
import { mergeHouseholds } from './split-merge.ts';

const db = useTestDatabase();
let application: Application;
let commune: AreaPosition;
let sibling: AreaPosition;
let officer: Actor;
let province: Actor;
let ours: { id: string; people: string[] };
let theirs: { id: string; people: string[] };
let slip: { id: string };
let typed: { id: string };

beforeAll(async () => {
  const here = await areaPosition(db.current, 'province', '15', '2026-11-22');
  const { rows } = await db.current.pool.query(
    "select code from areas where level = 'commune' and province_id = $1 and valid_to is null order by code limit 2",
    [here.id],
  );
  commune = await areaPosition(db.current, 'commune', rows[0].code, '2026-11-22');
  sibling = await areaPosition(db.current, 'commune', rows[1].code, '2026-11-22');
  officer = actor('commune-officer', commune);
  province = actor('province-officer', here);
  application = testApplication(db.current);
  ours = await household(db.current, commune, 'DU-1', [
    { name: 'Đỗ Thị Hạnh', birth: '1970-05-02', number: '015170000001', sex: 'f' },
    { name: 'Nguyễn Văn Nam', birth: '1995-01-01' },
  ]);
  theirs = await household(db.current, sibling, 'DU-2', [
    { name: 'Đỗ Thị Hạnh', birth: '1970-05-02', number: '015170000001', sex: 'f' },
    { name: 'Nguyễn Văn Nam', birth: '1995-01-02' },
  ]);
  slip = await household(db.current, commune, 'DU-3', [{ name: 'Trần Văn Thuỷ', birth: '1960-02-03', sex: 'm' }]);
  typed = await household(db.current, commune, 'DU-4', [{ name: 'Trần Vắn Thủy B', birth: '1960-02-03', sex: 'm' }]);
  await household(db.current, commune, 'DU-5', [{ name: 'Lý Thị Sáu', birth: '1960-02-03', sex: 'f' }]);
});

const pairs = async (who: Actor) => (await listDuplicates.run(application, who, {})).pairs;

describe('one person in two places', () => {
  it('is told at entry: the household in one’s area, only the commune’s name beyond it', async () => {
    const own = await checkIdentity.run(application, officer, { number: '015170000001', sex: 'm' });
    expect(own.households.map(({ code }) => code)).toEqual(['DU-1']);
    expect(own.elsewhere).toEqual([{ communeName: expect.any(String), households: 1 }]);
    expect(JSON.stringify(own)).not.toContain(theirs.id);
    expect(own.doubts.map(({ code }) => code)).toEqual(['identity-sex']);
    const wide = await checkIdentity.run(application, province, { number: '015170000001' });
    expect(wide.households.map(({ code }) => code)).toEqual(['DU-1', 'DU-2']);
    expect(wide.elsewhere).toEqual([]);
  });

  it('is warned of when the number is written, whichever role writes it', async () => {
    const facts = {
      name: 'Phạm Văn Sơn',
      sex: 'm',
      birth: null,
      ethnicCode: null,
      relation: 'con',
      identityNumber: '015170000001',
    };
    for (const [index, who] of [officer, province].entries()) {
      const { id } = await household(db.current, commune, `DU-9${index}`, [{ name: 'Phạm Thị Tám' }]);
      const change = { householdId: id, happenedOn: '2026-10-01', reason: 'đến ở' };
      const added = await addMember.run(application, who, { ...change, version: 1, kind: 'joined', ...facts });
      expect(added.warnings.map(({ code }) => code)).toContain('identity-elsewhere');
      expect(JSON.stringify(added.warnings)).toContain(who === officer ? 'ngoài địa bàn' : 'DU-2');
      const number = { personId: added.personId, facts: { identityNumber: null } };
      await correctMember.run(application, who, { ...change, version: 2, ...number });
    }
  });
});

describe('pairs that look alike', () => {
  it('are found for the whole province by number, by name and birth, and by a similar name in one village', async () => {
    await findDuplicates.run(application, province, { provinceId: commune.provinceId });
    const found = await pairs(province);
    expect(
      found.map(({ reason, first, second }) => `${reason} ${[first.code, second.code].sort().join('+')}`).sort(),
    ).toEqual(['identity-number DU-1+DU-2', 'similar-name-birth-place DU-3+DU-4']);
    await expect(findDuplicates.run(application, officer, { provinceId: commune.provinceId })).rejects.toMatchObject({
      problems: [{ code: 'forbidden' }],
    });
  });

  it('show a commune officer the own side only', async () => {
    const across = (await pairs(officer)).find(({ reason }) => reason === 'identity-number');
    expect(across?.judgeable).toBe(false);
    expect([across?.first.code, across?.second.code].sort()).toEqual(['DU-1', null].sort());
    await expect(
      comparePair.run(application, officer, { firstId: ours.id, secondId: theirs.id }),
    ).rejects.toMatchObject({
      problems: [{ code: 'not-found' }],
    });
  });

  it('stand side by side with what differs, and a verdict is not asked again', async () => {
    const compared = await comparePair.run(application, province, { firstId: ours.id, secondId: theirs.id });
    expect(compared.fields.filter(({ differs }) => differs).map(({ field }) => field)).toEqual(['code', 'communeId']);
    expect(compared.people.map(({ differing }) => differing)).toEqual([[], ['birth']]);
    await judgePair.run(application, officer, {
      firstId: slip.id,
      secondId: typed.id,
      verdict: 'different',
      reason: 'hai anh em sinh đôi',
    });
    await findDuplicates.run(application, province, { provinceId: commune.provinceId });
    expect((await pairs(province)).map(({ reason }) => reason)).toEqual(['identity-number']);
    const judged = await comparePair.run(application, officer, { firstId: slip.id, secondId: typed.id });
    expect(judged.verdict).toMatchObject({ verdict: 'different', reason: 'hai anh em sinh đôi' });
  });

  it('that are one household are merged across the border, and the pair is gone', async () => {
    await mergeHouseholds.run(application, province, {
      householdId: ours.id,
      version: 1,
      absorbedId: theirs.id,
      absorbedVersion: 1,
      happenedOn: '2026-10-01',
      reason: 'cùng một hộ',
    });
    expect(await pairs(province)).toEqual([]);
    const file = await openFile.run(application, province, { householdId: ours.id });
    expect(file.members.map(({ name, birth }) => `${name} ${birth}`)).toEqual([
      'Đỗ Thị Hạnh 1970-05-02',
      'Nguyễn Văn Nam 1995-01-01',
      'Nguyễn Văn Nam 1995-01-02',
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { household } from '#tests/kit/household-fixture.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { Application } from '../application.ts';
import { closeHousehold, correctHousehold, registerHousehold, setGroup } from './change-household.ts';
import { addMember, changeHead, correctMember, removeMember } from './change-members.ts';
import { moveHousehold } from './move-household.ts';
import { listReaders, openFile } from './open-file.ts';
import { mergeHouseholds, splitHousehold } from './split-merge.ts';
import { undoChange } from './undo-change.ts';

const db = useTestDatabase();
let application: Application;
let commune: AreaPosition;
let sibling: AreaPosition;
let officer: Actor;
let neighbour: Actor;
let province: Actor;
let codes = 0;
const code = () => `RG-${String(++codes).padStart(4, '0')}`;
const ON = '2026-10-01';

beforeAll(async () => {
  application = testApplication(db.current);
  const here = await areaPosition(db.current, 'province', '15', '2026-11-22');
  const { rows } = await db.current.pool.query(
    "select code from areas where level = 'commune' and province_id = $1 and valid_to is null order by code limit 2",
    [here.id],
  );
  commune = await areaPosition(db.current, 'commune', rows[0].code, '2026-11-22');
  sibling = await areaPosition(db.current, 'commune', rows[1].code, '2026-11-22');
  officer = actor('commune-officer', commune);
  neighbour = actor('commune-officer', sibling);
  province = actor('province-officer', here);
});

const family = async () =>
  await household(db.current, commune, code(), [
    { name: 'Đỗ Thị Hạnh', birth: '1970-05-02', sex: 'f' },
    { name: 'Nguyễn Văn Nam', birth: '1995' },
    { name: 'Nguyễn Thị Mai', birth: '1999' },
  ]);
const change = (householdId: string, version = 1) => ({
  householdId,
  version,
  happenedOn: ON,
  reason: 'biên bản thôn',
});
const refusal = (...wanted: string[]) => ({ problems: wanted.map((one) => ({ code: one })) });
const open = async (householdId: string, who = officer) =>
  await openFile.run(application, who, { householdId, purpose: 'kiểm tra' });
const auditOf = async (subjectId: string) =>
  (await db.current.pool.query('select act from audit_log where subject_id = $1 order by seq', [subjectId])).rows.map(
    (row) => row.act,
  );
const newcomer = (name: string, more: object = {}) => ({
  name,
  sex: null,
  birth: null,
  identityNumber: null,
  ethnicCode: null,
  relation: 'con',
  ...more,
});

describe('the register', () => {
  // @req PT-49 · @req HD-150
  it('logs every change of members with author, day, reason, before and after', async () => {
    const { id, people } = await family();
    await addMember.run(application, officer, {
      ...change(id),
      ...newcomer('Nguyễn Văn Bé', { birth: '2026-09-20' }),
      kind: 'born',
    });
    await removeMember.run(application, officer, { ...change(id, 2), personId: people[2], kind: 'moved' });
    await correctMember.run(application, officer, { ...change(id, 3), personId: people[1], facts: { birth: '1994' } });
    const file = await open(id);
    expect(file).toMatchObject({ size: 3, version: 4, headName: 'Đỗ Thị Hạnh' });
    expect(file.members.map(({ name }) => name)).toEqual(['Đỗ Thị Hạnh', 'Nguyễn Văn Nam', 'Nguyễn Văn Bé']);
    expect(file.formerMembers).toMatchObject([{ name: 'Nguyễn Thị Mai', leftOn: ON, leftReason: 'moved' }]);
    expect(file.history.map(({ kind }) => kind).sort()).toEqual(['born', 'left', 'member-corrected']);
    const corrected = file.history.find(({ kind }) => kind === 'member-corrected');
    expect(corrected).toMatchObject({ actorId: officer.id, reason: 'biên bản thôn', happenedOn: ON });
    expect(corrected?.changes).toEqual([{ field: 'member.2.birth', before: '1995', after: '1994' }]);
    expect(await auditOf(id)).toEqual([
      'households.add-member',
      'households.remove-member',
      'households.correct-member',
    ]);
  });

  it('refuses to write over what the person has not seen', async () => {
    const { id } = await family();
    await correctHousehold.run(application, officer, { ...change(id), facts: { address: 'Xóm Trại' } });
    await expect(
      correctHousehold.run(application, officer, { ...change(id), facts: { address: 'Xóm Đình' } }),
    ).rejects.toMatchObject(refusal('household-changed'));
    expect((await open(id)).address).toBe('Xóm Trại');
  });

  it('does a command once, however often it arrives', async () => {
    const { id, people } = await family();
    const command = { ...change(id), commandId: randomUUID(), personId: people[1] };
    const [first, second] = await Promise.all([
      changeHead.run(application, officer, command),
      changeHead.run(application, officer, command),
    ]);
    expect(second).toEqual(first);
    expect(await open(id)).toMatchObject({ version: 2, headName: 'Nguyễn Văn Nam' });
  });

  it('leaves nothing behind when the rule refuses', async () => {
    const { id, people } = await family();
    const before = await open(id);
    await expect(
      removeMember.run(application, officer, { ...change(id), personId: people[0], kind: 'died' }),
    ).rejects.toMatchObject(refusal('head-leaves'));
    await expect(
      addMember.run(application, officer, {
        ...change(id),
        happenedOn: '2027-01-01',
        ...newcomer('Ai'),
        kind: 'joined',
      }),
    ).rejects.toMatchObject(refusal('date-in-future'));
    expect(await open(id)).toEqual(before);
    expect(await auditOf(id)).toEqual([]);
  });

  it('records who read the file, when and what for, in the transaction that gave it out', async () => {
    const { id } = await family();
    await open(id);
    await openFile.run(application, province, { householdId: id, purpose: 'khiếu nại' });
    await expect(openFile.run(application, neighbour, { householdId: id })).rejects.toMatchObject(refusal('not-found'));
    const { readers } = await listReaders.run(application, officer, { householdId: id });
    expect(readers.map(({ actorId, purpose }) => `${actorId}: ${purpose}`).sort()).toEqual([
      `${officer.id}: kiểm tra`,
      `${province.id}: khiếu nại`,
    ]);
  });

  it('shows whole identity numbers to those who check papers, the last digits to leaders and auditors', async () => {
    const { id, people } = await family();
    const facts = { identityNumber: '015195000001' };
    await correctMember.run(application, officer, { ...change(id), personId: people[1], facts });
    const whole = await open(id);
    expect(whole.members[1]?.identityNumber).toBe('015195000001');
    for (const role of ['province-leader', 'auditor'] as const) {
      const file = await open(id, actor(role, { ...commune, id: commune.provinceId, level: 'province' }));
      expect(file.members[1]?.identityNumber).toBe('•••••••••001');
      expect(file.actions).toEqual([]);
      expect(JSON.stringify(file)).not.toContain('015195000001');
    }
  });

  // @req HD-13
  it('hands the file to the receiving commune with its whole history, and the giver no longer sees it', async () => {
    const { id } = await family();
    await correctHousehold.run(application, officer, { ...change(id), facts: { address: 'Xóm Trại' } });
    const { rows } = await db.current.pool.query('select code from areas where id = $1', [sibling.id]);
    await moveHousehold.run(application, officer, {
      ...change(id, 2),
      communeCode: rows[0].code,
      villageName: 'Thôn Mới',
    });
    await expect(open(id)).rejects.toMatchObject(refusal('not-found'));
    const file = await open(id, neighbour);
    expect(file).toMatchObject({ communeId: sibling.id, villageName: 'Thôn Mới', version: 3 });
    expect(file.history.map(({ kind }) => kind).sort()).toEqual(['corrected', 'moved-in', 'moved-out']);
    expect(file.members).toHaveLength(3);
    await undoChange.run(application, neighbour, {
      ...change(id, 3),
      eventId: file.history.find(({ kind }) => kind === 'moved-in')?.id,
    });
    expect(await open(id)).toMatchObject({ communeId: commune.id, address: 'Xóm Trại', version: 4 });
    await expect(open(id, neighbour)).rejects.toMatchObject(refusal('not-found'));
  });

  it('does not move to where it is, to an unknown commune, or to another province', async () => {
    const { id } = await family();
    const own = await db.current.pool.query('select code from areas where id = $1', [commune.id]);
    const to = (communeCode: string, villageName: string | null) =>
      moveHousehold.run(application, officer, { ...change(id), communeCode, villageName });
    await expect(to(own.rows[0].code, 'Thôn 1')).rejects.toMatchObject(refusal('same-place'));
    await expect(to('99999', null)).rejects.toMatchObject(refusal('place-unknown'));
    await expect(to('00004', null)).rejects.toMatchObject(refusal('other-province'));
  });

  it('splits a household, and an undo puts both back while the history keeps what was done', async () => {
    const { id, people } = await family();
    const newCode = code();
    const { newHouseholdId, eventId } = await splitHousehold.run(application, officer, {
      ...change(id),
      memberIds: [people[1], people[2]],
      headId: people[1],
      newCode,
    });
    expect(await open(id)).toMatchObject({ size: 1, version: 2 });
    expect(await open(newHouseholdId)).toMatchObject({
      code: newCode,
      size: 2,
      headName: 'Nguyễn Văn Nam',
      status: 'active',
    });
    await undoChange.run(application, officer, { ...change(id, 2), eventId });
    const back = await open(id);
    expect(back).toMatchObject({ size: 3, version: 3 });
    expect(back.members).toHaveLength(3);
    expect(back.history.map(({ kind }) => kind).sort()).toEqual(['restored', 'split-to']);
    expect(await open(newHouseholdId)).toMatchObject({ status: 'dissolved', members: [] });
  });

  it('merges two households: members and history come over, and an undo parts them again', async () => {
    const first = await family();
    const second = await household(db.current, commune, code(), [{ name: 'Trần Văn Long', birth: '1960' }]);
    await correctHousehold.run(application, officer, { ...change(second.id), facts: { address: 'Ngõ 2' } });
    const { eventId } = await mergeHouseholds.run(application, officer, {
      ...change(first.id),
      absorbedId: second.id,
      absorbedVersion: 2,
    });
    const file = await open(first.id);
    expect(file).toMatchObject({ size: 4, headName: 'Đỗ Thị Hạnh' });
    expect(file.history.map(({ kind }) => kind).sort()).toEqual(['corrected', 'merged-from', 'merged-into']);
    expect(await open(second.id)).toMatchObject({ status: 'merged', mergedInto: first.id, actions: [] });
    await undoChange.run(application, officer, { ...change(first.id, 2), eventId });
    expect(await open(first.id)).toMatchObject({ size: 3 });
    expect(await open(second.id)).toMatchObject({ status: 'active', size: 1, address: 'Ngõ 2' });
    expect((await open(second.id)).members.map(({ name }) => name)).toEqual(['Trần Văn Long']);
  });

  it('undoes only the latest act', async () => {
    const { id, people } = await family();
    const first = await changeHead.run(application, officer, { ...change(id), personId: people[1] });
    await correctHousehold.run(application, officer, { ...change(id, 2), facts: { address: 'Xóm Trại' } });
    await expect(
      undoChange.run(application, officer, { ...change(id, 3), eventId: first.eventId }),
    ).rejects.toMatchObject(refusal('undo-too-late'));
    await expect(
      undoChange.run(application, officer, { ...change(id, 3), eventId: randomUUID() }),
    ).rejects.toMatchObject(refusal('nothing-to-undo'));
  });

  it('closes a household, refuses further changes, and opens it again by an undo', async () => {
    const { id } = await family();
    const { eventId } = await closeHousehold.run(application, officer, { ...change(id), kind: 'moved-out' });
    expect(await open(id)).toMatchObject({ status: 'moved-out', statusSince: ON, members: [], actions: ['undo'] });
    await expect(
      correctHousehold.run(application, officer, { ...change(id, 2), facts: { address: 'x' } }),
    ).rejects.toMatchObject(refusal('household-closed'));
    await undoChange.run(application, officer, { ...change(id, 2), eventId });
    expect((await open(id)).members).toHaveLength(3);
  });

  // @req HD-16
  it('keeps overlapping groups with days and evidence, apart from the class', async () => {
    const { id } = await family();
    const set = (version: number, group: string, member: boolean) =>
      setGroup.run(application, officer, { ...change(id, version), group, member, evidence: 'QĐ 12/QĐ-UBND' });
    await set(1, 'merit', true);
    const { eventId } = await set(2, 'disabled', true);
    await expect(set(3, 'merit', true)).rejects.toMatchObject(refusal('group-held'));
    await expect(set(3, 'no_labour', false)).rejects.toMatchObject(refusal('group-not-held'));
    await undoChange.run(application, officer, { ...change(id, 3), eventId });
    await set(4, 'merit', false);
    const file = await open(id);
    expect(file.groups).toEqual([]);
    expect(file.groupPeriods).toEqual([{ group: 'merit', validFrom: ON, validTo: ON, evidence: 'QĐ 12/QĐ-UBND' }]);
  });

  it('takes a new household once for each code', async () => {
    const { rows } = await db.current.pool.query('select code from areas where id = $1', [commune.id]);
    const wanted = {
      code: code(),
      communeCode: rows[0].code,
      headName: 'Lê Thị Thủy',
      headSex: 'f',
      headBirth: '1980',
      headIdentityNumber: null,
      ethnicCode: null,
      happenedOn: ON,
      reason: 'mới đến',
    };
    const { householdId } = await registerHousehold.run(application, officer, wanted);
    expect(await open(householdId)).toMatchObject({ headName: 'Lê Thị Thủy', size: 1 });
    await expect(registerHousehold.run(application, officer, wanted)).rejects.toMatchObject(refusal('code-taken'));
    await expect(registerHousehold.run(application, neighbour, wanted)).rejects.toMatchObject(refusal('not-found'));
  });
});

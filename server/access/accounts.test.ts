import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { actor, areaPosition, SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { Application } from '../application.ts';
import { createServer } from '../http/server.ts';
import { findActor } from '../identity/load-actor.ts';
import {
  assignRole,
  createAccount,
  disableAccount,
  enableAccount,
  endAssignment,
  listAccounts,
  resetPassword,
} from './accounts.ts';
import { listAuditLog } from './list-audit-log.ts';

const db = useTestDatabase();
let application: Application;
let province: AreaPosition;
let commune: AreaPosition;
let foreign: AreaPosition;
let keeper: Actor;
let server: FastifyInstance;

beforeAll(async () => {
  application = { ...testApplication(db.current), now: () => new Date() };
  province = await areaPosition(db.current, 'province', '15', '2026-11-22');
  const { rows } = await db.current.pool.query(
    "select code from areas where level = 'commune' and province_id = $1 and valid_to is null order by code limit 1",
    [province.id],
  );
  commune = await areaPosition(db.current, 'commune', rows[0].code, '2026-11-22');
  foreign = await areaPosition(db.current, 'commune', '00004', '2026-11-22');
  keeper = actor('administrator', province);
  server = await createServer(application, { signInAttempts: 1000 });
});
afterAll(async () => await server.close());

const refusal = (code: string) => ({ problems: [{ code }] });
const create = (username: string, more: object = {}, who = keeper) =>
  createAccount.run(application, who, {
    username,
    name: `Cán bộ ${username}`,
    password: 'mat-khau-dau-tien',
    role: 'commune-officer',
    areaId: commune.id,
    validFrom: '2025-07-01',
    ...more,
  });
const signIn = async (username: string, password: string) => {
  const answer = await server.inject({ method: 'POST', url: '/api/session', payload: { username, password } });
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return {
    status: answer.statusCode,
    cookie,
    problems: answer.json().problems?.map(({ code }: { code: string }) => code),
  };
};
const call = async (
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  url: string,
  cookie: string,
  payload?: object,
  header = true,
) => {
  const answer = await server.inject({
    method,
    url,
    headers: { cookie, ...(header ? { 'x-vuonlen': '1' } : {}) },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
};

describe('accounts over real HTTP', () => {
  it('must change a password typed by somebody else before anything else, and every session ends with the change', async () => {
    await create('hanh.xa');
    const first = await signIn('hanh.xa', 'mat-khau-dau-tien');
    expect(first.status).toBe(200);
    expect((await call('GET', '/api/session', first.cookie)).body.permissions).toContain('household.read');
    const refused = await call('GET', '/api/households', first.cookie);
    expect([refused.status, refused.body.problems[0].code]).toEqual([403, 'password-must-change']);
    const change = (present: string, next: string) =>
      call('PUT', '/api/session/password', first.cookie, { present, next });
    expect((await change('sai', 'mat-khau-cua-minh')).body.problems[0].code).toBe('wrong-password');
    expect((await change('mat-khau-dau-tien', 'ngan')).body.problems[0].code).toBe('invalid-input');
    expect((await change('mat-khau-dau-tien', 'mat-khau-dau-tien')).body.problems[0].code).toBe('password-unchanged');
    expect((await change('mat-khau-dau-tien', 'mat-khau-cua-minh')).status).toBe(200);
    expect((await call('GET', '/api/households', first.cookie)).status).toBe(401);
    expect((await signIn('hanh.xa', 'mat-khau-dau-tien')).problems).toEqual(['wrong-credentials']);
    const second = await signIn('hanh.xa', 'mat-khau-cua-minh');
    expect((await call('GET', '/api/households', second.cookie)).status).toBe(200);
  });

  it('tells a wrong password and an unknown name alike', async () => {
    await create('nam.xa');
    expect(await signIn('nam.xa', 'khong-phai-mat-khau')).toMatchObject({
      status: 401,
      problems: ['wrong-credentials'],
    });
    expect(await signIn('khong.ai', 'khong-phai-mat-khau')).toMatchObject({
      status: 401,
      problems: ['wrong-credentials'],
    });
    expect((await server.inject({ method: 'POST', url: '/api/session', payload: { username: 1 } })).statusCode).toBe(
      401,
    );
  });

  it('end their sessions at once when disabled or reset, and sign in again when enabled', async () => {
    const { userId } = await create('mai.xa');
    const { cookie } = await signIn('mai.xa', 'mat-khau-dau-tien');
    expect((await call('GET', '/api/session', cookie)).status).toBe(200);
    const off = await disableAccount.run(application, keeper, { userId, reason: 'nghỉ việc' });
    expect(off.disabledAt).not.toBeNull();
    expect((await call('GET', '/api/session', cookie)).status).toBe(401);
    expect(await signIn('mai.xa', 'mat-khau-dau-tien')).toMatchObject({ status: 403, problems: ['account-disabled'] });
    await enableAccount.run(application, keeper, { userId, reason: 'trở lại' });
    const again = await signIn('mai.xa', 'mat-khau-dau-tien');
    await resetPassword.run(application, keeper, { userId, password: 'mat-khau-moi-toanh' });
    expect((await call('GET', '/api/session', again.cookie)).status).toBe(401);
    expect((await signIn('mai.xa', 'mat-khau-moi-toanh')).status).toBe(200);
  });

  it('are signed out by signing out, and change nothing without our header', async () => {
    await create('lan.xa');
    const { cookie } = await signIn('lan.xa', 'mat-khau-dau-tien');
    const bare = await call('PUT', '/api/session/language', cookie, { language: 'en' }, false);
    expect([bare.status, bare.body.problems[0].code]).toEqual([403, 'forbidden']);
    expect((await call('PUT', '/api/session/language', cookie, { language: 'en' })).status).toBe(200);
    expect((await call('GET', '/api/session', '')).body.problems[0].code).toBe('signed-out');
    expect((await call('GET', '/api/session', 'vuonlen.session_token=forged.value')).status).toBe(401);
    await call('DELETE', '/api/session', cookie);
    expect((await call('GET', '/api/session', cookie)).status).toBe(401);
  });
});

describe('keeping accounts', () => {
  it('reaches no further than the keeper’s own area', async () => {
    await expect(create('xa.nguoi', { areaId: foreign.id })).rejects.toMatchObject(refusal('not-found'));
    await expect(create('ca.nuoc', { role: 'auditor', areaId: null })).rejects.toMatchObject(refusal('not-found'));
    const stranger = await create('xa.khac', { areaId: foreign.id }, SYSTEM);
    for (const route of [disableAccount, enableAccount])
      await expect(route.run(application, keeper, { userId: stranger.userId, reason: 'x' })).rejects.toMatchObject(
        refusal('not-found'),
      );
    await expect(
      resetPassword.run(application, keeper, { userId: stranger.userId, password: 'mat-khau-cua-toi' }),
    ).rejects.toMatchObject(refusal('not-found'));
    const { accounts } = await listAccounts.run(application, keeper, { limit: 200 });
    expect(accounts.map(({ username }) => username)).not.toContain('xa.khac');
  });

  it('refuses a role at the wrong level, a name taken, one’s own account, and one assignment twice', async () => {
    await expect(create('sai.cap', { areaId: province.id })).rejects.toMatchObject(refusal('role-level'));
    await create('trung.ten');
    await expect(create('trung.ten')).rejects.toMatchObject(refusal('username-taken'));
    await expect(create('KHÔNG HỢP LỆ')).rejects.toMatchObject(refusal('invalid-input'));
    const { userId } = await create('quan.tri', { role: 'administrator', areaId: province.id });
    const self: Actor = { ...keeper, id: userId };
    await expect(disableAccount.run(application, self, { userId, reason: 'x' })).rejects.toMatchObject(
      refusal('own-account'),
    );
    const twice = { userId, role: 'administrator', areaId: province.id, validFrom: '2026-01-01' };
    await expect(assignRole.run(application, keeper, twice)).rejects.toMatchObject(refusal('assignment-exists'));
  });

  it('ties an agency officer to a body: required, of the unit’s level, for no other role; the session tells it', async () => {
    const officer = { role: 'agency-officer', areaId: province.id };
    await expect(create('co.quan', officer)).rejects.toMatchObject(refusal('agency-required'));
    await expect(create('co.quan', { ...officer, agencyId: 'm-board' })).rejects.toMatchObject(refusal('agency-level'));
    await expect(create('co.quan', { ...officer, agencyId: 'p-labour' })).rejects.toMatchObject(
      refusal('agency-ended'),
    );
    await expect(create('co.quan', { ...officer, agencyId: 'nobody' })).rejects.toMatchObject(
      refusal('agency-unknown'),
    );
    await expect(create('co.quan', { agencyId: 'p-health' })).rejects.toMatchObject(refusal('agency-not-wanted'));
    const { userId, assignments } = await create('co.quan', { ...officer, agencyId: 'p-health' });
    expect(assignments).toMatchObject([
      { role: 'agency-officer', agency: { id: 'p-health', name: { vi: 'Sở Y tế' } } },
    ]);
    expect(await findActor(db.current, userId)).toMatchObject({
      assignments: [{ agency: { id: 'p-health', relatives: [{ id: 'p-labour', from: '2025-03-01' }] } }],
    });
    const { cookie } = await signIn('co.quan', 'mat-khau-dau-tien');
    await call('PUT', '/api/session/password', cookie, { present: 'mat-khau-dau-tien', next: 'mat-khau-cua-minh' });
    const again = await signIn('co.quan', 'mat-khau-cua-minh');
    const session = await call('GET', '/api/session', again.cookie);
    expect(session.body.assignments[0].agency.name.vi).toBe('Sở Y tế');
    expect((await call('GET', '/api/my-tasks', again.cookie)).body.tasks).toEqual([]);
    expect((await call('GET', '/api/plans', again.cookie)).status).toBe(403);
    expect((await call('GET', '/api/households', again.cookie)).status).toBe(403);
  });

  it('gives a role from a day to a day', async () => {
    const { userId, assignments } = await create('co.han');
    await expect(
      endAssignment.run(application, keeper, {
        assignmentId: assignments[0]?.assignmentId,
        validTo: '2025-07-01',
        reason: 'x',
      }),
    ).rejects.toMatchObject(refusal('period-reversed'));
    await endAssignment.run(application, keeper, {
      assignmentId: assignments[0]?.assignmentId,
      validTo: '2026-01-01',
      reason: 'luân chuyển',
    });
    const account = await assignRole.run(application, keeper, {
      userId,
      role: 'province-officer',
      areaId: province.id,
      validFrom: '2026-01-01',
    });
    expect(account.assignments.map(({ role, validFrom, validTo }) => [role, validFrom, validTo])).toEqual([
      ['province-officer', '2026-01-01', null],
      ['commune-officer', '2025-07-01', '2026-01-01'],
    ]);
  });

  it('is all in the log, found by actor, act, subject and day, page by page, without any password', async () => {
    const { userId } = await create('nhat.ky');
    await disableAccount.run(application, keeper, { userId, reason: 'thử' });
    const auditor = actor('auditor', province);
    const log = async (input: object) => (await listAuditLog.run(application, auditor, input)).entries;
    expect((await log({ subjectId: userId })).map(({ act }) => act)).toContain('access.create-account');
    const everything = await listAuditLog.run(application, SYSTEM, { subjectId: userId });
    expect(everything.entries.map(({ act }) => act)).toEqual(['access.disable-account', 'access.create-account']);
    expect(JSON.stringify(everything)).not.toContain('mat-khau');
    expect(await log({ act: 'no.such' })).toEqual([]);
    expect(await log({ to: '2000-01-01' })).toEqual([]);
    const first = await listAuditLog.run(application, SYSTEM, { limit: 2 });
    const next = await listAuditLog.run(application, SYSTEM, { limit: 2, after: first.next ?? '' });
    expect(Number(next.entries[0]?.seq)).toBe(Number(first.entries[1]?.seq) - 1);
    await expect(listAuditLog.run(application, actor('province-officer', province), {})).rejects.toMatchObject(
      refusal('forbidden'),
    );
  });
});

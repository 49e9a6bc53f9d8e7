import type { Account } from '#contract/access/accounts.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import type { Role } from '#domain/access/permissions.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Scene } from '../act.ts';
import type { Application } from '../application.ts';
import { onConstraint } from '../database/postgres-refusals.ts';
import { createSignIn } from '../identity/sign-in.ts';

for (const constraint of ['users_username_key', 'users_email_key']) {
  onConstraint(constraint, (detail) =>
    accessProblem('username-taken', { username: /=\(([^)@]*)/.exec(detail)?.[1] ?? '' }, 'username'),
  );
}

/** The sign-in library's own hash of a password; nothing of it is invented here. */
export async function hashPassword(application: Application, password: string): Promise<string> {
  const { password: hasher } = await createSignIn(application).$context;
  return await hasher.hash(password);
}

export async function verifyPassword(application: Application, hash: string, password: string): Promise<boolean> {
  const { password: hasher } = await createSignIn(application).$context;
  return await hasher.verify({ hash, password });
}

export interface NewAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly language: 'vi' | 'en';
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/** Rows of a person who signs in by user name; the library wants an address, which nobody ever writes to. */
export async function insertAccount(scene: Pick<Scene, 'tx' | 'now'>, account: NewAccount): Promise<void> {
  await scene.tx.client.query(
    `insert into users (id, name, email, username, display_username, language, must_change_password, created_at, updated_at)
     values ($1, $2, $3, $4, $4, $5, $6, $7, $7)`,
    [
      account.id,
      account.name,
      `${account.username}@vuonlen.invalid`,
      account.username,
      account.language,
      account.mustChangePassword,
      scene.now,
    ],
  );
  await scene.tx.client.query(
    `insert into credentials (id, user_id, account_id, provider_id, password, created_at, updated_at)
     values ($1, $1, $1, 'credential', $2, $3, $3)`,
    [account.id, account.passwordHash, scene.now],
  );
}

export async function setPassword(
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
  userId: string,
  passwordHash: string,
  mustChangePassword: boolean,
): Promise<void> {
  await tx.client.query(
    "update credentials set password = $2, updated_at = $3 where user_id = $1 and provider_id = 'credential'",
    [userId, passwordHash, now],
  );
  await tx.client.query('update users set must_change_password = $2, updated_at = $3 where id = $1', [
    userId,
    mustChangePassword,
    now,
  ]);
  await endSessions({ tx }, userId);
}

export async function endSessions({ tx }: Pick<Scene, 'tx'>, userId: string): Promise<void> {
  await tx.sql.deleteFrom('sessions').where('user_id', '=', userId).execute();
}

interface AssignmentPlace {
  readonly area_id: number | null;
  readonly province_id: number | null;
  readonly district_id: number | null;
  readonly commune_id: number | null;
}

/** An account is managed by whoever holds every place it works in; any other account is «not found». */
export async function requireManaged(scene: Scene, userId: string): Promise<void> {
  const what = scene.language === 'vi' ? 'tài khoản' : 'account';
  const user = await scene.tx.sql.selectFrom('users').select('id').where('id', '=', userId).executeTakeFirst();
  if (user === undefined) throw new Refusal(accessProblem('not-found', { what }));
  const { rows } = await scene.tx.client.query<AssignmentPlace>(
    `select s.area_id, a.province_id, a.district_id, a.commune_id from assignments s left join areas a on a.id = s.area_id
      where s.user_id = $1 and (s.valid_to is null or s.valid_to > $2)`,
    [userId, scene.today],
  );
  const managed = rows.every((row) =>
    row.area_id === null || row.province_id === null
      ? scene.units.everywhere
      : covers(scene.units, { provinceId: row.province_id, districtId: row.district_id, communeId: row.commune_id }),
  );
  if (!managed) throw new Refusal(accessProblem('not-found', { what }));
}

/** Accounts as they are shown; the one place that reads them. */
export async function listAccountRows(
  { tx, units, today }: Scene,
  filter: {
    readonly userId?: string;
    readonly q?: string | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<Account[]> {
  const { rows } = await tx.client.query<Omit<Account, 'disabledAt'> & { disabledAt: Date | null }>(
    `select u.id as "userId", coalesce(u.username, u.email) as username, u.name, u.disabled_at as "disabledAt",
            u.must_change_password as "mustChangePassword",
            coalesce((select json_agg(json_build_object('assignmentId', s.id, 'role', s.role, 'areaId', s.area_id,
                'areaName', coalesce(a.full_name, 'Cả nước'), 'validFrom', s.valid_from, 'validTo', s.valid_to,
                'agency', case when g.id is null then null else json_build_object('id', g.id,
                  'name', json_build_object('vi', g.name_vi, 'en', g.name_en)) end)
                order by s.valid_from desc, s.role)
               from assignments s left join areas a on a.id = s.area_id left join agencies g on g.id = s.agency_id where s.user_id = u.id), '[]') as assignments
       from users u
      where ($1::text is null or u.id = $1) and ($2::text is null or u.username > $2)
        and ($3::text is null or u.username like $3 or u.name ilike $3)
        and ($4 or exists (select from assignments s join areas a on a.id = s.area_id where s.user_id = u.id
              and (a.province_id = any ($5) or a.district_id = any ($6) or a.commune_id = any ($7)))
             or not exists (select from assignments s where s.user_id = u.id and (s.valid_to is null or s.valid_to > $9)))
      order by u.username limit $8`,
    [
      filter.userId ?? null,
      filter.after ?? null,
      filter.q ? `%${filter.q.replace(/[%_\\]/g, '\\$&')}%` : null,
      units.everywhere,
      units.provinces,
      units.districts,
      units.communes,
      filter.limit,
      today,
    ],
  );
  return rows.map((row) => ({ ...row, disabledAt: row.disabledAt?.toISOString() ?? null }));
}

export async function getAccount(scene: Scene, userId: string): Promise<Account> {
  const [account] = await listAccountRows(scene, { userId, limit: 1 });
  if (account === undefined) throw new Refusal(accessProblem('not-found', { what: 'account' }));
  return account;
}

export interface NewAssignment {
  readonly role: Role;
  readonly areaId: number | null;
  readonly agencyId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export async function insertAssignment(
  scene: Pick<Scene, 'tx' | 'newId'>,
  userId: string,
  assignment: NewAssignment,
): Promise<string> {
  const id = scene.newId();
  await scene.tx.sql
    .insertInto('assignments')
    .values({
      id,
      user_id: userId,
      role: assignment.role,
      area_id: assignment.areaId,
      agency_id: assignment.agencyId,
      valid_from: assignment.validFrom,
      valid_to: assignment.validTo,
    })
    .execute();
  return id;
}

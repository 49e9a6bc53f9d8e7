import {
  assignRole as assignRoleContract,
  changePassword as changePasswordContract,
  createAccount as createAccountContract,
  disableAccount as disableAccountContract,
  enableAccount as enableAccountContract,
  endAssignment as endAssignmentContract,
  listAccounts as listAccountsContract,
  resetPassword as resetPasswordContract,
} from '#contract/access/accounts.ts';
import { checkAssignment } from '#domain/access/assignment-rules.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Role } from '#domain/access/permissions.ts';
import { accessProblem } from '#domain/access/problems.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, read, type Scene } from '../act.ts';
import {
  endSessions,
  getAccount,
  hashPassword,
  insertAccount,
  insertAssignment,
  listAccountRows,
  requireManaged,
  setPassword,
  verifyPassword,
} from './account-store.ts';

export const listAccounts = read(listAccountsContract, async (scene, { q, after, limit }) => {
  const rows = await listAccountRows(scene, { q, after, limit: limit + 1 });
  const accounts = rows.slice(0, limit);
  return { accounts, next: rows.length > limit ? (accounts.at(-1)?.username ?? null) : null };
});

interface Wanted {
  readonly role: Role;
  readonly areaId: number | null;
  readonly agencyId: string | null;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** A role is given only over what the giver holds, and only where the rule allows it. */
async function permitAssignment(scene: Scene, wanted: Wanted): Promise<void> {
  const what = scene.language === 'vi' ? 'đơn vị' : 'area';
  const area =
    wanted.areaId === null
      ? undefined
      : await scene.tx.sql
          .selectFrom('areas')
          .select(['id', 'level', 'province_id', 'district_id', 'commune_id'])
          .where('id', '=', wanted.areaId)
          .executeTakeFirst();
  if (wanted.areaId !== null)
    scene.permit(
      area && { provinceId: area.province_id, districtId: area.district_id, communeId: area.commune_id },
      what,
    );
  else if (!scene.units.everywhere) throw new Refusal(accessProblem('not-found', { what }));
  const decision = checkAssignment({
    ...wanted,
    level: (area?.level ?? null) as AreaPosition['level'] | null,
    agency: await agencyWanted(scene, wanted, area?.province_id ?? null),
  });
  if (!decision.ok) throw new Refusal(...decision.problems);
}

/** The body as the catalogue holds it; a body that one province added is a body of that province only. */
async function agencyWanted({ tx }: Scene, { agencyId }: Wanted, provinceId: number | null) {
  if (agencyId === null) return null;
  const agency = await tx.sql
    .selectFrom('agencies')
    .select(['name_vi as name', 'level', 'valid_to as validTo'])
    .where('id', '=', agencyId)
    .where((when) => when.or([when('province_id', 'is', null), when('province_id', '=', provinceId)]))
    .executeTakeFirst();
  if (agency === undefined) throw new Refusal(planTrackingProblem('agency-unknown', { id: agencyId }, 'agencyId'));
  return agency;
}

export const createAccount = act(createAccountContract, async (scene, input) => {
  await permitAssignment(scene, input);
  const userId = scene.newId();
  await insertAccount(scene, {
    id: userId,
    username: input.username,
    name: input.name,
    language: input.language,
    passwordHash: await hashPassword(scene.application, input.password),
    mustChangePassword: true,
  });
  await insertAssignment(scene, userId, input);
  return {
    answer: await getAccount(scene, userId),
    audit: {
      subjectKind: 'account',
      subjectId: userId,
      areaId: input.areaId,
      details: {
        username: input.username,
        role: input.role,
        ...(input.agencyId !== null && { agency: input.agencyId }),
        validFrom: input.validFrom,
        validTo: input.validTo,
      },
    },
  };
});

export const disableAccount = act(disableAccountContract, async (scene, { userId, reason }) => {
  await requireManaged(scene, userId);
  if (userId === scene.actor.id) throw new Refusal(accessProblem('own-account'));
  await scene.tx.sql.updateTable('users').set({ disabled_at: scene.now }).where('id', '=', userId).execute();
  await endSessions(scene, userId);
  return {
    answer: await getAccount(scene, userId),
    audit: { subjectKind: 'account', subjectId: userId, details: { reason } },
  };
});

export const enableAccount = act(enableAccountContract, async (scene, { userId, reason }) => {
  await requireManaged(scene, userId);
  await scene.tx.sql.updateTable('users').set({ disabled_at: null }).where('id', '=', userId).execute();
  return {
    answer: await getAccount(scene, userId),
    audit: { subjectKind: 'account', subjectId: userId, details: { reason } },
  };
});

export const resetPassword = act(resetPasswordContract, async (scene, { userId, password }) => {
  await requireManaged(scene, userId);
  await setPassword(scene, userId, await hashPassword(scene.application, password), true);
  return { answer: await getAccount(scene, userId), audit: { subjectKind: 'account', subjectId: userId } };
});

export const assignRole = act(assignRoleContract, async (scene, input) => {
  const { userId, role, areaId, agencyId, validFrom, validTo } = input;
  await requireManaged(scene, userId);
  await permitAssignment(scene, { role, areaId, agencyId, validFrom, validTo });
  const overlapping = await scene.tx.client.query(
    `select from assignments where user_id = $1 and role = $2 and area_id is not distinct from $3
        and agency_id is not distinct from $6 and daterange(valid_from, valid_to) && daterange($4::date, $5::date)`,
    [userId, role, areaId, validFrom, validTo, agencyId],
  );
  if (overlapping.rows.length > 0) throw new Refusal(accessProblem('assignment-exists'));
  await insertAssignment(scene, userId, { role, areaId, agencyId, validFrom, validTo });
  return {
    answer: await getAccount(scene, userId),
    audit: {
      subjectKind: 'account',
      subjectId: userId,
      areaId,
      details: { role, ...(agencyId !== null && { agency: agencyId }), validFrom, validTo },
    },
  };
});

export const endAssignment = act(endAssignmentContract, async (scene, { assignmentId, validTo, reason }) => {
  const assignment = await scene.tx.sql
    .selectFrom('assignments')
    .select(['user_id', 'area_id', 'valid_from'])
    .where('id', '=', assignmentId)
    .executeTakeFirst();
  if (assignment === undefined) throw new Refusal(accessProblem('not-found', { what: 'assignment' }));
  await requireManaged(scene, assignment.user_id);
  if (validTo <= assignment.valid_from)
    throw new Refusal(accessProblem('period-reversed', { from: assignment.valid_from, to: validTo }, 'validTo'));
  await scene.tx.sql.updateTable('assignments').set({ valid_to: validTo }).where('id', '=', assignmentId).execute();
  return {
    answer: await getAccount(scene, assignment.user_id),
    audit: {
      subjectKind: 'account',
      subjectId: assignment.user_id,
      areaId: assignment.area_id,
      details: { assignmentId, validTo, reason },
    },
  };
});

export const changePassword = act(changePasswordContract, async (scene, { present, next }) => {
  const { tx, actor, application } = scene;
  const credential = await tx.sql
    .selectFrom('credentials')
    .select('password')
    .where('user_id', '=', actor.id)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  const isRight = credential?.password && (await verifyPassword(application, credential.password, present));
  if (!isRight) throw new Refusal(accessProblem('wrong-password', {}, 'present'));
  if (present === next) throw new Refusal(accessProblem('password-unchanged', {}, 'next'));
  await setPassword(scene, actor.id, await hashPassword(application, next), false);
  return { answer: {}, audit: { subjectKind: 'account', subjectId: actor.id } };
});

import { getSession as getSessionContract, setLanguage as setLanguageContract } from '#contract/access/session.ts';
import { assignmentsInForce } from '#domain/access/jurisdiction.ts';
import { hasPermission, PERMISSIONS } from '#domain/access/permissions.ts';
import { act, read } from '../act.ts';

export const getSession = read(getSessionContract, async ({ tx, actor, today }) => {
  const inForce = assignmentsInForce(actor.assignments, today);
  const ids = inForce.flatMap((assignment) => assignment.areas?.map((area) => area.id) ?? []);
  const names =
    ids.length === 0
      ? []
      : await tx.sql.selectFrom('areas').select(['id', 'full_name', 'level']).where('id', 'in', ids).execute();
  const bodies = inForce.flatMap(({ agency }) => agency?.id ?? []);
  const agencies =
    bodies.length === 0
      ? []
      : await tx.sql.selectFrom('agencies').select(['id', 'name_vi', 'name_en']).where('id', 'in', bodies).execute();
  return {
    userId: actor.id,
    name: actor.name,
    language: actor.language,
    mustChangePassword: actor.mustChangePassword === true,
    permissions: PERMISSIONS.filter((permission) =>
      inForce.some((assignment) => hasPermission(assignment.role, permission)),
    ),
    assignments: inForce.map((assignment) => {
      const area = names.find((row) => row.id === assignment.areas?.[0]?.id);
      const agency = agencies.find((row) => row.id === assignment.agency?.id);
      return {
        role: assignment.role,
        areaId: area?.id ?? null,
        areaName: area?.full_name ?? 'Cả nước',
        level: area?.level ?? null,
        agency: agency ? { id: agency.id, name: { vi: agency.name_vi, en: agency.name_en } } : null,
      };
    }),
  };
});

export const setLanguage = act(setLanguageContract, async ({ tx, actor }, { language }) => {
  await tx.sql.updateTable('users').set({ language }).where('id', '=', actor.id).execute();
  return { answer: {}, audit: { subjectKind: 'account', subjectId: actor.id, details: { language } } };
});

import { getRecipients as getContract, saveRecipients as saveContract } from '#contract/plans/reporting/recipients.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { printRecipients, type RecipientEntry, recipientsOfReport } from '#domain/plans/reporting/recipients.ts';
import { act, read, type Scene } from '../../act.ts';
import { listAgencyRows } from '../../agencies/agency-store.ts';
import { getPlanToEdit, getPlanToRead, type PlanRow, presentPlan } from '../plan-store.ts';
import { unitsBelow } from '../units-below.ts';
import { committeeMembers } from './committee-members.ts';
import { recipientsOfPlan } from './recipient-store.ts';

export const getRecipients = read(getContract, async (scene, { planId }) => {
  const plan = await getPlanToRead(scene, planId);
  const { list, savedBy, version } = await recipientsOfPlan(scene, planId);
  const groups = list.entries.filter(({ group }) => group !== null);
  const expanded = await Promise.all(
    groups.map(async (entry) => ({ name: entry.name, members: await membersOf(scene, plan, entry) })),
  );
  return {
    plan: presentPlan(scene, plan),
    list: {
      hasAddressee: list.hasAddressee,
      entries: [...list.entries],
      archive: { ...list.archive, units: [...list.archive.units] },
    },
    printed: printRecipients(list),
    printedOnReport: recipientsOfReport(list, []),
    expanded,
    savedBy,
    version,
  };
});

/** Ai đứng sau một dòng nhóm: bodies and members of a committee in office on the plan's day, or the units below. */
async function membersOf(scene: Scene, plan: PlanRow, { group, name }: RecipientEntry): Promise<Bilingual[] | null> {
  if (group === 'units-below')
    return (await unitsBelow(scene, plan)).map(({ fullName }) => ({ vi: fullName, en: fullName }));
  const on = plan.issued_on ?? `${plan.year}-01-01`;
  if (group === 'committee') return await committeeMembers(scene, plan, name, on);
  if (group !== 'agencies') return null;
  const { rows } = await scene.tx.client.query<{ agency_id: string }>(
    'select distinct agency_id from plan_tasks where plan_id = $1 and agency_id is not null',
    [plan.id],
  );
  const withTasks = new Set(rows.map(({ agency_id }) => agency_id));
  // «liên quan»: those that have work in the plan
  const onlyRelated = /liên quan/iu.test(name) && withTasks.size > 0;
  const withMass = /đoàn thể|mặt trận/iu.test(name);
  const kinds = withMass
    ? ['government', 'front', 'mass', 'bank', 'insurer', 'media']
    : ['government', 'bank', 'insurer', 'media'];
  return (await listAgencyRows(scene.tx))
    .filter(
      (agency) =>
        agency.level === plan.area_level &&
        kinds.includes(agency.kind) &&
        (agency.validFrom === null || agency.validFrom <= on) &&
        (agency.validTo === null || on < agency.validTo) &&
        !/-(committees?|steering)$/.test(agency.id) &&
        (!onlyRelated || withTasks.has(agency.id)),
    )
    .map(({ name: both }) => both);
}

export const saveRecipients = act(saveContract, async (scene, { planId, list, version }) => {
  const plan = await getPlanToEdit(scene, planId);
  const before = await recipientsOfPlan(scene, planId);
  if (before.version !== version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  await scene.tx.client.query(
    `insert into plan_recipients (plan_id, list, saved_by, saved_at) values ($1, $2, $3, $4)
     on conflict (plan_id) do update set list = excluded.list, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
       version = plan_recipients.version + 1`,
    [planId, JSON.stringify(list), scene.actor.name, scene.now],
  );
  return {
    answer: { printed: printRecipients(list), version: version + 1 },
    audit: {
      subjectKind: 'plan',
      subjectId: planId,
      areaId: plan.area_id,
      details: { recipients: { before: printRecipients(before.list), after: printRecipients(list) } },
    },
  };
});

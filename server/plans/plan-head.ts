import {
  changePlanHead as changeContract,
  getPlanHead as getContract,
  withdrawPlan as withdrawContract,
} from '#contract/plans/identity.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planIdentityKey } from '#domain/plans/identity/plan-identity.ts';
import { planIdentityProblem } from '#domain/plans/identity/problems.ts';
import { act, read, type Scene } from '../act.ts';
import { periodsOfPlan } from './plan-periods.ts';
import { getPlanToEdit, getPlanToRead, type PlanRow, presentPlan } from './plan-store.ts';
import { refuseTwin } from './same-number.ts';

interface HeadRow {
  readonly place: string | null;
  readonly signature: { onBehalfOf?: string | null; signedFor?: string | null; post: string; name: string } | null;
  readonly scope: string | null;
  readonly period_text: string | null;
  readonly target_groups: string[];
}

async function headOf({ tx }: Scene, plan: PlanRow) {
  const { rows } = await tx.client.query<HeadRow>(
    'select place, signature, scope, period_text, target_groups from plans where id = $1',
    [plan.id],
  );
  const row = rows[0] as HeadRow;
  return {
    kind: plan.kind,
    title: plan.title,
    number: plan.number,
    issuer: plan.issuer,
    issuedOn: plan.issued_on,
    place: row.place,
    year: plan.year,
    lastYear: plan.last_year,
    period: row.period_text,
    scope: row.scope,
    targetGroups: row.target_groups,
    signature:
      row.signature === null
        ? null
        : {
            onBehalfOf: row.signature.onBehalfOf ?? null,
            signedFor: row.signature.signedFor ?? null,
            post: row.signature.post,
            name: row.signature.name,
          },
  };
}

/** Phần đầu kế hoạch: who issued it when under which number, for which time, place and people, who signed, in which versions. */
export const getPlanHead = read(getContract, async (scene, { planId }) => {
  const plan = await getPlanToRead(scene, planId);
  const { client } = scene.tx;
  const key = planIdentityKey({ number: plan.number, issuer: plan.issuer, issuedOn: plan.issued_on, year: plan.year });
  const twins = await client.query<{ id: string; title: string }>(
    `select id, title from plans where identity_key = $1 and id <> $2 and status <> 'withdrawn' order by imported_at`,
    [key, planId],
  );
  const changes = await client.query<{
    at: Date;
    actor_name: string;
    reason: string;
    before: Record<string, unknown>;
    after: Record<string, unknown>;
  }>('select at, actor_name, reason, before, after from plan_head_changes where plan_id = $1 order by seq desc', [
    planId,
  ]);
  const versions = await client.query<{
    id: string;
    no: number;
    status: 'proposed' | 'superseded' | 'dropped';
    file_name: string;
    reason: string;
    added_by: string;
    added_at: Date;
  }>(
    'select id, no, status, file_name, reason, added_by, added_at from plan_versions where plan_id = $1 order by no desc, added_at desc',
    [planId],
  );
  return {
    plan: presentPlan(scene, plan),
    head: await headOf(scene, plan),
    periods: await periodsOfPlan(scene, plan),
    sameNumber: twins.rows,
    changes: changes.rows.map(({ at, actor_name, ...change }) => ({ at: at.toISOString(), by: actor_name, ...change })),
    versions: versions.rows.map(({ file_name, added_by, added_at, ...version }) => ({
      ...version,
      fileName: file_name,
      by: added_by,
      at: added_at.toISOString(),
    })),
  };
});

/** Sửa phần đầu: also of a tracked plan, always with a reason; before and after are kept. */
export const changePlanHead = act(changeContract, async (scene, input) => {
  const { planId, version, reason, sameNumber, commandId: _, ...head } = input;
  const plan = await getPlanToEdit(scene, planId, version);
  if (head.lastYear !== null && head.lastYear < head.year)
    throw new Refusal(planIdentityProblem('plan-years', { year: head.year, lastYear: head.lastYear }, 'lastYear'));
  const before = await headOf(scene, plan);
  const identityKey = await refuseTwin(scene, head, { planId, allowed: sameNumber });
  await scene.tx.client.query(
    `update plans set kind = $2, title = $3, number = $4, issuer = $5, issued_on = $6, place = $7, year = $8, last_year = $9,
            period_text = $10, scope = $11, target_groups = $12, signature = $13, identity_key = $14, version = version + 1
      where id = $1`,
    [
      planId,
      head.kind,
      head.title,
      head.number,
      head.issuer,
      head.issuedOn,
      head.place,
      head.year,
      head.lastYear,
      head.period,
      head.scope,
      head.targetGroups,
      head.signature === null ? null : JSON.stringify(head.signature),
      identityKey,
    ],
  );
  await scene.tx.client.query(
    `insert into plan_head_changes (plan_id, at, actor_id, actor_name, reason, before, after) values ($1, $2, $3, $4, $5, $6, $7)`,
    [planId, scene.now, scene.actor.id, scene.actor.name, reason, JSON.stringify(before), JSON.stringify(head)],
  );
  return {
    answer: { plan: presentPlan(scene, await getPlanToEdit(scene, planId)) },
    audit: { subjectKind: 'plan', subjectId: planId, areaId: plan.area_id, details: { reason, before, after: head } },
  };
});

/** Thu hồi: what nobody has confirmed disappears from the lists; the file and who did it stay. */
export const withdrawPlan = act(withdrawContract, async (scene, { planId, reason, version }) => {
  const plan = await getPlanToEdit(scene, planId, version);
  if (plan.status === 'confirmed') throw new Refusal(planIdentityProblem('plan-withdraw-confirmed'));
  if (plan.children > 0) throw new Refusal(planIdentityProblem('plan-has-plans-below', { count: plan.children }));
  await scene.tx.client.query(
    `update plans set status = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3, withdrawn_reason = $4, version = version + 1
      where id = $1`,
    [planId, scene.actor.name, scene.now, reason],
  );
  return {
    answer: { withdrawn: true },
    audit: {
      subjectKind: 'plan',
      subjectId: planId,
      areaId: plan.area_id,
      details: { reason, number: plan.number, file: plan.file_name },
    },
  };
});

import { addItem as addContract, decideItems as contract } from '#contract/plans/plans.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { type ItemStatus, STATUS_AFTER } from '#domain/plans/tracking/item-state.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, type Scene } from '../act.ts';
import { contentOf, type ItemRow, listItems, presentItem, validContent } from './plan-items.ts';
import { getPlanToEdit, type PlanRow } from './plan-store.ts';

interface Change {
  readonly row: ItemRow;
  readonly status: ItemStatus;
  readonly corrected: Record<string, unknown> | null;
  readonly line: number;
  readonly note: string | null;
}

async function openPlan(scene: Scene, planId: string): Promise<{ plan: PlanRow; lines: number }> {
  const plan = await getPlanToEdit(scene, planId);
  if (plan.status === 'confirmed') throw new Refusal(planTrackingProblem('plan-confirmed'));
  const { rows } = await scene.tx.client.query<{ lines: number }>(
    `select (lines -> -1 ->> 'line')::int as lines from plans where id = $1`,
    [planId],
  );
  return { plan, lines: rows[0]?.lines ?? 0 };
}

/** Xác nhận, sửa, loại: before and after of every decision are kept. */
export const decideItems = act(contract, async (scene, { planId, decisions }) => {
  const { plan, lines } = await openPlan(scene, planId);
  const rows = new Map((await listItems(scene, planId)).map((row) => [row.id, row]));
  const changes = decisions.map(({ itemId, decision, corrected, note }): Change => {
    const row = rows.get(itemId);
    if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'mục' }));
    if (decision === 'correct' && corrected === undefined)
      throw new Refusal(planTrackingProblem('plan-item-needs-correction'));
    const own = row.as_read === null;
    const content = decision === 'correct' ? validContent(row.kind, corrected ?? {}, lines) : null;
    // What a person added stays theirs: it is confirmed as written, or rejected.
    const status = own && decision !== 'reject' ? 'added' : STATUS_AFTER[decision];
    return {
      row,
      status,
      corrected: content ?? (own ? row.corrected : null),
      line: content?.line ?? row.line,
      note: note ?? null,
    };
  });
  await save(scene, planId, changes);
  const after = (await listItems(scene, planId)).filter(({ id }) => decisions.some(({ itemId }) => itemId === id));
  return {
    answer: { items: after.map(presentItem), undecided: (await getPlanToEdit(scene, planId)).undecided },
    audit: {
      subjectKind: 'plan',
      subjectId: planId,
      areaId: plan.area_id,
      details: { decided: changes.length, corrected: changes.filter(({ status }) => status === 'corrected').length },
    },
  };
});

async function save(scene: Scene, planId: string, changes: readonly Change[]): Promise<void> {
  const list = JSON.stringify(
    changes.map(({ row, status, corrected, line, note }) => ({
      id: row.id,
      status,
      corrected,
      line,
      note,
      statusBefore: row.status,
      before: contentOf(row),
    })),
  );
  await scene.tx.client.query(
    `insert into plan_item_changes (item_id, plan_id, at, actor_id, actor_name, status_before, status_after, before, after, note)
     select (c ->> 'id')::uuid, $1, $2, $3, $4, c ->> 'statusBefore', c ->> 'status', c -> 'before',
            case when jsonb_typeof(c -> 'corrected') = 'null' then c -> 'before' else c -> 'corrected' end, c ->> 'note'
       from jsonb_array_elements($5::jsonb) c`,
    [planId, scene.now, scene.actor.id, scene.actor.name, list],
  );
  await scene.tx.client.query(
    `update plan_items i set status = c ->> 'status', line = (c ->> 'line')::int, note = c ->> 'note', decided_by = $2,
            decided_at = case when c ->> 'status' = 'read' then null else $3::timestamptz end,
            corrected = case when jsonb_typeof(c -> 'corrected') = 'null' then null else c -> 'corrected' end
       from jsonb_array_elements($4::jsonb) c where i.plan_id = $1 and i.id = (c ->> 'id')::uuid`,
    [planId, scene.actor.name, scene.now, list],
  );
}

/** Thêm mục máy đọc sót. */
export const addItem = act(addContract, async (scene, { planId, kind, content }) => {
  const { plan, lines } = await openPlan(scene, planId);
  const valid = validContent(kind, content, lines);
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into plan_items (id, plan_id, kind, position, line, corrected, status, decided_by, decided_at)
     select $1, $2, $3, coalesce(max(position), -1) + 1, $4, $5, 'added', $6, $7
       from plan_items where plan_id = $2 and kind = $3`,
    [id, planId, kind, valid.line, JSON.stringify(valid), scene.actor.name, scene.now],
  );
  await scene.tx.client.query(
    `insert into plan_item_changes (item_id, plan_id, at, actor_id, actor_name, status_before, status_after, after)
     values ($1, $2, $3, $4, $5, 'read', 'added', $6)`,
    [id, planId, scene.now, scene.actor.id, scene.actor.name, JSON.stringify(valid)],
  );
  const row = (await listItems(scene, planId)).find((item) => item.id === id) as ItemRow;
  return {
    answer: { item: presentItem(row) },
    audit: { subjectKind: 'plan', subjectId: planId, areaId: plan.area_id, details: { added: kind, line: valid.line } },
  };
});

import type { Basis, PlanTask, Target } from '#domain/plans/document/plan-document.ts';
import { differenceKey, type ItemMatch } from '#domain/plans/identity/match-items.ts';
import { isAccepted } from '#domain/plans/tracking/item-state.ts';
import type { Scene } from '../act.ts';
import { listAgencyRows } from '../agencies/agency-store.ts';
import { recordCitations } from '../documents/record-citations.ts';
import { insertTargets, insertTasks } from './confirm-plan.ts';
import { contentOf, type FreshItem, type ItemRow, insertItems, listItems } from './plan-items.ts';
import type { PlanRow } from './plan-store.ts';
import { ASIDE, noteChanges, packPositions, placeItems, retire } from './replace-items.ts';

type Match = ItemMatch<ItemRow & { readonly asRead: ItemRow['as_read'] }>;

/**
 * Áp dụng bản sửa đổi — the tracked plan takes over each difference that was not refused. A changed target keeps its id,
 * so its results, its base and its allotment stay; one that is gone is ended, not deleted.
 */
export async function amendItems(
  scene: Scene,
  plan: PlanRow,
  matches: readonly Match[],
  refused: ReadonlySet<string>,
  no: number,
): Promise<{ readonly tasksToClose: number }> {
  const { client } = scene.tx;
  const taken = (how: Match['how']) =>
    matches.filter((match) => match.how === how && !refused.has(differenceKey(match)));
  await client.query('update plan_items set position = position + $2 where plan_id = $1', [plan.id, ASIDE]);
  await placeItems(
    scene,
    plan.id,
    matches.filter(({ how }) => how === 'same'),
    false,
  );
  await moveLines(scene, plan.id);

  const changed = taken('changed');
  await placeItems(scene, plan.id, changed, true);
  await noteChanges(
    scene,
    plan.id,
    changed.map(({ old, new: fresh }) => ({ old: old as ItemRow, after: fresh?.content ?? {}, status: 'confirmed' })),
    no,
  );
  await accept(
    scene,
    plan.id,
    changed.map(({ old }) => (old as ItemRow).id),
  );
  await changeTargets(scene, changed);
  await changeTasks(scene, changed);

  const added = taken('added').map(({ new: fresh }) => fresh as FreshItem);
  const ids = await insertItems(scene, plan.id, added);
  await accept(scene, plan.id, ids);
  // Refused novelties are kept as rejected, so that the next version does not ask again.
  const unwanted = matches.filter((match) => match.how === 'added' && refused.has(differenceKey(match)));
  const rejected = await insertItems(
    scene,
    plan.id,
    unwanted.map(({ new: fresh }) => fresh as FreshItem),
  );
  await client.query(
    `update plan_items set status = 'rejected', decided_by = $3, decided_at = $4 where plan_id = $1 and id = any($2)`,
    [plan.id, rejected, scene.actor.name, scene.now],
  );
  const fresh = (await listItems(scene, plan.id)).filter(({ id }) => ids.includes(id));
  const agencies = await listAgencyRows(scene.tx);
  const on = plan.issued_on ?? `${plan.year}-01-01`;
  const at = await client.query<{ targets: number; tasks: number }>(
    `select (select coalesce(max(position), -1) + 1 from plan_targets where plan_id = $1)::int as targets,
            (select coalesce(max(position), -1) + 1 from plan_tasks where plan_id = $1)::int as tasks`,
    [plan.id],
  );
  const { targets: nextTarget = 0, tasks: nextTask = 0 } = at.rows[0] ?? {};
  await insertTargets(
    scene,
    plan,
    fresh.filter(({ kind }) => kind === 'target'),
    agencies,
    on,
    nextTarget,
  );
  await insertTasks(
    scene,
    plan,
    fresh.filter(({ kind }) => kind === 'task'),
    agencies,
    on,
    nextTask,
  );
  await recordCitations(
    scene,
    plan,
    fresh
      .filter(({ kind }) => kind === 'basis')
      .map((item) => ({ itemId: item.id, basis: contentOf(item) as unknown as Basis })),
  );

  const gone = taken('gone').map(({ old }) => old as ItemRow);
  await retire(scene, plan.id, gone, no);
  await client.query(
    'update plan_targets set ended_on = $3, ended_reason = $4, version = version + 1 where plan_id = $1 and item_id = any($2)',
    [plan.id, gone.map(({ id }) => id), scene.today, `Không còn trong bản ${no} của văn bản`],
  );
  await packPositions(scene, plan.id);
  return { tasksToClose: gone.filter(({ kind, status }) => kind === 'task' && isAccepted(status)).length };
}

async function accept(scene: Scene, planId: string, ids: readonly string[]): Promise<void> {
  await scene.tx.client.query(
    `update plan_items set status = 'confirmed', decided_by = $3, decided_at = $4 where plan_id = $1 and id = any($2)`,
    [planId, ids, scene.actor.name, scene.now],
  );
}

/** What is tracked points at its line in the text that the plan now has. */
async function moveLines({ tx }: Scene, planId: string): Promise<void> {
  for (const table of ['plan_targets', 'plan_tasks'])
    await tx.client.query(
      `update ${table} t set line = i.line from plan_items i where i.id = t.item_id and t.plan_id = $1 and t.line <> i.line`,
      [planId],
    );
}

async function changeTargets(scene: Scene, changed: readonly Match[]): Promise<void> {
  const rows = changed.flatMap(({ old, new: fresh }) => {
    if (old?.kind !== 'target' || fresh === undefined) return [];
    const target = fresh.content as unknown as Target;
    return [
      {
        item: old.id,
        line: target.line,
        text: target.text,
        measure: target.measure,
        operator: target.operator,
        value: target.value,
        upper: target.upper ?? null,
        unit: target.unit,
        population: target.population ?? null,
        area: target.area ?? null,
        strength: target.strength,
      },
    ];
  });
  await scene.tx.client.query(
    `update plan_targets t set line = c.line, text = c.text, measure = c.measure, operator = c.operator, value = c.value,
            upper = c.upper, unit = c.unit, population = c.population, area_text = c.area, strength = c.strength,
            version = t.version + 1
       from jsonb_to_recordset($1::jsonb) as c(item uuid, line int, text text, measure text, operator text, value float8,
         upper float8, unit text, population text, area text, strength text)
      where t.item_id = c.item`,
    [JSON.stringify(rows)],
  );
}

async function changeTasks(scene: Scene, changed: readonly Match[]): Promise<void> {
  const rows = changed.flatMap(({ old, new: fresh }) => {
    if (old?.kind !== 'task' || fresh === undefined) return [];
    const task = fresh.content as unknown as PlanTask;
    return [
      {
        item: old.id,
        line: task.line,
        label: task.label,
        text: task.text,
        mode: task.mode,
        rhythm: task.rhythm ?? null,
      },
    ];
  });
  await scene.tx.client.query(
    `update plan_tasks t set line = c.line, label = c.label, text = c.text, mode = c.mode, rhythm = c.rhythm, version = t.version + 1
       from jsonb_to_recordset($1::jsonb) as c(item uuid, line int, label text, text text, mode text, rhythm text)
      where t.item_id = c.item`,
    [JSON.stringify(rows)],
  );
}

import type { ItemMatch } from '#domain/plans/identity/match-items.ts';
import type { Scene } from '../act.ts';
import { contentOf, type FreshItem, type ItemRow, insertItems } from './plan-items.ts';

type Match = ItemMatch<ItemRow & { readonly asRead: ItemRow['as_read'] }>;

/** Positions are unique within a kind: those in use step aside before new ones are given. */
export const ASIDE = 100_000;

/** Thay bản chưa xác nhận: decisions about the same words stay, changed words wait again, what is gone is taken out. */
export async function replaceItems(scene: Scene, planId: string, matches: readonly Match[], no: number): Promise<void> {
  const { client } = scene.tx;
  await client.query('update plan_items set position = position + $2 where plan_id = $1', [planId, ASIDE]);
  await placeItems(
    scene,
    planId,
    matches.filter(({ how }) => how === 'same'),
    false,
  );
  const changed = matches.filter(({ how }) => how === 'changed');
  await placeItems(scene, planId, changed, true);
  await noteChanges(
    scene,
    planId,
    changed.map(({ old, new: fresh }) => ({ old: old as ItemRow, after: fresh?.content ?? {}, status: 'read' })),
    no,
  );
  await insertItems(
    scene,
    planId,
    matches.flatMap((match) => (match.how === 'added' ? [match.new as FreshItem] : [])),
  );
  await retire(
    scene,
    planId,
    matches.flatMap(({ how, old }) => (how === 'gone' && old ? [old] : [])),
    no,
  );
  await packPositions(scene, planId);
}

/** Gives matched items the place and the reading of the newer text; `again`: they wait for a person once more. */
export async function placeItems(
  scene: Scene,
  planId: string,
  matches: readonly Match[],
  again: boolean,
): Promise<void> {
  const list = matches.map(({ old, new: fresh }) => ({
    id: old?.id,
    position: fresh?.position,
    line: fresh?.content.line,
    content: fresh?.content,
  }));
  await scene.tx.client.query(
    `update plan_items i set position = (m ->> 'position')::int, line = (m ->> 'line')::int, as_read = m -> 'content',
            corrected = case when $3 or i.corrected is null then null
                             else i.corrected || jsonb_build_object('line', (m ->> 'line')::int) end,
            status = case when $3 then 'read' else i.status end,
            decided_by = case when $3 then null else i.decided_by end,
            decided_at = case when $3 then null else i.decided_at end
       from jsonb_array_elements($2::jsonb) m where i.plan_id = $1 and i.id = (m ->> 'id')::uuid`,
    [planId, JSON.stringify(list), again],
  );
}

export interface ItemChange {
  readonly old: ItemRow;
  readonly after: Readonly<Record<string, unknown>>;
  readonly status: string;
}

export async function noteChanges(
  scene: Scene,
  planId: string,
  changes: readonly ItemChange[],
  no: number,
): Promise<void> {
  await scene.tx.client.query(
    `insert into plan_item_changes (item_id, plan_id, at, actor_id, actor_name, status_before, status_after, before, after, note)
     select (c ->> 'id')::uuid, $1, $2, $3, $4, c ->> 'statusBefore', c ->> 'status', c -> 'before', c -> 'after', $6
       from jsonb_array_elements($5::jsonb) c`,
    [
      planId,
      scene.now,
      scene.actor.id,
      scene.actor.name,
      JSON.stringify(
        changes.map(({ old, after, status }) => ({
          id: old.id,
          statusBefore: old.status,
          status,
          before: contentOf(old),
          after,
        })),
      ),
      `Bản ${no} của văn bản`,
    ],
  );
}

/** What the newer text no longer says is rejected with the reason, so that its history stays. */
export async function retire(scene: Scene, planId: string, gone: readonly ItemRow[], no: number): Promise<void> {
  const left = gone.filter(({ status }) => status !== 'rejected');
  await noteChanges(
    scene,
    planId,
    left.map((old) => ({ old, after: contentOf(old), status: 'rejected' })),
    no,
  );
  await scene.tx.client.query(
    `update plan_items set status = 'rejected', note = $3, decided_by = $4, decided_at = $5 where plan_id = $1 and id = any($2)`,
    [planId, left.map(({ id }) => id), `Không còn trong bản ${no} của văn bản`, scene.actor.name, scene.now],
  );
}

/** Items that kept no place of the newer text (added by a person, rejected) come after those that have one. */
export async function packPositions(scene: Scene, planId: string): Promise<void> {
  await scene.tx.client.query(
    `update plan_items i set position = n.position
       from (select o.id, coalesce(top.position, -1) + row_number() over (partition by o.kind order by o.position) as position
               from plan_items o
               left join (select kind, max(position) as position from plan_items where plan_id = $1 and position < $2 group by kind) top
                 on top.kind = o.kind
              where o.plan_id = $1 and o.position >= $2) n
      where i.id = n.id`,
    [planId, ASIDE],
  );
}

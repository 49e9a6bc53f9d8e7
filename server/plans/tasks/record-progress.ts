import type { Carrier } from '#domain/plans/tracking/task-carrier.ts';
import { carrierKey } from '#domain/plans/tracking/task-carrier.ts';
import type { Scene } from '../../act.ts';

export interface Progress {
  readonly taskId: string;
  readonly planId: string;
  readonly percent: number;
  readonly note: string;
  readonly evidenceId: string | undefined;
}

/**
 * Ghi tiến độ: 100 percent closes the task of this carrier on the day it is recorded; less opens it again. The task as a
 * whole follows from its carriers (in the database). To report is also to have received.
 */
export async function recordProgress(scene: Scene, progress: Progress, carrier: Carrier | undefined): Promise<void> {
  const { tx, now, today, actor } = scene;
  const agencyId = carrier?.kind === 'agency' ? carrier.agencyId : null;
  const areaId = carrier?.kind === 'unit' ? carrier.areaId : null;
  const isDone = progress.percent === 100;
  await tx.client.query(
    `insert into task_progress (id, task_id, plan_id, at, actor_id, actor_name, percent, note, evidence_id, agency_id, area_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      scene.newId(),
      progress.taskId,
      progress.planId,
      now,
      actor.id,
      actor.name,
      progress.percent,
      progress.note,
      progress.evidenceId ?? null,
      agencyId,
      areaId,
    ],
  );
  if (carrier === undefined) {
    await tx.client.query(
      `update plan_tasks set percent = $2, version = version + 1,
              done_on = case when $3 then coalesce(done_on, $4::date) end where id = $1`,
      [progress.taskId, progress.percent, isDone, today],
    );
    return;
  }
  await tx.client.query(
    `insert into task_carriers (task_id, plan_id, carrier, agency_id, area_id, percent, done_on, reported_at, acknowledged_at, acknowledged_by)
     values ($1, $2, $3, $4, $5, $6, case when $7 then $8::date end, $9, $9, $10)
     on conflict (task_id, carrier) do update set percent = excluded.percent, reported_at = excluded.reported_at,
       done_on = case when $7 then coalesce(task_carriers.done_on, excluded.done_on) end,
       acknowledged_at = coalesce(task_carriers.acknowledged_at, excluded.acknowledged_at),
       acknowledged_by = coalesce(task_carriers.acknowledged_by, excluded.acknowledged_by)`,
    [
      progress.taskId,
      progress.planId,
      carrierKey(carrier),
      agencyId,
      areaId,
      progress.percent,
      isDone,
      today,
      now,
      actor.name,
    ],
  );
}

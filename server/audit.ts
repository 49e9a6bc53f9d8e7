import type { Actor } from '#domain/access/actor.ts';
import type { AuditNote } from './act.ts';
import type { Application } from './application.ts';

/** The audit row of something that is no single transaction of ours: a backup, a start, a reference load. */
export async function recordSystemAct(
  application: Application,
  actor: Actor,
  act: string,
  note: AuditNote,
): Promise<void> {
  await application.database.pool.query('select append_audit($1, $2, $3, $4, $5, $6, $7, $8)', [
    application.now(),
    actor.id,
    actor.name,
    act,
    note.subjectKind,
    note.subjectId,
    note.areaId ?? null,
    JSON.stringify(note.details ?? {}),
  ]);
}

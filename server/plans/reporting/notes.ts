import {
  listKeptNotes as keptContract,
  type Note,
  withdrawNote as withdrawContract,
  writeNote as writeContract,
} from '#contract/plans/reporting/results-report.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, read, type Scene } from '../../act.ts';
import { getPlanToRead, getTrackedPlan } from '../plan-store.ts';

interface NoteRow {
  readonly id: string;
  readonly plan_id: string;
  readonly plan_number: string | null;
  readonly period: Note['period'];
  readonly year: number;
  readonly kind: Note['kind'];
  readonly text: string;
  readonly taken_from: string | null;
  readonly written_by: string;
  readonly written_at: Date;
}

const SELECT = `select n.id, n.plan_id, p.number as plan_number, n.period, n.year, n.kind, n.text, n.taken_from, n.written_by, n.written_at
  from plan_report_notes n join plans p on p.id = n.plan_id`;

/** What stands in one report. */
export async function notesOfReport(
  { tx }: Scene,
  planId: string,
  period: Note['period'],
  year: number,
): Promise<Note[]> {
  const { rows } = await tx.client.query<NoteRow>(
    `${SELECT} where n.plan_id = $1 and n.period = $2 and n.year = $3 and n.withdrawn_at is null order by n.written_at, n.id`,
    [planId, period, year],
  );
  return rows.map(present);
}

const present = (row: NoteRow): Note => ({
  id: row.id,
  kind: row.kind,
  text: row.text,
  period: row.period,
  year: row.year,
  by: row.written_by,
  at: row.written_at.toISOString(),
  takenFrom: row.taken_from,
});

/** Những gì đơn vị đã ghi: of every plan of the same unit, so that a lesson is not learnt twice. */
export const listKeptNotes = read(keptContract, async (scene, { planId }) => {
  const plan = await getPlanToRead(scene, planId);
  const { rows } = await scene.tx.client.query<NoteRow>(
    `${SELECT} where p.area_id = $1 and n.taken_from is null order by n.written_at desc, n.id limit 500`,
    [plan.area_id],
  );
  return { notes: rows.map((row) => ({ ...present(row), planId: row.plan_id, planNumber: row.plan_number })) };
});

export const writeNote = act(writeContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  if (input.takenFrom !== undefined) {
    const { rows } = await scene.tx.client.query(
      'select from plan_report_notes n join plans p on p.id = n.plan_id where n.id = $1 and p.area_id = $2',
      [input.takenFrom, plan.area_id],
    );
    if (rows.length === 0) throw new Refusal(accessProblem('not-found', { what: 'nội dung đã ghi' }));
  }
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into plan_report_notes (id, plan_id, period, year, kind, text, taken_from, written_by, written_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      plan.id,
      input.period,
      input.year,
      input.kind,
      input.text,
      input.takenFrom ?? null,
      scene.actor.name,
      scene.now,
    ],
  );
  const note = (await notesOfReport(scene, plan.id, input.period, input.year)).find((each) => each.id === id) as Note;
  return {
    answer: { note },
    audit: {
      subjectKind: 'plan-report-note',
      subjectId: id,
      areaId: plan.area_id,
      details: { plan: plan.id, kind: input.kind, period: input.period, takenFrom: input.takenFrom ?? null },
    },
  };
});

/** Bỏ khỏi báo cáo: it is no longer printed; what was written stays. */
export const withdrawNote = act(withdrawContract, async (scene, { planId, noteId }) => {
  const plan = await getTrackedPlan(scene, planId, 'edit');
  const { rowCount } = await scene.tx.client.query(
    'update plan_report_notes set withdrawn_by = $3, withdrawn_at = $4 where id = $1 and plan_id = $2 and withdrawn_at is null',
    [noteId, planId, scene.actor.name, scene.now],
  );
  if (rowCount === 0) throw new Refusal(accessProblem('not-found', { what: 'nội dung' }));
  return {
    answer: { withdrawn: true },
    audit: { subjectKind: 'plan-report-note', subjectId: noteId, areaId: plan.area_id, details: { withdrawn: true } },
  };
});

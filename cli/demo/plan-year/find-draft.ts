import type { Application } from '#server/application.ts';

/** The draft of a unit for a year that nobody has issued yet. */
export async function findDraft({ database }: Application, areaId: number, year: number): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ id: string }>(
    `select id from plan_drafts where area_id = $1 and year = $2 and status = 'open'`,
    [areaId, year],
  );
  return rows[0]?.id;
}

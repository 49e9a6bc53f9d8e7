import { createHash } from 'node:crypto';
import type { Application } from '#server/application.ts';

export interface FoundPlan {
  readonly id: string;
  readonly status: 'imported' | 'confirmed';
}

/** The plan that was made of exactly these bytes, if it has been imported before. */
export async function findPlan({ database }: Application, bytes: Uint8Array): Promise<FoundPlan | undefined> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { rows } = await database.pool.query<FoundPlan>(
    'select id, status from plans where file_sha256 = $1 order by imported_at limit 1',
    [sha256],
  );
  return rows[0];
}

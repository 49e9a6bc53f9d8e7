import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import type { ArchiveEnd } from '#server/archive/archive-format.ts';
import type { Database } from '#server/database/database.ts';
import type { Acknowledged } from './acknowledged.ts';

/** Everything that was acknowledged is there, once. */
export async function checkAcknowledged(database: Database, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const faults: string[] = [];
  const count = async (statement: string, ...values: unknown[]) =>
    (await database.pool.query<{ count: number }>(statement, values)).rows[0]?.count ?? 0;
  for (const fact of acknowledged) {
    const found = await (async () => {
      switch (fact.act) {
        case 'open':
          return await count('select count(*)::int as count from review_rounds where id = $1', fact.roundId);
        case 'population':
          return (await count(
            'select count(*)::int as count from round_communes where round_id = $1 and households is null',
            fact.roundId,
          )) === 0
            ? 1
            : 0;
        case 'submit':
          return await count(
            "select count(*)::int as count from round_communes where round_id = $1 and commune_id = $2 and status in ('submitted', 'approved')",
            fact.roundId,
            fact.communeId,
          );
        case 'approve':
          return await count(
            "select count(*)::int as count from review_rounds where id = $1 and status = 'approved'",
            fact.roundId,
          );
        case 'import':
          return await count(
            "select count(*)::int as count from imports where id = $1 and status = 'applied'",
            fact.importId,
          );
        case 'backup':
          return 1;
      }
    })();
    if (found !== 1) faults.push(`acknowledged but found ${found} times: ${JSON.stringify(fact)}`);
    if (fact.act === 'import' && fact.kind === 'register') {
      const cases = await count('select count(*)::int as count from review_cases where round_id = $1', fact.roundId);
      if (cases !== fact.accepted) faults.push(`${fact.roundId}: ${fact.accepted} cases acknowledged, ${cases} found`);
    }
  }
  const halves = await count(
    `select count(*)::int as count from (select round_id, count(*) as cases from review_cases group by round_id) c
      where not exists (select from imports i where i.round_id = c.round_id and i.status = 'applied' and i.kind = 'register' and (i.summary ->> 'accepted')::int = c.cases)`,
  );
  if (halves > 0) faults.push(`${halves} rounds hold half an import`);
  const twice = await count(
    'select count(*)::int as count from (select from persons group by household_id, person_no having count(*) > 1) d',
  );
  if (twice > 0) faults.push(`${twice} persons stand twice`);
  return faults;
}

/** A backup that stands under its name is whole: its last line carries the checksum of everything before. */
export async function checkBackup(file: string): Promise<string[]> {
  try {
    const text = await buffer(createReadStream(file).pipe(createGunzip()));
    const start = text.lastIndexOf(10, text.length - 2) + 1;
    const end = JSON.parse(text.subarray(start).toString()) as ArchiveEnd;
    const sum = createHash('sha256').update(text.subarray(0, start)).digest('hex');
    return end.end && end.sha256 === sum ? [] : [`${file}: wrong checksum`];
  } catch (error) {
    return [`${file}: ${(error as Error).message}`];
  }
}

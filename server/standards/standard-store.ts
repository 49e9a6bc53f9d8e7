import { Refusal } from '#domain/kernel/refusal.ts';
import { type LocalStandard, parseLocalStandard, standardOfProvince } from '#domain/standards/local-standard.ts';
import { parseStandard } from '#domain/standards/parse-standard.ts';
import { standardProblem } from '#domain/standards/problems.ts';
import type { ScoringStandard, Standard } from '#domain/standards/standard.ts';
import { requirePointRules } from '#domain/standards/standard-in-force.ts';
import type { Tx } from '../database/transaction.ts';

/** A standard as this database holds it; a local one comes joined with the national standard it rests on. */
export async function getStandard(tx: Tx, id: string): Promise<Standard> {
  const row = await tx.sql
    .selectFrom('standards')
    .select(['id', 'scope', 'definition'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    const known = await tx.sql.selectFrom('standards').select('id').orderBy('applies_from').execute();
    throw new Refusal(
      standardProblem('standard-unknown', { id, known: known.map((line) => line.id).join(', ') }, 'standard'),
    );
  }
  if (row.scope === 'national') return parseStandard(row.definition);
  const local: LocalStandard = parseLocalStandard(row.definition);
  const joined = standardOfProvince(local, await getStandard(tx, local.base));
  if (!joined.ok) throw new Refusal(...joined.problems);
  return joined.value;
}

/** A standard that can judge a review: its point rules are known. */
export async function getScoringStandard(tx: Tx, id: string): Promise<ScoringStandard> {
  const decided = requirePointRules(await getStandard(tx, id));
  if (!decided.ok) throw new Refusal(...decided.problems);
  return decided.value;
}

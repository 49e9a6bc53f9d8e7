import type { Scene } from '../act.ts';

/** A verdict is remembered and the pair leaves the list; a later one replaces it. */
export async function rememberVerdict(
  scene: Scene,
  oneId: string,
  otherId: string,
  verdict: 'same' | 'different',
  reason: string,
): Promise<void> {
  const [first, second] = [oneId, otherId].sort();
  await scene.tx.client.query(
    `insert into duplicate_verdicts (first_id, second_id, subject, verdict, reason, actor_id, at)
     values ($1, $2, 'household', $3, $4, $5, $6)
     on conflict (subject, first_id, second_id) do update
       set verdict = excluded.verdict, reason = excluded.reason, actor_id = excluded.actor_id, at = excluded.at`,
    [first, second, verdict, reason, scene.actor.id, scene.now],
  );
  await scene.tx.client.query('delete from duplicate_pairs where first_id = $1 and second_id = $2', [first, second]);
}

/** After an undo the question is open again. */
export async function forgetVerdict(scene: Scene, oneId: string, otherId: string): Promise<void> {
  const [first, second] = [oneId, otherId].sort();
  await scene.tx.client.query('delete from duplicate_verdicts where first_id = $1 and second_id = $2', [first, second]);
}

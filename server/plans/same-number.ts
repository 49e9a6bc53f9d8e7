import { Refusal } from '#domain/kernel/refusal.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { type PlanHeadWords, planIdentityKey } from '#domain/plans/identity/plan-identity.ts';
import { planIdentityProblem } from '#domain/plans/identity/problems.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import type { Scene } from '../act.ts';

interface Twin {
  readonly id: string;
  readonly title: string;
  readonly area_id: number;
  readonly file_sha256: string;
  readonly words: string;
}

/**
 * Trùng số — one issuer gives a number once a year. The same words are refused; other words under the same number are
 * refused with the way out, and let in only when a person says that there really are two.
 */
export async function refuseTwin(
  scene: Scene,
  head: PlanHeadWords,
  of: {
    readonly planId?: string;
    readonly areaId?: number;
    readonly sha256?: string;
    readonly words?: string;
    readonly allowed: boolean;
  },
): Promise<string | null> {
  const key = planIdentityKey(head);
  if (key === null) return null;
  await scene.tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [key]);
  const { rows } = await scene.tx.client.query<Twin>(
    `select id, title, area_id, file_sha256,
            (select string_agg(l ->> 'text', ' ') from jsonb_array_elements(lines) l) as words
       from plans where identity_key = $1 and status <> 'withdrawn' and ($2::uuid is null or id <> $2)
      order by imported_at`,
    [key, of.planId ?? null],
  );
  const details = { number: head.number ?? '', issuer: head.issuer ?? '', year: key.split('|').at(-1) ?? '' };
  if (rows.some((twin) => twin.file_sha256 === of.sha256 && twin.area_id === of.areaId))
    throw new Refusal(planTrackingProblem('plan-already-imported'));
  const words = of.words === undefined ? undefined : wordsKey(of.words);
  if (words !== undefined && rows.some((twin) => wordsKey(twin.words) === words))
    throw new Refusal(planIdentityProblem('plan-identity-taken', details));
  const [twin] = rows;
  if (twin !== undefined && !of.allowed)
    throw new Refusal(planIdentityProblem('plan-number-taken', { ...details, title: twin.title }, 'sameNumber'));
  return key;
}

const wordsKey = (text: string): string => searchKey(text).replace(/[^a-z0-9]+/gu, '');

import type { HouseholdFile } from '#contract/households/household-file.ts';
import { type Movement, nameOfMovement } from '#domain/reviews/movement.ts';
import type { Tx } from '../database/transaction.ts';

/** Names of people of the log; the command line of the server names itself in its id. */
const ACTOR_NAME = (column: string) => `coalesce((select u.name from users u where u.id = ${column}), ${column})`;

/** What the rounds said of the household, the latest first, with the period that the approval opened. */
export async function listJudgements(tx: Tx, householdId: string): Promise<HouseholdFile['judgements']> {
  const { rows } = await tx.client.query(
    `select r.id as "roundId", r.standard_id as "standardId", r.reference_date as "referenceDate", r.status as "roundStatus",
            c.class, c.poverty_group as "group", c.local_class as "localClass", c.previous_class as "previousClass",
            c.movement, c.b1_score as "b1Score", c.b2_score as "b2Score", a.full_name as "communeName",
            (select json_build_object('from', s.valid_from, 'to', s.valid_to) from status_periods s
              where s.round_id = c.round_id and s.household_id = c.household_id and s.scope = 'national') as period
       from review_cases c join review_rounds r on r.id = c.round_id left join areas a on a.id = c.commune_id
      where c.household_id = $1 order by r.reference_date desc, r.opened_at desc`,
    [householdId],
  );
  return rows.map((row) => ({ ...row, movementName: nameOfMovement(row.movement as Movement) }));
}

interface HistoryRow {
  readonly id: string;
  readonly at: Date;
  readonly happenedOn: string | null;
  readonly source: 'household' | 'case';
  readonly kind: string;
  readonly roundId: string | null;
  readonly actorId: string;
  readonly actorName: string;
  readonly communeName: string | null;
  readonly reason: string | null;
  readonly details: Record<string, unknown>;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

const HISTORY_LINES = 500;

/** Lịch sử — events of the household (and of those merged into it) and actions on its cases, folded in time order. */
export async function listHistory(
  tx: Tx,
  householdId: string,
  absorbed: readonly string[],
): Promise<HouseholdFile['history']> {
  const { rows } = await tx.client.query<HistoryRow>(
    `select * from (
       select e.id, e.recorded_at as at, e.happened_on as "happenedOn", 'household' as source, e.kind, null as "roundId",
              e.actor_id as "actorId", ${ACTOR_NAME('e.actor_id')} as "actorName", a.full_name as "communeName", e.reason,
              e.details - 'undo' as details, null::jsonb as before, null::jsonb as after
         from household_events e left join areas a on a.id = e.commune_id where e.household_id = any ($1::uuid[])
       union all
       select k.id, k.at, null, 'case', k.action, k.round_id, k.actor_id, ${ACTOR_NAME('k.actor_id')}, a.full_name, k.reason,
              '{}'::jsonb, k.before, k.after
         from case_actions k left join areas a on a.id = k.commune_id where k.household_id = any ($1::uuid[])
     ) line order by at desc, source, id desc limit ${HISTORY_LINES}`,
    [[householdId, ...absorbed]],
  );
  return rows.map(({ before, after, details, at, ...row }) => {
    const { changes, ...others } = details as { changes?: HouseholdFile['history'][number]['changes'] };
    return { ...row, at: at.toISOString(), changes: changes ?? changedFields(before, after), details: others };
  });
}

function changedFields(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): HouseholdFile['history'][number]['changes'] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

export async function listAbsorbed(tx: Tx, householdId: string): Promise<string[]> {
  const { rows } = await tx.client.query<{ id: string }>(
    `select distinct details->>'absorbedId' as id from household_events e where household_id = $1 and kind = 'merged-from'
        and not exists (select from household_events u where u.household_id = $1 and u.kind = 'restored' and u.details->>'undone' = e.id::text)`,
    [householdId],
  );
  return rows.map((row) => row.id);
}

export interface FileNames {
  readonly ethnicName: string | null;
  readonly communeName: string;
  readonly districtName: string | null;
  readonly provinceName: string;
  readonly villageName: string | null;
  readonly mergedInto: string | null;
  readonly openDuplicates: number;
}

export async function getFileNames(tx: Tx, householdId: string): Promise<FileNames> {
  const { rows } = await tx.client.query<FileNames>(
    `select g.name as "ethnicName", c.full_name as "communeName", d.full_name as "districtName", p.full_name as "provinceName",
            coalesce(v.name, h.village_name) as "villageName",
            (select e.details->>'survivorId' from household_events e where e.household_id = h.id and e.kind = 'merged-into'
                and h.status = 'merged' order by e.recorded_at desc limit 1) as "mergedInto",
            (select count(*)::int from duplicate_pairs x where h.id in (x.first_id, x.second_id)) as "openDuplicates"
       from households h join areas c on c.id = h.commune_id join areas p on p.id = h.province_id
       left join areas d on d.id = h.district_id left join areas v on v.id = h.village_id
       left join ethnic_groups g on g.code = h.ethnic_code where h.id = $1`,
    [householdId],
  );
  if (rows[0] === undefined) throw new Error('the household was read a moment ago');
  return rows[0];
}

export async function listGroupPeriods(tx: Tx, householdId: string): Promise<HouseholdFile['groupPeriods']> {
  const { rows } = await tx.client.query<HouseholdFile['groupPeriods'][number]>(
    `select group_code as "group", valid_from as "validFrom", valid_to as "validTo", evidence from household_groups
      where household_id = $1 order by valid_from desc, group_code`,
    [householdId],
  );
  return rows;
}

import type { ColumnPart } from '#domain/reports/column-parts.ts';
import { catalogueOf } from '#domain/reports/measures/catalogue.ts';
import type { ResidenceChoice } from '#domain/reports/measures/figures.ts';
import type { Tx } from '../database/transaction.ts';
import { contributionSql } from './contribution-sql.ts';
import type { ReportRound } from './report-round.ts';

export interface FigureQuery {
  readonly round: ReportRound;
  readonly parts: readonly ColumnPart[];
  readonly communeIds: readonly number[];
  readonly residence: ResidenceChoice;
  readonly onNewUnits: boolean;
  readonly after: { readonly communeId: number; readonly code: string } | undefined;
  readonly limit: number;
}

export interface HouseholdBehind {
  readonly householdId: string;
  readonly code: string;
  readonly headName: string;
  readonly communeId: number;
  readonly village: string | null;
  readonly size: number;
  readonly class: 'poor' | 'near_poor' | 'not_poor';
  readonly previousClass: 'poor' | 'near_poor' | 'not_poor' | null;
  readonly movement: string;
  readonly contribution: number;
}

/** One page of the households behind a figure, and what all of them add up to. */
export async function householdsBehind(
  tx: Tx,
  query: FigureQuery,
): Promise<{ total: number; count: number; households: HouseholdBehind[] }> {
  const { round, onNewUnits } = query;
  const contribution = contributionSql(catalogueOf(round.standard), query.parts, round.status === 'approved');
  const commune = onNewUnits ? 'h.commune_id' : 'c.commune_id';
  // Households that contribute nothing are dropped outside, so that the long expression is written once.
  const counted = `select c.household_id, c.code, c.head_name, ${commune} as commune_id, c.village_name, c.size, c.class,
      c.previous_class, c.movement, 0 ${contribution} as contribution
    from review_cases c${onNewUnits ? ' join households h on h.id = c.household_id' : ''}
    where c.round_id = $1 and $2::date is not null and ${commune} = any($3) and ($4 = 'all' or c.residence::text = $4)`;
  const values = [round.id, round.referenceDate, query.communeIds, query.residence];
  const sum = await tx.client.query<{ total: number; count: number }>(
    `select coalesce(sum(contribution), 0)::bigint as total, count(*)::int as count from (${counted}) x where contribution <> 0`,
    values,
  );
  const page = await tx.client.query<HouseholdBehind>(
    `select household_id as "householdId", code, head_name as "headName", commune_id as "communeId", village_name as village, size,
            class, previous_class as "previousClass", movement, contribution::int as contribution
       from (${counted}) x
      where contribution <> 0 and ($5::int is null or (commune_id, code) > ($5::int, $6::text))
      order by commune_id, code limit $7`,
    [...values, query.after?.communeId ?? null, query.after?.code ?? '', query.limit],
  );
  return { total: sum.rows[0]?.total ?? 0, count: sum.rows[0]?.count ?? 0, households: page.rows };
}

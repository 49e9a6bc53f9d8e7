import type { ColumnPart } from '#domain/reports/column-parts.ts';
import type { Catalogue } from '#domain/reports/measures/catalogue.ts';
import { conditionSql } from './condition-sql.ts';
import { memberSql } from './figures-sql.ts';

/**
 * What one household (`c`) contributes to a cell: the same conditions that counted it. `$1` is the round, `$2` its
 * reference date. Members are those of the snapshot once the round is approved.
 */
export function contributionSql(catalogue: Catalogue, parts: readonly ColumnPart[], isApproved: boolean): string {
  return parts.map((part) => `${part.sign === 1 ? '+' : '-'} ${weightSql(catalogue, part.code, isApproved)}`).join(' ');
}

function weightSql(catalogue: Catalogue, code: string, isApproved: boolean): string {
  const measure = catalogue.find(code);
  // A measure the standard does not have (no such indicator) counts nobody.
  if (measure === undefined || measure.counting.rule === 'entered') return '0';
  const where = conditionSql(measure.counting.where, 'c');
  if (measure.counting.rule === 'households') return `(case when ${where} then 1 else 0 end)`;
  if (measure.counting.rule === 'persons') return `(case when ${where} then c.size else 0 end)`;
  const who = memberSql(measure.counting.who);
  return `(case when ${where} then (select count(*) from ${isApproved ? FROZEN : CURRENT} where ${who}) else 0 end)`;
}

const CURRENT = `(select birth, has_insurance, in_school from persons
  where household_id = c.household_id and (left_on is null or left_on > $2::date) and (joined_on is null or joined_on <= $2::date)) p`;

const FROZEN = `(select member ->> 'birth' as birth, (member ->> 'has_insurance')::boolean as has_insurance,
  (member ->> 'in_school')::boolean as in_school from snapshot_members
  where round_id = $1 and household_id = c.household_id) p`;

import type { RowIssue } from '#domain/kernel/row-issue.ts';
import type { Tx } from '../../database/transaction.ts';

/** Columns that say who the household is; a difference changes the household. */
const HOUSEHOLD = [
  'commune_id',
  'village_name',
  'address',
  'head_name',
  'head_sex',
  'head_birth',
  'head_identity_number',
  'ethnic_code',
  'size',
  'groups',
];

/** Columns that say what the review found; a difference is a new version of the case. */
const CASE = [
  'commune_id',
  'village_name',
  'head_name',
  'head_sex',
  'head_birth',
  'ethnic_code',
  'size',
  'residence',
  'previous_class',
  'ever_poor',
  'ever_near_poor',
  'form_a',
  'b1_score',
  'deprivations',
  'class',
  'poverty_group',
  'local_class',
  'local_group',
  'movement',
  'other_change',
  'causes',
  'needs',
  'groups',
  'surveyed_on',
];

const differs = (columns: readonly string[], stored: string) =>
  `(${columns.map((column) => `s.${column}`).join(', ')}) is distinct from (${columns.map((column) => `${stored}.${column}`).join(', ')})`;

const snapshot = (columns: readonly string[], source: string) =>
  `jsonb_build_object(${columns.map((column) => `'${column}', ${source}.${column}`).join(', ')})`;

export const HOUSEHOLD_SNAPSHOT = snapshot(HOUSEHOLD, 'h');
export const CASE_SNAPSHOT = snapshot([...CASE, 'deprivation_count', 'b2_score'], 'c');

export interface Effects {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly absent: number;
  readonly refused: RowIssue[];
}

/**
 * Finds for every staged row the household it speaks of and what it would change: the temporary table
 * `resolved_register`. A code that stands in a commune the actor cannot see is refused by row, without telling whose.
 */
export async function resolveRegister(tx: Tx, roundId: string): Promise<Effects> {
  await tx.client.query('analyze staged_register');
  await tx.client.query(
    `create temp table resolved_register on commit drop as
     select s.*, h.id as existing_id, c.household_id is not null as has_case,
            h.id is not null and ${differs(HOUSEHOLD, 'h')} as household_differs,
            c.household_id is not null and ${differs(CASE, 'c')} as case_differs,
            case when c.household_id is null then 'created' when ${differs(CASE, 'c')} or ${differs(HOUSEHOLD, 'h')} then 'changed' else 'unchanged' end as effect
       from staged_register s
       left join households h on h.province_id = s.province_id and h.code = s.code
       left join review_cases c on c.round_id = $1 and c.household_id = h.id`,
    [roundId],
  );
  await tx.client.query('update resolved_register set household_id = existing_id where existing_id is not null');
  await tx.client.query('analyze resolved_register');
  const refused = await refuseHeldElsewhere(tx);
  const { rows } = await tx.client.query<{ effect: string; count: number }>(
    'select effect, count(*)::int as count from resolved_register group by effect',
  );
  const count = (effect: string) => rows.find((row) => row.effect === effect)?.count ?? 0;
  const absent = await tx.client.query<{ count: number }>(
    `select count(*)::int as count from review_cases c
      where c.round_id = $1 and c.commune_id in (select distinct commune_id from resolved_register)
        and not exists (select from resolved_register r where r.household_id = c.household_id)`,
    [roundId],
  );
  return {
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    absent: absent.rows[0]?.count ?? 0,
    refused,
  };
}

async function refuseHeldElsewhere(tx: Tx): Promise<RowIssue[]> {
  const { rows } = await tx.client.query<{ row_no: number; code: string; commune: string }>(
    `delete from resolved_register r using (
       select s.row_no, x.commune_name from staged_register s
         join lateral household_code_holder(s.province_id, s.code) x on true
        where s.row_no in (select row_no from resolved_register where existing_id is null)
     ) held where held.row_no = r.row_no and r.existing_id is null
     returning r.row_no, r.code, held.commune_name as commune`,
  );
  return rows.map((row) => ({
    row: row.row_no,
    column: 'household_code',
    found: row.code,
    code: 'household-code-elsewhere',
    severity: 'error',
    expected: {
      vi: `mã hộ chưa dùng ở xã khác; mã này thuộc ${row.commune}: chuyển hộ về xã bạn trước, hoặc sửa mã`,
      en: `a code not used in another commune; this one belongs to ${row.commune}: move the household first, or correct the code`,
    },
  }));
}

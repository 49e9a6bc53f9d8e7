import type { ListedPerson } from '#domain/reports/list-columns.ts';
import { classValue, isOnList, type ListedClass } from '#domain/reports/measures/stock-measures.ts';
import type { Tx } from '../database/transaction.ts';
import { conditionSql } from './condition-sql.ts';
import type { ReportRound } from './report-round.ts';

interface Row {
  readonly commune_id: number;
  readonly household_code: string;
  readonly person_no: number | null;
  readonly name: string | null;
  readonly sex: 'm' | 'f' | null;
  readonly birth: string | null;
  readonly ethnic_code: string | null;
  readonly ethnic_name: string | null;
  readonly relation: string | null;
  readonly village: string | null;
  readonly is_new: boolean;
  readonly groups: number;
  readonly needs: number;
}

/** Members as they stood at the approval, or as they stand today in a running round. */
const MEMBERS = {
  approved: `select household_id, person_no, member ->> 'name' as name, member ->> 'sex' as sex, member ->> 'birth' as birth,
                    member ->> 'ethnic_code' as ethnic_code, member ->> 'relation' as relation
               from snapshot_members where round_id = $1`,
  open: `select p.household_id, p.person_no, p.name, p.sex, p.birth, p.ethnic_code, p.relation
           from persons p where p.left_on is null or p.left_on > $3::date`,
} as const;

/**
 * People of the households on a list, household by household in the order of their codes. A household without members
 * on file is shown by its head alone.
 */
export async function listedPersons(
  tx: Tx,
  round: ReportRound,
  listed: ListedClass,
  communeIds: readonly number[],
  limit: number,
): Promise<ListedPerson[]> {
  const { rows } = await tx.client.query<Row>(
    `select c.commune_id, c.code as household_code, m.person_no,
            coalesce(m.name, c.head_name) as name, case when m.person_no is null then c.head_sex else m.sex end as sex,
            case when m.person_no is null then c.head_birth else m.birth end as birth,
            coalesce(m.ethnic_code, c.ethnic_code) as ethnic_code, e.name as ethnic_name, m.relation, c.village_name as village,
            c.previous_class is distinct from '${classValue(listed)}' as is_new, c.groups, c.needs
       from review_cases c
       left join (${MEMBERS[round.status]}) m on m.household_id = c.household_id
       left join ethnic_groups e on e.code = coalesce(m.ethnic_code, c.ethnic_code)
      where c.round_id = $1 and c.commune_id = any($2) and $3::date is not null and ${conditionSql(isOnList(listed), 'c')}
      order by array_position($2, c.commune_id), c.code, m.person_no
      limit $4`,
    [round.id, communeIds, round.referenceDate, limit],
  );
  const communes = new Map(round.communes.map((commune) => [commune.id, commune]));
  return rows.map((row) => ({
    communeCode: communes.get(row.commune_id)?.code ?? '',
    communeName: communes.get(row.commune_id)?.name ?? '',
    householdCode: row.household_code,
    personNo: row.person_no ?? 1,
    name: row.name ?? '',
    sex: row.sex,
    birth: row.birth,
    ethnicCode: row.ethnic_code,
    ethnicName: row.ethnic_name,
    relation: row.relation ?? (row.person_no === null ? 'Chủ hộ' : null),
    village: row.village,
    isNew: row.is_new,
    groups: row.groups,
    needs: row.needs,
  }));
}

import type { Agency } from '#contract/agencies/agencies.ts';
import type { Scene } from '../act.ts';

/** Bodies of the catalogue and of the provinces given, with their names, predecessors and successors. */
export async function listAgencyRecords(
  { tx }: Pick<Scene, 'tx'>,
  provinceIds: readonly number[],
  filter: { readonly on?: string | undefined; readonly id?: string } = {},
): Promise<Agency[]> {
  const succession = (other: string, own: string) =>
    `coalesce((select json_agg(json_build_object('agencyId', o.id, 'name', json_build_object('vi', o.name_vi, 'en', o.name_en),
        'task', json_build_object('vi', s.task_vi, 'en', s.task_en), 'effectiveDate', s.effective_date,
        'source', s.source, 'verification', s.verification) order by s.effective_date, o.display_order)
       from agency_successors s join agencies o on o.id = s.${other} where s.${own} = a.id), '[]')`;
  const { rows } = await tx.client.query<Agency>(
    `select a.id, json_build_object('vi', a.name_vi, 'en', a.name_en) as name, a.level, a.kind, a.valid_from as "validFrom",
            a.valid_to as "validTo", a.aliases, a.source, a.verification, p.full_name as "provinceName",
            a.is_all_others as "isAllOthers",
            coalesce((select array_agg(l.alias order by l.alias) from agency_aliases l
              where l.agency_id = a.id and l.province_id = any($1::int[])), '{}') as "localAliases",
            ${succession('successor_id', 'agency_id')} as successors,
            ${succession('agency_id', 'successor_id')} as predecessors
       from agencies a left join areas p on p.id = a.province_id
      where (a.province_id is null or a.province_id = any($1::int[])) and ($3::text is null or a.id = $3)
        and ($2::date is null or ((a.valid_from is null or a.valid_from <= $2) and (a.valid_to is null or $2 < a.valid_to)))
      order by a.province_id is not null, a.display_order, a.id`,
    [provinceIds, filter.on ?? null, filter.id ?? null],
  );
  return rows;
}

/** Provinces in which the person works, with everything below and above. */
export async function ownProvinces({ tx, units }: Pick<Scene, 'tx' | 'units'>): Promise<number[]> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select distinct province_id as id from areas where id = any($1::int[])
     union select id from areas where $2 and level = 'province'`,
    [[...units.provinces, ...units.districts, ...units.communes], units.everywhere],
  );
  return rows.map(({ id }) => id);
}

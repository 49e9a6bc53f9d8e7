import { listAgencies as contract } from '#contract/agencies/agencies.ts';
import { assignmentsInForce, jurisdictionOf } from '#domain/access/jurisdiction.ts';
import { read, type Scene } from '../act.ts';
import { listAgencyRecords, ownProvinces } from './agency-rows.ts';

/** Danh mục cơ quan: the common catalogue and what the own province added, on a day or through all time. */
export const listAgencies = read(contract, async (scene, { on }) => ({
  agencies: await listAgencyRecords(scene, await ownProvinces(scene), { on }),
  mayEdit: await editableProvinces(scene),
}));

async function editableProvinces({ tx, actor, today }: Scene) {
  const units = jurisdictionOf(assignmentsInForce(actor.assignments, today), 'agency.edit', today);
  const { rows } = await tx.client.query<{ provinceId: number; name: string }>(
    `select id as "provinceId", full_name as name from areas where level = 'province'
        and (id = any($1::int[]) or ($2 and valid_from <= $3 and (valid_to is null or valid_to > $3)))
      order by (valid_to is null or valid_to > $3) desc, code`,
    [units.provinces, units.everywhere || actor.isSystem, today],
  );
  return rows;
}

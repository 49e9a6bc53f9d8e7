import { searchHouseholds as contract } from '#contract/households/search-households.ts';
import { groupsOfMask } from '#domain/households/groups.ts';
import { maskBirth, maskIdentityNumber } from '#domain/households/masking.ts';
import { read } from '../act.ts';
import { searchPage } from './search-query.ts';
import { searchScope } from './search-scope.ts';

export const searchHouseholds = read(contract, async ({ tx, units, permit }, input) => {
  const area =
    input.areaId === undefined
      ? undefined
      : await tx.sql
          .selectFrom('areas')
          .select(['id', 'level', 'province_id', 'district_id', 'commune_id'])
          .where('id', '=', input.areaId)
          .executeTakeFirst();
  // A wider area than one's own is no fault of a list: it shows the part one may see.
  if (input.areaId !== undefined && area === undefined) permit(undefined, 'area');
  const { rows, next } = await searchPage(tx, await searchScope(tx, units, area), input);
  return {
    next,
    households: rows.map((row) => ({
      householdId: row.id,
      code: row.code,
      headName: row.head_name,
      headBirthYear: maskBirth(row.head_birth),
      identityNumber: maskIdentityNumber(row.head_identity_number),
      size: row.size,
      communeId: row.commune_id,
      communeName: row.commune_name,
      villageName: row.village_name,
      status: row.status,
      class: row.class,
      groups: groupsOfMask(row.groups),
    })),
  };
});

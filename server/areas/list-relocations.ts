import { listRelocations as contract } from '#contract/areas/relocation.ts';
import { fateOf } from '#domain/areas/fate.ts';
import { read } from '../act.ts';
import { provinceLine, readChangeBook } from './change-book.ts';
import { getAreaRecord, namesOfAreas } from './find-area.ts';
import { receivers } from './relocation-plan.ts';

export const listRelocations = read(contract, async ({ tx, permit, today }, input) => {
  const province = await getAreaRecord(tx, input.provinceId, 'tỉnh / province');
  permit(province.level === 'province' ? province : undefined, 'tỉnh / province');
  const values = [await provinceLine(tx, province.id), input.oldCommuneId ?? null];
  const waiting = `from relocations r join households h on h.id = r.household_id
    where r.new_commune_id is null and h.province_id = any($1) and ($2::int is null or r.old_commune_id = $2)`;
  const groups = await tx.client.query<{
    old_commune_id: number;
    village_id: number | null;
    village_name: string | null;
    households: number;
  }>(
    `select r.old_commune_id, h.village_id, h.village_name, count(*)::int as households ${waiting}
      group by 1, 2, 3 order by 1, 3 nulls last, 2`,
    values,
  );
  const [commune = 0, code = ''] = splitCursor(input.after);
  const page = await tx.client.query<{
    id: string;
    code: string;
    head_name: string;
    village_name: string | null;
    old_commune_id: number;
  }>(
    `select h.id, h.code, h.head_name, h.village_name, r.old_commune_id ${waiting}
        and (r.old_commune_id, h.code collate "C") > ($3, $4)
      order by r.old_commune_id, h.code collate "C" limit $5`,
    [...values, commune, code, input.limit + 1],
  );
  const communes = [...new Set(groups.rows.map((row) => row.old_commune_id))];
  const book = await readChangeBook(tx, communes);
  const candidates = new Map(communes.map((id) => [id, receivers(fateOf(id, today, book))]));
  const names = await namesOfAreas(tx, [...communes, ...[...candidates.values()].flat()]);
  const rows = page.rows.slice(0, input.limit);
  const last = rows.at(-1);
  return {
    groups: groups.rows.flatMap((row) => {
      const oldCommune = names.get(row.old_commune_id);
      if (oldCommune === undefined) return [];
      return [
        {
          oldCommune,
          villageId: row.village_id,
          villageName: row.village_name,
          households: row.households,
          candidates: (candidates.get(row.old_commune_id) ?? []).flatMap((id) => names.get(id) ?? []),
        },
      ];
    }),
    households: rows.map((row) => ({
      householdId: row.id,
      code: row.code,
      headName: row.head_name,
      villageName: row.village_name,
      oldCommuneId: row.old_commune_id,
    })),
    next: page.rows.length > input.limit && last ? `${last.old_commune_id}:${last.code}` : null,
  };
});

function splitCursor(after: string | undefined): [number?, string?] {
  const match = /^(\d{1,9}):(.*)$/s.exec(after ?? '');
  return match ? [Number(match[1]), match[2]] : [];
}

import { listStaff as contract } from '#contract/committees/staff.ts';
import { coverageOf, summaryOf } from '#domain/committees/coverage.ts';
import { inForceOn } from '#domain/committees/period.ts';
import { turnoverOf } from '#domain/committees/staff.ts';
import { unitsOf } from '../access/reach.ts';
import { read } from '../act.ts';
import { namesOfAreas } from '../areas/find-area.ts';
import { dayOfUnits, unitsInScope } from '../areas/units-in-scope.ts';
import { listStaffRows, presentStaff } from './staff-store.ts';

/** Who is in charge at each unit of a level on a day, which units have nobody, and what changed in the year. */
export const listStaff = read(contract, async (scene, { field, level, ...input }) => {
  const on = input.on ?? (await dayOfUnits(scene));
  const rows = await listStaffRows(scene);
  const units = await unitsInScope(scene, level, on);
  const terms = rows.map((row) => ({
    areaId: row.area_id,
    fields: row.fields,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    holderId: row.id,
  }));
  const inField = terms.filter(({ fields }) => fields.includes(field));
  // A district's officer does not stand in for a commune's: each unit needs its own.
  const own = units.map(({ id }) => ({ id, above: [] }));
  const covers = coverageOf(own, inField, on);
  const without = new Set(covers.filter(({ state }) => state === 'none').map(({ areaId }) => areaId));
  const groups = Map.groupBy(units, (unit) =>
    level === 'village' ? unit.communeId : (unit.districtId ?? unit.provinceId),
  );
  const names = await namesOfAreas(
    scene.tx,
    [...groups.keys()].flatMap((id) => id ?? []),
  );
  const year = Number(on.slice(0, 4));
  const nameAbove = (unit: (typeof units)[number]) => {
    const id = level === 'village' ? unit.communeId : (unit.districtId ?? unit.provinceId);
    return id === null || id === unit.id ? null : (names.get(id)?.fullName ?? null);
  };
  const isShown = (row: (typeof rows)[number]) => row.area_level === level && row.fields.includes(field);
  const [present, absent] = [rows.filter(isShown), [] as typeof rows];
  for (const row of present) if (!inForceOn({ validFrom: row.valid_from, validTo: row.valid_to }, on)) absent.push(row);
  const holding = present.filter((row) => !absent.includes(row));
  const editable = unitsOf(scene, 'committee.edit');
  return {
    asOf: on,
    staff: holding.map(presentStaff),
    others: absent.map(presentStaff),
    summary: summaryOf(covers),
    gaps: units.filter(({ id }) => without.has(id)).map((unit) => ({ area: unit.name, within: nameAbove(unit) })),
    byDistrict: [...groups].flatMap(([id, members]) => {
      const area = id === null ? undefined : names.get(id);
      const ids = new Set(members.map((unit) => unit.id));
      return area === undefined ? [] : [{ area, summary: summaryOf(covers.filter(({ areaId }) => ids.has(areaId))) }];
    }),
    turnover: {
      year,
      ...turnoverOf(
        units.map(({ id }) => id),
        terms,
        field,
        year,
        on,
      ),
    },
    partTime: holding.filter((row) => row.is_part_time).length,
    mayEdit:
      editable.everywhere || editable.provinces.length + editable.districts.length + editable.communes.length > 0,
  };
});

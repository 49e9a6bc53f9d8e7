import { expect, it } from 'vitest';
import { readAreaFiles } from '#database/reference/areas/area-files.ts';
import { buildGazetteer } from '#domain/areas/gazetteer/build-gazetteer.ts';
import { UNIT_LISTS } from './unit-list.ts';

const { areas } = buildGazetteer(readAreaFiles());
const byId = new Map(areas.map((area) => [area.id, area]));

it.each(Object.values(UNIT_LISTS))(
  'the communes of $provinceName on $asOf are those the national tree has in force',
  (list) => {
    const districts = new Set(Object.keys(list.districts));
    const inForce = areas.flatMap((area) => {
      if (area.level !== 'commune') return [];
      const term = area.terms.find((t) => t.validFrom <= list.asOf && (t.validTo === null || t.validTo > list.asOf));
      const district = term?.parentId == null ? undefined : byId.get(term.parentId);
      if (!term || district?.level !== 'district' || !districts.has(district.code)) return [];
      return [`${area.code} ${term.fullName} (${district.code}) ${term.residence}`];
    });
    const listed = list.communes.map(
      (u) => `${u.code} ${u.type} ${u.name} (${u.districtCode}) ${u.urban ? 'urban' : 'rural'}`,
    );
    expect(listed.toSorted()).toEqual(inForce.toSorted());
  },
);

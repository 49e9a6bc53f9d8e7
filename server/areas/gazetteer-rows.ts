import type { AreaTerm, Gazetteer, ListedArea } from '#domain/areas/gazetteer/gazetteer.ts';
import { areaSearchKey } from '#domain/areas/search-text.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';

/** The gazetteer as rows of `areas`: each unit with its latest term. */
export function areaRows({ areas }: Gazetteer) {
  const byId = new Map(areas.map((area) => [area.id, area]));
  return areas.map((area, index) => {
    const term = lastTerm(area);
    const above = term.parentId === null ? undefined : byId.get(term.parentId);
    const districtId = area.level === 'district' ? area.id : above?.level === 'district' ? above.id : null;
    const provinceId = provinceOf(area, byId);
    return {
      id: area.id,
      code: area.code,
      level: area.level,
      name: term.name,
      full_name: term.fullName,
      kind: term.kind,
      parent_id: term.parentId,
      province_id: provinceId,
      district_id: districtId,
      commune_id: area.level === 'commune' ? area.id : null,
      residence: term.residence,
      valid_from: area.validFrom,
      valid_to: area.validTo,
      valid_from_known: area.validFromKnown,
      display_order: index + 1,
      search_key: areaSearchKey(term.fullName, area.otherNames),
      other_names: area.otherNames,
      source: area.source,
      verification: area.verification,
      name_key: searchKey(term.name),
      first_listed_on: area.firstListedOn,
    };
  });
}

export function termRows({ areas }: Gazetteer) {
  return areas.flatMap((area) =>
    area.terms.map((term) => ({
      area_id: area.id,
      valid_from: term.validFrom,
      valid_to: term.validTo,
      name: term.name,
      full_name: term.fullName,
      kind: term.kind,
      parent_id: term.parentId,
      residence: term.residence,
      legal_basis: term.legalBasis,
      verification: term.verification,
    })),
  );
}

export function changeRows({ changes }: Gazetteer) {
  return changes.map((change) => ({
    old_area_id: change.oldId,
    new_area_id: change.newId,
    old_code: change.oldCode,
    new_code: change.newCode,
    kind: change.kind,
    effective_date: change.effectiveDate,
    partial: change.partial,
    people: change.people,
    legal_basis: change.legalBasis,
    source: change.source,
    note: change.note,
    verification: change.verification,
  }));
}

function lastTerm(area: ListedArea): AreaTerm {
  return area.terms.at(-1) as AreaTerm;
}

function provinceOf(area: ListedArea, byId: ReadonlyMap<number, ListedArea>): number {
  let at = area;
  while (at.level !== 'province') {
    const above = byId.get(lastTerm(at).parentId ?? -1);
    if (above === undefined) throw new Error(`${at.level} ${at.code} stands under no province`);
    at = above;
  }
  return at.id;
}

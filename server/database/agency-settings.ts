import { type AgencyScope, unitsOver } from '#domain/access/agency-scope.ts';

/**
 * The scope of an agency officer as row-level security reads it: pairs «area:agency» in which a body's tasks lie, the same
 * for the units above, and the units whose duty of all others reaches the body.
 */
export function agencySettings(scopes: readonly AgencyScope[]): readonly [string, string, string] {
  const pairs = (unitsOf: (scope: AgencyScope) => readonly number[]) =>
    list(scopes.flatMap((scope) => unitsOf(scope).flatMap((id) => scope.agencyIds.map((agency) => `${id}:${agency}`))));
  return [
    pairs(({ areas }) => areas.map(({ id }) => id)),
    pairs(({ areas }) => areas.flatMap(unitsOver)),
    list(scopes.flatMap(({ areas }) => areas.map(({ id }) => String(id)))),
  ];
}

const list = (values: readonly string[]): string => `{${[...new Set(values)].join(',')}}`;

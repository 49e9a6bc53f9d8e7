import { type PlainDate, plainDate } from '../../kernel/plain-date.ts';
import { areaId, ERAS } from '../area-id.ts';
import { residenceOfKind, splitFullName } from '../area-kind.ts';
import type { AreaTerm, GazetteerTables, ListedArea, UnitRow } from './gazetteer.ts';

/** Cây hai cấp — provinces and communes since 2025-07-01, with the amendments after it as new terms. */
export function buildNewTree(tables: GazetteerTables): ListedArea[] {
  const basis = legalBases(tables);
  return tables.since.map((row) => {
    const rows = [row, ...tables.amendments.filter((later) => later.level === row.level && later.code === row.code)];
    const terms = rows.map((at, index) =>
      term(at, rows[index + 1], basis.get(`${at.level} ${at.code} ${at.effective_from}`)),
    );
    const last = terms.at(-1) as AreaTerm;
    return {
      id: areaId(row.level, row.code, ERAS.sinceReform),
      level: row.level,
      code: row.code,
      validFrom: plainDate(row.effective_from),
      validTo: null,
      validFromKnown: true,
      firstListedOn: null,
      terms,
      otherNames: [...new Set(terms.map(({ fullName }) => fullName))].filter((name) => name !== last.fullName),
      source: 'T v3.0.2; D',
      verification: 'verified',
    };
  });
}

function legalBases({ changes }: GazetteerTables): ReadonlyMap<string, string> {
  return new Map(
    changes
      .filter((row) => row.new_code !== '' && row.legal_basis !== '')
      .map((row) => [
        `${row.new_code.length === 2 ? 'province' : 'commune'} ${row.new_code} ${row.effective_date}`,
        row.legal_basis,
      ]),
  );
}

function term(row: UnitRow, next: UnitRow | undefined, legalBasis: string | undefined): AreaTerm {
  const split = splitFullName(row.level, row.full_name);
  if (split === undefined) throw new Error(`${row.level} ${row.code}: no kind in «${row.full_name}»`);
  return {
    validFrom: plainDate(row.effective_from),
    validTo: (next?.effective_from as PlainDate | undefined) ?? null,
    name: split.name,
    fullName: row.full_name,
    kind: split.kind,
    parentId: row.parent_code === '' ? null : areaId('province', row.parent_code, ERAS.sinceReform),
    residence: residenceOfKind(split.kind),
    legalBasis: legalBasis ?? null,
    verification: 'verified',
  };
}

import { plainDate } from '../../kernel/plain-date.ts';
import { peopleMoved } from '../people-moved.ts';
import type { AreaChange, ChangeRow, Gazetteer, GazetteerTables, ListedArea } from './gazetteer.ts';
import { buildNewTree } from './new-tree.ts';
import { buildOldTree, REFORM } from './old-tree.ts';

/** Dựng danh mục — all units before and after the reform with the changes between them, from the official lists. */
export function buildGazetteer(tables: GazetteerTables): Gazetteer {
  const old = buildOldTree(tables);
  const since = buildNewTree(tables);
  const later = new Map(since.map((area) => [`${area.level} ${area.code}`, area]));
  const newUnit = (row: ChangeRow) => {
    if (row.new_code === '') return undefined;
    if (row.effective_date < REFORM) return old.find(row.level, row.new_code, row.effective_date);
    return later.get(`${row.new_code.length === 2 ? 'province' : 'commune'} ${row.new_code}`);
  };
  const oldUnit = (row: ChangeRow) => {
    if (row.old_code === '') return undefined;
    if (row.effective_date > REFORM) return later.get(`${row.level} ${row.old_code}`);
    return old.find(row.level, row.old_code, dayBefore(row.effective_date));
  };
  return {
    areas: [...old.areas, ...since],
    changes: tables.changes.map((row) => change(row, oldUnit(row), newUnit(row))).filter((link) => link !== undefined),
  };
}

/** `undefined` for the rows that are echoes of the list: no unit of ours ended, turned or began that day. */
function change(row: ChangeRow, from: ListedArea | undefined, to: ListedArea | undefined): AreaChange | undefined {
  const happened =
    row.effective_date >= REFORM ||
    (row.kind === 'created' && to?.validFrom === row.effective_date) ||
    (from !== undefined && from.id === to?.id && from.terms.some((term) => term.validFrom === row.effective_date)) ||
    (from !== undefined && from.id !== to?.id && from.validTo === row.effective_date);
  if (!happened) return undefined;
  const partial = row.partial === 'true';
  return {
    oldId: from?.id ?? null,
    newId: to?.id ?? null,
    oldCode: row.old_code,
    newCode: row.new_code === '' ? null : row.new_code,
    kind: row.kind,
    effectiveDate: plainDate(row.effective_date),
    partial,
    people: peopleMoved(partial, row.kind, row.note),
    legalBasis: row.legal_basis === '' ? null : row.legal_basis,
    source: row.source,
    note: row.note === '' ? null : row.note,
    // successors before the reform were found by name, and whether the whole unit went there is not known
    verification: row.effective_date < REFORM && from?.id !== to?.id ? 'unverified' : 'verified',
  };
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

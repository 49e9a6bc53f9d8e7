import { CodeNeighbours } from './code-neighbours.ts';
import type { ChangeRow, GazetteerTables } from './gazetteer.ts';
import { birthOf, type Life } from './lives.ts';

/** Which district a commune belonged to just before a day on which its record was changed or closed. */
export interface OldParents {
  /** Parent code of a surviving commune before its transfer. */
  beforeTransfer(code: string, date: string): string | undefined;
  /** Parent code of a commune on the eve of its abolition. */
  atEnd(life: Life): string | undefined;
  /** Province code of an abolished district. */
  provinceOfDistrict(code: string): string | undefined;
}

/** The list shows the parts of one reform up to some months apart. */
const SAME_REFORM_DAYS = 130;

/**
 * Cấp trên cũ — the lists tell where a commune stands at the end, not where it stood before a transfer or abolition.
 * Taken in this order: the district of its neighbours by code; a district closed then that stands between them; the
 * closed district whose communes its new district received; the successor's district. An inference, always marked.
 */
export function oldParents(tables: GazetteerTables, lives: ReadonlyMap<string, readonly Life[]>): OldParents {
  const districts = tables.before.filter((row) => row.level === 'district');
  const districtCodes = new CodeNeighbours(new Map(districts.map((row) => [row.code, row.parent_code])));
  const provinceOfDistrict = (code: string) => districtCodes.nearest(code);
  const districtLives = [...lives.values()].flat().filter((life) => life.level === 'district');
  const closed = districtLives.filter((life) => life.ended);
  const birth = new Map(districtLives.map((life) => [life.code, birthOf(life) ?? '']));
  const parentOf = new Map(
    tables.before.filter((row) => row.level === 'commune').map((row) => [row.code, row.parent_code]),
  );
  const transfers = tables.changes.filter((row) => row.kind.includes('transferred') && parentOf.has(row.old_code));
  const transferred = new Map(transfers.map((row) => [row.old_code, row.effective_date]));
  const neighbours = new CodeNeighbours(new Map([...parentOf].filter(([code]) => !transferred.has(code))));

  const closedNear = (date: string) => closed.filter((life) => isNear(life.ended?.effective_date ?? '', date));
  const byNeighbours = (code: string, date: string, not: string | undefined): string | undefined => {
    const { below, above } = neighbours.around(code);
    const isPossible = (parent: string | undefined) =>
      parent !== undefined && parent !== not && (birth.get(parent) ?? '') < date;
    if (below === above && isPossible(below)) return below;
    const between = closedNear(date).filter((life) => (below ?? '') <= life.code && life.code <= (above ?? '~'));
    const nearest = neighbours.nearest(code);
    if (between.length > 0) return (nearest === below ? between[0] : between.at(-1))?.code;
    return [nearest, below, above].find(isPossible);
  };

  const placed = new Map<string, string | undefined>(
    transfers.map((row) => [
      transferKey(row.old_code, row.effective_date),
      byNeighbours(row.old_code, row.effective_date, parentOf.get(row.old_code)),
    ]),
  );
  const members = new Set(placed.values());
  for (const life of closed.filter((one) => !members.has(one.code))) {
    for (const row of receivedFrom(life, transfers, parentOf, provinceOfDistrict, neighbours)) {
      placed.set(transferKey(row.old_code, row.effective_date), life.code);
    }
  }
  const beforeTransfer = (code: string, date: string) => placed.get(transferKey(code, date));

  return {
    beforeTransfer,
    provinceOfDistrict,
    atEnd: (life) => {
      const { effective_date: date, new_code: successor } = life.ended as ChangeRow;
      const moved = transferred.get(successor);
      if (moved !== undefined && isNear(moved, date)) return beforeTransfer(successor, moved);
      const { below, above } = neighbours.around(life.code);
      if (below !== undefined && below === above) return below;
      if (moved === undefined && parentOf.has(successor)) return parentOf.get(successor);
      return byNeighbours(life.code, date, undefined) ?? parentOf.get(successor);
    },
  };
}

/**
 * Transfers of that reform into the district that took the closed one over: the one that received most communes from
 * within its own block of codes (they cannot have come from a neighbour), or else most communes.
 */
function receivedFrom(
  life: Life,
  transfers: readonly ChangeRow[],
  parentOf: ReadonlyMap<string, string>,
  provinceOfDistrict: (code: string) => string | undefined,
  neighbours: CodeNeighbours,
): readonly ChangeRow[] {
  const province = provinceOfDistrict(life.code);
  const then = transfers.filter(
    (row) =>
      isNear(row.effective_date, life.ended?.effective_date ?? '') &&
      provinceOfDistrict(parentOf.get(row.old_code) ?? '') === province,
  );
  const byReceiver = Map.groupBy(then, (row) => parentOf.get(row.old_code));
  const fromWithin = (rows: readonly ChangeRow[]) =>
    rows.filter((row) => {
      const { below, above } = neighbours.around(row.old_code);
      return below === above && below === parentOf.get(row.old_code);
    }).length;
  return [...byReceiver.values()].sort((a, b) => fromWithin(b) - fromWithin(a) || b.length - a.length)[0] ?? [];
}

const transferKey = (code: string, date: string) => `${code} ${date}`;

function isNear(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= SAME_REFORM_DAYS * 86_400_000;
}

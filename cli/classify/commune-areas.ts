import { readFileSync } from 'node:fs';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import type { CommuneStanding } from '#domain/reviews/register/register-row.ts';
import { parseRecord } from './csv-record.ts';

type UnitClass = 'rural' | 'urban' | 'unclassed';

/** A commune code with one type; `to` is exclusive. */
interface UnitSpan {
  readonly from: string;
  readonly to: string;
  readonly class: UnitClass;
}

/** Structured-cloneable, so that worker threads get it whole: one byte a code, and the days only where they matter. */
export interface CommuneAreas {
  readonly standings: Uint8Array;
  readonly ambiguous: ReadonlyMap<string, readonly UnitSpan[]>;
}

export const standingCodes: readonly CommuneStanding[] = ['unknown', 'rural', 'urban', 'unclassed', 'ambiguous'];

const reference = new URL('../../database/reference/areas/', import.meta.url);
const REFORM = '2025-07-01';
const unitColumns = ['code', 'type', 'level', 'effective_from'] as const;

/**
 * Khu vực của xã — what each commune code was between two days (inclusive): rural (xã), urban (phường, thị trấn),
 * unclassed (đặc khu), unknown. A code of two types within the span is ambiguous; the day of survey then tells.
 */
export function readCommuneAreas(from: PlainDate, to: PlainDate): CommuneAreas {
  const standings = new Uint8Array(100_000);
  const ambiguous = new Map<string, readonly UnitSpan[]>();
  for (const [code, spans] of readUnitSpans()) {
    const within = spans.filter((span) => span.from <= to && span.to > from);
    if (within.length === 0) continue;
    const classes = new Set(within.map((span) => span.class));
    const standing: CommuneStanding = classes.size === 1 ? (within[0] as UnitSpan).class : 'ambiguous';
    standings[Number(code)] = standingCodes.indexOf(standing);
    if (standing === 'ambiguous') ambiguous.set(code, within);
  }
  return { standings, ambiguous };
}

export function standingOf(areas: CommuneAreas, code: string, day?: PlainDate): CommuneStanding {
  const standing = standingCodes[areas.standings[Number(code)] ?? 0] ?? 'unknown';
  if (standing !== 'ambiguous' || day === undefined) return standing;
  return areas.ambiguous.get(code)?.find((span) => span.from <= day && day < span.to)?.class ?? 'ambiguous';
}

/** From the lists before and after 2025-07-01 and the changes between; what a code was before 2019 is taken as in 2019. */
function readUnitSpans(): Map<string, UnitSpan[]> {
  const spans = new Map<string, UnitSpan[]>();
  const add = (code: string, span: UnitSpan) => {
    if (span.from >= span.to) return;
    const known = spans.get(code);
    if (known) known.push(span);
    else spans.set(code, [span]);
  };
  const changes = new Map<string, { date: string; name: string; ends: boolean }[]>();
  const created = new Map<string, string>();
  for (const change of readTable('admin-unit-changes.csv', [
    'old_code',
    'new_code',
    'level',
    'effective_date',
    'old_name',
  ])) {
    if (change.level !== 'commune' || !change.effective_date || change.effective_date >= REFORM) continue;
    if (!change.old_code) {
      created.set(change.new_code, change.effective_date);
      continue;
    }
    const list = changes.get(change.old_code) ?? [];
    changes.set(change.old_code, list);
    list.push({ date: change.effective_date, name: change.old_name, ends: change.new_code !== change.old_code });
  }
  const last = new Map<string, UnitClass>();
  for (const unit of readTable('admin-units-pre-2025.csv', unitColumns)) {
    if (unit.level === 'commune') last.set(unit.code, classOfType(unit.type));
  }
  for (const code of new Set([...changes.keys(), ...last.keys()])) {
    let from = created.get(code) ?? '1900-01-01';
    for (const change of (changes.get(code) ?? []).sort((a, b) => a.date.localeCompare(b.date))) {
      add(code, { from, to: change.date, class: classOfType(change.name) });
      from = change.date;
    }
    const current = last.get(code);
    if (current) add(code, { from, to: REFORM, class: current });
  }
  const amended = new Map(readTable('admin-units-2026-amendments.csv', unitColumns).map((unit) => [unit.code, unit]));
  for (const unit of readTable('admin-units-2025.csv', unitColumns)) {
    if (unit.level !== 'commune') continue;
    const amendment = amended.get(unit.code);
    const until = amendment?.effective_from ?? '9999-12-31';
    add(unit.code, { from: REFORM, to: until, class: classOfType(unit.type) });
    if (amendment) add(unit.code, { from: until, to: '9999-12-31', class: classOfType(amendment.type) });
  }
  return spans;
}

/** By the type («Xã») or the full name («Xã Hoàng Tiến»). */
function classOfType(name: string): UnitClass {
  if (name.startsWith('Xã')) return 'rural';
  return name.startsWith('Phường') || name.startsWith('Thị trấn') ? 'urban' : 'unclassed';
}

/** Only the columns asked for: the tables are long, and most of their text is of no use here. */
function readTable<C extends string>(name: string, wanted: readonly C[]): Record<C, string>[] {
  const text = readFileSync(new URL(name, reference), 'utf8');
  let end = text.indexOf('\n');
  const header = text.slice(0, end).split(',');
  const columns = wanted.map((column) => header.indexOf(column));
  const last = Math.max(...columns);
  const rows: Record<C, string>[] = [];
  const cells: string[] = [];
  for (let start = end + 1; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    let at = start;
    for (let column = 0; column <= last; column++) {
      const comma = text.indexOf(',', at);
      const stop = comma === -1 || comma > end ? end : comma;
      cells[column] = text.slice(at, stop);
      at = stop + 1;
    }
    const torn = cells.some((cell) => cell.startsWith('"'));
    const whole = torn ? (parseRecord(text.slice(start, end)) ?? []) : cells;
    const row = {} as Record<C, string>;
    for (let index = 0; index < wanted.length; index++) row[wanted[index] as C] = whole[columns[index] as number] ?? '';
    rows.push(row);
  }
  return rows;
}

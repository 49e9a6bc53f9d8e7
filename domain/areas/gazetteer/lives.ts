import type { PlainDate } from '../../kernel/plain-date.ts';
import { searchKey } from '../../kernel/vietnamese-text.ts';
import type { ChangeRow, ListedLevel } from './gazetteer.ts';

/** One stretch during which a code of the old tree stood for one unit. */
export interface Life {
  readonly level: ListedLevel;
  readonly code: string;
  /** The row that created the unit; `undefined` = it is older than the changes known. */
  readonly born: ChangeRow | undefined;
  /** Rows that changed name, kind or parent, oldest first. */
  readonly turns: readonly ChangeRow[];
  /** The row that ended it; `undefined` = in the list of 2025-06-30. */
  readonly ended: ChangeRow | undefined;
}

const ECHO_DAYS = 200;
const GAP_DAYS = 130;

/**
 * The lives of one code from its rows before the reform. The list from which they were derived sometimes shows an
 * abolished unit again for some months, or drops one for some months: such echoes and gaps are not changes of the unit.
 */
export function livesOfCode(level: ListedLevel, code: string, rows: readonly ChangeRow[]): Life[] {
  return withoutGaps(rawLives(level, code, rows).filter((life) => !isEcho(life)));
}

function rawLives(level: ListedLevel, code: string, rows: readonly ChangeRow[]): Life[] {
  const lives: Life[] = [];
  let born: ChangeRow | undefined;
  let turns: ChangeRow[] = [];
  let alive = rows.every((row) => row.kind !== 'created') || firstDate(rows, isEnd) < firstDate(rows, isBirth);
  const end = (ended: ChangeRow | undefined) => {
    lives.push({ level, code, born, turns, ended });
    [born, turns, alive] = [undefined, [], false];
  };
  const dates = [...new Set(rows.map((row) => row.effective_date))].sort();
  for (const date of dates) {
    const today = rows.filter((row) => row.effective_date === date);
    const births = today.filter(isBirth);
    if (!alive && births[0]) [born, alive] = [births[0], true];
    if (alive) turns.push(...today.filter((row) => !isEnd(row) && !isBirth(row)));
    const ended = today.find((row) => isEnd(row));
    if (alive && ended) {
      end(ended);
      if (births[0] && rows.some((row) => row.effective_date > date)) [born, alive] = [births[0], true];
    }
  }
  if (alive) end(undefined);
  return lives;
}

const isBirth = (row: ChangeRow) => row.kind === 'created';
const isEnd = (row: ChangeRow) => row.old_code !== '' && row.new_code !== row.old_code;

function firstDate(rows: readonly ChangeRow[], which: (row: ChangeRow) => boolean): string {
  return (
    rows
      .filter(which)
      .map((row) => row.effective_date)
      .sort()[0] ?? '9999'
  );
}

function isEcho(life: Life): boolean {
  return (
    life.born !== undefined &&
    life.ended !== undefined &&
    daysBetween(life.born.effective_date, life.ended.effective_date) <= ECHO_DAYS
  );
}

function withoutGaps(lives: readonly Life[]): Life[] {
  const joined: Life[] = [];
  for (const life of lives) {
    const before = joined.at(-1);
    if (
      before?.ended &&
      life.born &&
      daysBetween(before.ended.effective_date, life.born.effective_date) <= GAP_DAYS &&
      searchKey(before.ended.old_name) === searchKey(life.born.new_name)
    ) {
      joined[joined.length - 1] = { ...life, born: before.born, turns: [...before.turns, ...life.turns] };
    } else joined.push(life);
  }
  return joined;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The day a life begins; nothing is known before the start of the codes. */
export function birthOf(life: Life): PlainDate | undefined {
  return life.born?.effective_date as PlainDate | undefined;
}

import type { ReactNode } from 'react';
import { compareVietnamese, searchKey } from '#domain/kernel/vietnamese-text.ts';

export interface Column<T> {
  readonly key: string;
  readonly header: string;
  /** What sorting, filtering and the exported file use. */
  readonly value: (row: T) => string | number | null | undefined;
  /** How it is shown; the value as text when absent. */
  readonly cell?: (row: T) => ReactNode;
  readonly align?: 'right';
  /** Heads the card of the row on a phone and stays in sight when the table scrolls sideways. */
  readonly primary?: boolean;
  /** Only acts: not sorted, not exported. */
  readonly acts?: boolean;
  readonly minWidth?: string;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

export function sortRows<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  sorting: Sorting | undefined,
): readonly T[] {
  const column = columns.find((each) => each.key === sorting?.key);
  if (column === undefined || sorting === undefined) return rows;
  const direction = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => direction * compareValues(column.value(a), column.value(b)));
}

/** What is not known stands last in both directions of reading. */
function compareValues(a: string | number | null | undefined, b: string | number | null | undefined): number {
  if (a == null || b == null) return a == null ? (b == null ? 0 : 1) : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareVietnamese(String(a), String(b));
}

/** Rows in which every word typed is found, diacritics or not. */
export function filterRows<T>(rows: readonly T[], columns: readonly Column<T>[], typed: string): readonly T[] {
  const words = searchKey(typed).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = searchKey(columns.map((column) => column.value(row) ?? '').join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** RFC 4180, UTF-8 with a BOM so that spreadsheets read the accents. */
export function toCsv<T>(rows: readonly T[], columns: readonly Column<T>[]): Blob {
  const shown = columns.filter((column) => !column.acts);
  const lines = [
    shown.map((column) => csvCell(column.header)),
    ...rows.map((row) => shown.map((column) => csvCell(column.value(row)))),
  ];
  return new Blob(['\uFEFF', ...lines.map((cells) => `${cells.join(',')}\r\n`)], { type: 'text/csv;charset=utf-8' });
}

function csvCell(value: string | number | null | undefined): string {
  const text = value == null ? '' : String(value);
  // A cell that begins like a formula is kept from becoming one.
  const safe = typeof value === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import type { Cell, RowKind } from './forms/form.ts';
import { isEntered } from './measures/entered-measures.ts';
import { measureOfRow } from './measuring.ts';

/** Phần góp vào một ô: a measure, counted up or down. */
export interface ColumnPart {
  readonly code: string;
  readonly sign: 1 | -1;
}

/** The counted measures a cell is made of — of a rate, those above the line; `undefined` when it counts no households. */
export function partsOfCell(cell: Cell, kind: RowKind): readonly ColumnPart[] | undefined {
  const terms = 'count' in cell ? cell.count : 'rate' in cell ? cell.rate.over : undefined;
  if (terms === undefined || terms.length === 0) return undefined;
  const parts = terms.map((term): ColumnPart => {
    const sign = term.startsWith('-') ? -1 : 1;
    return { sign, code: measureOfRow(sign === 1 ? term : term.slice(1), kind) };
  });
  return parts.some(({ code }) => isEntered(code)) ? undefined : parts;
}

/** Whether the households behind a cell can be opened. */
export function isOpenable(cell: Cell): boolean {
  return partsOfCell(cell, 'household') !== undefined;
}

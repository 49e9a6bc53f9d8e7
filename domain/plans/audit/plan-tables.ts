/** Bảng theo đơn vị — a table of the plan as columns of numbers by measure, with its total row. */
import { parseVietnameseNumber } from '../../kernel/number-format.ts';
import { type Annex, isQuantity, type PlanDocument, type QuantityFigure } from '../document/plan-document.ts';

export interface NumberCell {
  readonly value: number;
  readonly printed: string;
  readonly line: number;
}

export interface TableRow {
  readonly index: number;
  readonly name: string;
  readonly ordinal: string;
  readonly line: number;
  readonly cells: ReadonlyMap<number, NumberCell>;
}

export interface PlanTable {
  readonly annex: Annex;
  readonly index: number;
  /** Column → measure, where the reader knows it. */
  readonly measures: ReadonlyMap<number, string>;
  readonly units: ReadonlyMap<number, string>;
  /** Its numbers are of the plan's time, not of the past. */
  readonly isForward: boolean;
  readonly rows: readonly TableRow[];
  readonly total?: TableRow;
}

export function planTables(plan: PlanDocument): readonly PlanTable[] {
  return plan.annexes.flatMap((annex, index) => {
    if (annex.rows.length < 2) return [];
    const figures = plan.figures.filter((f): f is QuantityFigure => isQuantity(f) && f.cell?.annex === index);
    const measures = new Map<number, string>();
    const units = new Map<number, string>();
    for (const f of figures) {
      if (f.cell && f.measure && !measures.has(f.cell.column)) measures.set(f.cell.column, f.measure);
      if (f.cell && !units.has(f.cell.column)) units.set(f.cell.column, f.unit);
    }
    const rows = annex.rows.map((cells, row) => rowOf(annex, cells, row, units));
    const total = annex.totalRow === undefined ? undefined : rows[annex.totalRow];
    const body = rows.filter((r) => r !== total && r.cells.size > 0);
    const isForward = figures.some((f) => f.kind === 'projection' || f.kind === 'target');
    return [{ annex, index, measures, units, isForward, rows: body, ...(total ? { total } : {}) }];
  });
}

function rowOf(annex: Annex, cells: readonly string[], index: number, units: ReadonlyMap<number, string>): TableRow {
  const numbers = new Map<number, NumberCell>();
  for (const [column, text] of cells.entries()) {
    const value = units.has(column) ? parseVietnameseNumber(text.replace(/%$/u, '').trim()) : undefined;
    if (value !== undefined)
      numbers.set(column, { value, printed: text, line: annex.cellLines[index]?.[column] ?? annex.line });
  }
  const name = cells.find((c) => /\p{L}{2}/u.test(c)) ?? '';
  return {
    index,
    name,
    ordinal: (cells[0] ?? '').trim(),
    line: annex.cellLines[index]?.[0] ?? annex.line,
    cells: numbers,
  };
}

const RATE_OF: Readonly<Record<string, readonly [string, string]>> = {
  'poverty-rate': ['poor-households', 'households-total'],
  'near-poverty-rate': ['near-poor-households', 'households-total'],
  'multidimensional-poverty-rate': ['poor-and-near-poor-households', 'households-total'],
};

export interface RateColumn {
  readonly rate: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly measure: string;
}

/** Columns that print a rate of two others: «hộ nghèo» / «tổng số hộ». The nearest count before the rate is its numerator. */
export function rateColumns(table: PlanTable): readonly RateColumn[] {
  const columns = [...table.measures];
  return columns.flatMap(([rate, measure]) => {
    const parts = RATE_OF[measure];
    if (!parts) return [];
    const before = (wanted: string): number | undefined =>
      columns
        .filter(([column, m]) => m === wanted && column < rate)
        .map(([column]) => column)
        .pop();
    const [numerator, denominator] = [before(parts[0]), before(parts[1])];
    return numerator === undefined || denominator === undefined ? [] : [{ rate, numerator, denominator, measure }];
  });
}

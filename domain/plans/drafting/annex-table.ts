/** Bảng của phụ lục — columns of figures by unit, each cell bound to the ledger; the total is the unit's own figure. */
import { formatCount, formatPercent } from '../../kernel/number-format.ts';
import { percentOf } from '../../kernel/rate.ts';
import { figureOf } from '../../reports/measures/figures.ts';
import type { AnnexId, ColumnKind, DraftAnnex, FigureStatus } from './draft-document.ts';
import type { DraftUnit } from './draft-input.ts';
import type { Filling } from './fill-block.ts';

export interface Column {
  readonly label: string;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly measure: string;
  /** Of the units in order, the total last; `null` is unknown. */
  readonly values: readonly (number | null)[];
  /** Below the line of a rate. */
  readonly over?: readonly (number | null)[];
  readonly status?: FigureStatus;
  readonly rule?: string;
  /** Cells that a person has set: their own rule. */
  readonly rules?: readonly (string | undefined)[];
  /** Names of the cells that a person may set. */
  readonly keys?: readonly (string | null)[];
}

/** The units, then the total: the total is the unit's own figure, not a sum made here. */
export function rowsOf({ input }: Filling): readonly DraftUnit[] {
  return [...input.units, { code: input.area.code, name: 'Tổng cộng', figures: input.figures }];
}

export function counted(filling: Filling, label: string, measure: string, width = 10): Column {
  const values = rowsOf(filling).map(({ figures }) => figureOf(figures, measure) ?? null);
  return { label, kind: 'count', width, measure, values };
}

export function rated(filling: Filling, label: string, over: string, under: string): Column {
  const [above, below] = [counted(filling, '', over), counted(filling, '', under)];
  return { label, kind: 'rate', width: 9, measure: `${over} / ${under}`, values: above.values, over: below.values };
}

interface AnnexParts {
  readonly id: AnnexId;
  readonly label: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly notes: readonly string[];
  readonly isWide: boolean;
}

export function annexOf(filling: Filling, { id, label, title, columns, notes, isWide }: AnnexParts): DraftAnnex {
  const { input, ledger } = filling;
  ledger.place = label;
  const units = rowsOf(filling);
  const rows = units.map((unit, at) => {
    const isTotal = at === units.length - 1;
    const figures = columns.map((column) => cellOf(filling, column, at, unit.code));
    const keys = columns.map((column) => column.keys?.[at] ?? null);
    return {
      cells: [isTotal ? '' : String(at + 1), unit.name, ...figures],
      isTotal,
      ...(keys.some((key) => key !== null) ? { keys: [null, null, ...keys] } : {}),
    };
  });
  const head = [
    { label: 'STT', kind: 'number', width: 6 },
    {
      label: input.unitsAreDistricts ? 'Huyện/TX/TP' : input.year >= 2026 ? 'Xã/phường/đặc khu' : 'Xã/phường/thị trấn',
      kind: 'name',
      width: 22,
    },
  ] as const;
  const table = { columns: [...head, ...columns.map(({ label, kind, width }) => ({ label, kind, width }))], rows };
  return { id, label, title, table, notes, isWide };
}

function cellOf({ ledger }: Filling, column: Column, at: number, area: string): string {
  const value = column.values[at] ?? null;
  if (value === null) return '';
  const own = column.rules?.[at];
  const { status, rule } = own === undefined ? column : { status: 'decided' as const, rule: own };
  const { measure } = column;
  if (column.kind !== 'rate')
    return ledger.cell(formatCount(value), value, 'household', measure, { status, rule, area });
  const rate = { numerator: value, denominator: column.over?.[at] ?? 0 };
  const percent = percentOf(rate);
  return percent === undefined
    ? ''
    : ledger.cell(formatPercent(rate), percent, 'percent', measure, { status, rule, area });
}

import type { Bilingual } from '#domain/kernel/language.ts';
import type { Rate } from '#domain/kernel/rate.ts';
import { FigureColumns } from './figure-columns.ts';
import { liesInBand } from './forms/bands-form.ts';
import {
  type Cell,
  type CommuneBand,
  type FormCheck,
  type FormContext,
  leavesOf,
  type ReportForm,
  type RowKind,
  type Terms,
} from './forms/form.ts';
import type { ResidenceChoice } from './measures/figures.ts';
import type { Figures } from './measures/measure.ts';
import { type Counted, rateOf, sumOf } from './measuring.ts';

export type RowLevel = 'province' | 'district' | 'commune';

/** Đơn vị của một hàng, with the communes that make it up. */
export interface ReportUnit {
  readonly code: string;
  readonly name: string;
  readonly level: RowLevel;
  readonly communeIds: readonly number[];
}

/** A rate keeps numerator and denominator until it is printed; `null` is unknown. */
export type CellValue = number | Rate | null;

export interface ReportRow {
  readonly unit: ReportUnit;
  readonly kind: RowKind;
  readonly residence: ResidenceChoice;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** Chênh lệch — an identity that does not hold, with both sides. */
export interface ReportDifference {
  readonly check: Bilingual;
  readonly areaCode: string;
  readonly areaName: string;
  readonly kind: RowKind;
  readonly residence: ResidenceChoice;
  readonly printed: number;
  readonly computed: number;
  readonly difference: number;
}

export interface ReportTable {
  readonly rows: readonly ReportRow[];
  readonly differences: readonly ReportDifference[];
}

/** Lập biểu — the cells of a form for units, from the figures of their communes. Rates are rates of sums. */
export function buildReportTable(
  form: ReportForm,
  context: FormContext,
  units: readonly ReportUnit[],
  figuresOf: ReadonlyMap<number, Figures>,
  residence: ResidenceChoice = 'all',
): ReportTable {
  const columns = leavesOf(form.columns(context));
  const checks = form.checks?.(context) ?? [];
  const residences: readonly ResidenceChoice[] =
    form.byResidence && residence === 'all' ? ['all', 'urban', 'rural'] : [residence];
  const rows: ReportRow[] = [];
  const differences: ReportDifference[] = [];
  const figures = FigureColumns.of(figuresOf);
  const placed = units.map((unit) => ({ unit, communes: unit.communeIds.map((id) => figures.positionOf(id)) }));
  for (const chosen of residences) {
    const lines = form.kinds.map((kind) => {
      const counted = { figures, kind, residence: chosen };
      return {
        kind,
        cells: columns.map(({ key, cell }) => ({ key, measure: measuringOf(cell, counted) })),
        checks: checks.map((check) => ({ check, find: differenceFinder(check, counted) })),
      };
    });
    for (const { unit, communes } of placed) {
      for (const line of lines) {
        const cells: Record<string, CellValue> = {};
        for (const { key, measure } of line.cells) cells[key] = measure(communes);
        rows.push({ unit, kind: line.kind, residence: chosen, cells });
        for (const { check, find } of line.checks) {
          const found = find(cells, communes);
          if (found === undefined) continue;
          const place = { areaCode: unit.code, areaName: unit.name, kind: line.kind, residence: chosen };
          differences.push({ check: check.name, ...place, ...found });
        }
      }
    }
  }
  return { rows, differences };
}

function measuringOf(cell: Cell, counted: Counted): (communes: readonly number[]) => CellValue {
  if ('count' in cell) return sumOf(cell.count, counted);
  if ('rate' in cell) return rateOf(cell.rate, counted);
  if ('communes' in cell) {
    const isCounted = bandTest(cell.communes, counted);
    return (communes) => communes.filter(isCounted).length;
  }
  const [from, to] = [rateOf(cell.points.from, counted), rateOf(cell.points.to, counted)];
  return (communes) => differenceOfRates(from(communes), to(communes));
}

/** Điểm phần trăm: a rate over the product of the two denominators, exact until printed. */
function differenceOfRates(from: Rate | null, to: Rate | null): Rate | null {
  if (from === null || to === null || from.denominator === 0 || to.denominator === 0) return null;
  return {
    numerator: to.numerator * from.denominator - from.numerator * to.denominator,
    denominator: to.denominator * from.denominator,
  };
}

/** The communes that a cell of bands counts. */
export function communesBehind<C extends { readonly id: number }>(
  band: CommuneBand,
  communes: readonly C[],
  figuresOf: ReadonlyMap<number, Figures>,
  residence: ResidenceChoice,
): C[] {
  const figures = FigureColumns.of(figuresOf);
  const isCounted = bandTest(band, { figures, kind: 'commune', residence });
  return communes.filter(({ id }) => isCounted(figures.positionOf(id)));
}

/** Whether a commune is one of those a cell counts. */
function bandTest(band: CommuneBand, counted: Counted): (position: number) => boolean {
  if (band.which === 'all') return () => true;
  const measure = rateOf(band.rate, { ...counted, kind: 'household' });
  return (position) => {
    const rate = measure([position]);
    if (rate === null || rate.denominator <= 0) return band.which === 'unknown';
    const isWithin = band.bands.some((one) => liesInBand(rate.numerator, rate.denominator, one));
    return band.which === 'within' ? isWithin : band.which === 'outside' && !isWithin;
  };
}

type Difference = { printed: number; computed: number; difference: number };

function differenceFinder(check: FormCheck, counted: Counted) {
  const measured = (terms: Terms) => sumOf(terms, counted);
  const printedTerms = 'terms' in check.printed ? measured(check.printed.terms) : undefined;
  const computedTerms = 'terms' in check.computed ? measured(check.computed.terms) : undefined;
  return (cells: Readonly<Record<string, CellValue>>, communes: readonly number[]): Difference | undefined => {
    const printed = printedTerms
      ? printedTerms(communes)
      : 'key' in check.printed
        ? countIn(cells, check.printed.key)
        : null;
    const computed = computedTerms
      ? computedTerms(communes)
      : 'keys' in check.computed
        ? sumOfCells(cells, check.computed.keys)
        : null;
    if (printed === null || computed === null || printed === computed) return undefined;
    return { printed, computed, difference: printed - computed };
  };
}

function countIn(cells: Readonly<Record<string, CellValue>>, key: string): number | null {
  const value = cells[key];
  return typeof value === 'number' ? value : null;
}

function sumOfCells(
  cells: Readonly<Record<string, CellValue>>,
  keys: readonly (readonly [string, 1 | -1])[],
): number | null {
  let sum = 0;
  for (const [key, sign] of keys) {
    const value = countIn(cells, key);
    if (value === null) return null;
    sum += sign * value;
  }
  return sum;
}

/** A cell as a program reads it: rates in percent, unrounded. */
export function plainValue(value: CellValue): number | null {
  if (value === null || typeof value === 'number') return value;
  return value.denominator === 0 ? null : (value.numerator * 100) / value.denominator;
}

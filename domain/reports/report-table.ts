import type { Bilingual } from '#domain/kernel/language.ts';
import type { Rate } from '#domain/kernel/rate.ts';
import { liesInBand } from './forms/bands-form.ts';
import {
  type Cell,
  type CommuneBand,
  type FormCheck,
  type FormContext,
  leavesOf,
  type RateTerms,
  type ReportForm,
  type RowKind,
  type Terms,
} from './forms/form.ts';
import { figureOf, type ResidenceChoice, sumFigures } from './measures/figures.ts';
import { type Figures, personsOf } from './measures/measure.ts';

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
  const summed = units.map((unit) => {
    const communes = unit.communeIds.map((id) => figuresOf.get(id) ?? {});
    return { unit, communes, sum: communes.length === 1 ? (communes[0] as Figures) : sumFigures(communes) };
  });
  for (const chosen of residences) {
    for (const { unit, communes, sum } of summed) {
      for (const kind of form.kinds) {
        const measure = (figures: Figures, terms: Terms) => valueOf(figures, terms, chosen, kind);
        const cells = Object.fromEntries(
          columns.map((column) => [column.key, cellOf(column.cell, sum, communes, measure)]),
        );
        rows.push({ unit, kind, residence: chosen, cells });
        for (const check of checks) {
          const found = differenceOf(check, cells, (terms) => measure(sum, terms));
          if (found === undefined) continue;
          const place = { areaCode: unit.code, areaName: unit.name, kind, residence: chosen };
          differences.push({ check: check.name, ...place, ...found });
        }
      }
    }
  }
  return { rows, differences };
}

/** Sum of terms; unknown as soon as one of them is. */
function valueOf(figures: Figures, terms: Terms, residence: ResidenceChoice, kind: RowKind): number | null {
  let sum = 0;
  for (const term of terms) {
    const sign = term.startsWith('-') ? -1 : 1;
    const code = sign === 1 ? term : term.slice(1);
    const value = figureOf(figures, measureOfRow(code, kind), residence);
    if (value === undefined) return null;
    sum += sign * value;
  }
  return sum;
}

/** Two-row forms name measures of households; their second row counts the persons of the same households. */
export function measureOfRow(code: string, kind: RowKind): string {
  return kind === 'person' && !code.startsWith('children:') ? personsOf(code) : code;
}

type Measuring = (figures: Figures, terms: Terms) => number | null;

function cellOf(cell: Cell, sum: Figures, communes: readonly Figures[], measure: Measuring): CellValue {
  if ('count' in cell) return cell.count.length === 0 ? null : measure(sum, cell.count);
  if ('rate' in cell) return rateOf(cell.rate, sum, measure);
  if ('communes' in cell) return communes.filter((figures) => isCounted(cell.communes, figures, measure)).length;
  const [from, to] = [rateOf(cell.points.from, sum, measure), rateOf(cell.points.to, sum, measure)];
  if (from === null || to === null || from.denominator === 0 || to.denominator === 0) return null;
  // The difference of two rates is a rate over the product of their denominators: exact until printed.
  return {
    numerator: to.numerator * from.denominator - from.numerator * to.denominator,
    denominator: to.denominator * from.denominator,
  };
}

function rateOf(terms: RateTerms, figures: Figures, measure: Measuring): Rate | null {
  const [numerator, denominator] = [measure(figures, terms.over), measure(figures, terms.under)];
  return numerator === null || denominator === null || terms.under.length === 0 ? null : { numerator, denominator };
}

/** The communes that a cell of bands counts. */
export function communesBehind<C extends { readonly id: number }>(
  band: CommuneBand,
  communes: readonly C[],
  figuresOf: ReadonlyMap<number, Figures>,
  residence: ResidenceChoice,
): C[] {
  const measure: Measuring = (figures, terms) => valueOf(figures, terms, residence, 'household');
  return communes.filter(({ id }) => isCounted(band, figuresOf.get(id) ?? {}, measure));
}

/** Whether a commune is one of those a cell counts. */
function isCounted(band: CommuneBand, figures: Figures, measure: Measuring): boolean {
  if (band.which === 'all') return true;
  const rate = rateOf(band.rate, figures, measure);
  const isKnown = rate !== null && rate.denominator > 0;
  if (band.which === 'unknown') return !isKnown;
  if (!isKnown) return false;
  const isWithin = band.bands.some((one) => liesInBand(rate.numerator, rate.denominator, one));
  return band.which === 'within' ? isWithin : !isWithin;
}

function differenceOf(
  check: FormCheck,
  cells: Readonly<Record<string, CellValue>>,
  measured: (terms: Terms) => number | null,
): { printed: number; computed: number; difference: number } | undefined {
  const cell = (key: string) => (typeof cells[key] === 'number' ? (cells[key] as number) : null);
  const printed = 'key' in check.printed ? cell(check.printed.key) : measured(check.printed.terms);
  let computed: number | null = 0;
  if ('terms' in check.computed) computed = measured(check.computed.terms);
  else
    for (const [key, sign] of check.computed.keys)
      computed = cell(key) === null || computed === null ? null : computed + sign * (cell(key) ?? 0);
  if (printed === null || computed === null || printed === computed) return undefined;
  return { printed, computed, difference: printed - computed };
}

/** A cell as a program reads it: rates in percent, unrounded. */
export function plainValue(value: CellValue): number | null {
  if (value === null || typeof value === 'number') return value;
  return value.denominator === 0 ? null : (value.numerator * 100) / value.denominator;
}

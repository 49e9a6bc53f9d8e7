import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { normaliseText, searchKey } from '#domain/kernel/vietnamese-text.ts';
import {
  type ScoreCharacteristic,
  type ScoreOption,
  type ScoreTable,
  type ScoringRegion,
  scoringRegions,
} from './score-table.ts';
import type { SourceMark } from './standard.ts';

/** The columns of a score-table sheet; Vietnamese headings are accepted too. */
export const scoreTableColumns = {
  period: ['period', 'giai đoạn', 'chuẩn nghèo'],
  region: ['region', 'vùng'],
  characteristic: ['characteristic', 'đặc điểm'],
  option: ['option', 'lựa chọn', 'mức'],
  points: ['points', 'điểm'],
} as const;
type Column = keyof typeof scoreTableColumns;

export interface ScoreSheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Nhập bảng điểm — lays the rows `period, region, characteristic, option, points` of a sheet over the known table of
 * the standard. Unknown characteristics and options are added (later circulars bring their own); a bad row is named
 * and left out; a cell given twice with different points is an error.
 */
export function applyScoreSheet(
  table: ScoreTable,
  sheet: ScoreSheet,
  mark: SourceMark,
): { readonly table: ScoreTable; readonly issues: readonly RowIssue[]; readonly cells: number } {
  const issues: RowIssue[] = [];
  const at = new Map<Column, number>();
  for (const [index, heading] of sheet.header.entries()) {
    const key = searchKey(heading);
    for (const column of Object.keys(scoreTableColumns) as Column[]) {
      if (scoreTableColumns[column].some((name) => searchKey(name) === key)) at.set(column, index);
    }
  }
  for (const column of Object.keys(scoreTableColumns) as Column[]) {
    if (!at.has(column))
      issues.push(
        issue(1, column, sheet.header.join(' | '), 'score-column-missing', `cột ${column}`, `a column ${column}`),
      );
  }
  if (issues.length > 0) return { table, issues, cells: 0 };

  const given = new Map<string, number>();
  const points = new Map<string, Map<string, Map<ScoringRegion, number>>>();
  for (const [index, cells] of sheet.rows.entries()) {
    const row = index + 2;
    const cell = (column: Column) => normaliseText(cells[at.get(column) as number] ?? '');
    if (cells.every((text) => text.trim() === '')) continue;
    const region = scoringRegions.find((code) => code === cell('region').toUpperCase());
    const value = cell('points');
    const found = issues.length;
    if (cell('period') !== table.standard)
      issues.push(issue(row, 'period', cell('period'), 'score-other-period', table.standard, table.standard));
    if (!region)
      issues.push(
        issue(row, 'region', cell('region'), 'score-region', scoringRegions.join(', '), scoringRegions.join(', ')),
      );
    for (const column of ['characteristic', 'option'] as const) {
      if (cell(column) === '')
        issues.push(issue(row, column, '', 'score-empty', 'mã, không để trống', 'a code, not empty'));
    }
    if (!/^-?\d{1,3}$/.test(value))
      issues.push(issue(row, 'points', value, 'score-points', 'số nguyên', 'a whole number'));
    if (issues.length > found || !region) continue;
    const [characteristic, option] = [cell('characteristic'), cell('option')];
    const key = `${characteristic}\u0000${option}\u0000${region}`;
    const before = given.get(key);
    if (before !== undefined && before !== Number(value)) {
      issues.push(
        issue(row, 'points', value, 'score-twice', `${before} như dòng trước`, `${before} as in an earlier row`),
      );
      continue;
    }
    given.set(key, Number(value));
    const options = points.get(characteristic) ?? new Map<string, Map<ScoringRegion, number>>();
    points.set(characteristic, options);
    options.set(option, (options.get(option) ?? new Map<ScoringRegion, number>()).set(region, Number(value)));
  }
  return { table: layPoints(table, points, mark), issues, cells: given.size };
}

function layPoints(
  table: ScoreTable,
  points: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<ScoringRegion, number>>>,
  mark: SourceMark,
): ScoreTable {
  const known = new Set(table.characteristics.map((characteristic) => characteristic.code));
  const added: ScoreCharacteristic[] = [...points.keys()]
    .filter((code) => !known.has(code))
    .map((code, index) => ({
      no: table.characteristics.length + index + 1,
      code,
      name: { vi: code, en: code },
      choose: 'one',
      exhaustive: false,
      options: [],
    }));
  const characteristics = [...table.characteristics, ...added].map((characteristic) => {
    const options = points.get(characteristic.code);
    if (!options) return characteristic;
    const missing: ScoreOption[] = [...options.keys()]
      .filter((code) => !characteristic.options.some((option) => option.code === code))
      .map((code) => ({ code, label: code, points: emptyPoints(), mark }));
    return {
      ...characteristic,
      options: [...characteristic.options, ...missing].map((option) => {
        const values = options.get(option.code);
        return values ? { ...option, points: { ...option.points, ...Object.fromEntries(values) }, mark } : option;
      }),
    };
  });
  return { ...table, characteristics };
}

function emptyPoints(): Record<ScoringRegion, number | null> {
  return { RRD: null, NMM: null, NCC: null, CH: null, SE: null, MRD: null, URB: null };
}

function issue(row: number, column: string, found: string, code: string, vi: string, en: string): RowIssue {
  return { row, column, found: found.slice(0, 200), expected: { vi, en }, code, severity: 'error' };
}

import { formatPercent } from '#domain/kernel/number-format.ts';
import { percentOf } from '#domain/kernel/rate.ts';
import {
  isGroup,
  leafColumns,
  type PaperCell,
  type PaperColumn,
  type PaperColumnKind,
  type PaperTable,
  paperText,
} from '#domain/reports/paper-table.ts';
import { csvLine, withoutFormula } from './csv-lines.ts';

/** For whom: a program wants exact values under keys, a person readable headings and nothing that runs. */
export type CsvReader = 'program' | 'spreadsheet';

export async function* renderCsv(table: PaperTable, reader: CsvReader = 'program'): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const leaves = leafColumns(table.columns);
  const isForProgram = reader === 'program';
  // Excel with Vietnamese settings reads a comma as the decimal sign and separates cells by semicolons.
  const separator = isForProgram || table.language === 'en' ? ',' : ';';
  const header = isForProgram
    ? ['area_code', 'level', 'kind', ...leaves.map((leaf) => leaf.key)]
    : pathLabels(table.columns).map(withoutFormula);
  let text = `${isForProgram ? '' : '\ufeff'}${csvLine(header, separator)}`;
  for await (const row of table.rows) {
    const cells = leaves.map((_, at) => row.cells[at] ?? null);
    text += isForProgram
      ? csvLine([row.areaCode ?? '', row.level, row.kind ?? '', ...cells.map(exactValue)], separator)
      : csvLine(
          cells.map((cell, at) => withoutFormula(shownValue(cell, leaves[at]?.kind ?? 'text', table))),
          separator,
        );
    if (text.length > 65_536) {
      yield encoder.encode(text);
      text = '';
    }
  }
  yield encoder.encode(text);
}

/** «Hộ nghèo / Tỷ lệ (%)»: the headings above a column on one line. */
function pathLabels(columns: readonly PaperColumn[], above: readonly string[] = []): string[] {
  return columns.flatMap((column) =>
    isGroup(column)
      ? pathLabels(column.columns, [...above, column.label])
      : [[...above, column.label].join(' / ').replace(/\s+/g, ' ')],
  );
}

/** Rates unrounded, in percent, as in the JSON of a report. */
function exactValue(cell: PaperCell): string | number | null {
  return cell !== null && typeof cell === 'object' ? (percentOf(cell) ?? null) : cell;
}

function shownValue(cell: PaperCell, kind: PaperColumnKind, table: PaperTable): string | number | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return paperText(cell, kind, table.language);
  // Thousands without points, so that the spreadsheet still takes the cell for a number.
  return typeof cell === 'number' ? cell : formatPercent(cell, table.language, table.decimals);
}

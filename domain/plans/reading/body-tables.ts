/** Bảng trong phần nội dung — takes tables out of the body so that their cells are not read as paragraphs. */
import type { Annex, ReadingNote } from '../document/plan-document.ts';
import { missingCellNote, rowsOfCells } from './annexes.ts';
import type { CleanLine } from './blocks.ts';
import { parseLabel } from './labels.ts';
import {
  annexOfTable,
  type FoundTable,
  splitCells,
  tableOfFlatCells,
  tableOfRows,
  tableOfSplitLines,
} from './tables.ts';

interface Taken {
  readonly lines: CleanLine[];
  readonly tables: Annex[];
  readonly notes: ReadingNote[];
}

export function bodyWithTables(lines: readonly CleanLine[], raw: (line: number) => string): Taken {
  const kept: CleanLine[] = [];
  const tables: Annex[] = [];
  const notes: ReadingNote[] = [];
  const take = (table: FoundTable, at: number): void => {
    const title = titleBefore(kept);
    const note = noteBefore(kept);
    tables.push(annexOfTable(table, { title, line: lines[at]?.line ?? 0, ...(note ? { note } : {}) }));
    notes.push(...table.missingCells.map(missingCellNote));
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    if (line.cell) {
      const number = line.cell.table;
      let end = i;
      while (lines[end]?.cell?.table === number) end += 1;
      const cells = lines.slice(i, end);
      const table = tableOfRows(rowsOfCells(cells));
      if (table && isData(table)) take(table, i);
      else kept.push(...cells.map(({ cell: _cell, ...rest }) => rest));
      i = end - 1;
      continue;
    }
    if (/^(?:STT|TT|Số TT)\.?$/u.test(line.text)) {
      const found = tableOfFlatCells(lines.slice(i, i + 3000));
      if (found && found.table.rows.length > 0) {
        take(found.table, i);
        i += found.used - 1;
        continue;
      }
    }
    if (/^\|?\s*(?:STT|TT|Số TT)\.?\s*(?:\||\s)/u.test(line.text) && splitCells(raw(line.line))) {
      let end = i;
      while (
        end < lines.length &&
        (lines[end]?.text === '' ? isRow(lines[end + 1], raw) : isRow(lines[end], raw) || isRule(lines[end], raw))
      )
        end += 1;
      const table = tableOfSplitLines(
        lines.slice(i, end).filter((l) => l.text !== ''),
        raw,
      );
      if (table && table.rows.length > 0) {
        take(table, i);
        i = end - 1;
        continue;
      }
    }
    kept.push(line);
  }
  return { lines: kept, tables, notes };
}

/** «(đơn vị: tỷ đồng)» in the lines just above. */
function noteBefore(kept: readonly CleanLine[]): string | undefined {
  for (const line of kept.slice(-4).reverse()) {
    const note = /\(?(?:đơn vị(?: tính)?|ĐVT)\s*:\s*[^();.]{3,40}/iu.exec(line.text)?.[0];
    if (note) return note;
  }
  return undefined;
}

/** The line that names the table, else the heading it stands under. */
function titleBefore(kept: readonly CleanLine[]): string {
  const near = kept
    .slice(-12)
    .reverse()
    .filter((l) => l.text !== '');
  const named =
    near.slice(0, 3).find((l) => /^(?:Bảng|Biểu|BẢNG|BIỂU)/u.test(l.text)) ??
    near.find((l) => parseLabel(l.text) !== undefined);
  return (named?.text ?? near[0]?.text ?? 'Bảng').slice(0, 200).replace(/[:.]\s*$/u, '');
}

function isRow(line: CleanLine | undefined, raw: (line: number) => string): boolean {
  return line !== undefined && line.text !== '' && splitCells(raw(line.line)) !== undefined;
}

function isRule(line: CleanLine | undefined, raw: (line: number) => string): boolean {
  return line !== undefined && /^[|\s:-]+$/.test(raw(line.line)) && raw(line.line).includes('-');
}

/** A table that only lays out the page (letterhead, signature) is text. */
function isData(table: FoundTable): boolean {
  return (
    table.columns.length >= 3 || (table.rows.length >= 3 && table.rows.some((r) => r.some((c) => /^\d/.test(c.text))))
  );
}

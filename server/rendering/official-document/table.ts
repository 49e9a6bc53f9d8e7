import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { type ParagraphStyle, paragraph } from './paragraph.ts';
import type { OfficialColumnKind, OfficialTable } from './parts.ts';

/** A bordered table whose head is repeated on every page; `size` in points. */
export function dataTable(table: OfficialTable, width: number, size: number): Table {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  // «STT» stays on one line; what it takes more is missing in the widest column.
  const shares = table.columns.map((column) => Math.floor((column.width * width) / total));
  const least = shares.map((share, at) => (table.columns[at]?.kind === 'number' ? Math.max(share, size * 58) : share));
  const more = least.reduce((sum, share) => sum + share, 0) - shares.reduce((sum, share) => sum + share, 0);
  const widest = least.indexOf(Math.max(...least));
  const widths = least.map((share, at) => (at === widest ? share - more : share));
  const cell = (content: string, at: number, style: ParagraphStyle) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [paragraph(content, { size, ...style })],
    });
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map(({ label }, at) => cell(label, at, { bold: true, align: AlignmentType.CENTER })),
      }),
      ...table.rows.map(
        ({ cells, isTotal }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((content, at) =>
              cell(content, at, { bold: isTotal, align: alignmentOf(table.columns[at]?.kind ?? 'name') }),
            ),
          }),
      ),
    ],
  });
}

function alignmentOf(kind: OfficialColumnKind): NonNullable<ParagraphStyle['align']> {
  if (kind === 'count' || kind === 'rate') return AlignmentType.RIGHT;
  return kind === 'name' ? AlignmentType.LEFT : AlignmentType.CENTER;
}

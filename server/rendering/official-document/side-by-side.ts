import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { TEXT_WIDTH } from './page.ts';
import { paragraph } from './paragraph.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** Two columns without borders: issuing body and motto, recipients and signature. */
export function sideBySide(
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
  leftWidth: number,
): Table {
  const widths = [leftWidth, TEXT_WIDTH - leftWidth] as const;
  return new Table({
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at] as number, type: WidthType.DXA },
                margins: { left: 0, right: 0, top: 0, bottom: 0 },
                children: children.length === 0 ? [paragraph('')] : [...children],
              }),
          ),
        }),
    ),
  });
}

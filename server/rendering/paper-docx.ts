import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import { formatCount, formatPercent } from '#domain/kernel/number-format.ts';
import {
  columnWidth,
  hasColumnNumbers,
  headerLines,
  isSubtotal,
  leafColumns,
  NATIONAL_HEADING,
  type PaperCell,
  type PaperColumnKind,
  type PaperLeaf,
  type PaperRow,
  type PaperTable,
  paperText,
} from '#domain/reports/paper-table.ts';
import { renderingProblem } from './problems.ts';

/** A Word table is held in memory whole, and nobody reads a longer one on paper. */
const MOST_ROWS = 5_000;
/** A4 and its margins in twentieths of a point: top and bottom 20 mm, left 30 mm, right 15 mm. */
const [SHORT, LONG, TOP, LEFT, RIGHT] = [11_906, 16_838, 1_134, 1_701, 851];
/** A wide table needs the room of the binding edge, which lies on the long side then. */
const LEFT_OF_WIDE = 1_134;
const FONT = 'Times New Roman';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

interface TextStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
  /** In points. */
  readonly size?: number;
  readonly align?: Alignment;
  readonly after?: number;
  readonly colour?: string;
}

/** An official table as DOCX in the look of Nghị định 30/2020: A4 (landscape when wide), Times New Roman. */
export async function renderDocx(table: PaperTable): Promise<Decision<Uint8Array>> {
  const rows: PaperRow[] = [];
  for await (const row of table.rows) {
    rows.push(row);
    if (rows.length > MOST_ROWS) return refused(renderingProblem('table-too-long-for-document', { limit: MOST_ROWS }));
  }
  const leaves = leafColumns(table.columns);
  const total = leaves.reduce((sum, leaf) => sum + columnWidth(leaf), 0);
  const isLandscape = total > 85;
  const left = isLandscape ? LEFT_OF_WIDE : LEFT;
  const width = (isLandscape ? LONG : SHORT) - left - RIGHT;
  const widths = leaves.map((leaf) => Math.floor((columnWidth(leaf) * width) / total));
  const size = total > 150 ? 9 : total > 110 ? 10 : 11;
  const document = new Document({
    creator: 'Vươn Lên',
    title: table.title.join(' '),
    styles: { default: { document: { run: { font: FONT, size: 26 } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: SHORT,
              height: LONG,
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: TOP, bottom: TOP, left, right: RIGHT, header: 567, footer: 567 },
          },
        },
        headers: {
          first: new Header({ children: [] }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })],
              }),
            ],
          }),
        },
        children: [...heading(table, width), dataTable(table, rows, leaves, widths, size), ...footer(table, width)],
      },
    ],
  });
  return accepted(new Uint8Array(await Packer.toBuffer(document)));
}

function paragraph(text: string, style: TextStyle = {}): Paragraph {
  return new Paragraph({
    alignment: style.align ?? AlignmentType.CENTER,
    spacing: { before: 0, after: style.after ?? 0 },
    // The mark of an empty paragraph has a size too, and would make its row higher.
    run: { font: FONT, size: (style.size ?? 13) * 2 },
    children: text.split('\n').map(
      (line, at) =>
        new TextRun({
          text: line,
          font: FONT,
          size: (style.size ?? 13) * 2,
          bold: style.bold ?? false,
          italics: style.italics ?? false,
          ...(style.underline ? { underline: {} } : {}),
          ...(style.colour === undefined ? {} : { color: style.colour }),
          ...(at > 0 ? { break: 1 } : {}),
        }),
    ),
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

/** Left and right part of heading and signatures: a table without lines. */
function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[], width: number): Table {
  const parts = [Math.floor(width * 0.42), Math.floor(width * 0.58)];
  const cell = (children: readonly Paragraph[], at: number) =>
    new TableCell({
      children: children.length === 0 ? [paragraph('')] : [...children],
      width: { size: parts[at] ?? 0, type: WidthType.DXA },
    });
  return new Table({
    columnWidths: parts,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })],
  });
}

function heading(table: PaperTable, width: number): (Paragraph | Table)[] {
  const [nation, motto] = NATIONAL_HEADING[table.language];
  const last = table.issuer.length - 1;
  const issuer = table.issuer.map((text, at) => paragraph(text, { bold: at === last, size: 12 }));
  const right = [
    paragraph(nation, { bold: true, size: 12 }),
    paragraph(motto, { bold: true, underline: true, size: 13 }),
  ];
  return [
    sideBySide([...issuer, paragraph('–––––––––––', { size: 8 })], right, width),
    paragraph(table.formLabel ?? '', { align: AlignmentType.RIGHT, italics: true, size: 11 }),
    ...table.title.map((text) => paragraph(text, { bold: true, size: 14 })),
    ...(table.subtitle ?? []).map((text) => paragraph(text, { italics: true })),
    ...(table.status === undefined ? [] : [paragraph(table.status, { italics: true, size: 12, colour: '9C1C12' })]),
    paragraph(table.unitNote ?? '', { align: AlignmentType.RIGHT, italics: true, size: 11, after: 60 }),
  ];
}

function dataTable(
  table: PaperTable,
  rows: readonly PaperRow[],
  leaves: readonly PaperLeaf[],
  widths: readonly number[],
  size: number,
): Table {
  const cell = (text: string, style: TextStyle, extra: Partial<ConstructorParameters<typeof TableCell>[0]> = {}) =>
    new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 40, right: 40, top: 20, bottom: 20 },
      ...extra,
      children: [paragraph(text, { size, ...style })],
    });
  const header = headerLines(table.columns).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(({ label, columns, rows: height }) =>
          cell(label, { bold: true }, { columnSpan: columns, rowSpan: height }),
        ),
      }),
  );
  const numbers = hasColumnNumbers(table.columns)
    ? [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: leaves.map((leaf) => cell(leaf.number ?? '', { italics: true, size: size - 2 })),
        }),
      ]
    : [];
  let covered = 0;
  const body = rows.map((row) => {
    const isContinued = covered > 0;
    covered = row.sharedRows !== undefined ? row.sharedRows - 1 : Math.max(0, covered - 1);
    const bold = isSubtotal(row.level);
    return new TableRow({
      cantSplit: true,
      children: leaves.map((leaf, at) =>
        cell(
          cellText(row.cells[at] ?? null, leaf.kind, table),
          { bold, align: alignmentOf(leaf.kind) },
          leaf.isShared && (isContinued || row.sharedRows !== undefined)
            ? { verticalMerge: isContinued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
            : {},
        ),
      ),
    });
  });
  return new Table({
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    rows: [...header, ...numbers, ...body],
  });
}

function cellText(cell: PaperCell, kind: PaperColumnKind, { language, decimals }: PaperTable): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return paperText(cell, kind, language);
  return typeof cell === 'number' ? formatCount(cell, language) : formatPercent(cell, language, decimals);
}

function alignmentOf(kind: PaperColumnKind): Alignment {
  if (kind === 'count' || kind === 'rate') return AlignmentType.RIGHT;
  return kind === 'name' || kind === 'text' ? AlignmentType.LEFT : AlignmentType.CENTER;
}

function footer({ footer: foot }: PaperTable, width: number): (Paragraph | Table)[] {
  if (foot === undefined) return [];
  const signers = foot.signers ?? [];
  const heightOf = (signer: (typeof signers)[number]) => signer.titles.length + (signer.hint === undefined ? 0 : 1);
  const height = Math.max(0, ...signers.slice(0, 2).map(heightOf));
  const block = (signer: (typeof signers)[number] | undefined): Paragraph[] => {
    if (signer === undefined) return [];
    // Names stand on one line, however many lines of titles are above them.
    const gap = Array.from({ length: height - heightOf(signer) }, () => paragraph(''));
    return [
      ...signer.titles.map((text) => paragraph(text, { bold: true })),
      ...(signer.hint === undefined ? [] : [paragraph(signer.hint, { italics: true })]),
      ...gap,
      paragraph('', { after: 900 }),
      paragraph(signer.name ?? '', { bold: true }),
    ];
  };
  const [left, right] = signers.length > 1 ? [signers[0], signers[1]] : [undefined, signers[0]];
  const place = foot.placeAndDate === undefined ? [] : [paragraph(foot.placeAndDate, { italics: true })];
  const leftBlock = left === undefined ? [] : [...(place.length === 0 ? [] : [paragraph('')]), ...block(left)];
  return [
    ...(foot.notes ?? []).map((text) => paragraph(text, { align: AlignmentType.LEFT, italics: true, size: 11 })),
    paragraph('', { size: 6 }),
    sideBySide(leftBlock, [...place, ...block(right)], width),
  ];
}

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BodyLine, ColumnKind, DraftAnnex, DraftPlan } from '#domain/plans/drafting/draft-document.ts';

/** A4 and its margins in twentieths of a point: top and bottom 20 mm, left 30 mm, right 15 mm. */
const [SHORT, LONG, TOP, LEFT, RIGHT] = [11_906, 16_838, 1_134, 1_701, 851];
const WIDTH = SHORT - LEFT - RIGHT;
const FONT = 'Times New Roman';
const INDENT = 720;

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** In points. */
  readonly size?: number;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly indent?: number;
  readonly hanging?: { readonly left: number; readonly by: number };
  readonly keepNext?: boolean;
  readonly colour?: string;
  readonly heading?: number;
}

/** The draft as DOCX in the layout of Nghị định 30/2020: A4, Times New Roman, page numbers on top from page 2. */
export async function renderDraft(draft: DraftPlan): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Vươn Lên',
    title: draft.title.join(' '),
    styles: { default: { document: { run: { font: FONT, size: 28 } } } },
    sections: [
      section(draft, false, [...heading(draft), ...title(draft), ...body(draft), ...closing(draft)]),
      ...draft.annexes.map((annex) => section(draft, annex.isWide, annexPages(draft, annex), true)),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function section(draft: DraftPlan, isWide: boolean, children: (Paragraph | Table)[], isAnnex = false) {
  const mark = draft.isSynthetic ? 'DỰ THẢO – số liệu mô phỏng, không phải số liệu thật' : 'DỰ THẢO';
  const footer = new Footer({ children: [text(mark, { size: 10, italics: true, colour: '9C1C12', align: CENTER })] });
  const number = text('', { align: CENTER, size: 14 }, [PageNumber.CURRENT]);
  return {
    properties: {
      titlePage: true,
      ...(isAnnex ? { type: SectionType.NEXT_PAGE } : {}),
      page: {
        size: {
          width: SHORT,
          height: LONG,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: TOP, bottom: TOP, left: isWide ? TOP : LEFT, right: RIGHT, header: 567, footer: 454 },
        // Annexes number their own pages.
        ...(isAnnex ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: { first: new Header({ children: [] }), default: new Header({ children: [number] }) },
    footers: { first: footer, default: footer },
    children,
  };
}

const CENTER = AlignmentType.CENTER;

function text(content: string, style: Style = {}, fields: (typeof PageNumber.CURRENT)[] = []): Paragraph {
  const size = (style.size ?? 14) * 2;
  const run = {
    font: FONT,
    size,
    bold: style.bold ?? false,
    italics: style.italics ?? false,
    ...(style.colour === undefined ? {} : { color: style.colour }),
  };
  const runs =
    fields.length > 0 ? [new TextRun({ ...run, children: fields })] : [new TextRun({ ...run, text: content })];
  return new Paragraph({
    alignment: style.align ?? AlignmentType.JUSTIFIED,
    spacing: { before: style.before ?? 0, after: style.after ?? 0, ...(style.line ? { line: style.line } : {}) },
    ...(style.indent ? { indent: { firstLine: style.indent } } : {}),
    ...(style.hanging ? { indent: { left: style.hanging.left, hanging: style.hanging.by } } : {}),
    ...(style.keepNext ? { keepNext: true } : {}),
    ...(style.heading === undefined ? {} : { outlineLevel: style.heading }),
    run: { font: FONT, size },
    children: runs,
  });
}

/** A line of `length` in the middle of `width`, drawn as the upper border of a tiny paragraph. */
function rule(width: number, length: number, after = 0): Paragraph {
  const side = Math.floor((width - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, after, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    run: { font: FONT, size: 4 },
    children: [],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

function sideBySide(
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
  leftWidth: number,
): Table {
  const widths = [leftWidth, WIDTH - leftWidth] as const;
  return new Table({
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
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
                children: children.length === 0 ? [text('')] : [...children],
              }),
          ),
        }),
    ),
  });
}

function heading(draft: DraftPlan): (Paragraph | Table)[] {
  const left = Math.floor(WIDTH * (draft.level === 'province' ? 0.38 : 0.42));
  const right = WIDTH - left;
  const own = draft.issuer.length - 2;
  const isProvince = draft.level === 'province';
  const issuer = draft.issuer.map((line, at) =>
    text(line, { bold: at >= own, size: isProvince ? 13 : 12, align: CENTER }),
  );
  return [
    sideBySide(
      [
        [
          [...issuer, rule(left, 1_200)],
          [
            text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 12, align: CENTER }),
            text('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 13, align: CENTER }),
            // As long as the motto itself.
            rule(right, 3_350),
          ],
        ],
        [
          [text(draft.number, { size: 13, align: CENTER, before: 60 })],
          [text(draft.placeAndDate, { italics: true, size: 13, align: CENTER, before: 60 })],
        ],
      ],
      left,
    ),
  ];
}

function title(draft: DraftPlan): Paragraph[] {
  return [
    ...draft.title.map((line, at) => text(line, { bold: true, size: 14, align: CENTER, before: at === 0 ? 320 : 40 })),
    rule(WIDTH, 1_700, 200),
  ];
}

const LINE = 288;
const SET: Readonly<Record<BodyLine['style'], Style>> = {
  section: {
    bold: true,
    before: 160,
    after: 80,
    indent: INDENT,
    keepNext: true,
    heading: 0,
    align: AlignmentType.LEFT,
  },
  item: { bold: true, before: 80, after: 60, indent: INDENT, keepNext: true, heading: 1 },
  point: { bold: true, italics: true, before: 60, after: 60, indent: INDENT, keepNext: true },
  plain: { after: 120, indent: INDENT, line: LINE },
  dash: { after: 100, indent: INDENT, line: LINE },
  plus: { after: 80, indent: INDENT, line: LINE },
  note: { after: 120, indent: INDENT, italics: true, colour: '9C1C12', size: 13 },
};

function body(draft: DraftPlan): Paragraph[] {
  const start: Style = { after: 120, indent: INDENT, line: LINE };
  return [
    ...draft.bases.map((line) => text(line, { ...start, italics: true })),
    text(draft.opening, start),
    ...draft.body.map((line, at) => {
      const own = SET[line.style];
      // An item that is a whole sentence is text, not a heading.
      const style = line.style === 'item' && /[.;]$/.test(line.text) ? { ...SET.plain, heading: 1 } : own;
      // The signature never stands alone on a page.
      const keepNext = style.keepNext === true || at >= draft.body.length - 2;
      return text(line.label === '' ? line.text : `${line.label} ${line.text}`, { ...style, keepNext });
    }),
  ];
}

function closing(draft: DraftPlan): (Paragraph | Table)[] {
  const last = draft.recipients.length - 1;
  const recipients = draft.recipients.map((line, at) =>
    text(`- ${line}${at === last ? '.' : ';'}`, { size: 11, align: AlignmentType.LEFT }),
  );
  const signature = draft.signature.map((line) => text(line, { bold: true, align: CENTER }));
  const place = text('', { after: 1_500 });
  return [
    text('', { size: 8, keepNext: true }),
    sideBySide(
      [
        [
          [text('Nơi nhận:', { bold: true, italics: true, size: 12, align: AlignmentType.LEFT }), ...recipients],
          [...signature, place],
        ],
      ],
      Math.floor(WIDTH * 0.48),
    ),
  ];
}

function annexPages(draft: DraftPlan, annex: DraftAnnex): (Paragraph | Table)[] {
  const width = annex.isWide ? LONG - TOP - RIGHT : WIDTH;
  return [
    text(annex.label, { bold: true, align: CENTER }),
    text(annex.title, { bold: true, size: 13, align: CENTER }),
    text(draft.annexReference, { italics: true, size: 13, align: CENTER }),
    rule(width, 1_700, 160),
    dataTable(annex, width),
    ...annex.notes.map((note) => text(`Ghi chú: ${note}`, { italics: true, size: 11, before: 100 })),
  ];
}

function dataTable({ table, isWide }: DraftAnnex, width: number): Table {
  const size = isWide ? 11 : 12;
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((column.width * width) / total));
  const cell = (content: string, at: number, style: Style) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [text(content, { size, ...style })],
    });
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map(({ label }, at) => cell(label, at, { bold: true, align: CENTER })),
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

function alignmentOf(kind: ColumnKind): Style['align'] & string {
  if (kind === 'count' || kind === 'rate') return AlignmentType.RIGHT;
  return kind === 'name' ? AlignmentType.LEFT : CENTER;
}

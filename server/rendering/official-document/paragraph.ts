import { AlignmentType, BorderStyle, LineRuleType, type PageNumber, Paragraph, TextRun } from 'docx';

export const FONT = 'Times New Roman';
/** Of a first line. */
export const INDENT = 720;

export interface ParagraphStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** In points. */
  readonly size?: number;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly indent?: number;
  readonly keepNext?: boolean;
  readonly colour?: string;
  /** Level in the outline of the document. */
  readonly heading?: number;
}

export function paragraph(
  content: string,
  style: ParagraphStyle = {},
  fields: (typeof PageNumber.CURRENT)[] = [],
): Paragraph {
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
    // At least, not a multiple: a multiple shrinks the first line of a page and leaves headings alone at a foot.
    spacing: {
      before: style.before ?? 0,
      after: style.after ?? 0,
      ...(style.line ? { line: style.line, lineRule: LineRuleType.AT_LEAST } : {}),
    },
    ...(style.indent ? { indent: { firstLine: style.indent } } : {}),
    ...(style.keepNext ? { keepNext: true } : {}),
    ...(style.heading === undefined ? {} : { outlineLevel: style.heading }),
    run: { font: FONT, size },
    children: runs,
  });
}

/** A line of `length` in the middle of `width`, drawn as the upper border of a tiny paragraph. */
export function rule(width: number, length: number, after = 0): Paragraph {
  const side = Math.floor((width - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    // At least, not a multiple: a multiple shrinks the first line of a page and leaves headings alone at a foot.
    spacing: {
      before: 60,
      after,
      line: 60,
      lineRule: 'exact',
    },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    run: { font: FONT, size: 4 },
    children: [],
  });
}

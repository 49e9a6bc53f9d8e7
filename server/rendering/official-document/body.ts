import { AlignmentType, type Paragraph, type Table } from 'docx';

import { TEXT_WIDTH } from './page.ts';
import { INDENT, type ParagraphStyle, paragraph } from './paragraph.ts';
import type { OfficialDocument, OfficialLineStyle } from './parts.ts';
import { dataTable } from './table.ts';

/** In twentieths of a point: a little more than the single line of 14 points that the decree asks at least. */
const LINE = 344;
const SET: Readonly<Record<OfficialLineStyle, ParagraphStyle>> = {
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

/** Căn cứ, phần mở đầu và nội dung. */
export function bodyPages({ bases, opening, body }: OfficialDocument): (Paragraph | Table)[] {
  const start: ParagraphStyle = { after: 120, indent: INDENT, line: LINE };
  return [
    ...bases.map((line) => paragraph(line, { ...start, italics: true })),
    ...(opening === '' ? [] : [paragraph(opening, start)]),
    ...body.map((block, at) => {
      if ('table' in block) return dataTable(block.table, TEXT_WIDTH, 12);
      // An item that is a whole sentence is text, not a heading.
      const isSentence = block.style === 'item' && /[.;]$/.test(block.text);
      const style: ParagraphStyle = isSentence ? { ...SET.plain, heading: 1 } : SET[block.style];
      // The signature never stands alone on a page.
      const keepNext = style.keepNext === true || at >= body.length - 2;
      return paragraph(block.label === '' ? block.text : `${block.label} ${block.text}`, { ...style, keepNext });
    }),
  ];
}

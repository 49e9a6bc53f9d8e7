import { columnLetters } from '#server/spreadsheets/table.ts';
import { escapeXml } from './xlsx-styles.ts';

/** A cell (line 1-based, column 0-based) with the comment it carries. */
export interface NotedCell {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export function commentsXml(notes: readonly NotedCell[]): string {
  const comments = notes.map(
    ({ line, column, text }) =>
      `<comment ref="${columnLetters(column)}${line}" authorId="0"><text><r><rPr><sz val="10"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Vươn Lên</author></authors>` +
    `<commentList>${comments.join('')}</commentList></comments>`
  );
}

/** Excel asks for a drawing of each comment's box in the old vector language; without it comments do not show. */
export function vmlXml(notes: readonly NotedCell[]): string {
  const boxes = notes.map(({ line, column, text }, at) => {
    const rows = Math.min(12, 2 + Math.ceil(text.length / 34));
    return (
      `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
      `<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
      `<x:Anchor>${column + 1}, 15, ${Math.max(0, line - 2)}, 10, ${column + 4}, 15, ${Math.max(0, line - 2) + rows}, 4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${line - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  // Shape numbers are handed out in blocks of 1024, and the blocks must be declared.
  const blocks = Array.from({ length: Math.floor((1024 + notes.length) / 1024) }, (_, at) => at + 1);
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>` +
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
    `${boxes.join('')}</xml>`
  );
}

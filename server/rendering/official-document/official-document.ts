import { Document, Packer, type Paragraph, type Table } from 'docx';
import { annexPages } from './annex.ts';
import { bodyPages } from './body.ts';
import { closing } from './closing.ts';
import { letterhead, titleLines } from './letterhead.ts';
import { officialSection } from './page.ts';
import { FONT } from './paragraph.ts';
import type { OfficialDocument } from './parts.ts';
import { withLowSectionEnds } from './section-ends.ts';

/** The document as DOCX: A4, Times New Roman, page numbers on top from page 2, annexes numbering their own pages. */
export async function renderOfficialDocument(official: OfficialDocument): Promise<Uint8Array> {
  const opening: (Paragraph | Table)[] = [...letterhead(official), ...titleLines(official.title)];
  const document = new Document({
    creator: 'Vươn Lên',
    title: official.title.join(' '),
    styles: { default: { document: { run: { font: FONT, size: 28 } } } },
    sections: [
      officialSection({ mark: official.mark, children: [...opening, ...bodyPages(official), ...closing(official)] }),
      ...official.annexes.map((annex) =>
        officialSection({
          mark: official.mark,
          isWide: annex.isWide,
          isAnnex: true,
          children: annexPages(annex, official.annexReference),
        }),
      ),
    ],
  });
  return withLowSectionEnds(new Uint8Array(await Packer.toBuffer(document)));
}

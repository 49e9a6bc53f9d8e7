import { AlignmentType, Document, Packer } from 'docx';
import { FONT, paragraph } from '../../rendering/official-document/paragraph.ts';

/** A news text is no official document: a title, its days, its paragraphs. */
export async function renderNews(
  title: string,
  days: readonly string[],
  paragraphs: readonly string[],
): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Vươn Lên',
    title,
    styles: { default: { document: { run: { font: FONT, size: 28 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        children: [
          paragraph(title, { bold: true, size: 16, align: AlignmentType.LEFT, after: 160 }),
          ...days.map((day) => paragraph(day, { italics: true, size: 12, align: AlignmentType.LEFT })),
          ...paragraphs.map((text) => paragraph(text, { before: 160, line: 312 })),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

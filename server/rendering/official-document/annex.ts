import { AlignmentType, type Paragraph, type Table } from 'docx';
import { TEXT_WIDTH, WIDE_TEXT_WIDTH } from './page.ts';
import { paragraph, rule } from './paragraph.ts';
import type { OfficialAnnex } from './parts.ts';
import { dataTable } from './table.ts';

/** Phụ lục: its label, its title, the document it belongs to, its table. */
export function annexPages(annex: OfficialAnnex, reference: string): (Paragraph | Table)[] {
  const width = annex.isWide ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
  const center = { align: AlignmentType.CENTER };
  return [
    paragraph(annex.label, { bold: true, ...center }),
    paragraph(annex.title, { bold: true, size: 13, ...center }),
    paragraph(reference, { italics: true, size: 12, ...center }),
    rule(width, 1_700, 160),
    dataTable(annex.table, width, annex.isWide ? 11 : 12),
    ...annex.notes.map((note) => paragraph(`Ghi chú: ${note}`, { italics: true, size: 11, before: 100 })),
  ];
}

import { AlignmentType, type Paragraph, type Table } from 'docx';
import { TEXT_WIDTH } from './page.ts';
import { paragraph } from './paragraph.ts';
import type { OfficialDocument } from './parts.ts';
import { sideBySide } from './side-by-side.ts';

const SIGNING_ROOM = 1_500;

/** Nơi nhận và chữ ký, never parted by a page. */
export function closing({ recipients, signature, signer }: OfficialDocument): (Paragraph | Table)[] {
  const last = recipients.length - 1;
  const list = recipients.map((line, at) =>
    paragraph(`- ${line}${at === last ? '.' : ';'}`, { size: 11, align: AlignmentType.LEFT }),
  );
  const form = signature.map((line) => paragraph(line, { bold: true, align: AlignmentType.CENTER }));
  const name = signer === undefined ? [] : [paragraph(signer, { bold: true, align: AlignmentType.CENTER })];
  return [
    paragraph('', { size: 8, keepNext: true }),
    sideBySide(
      [
        [
          [paragraph('Nơi nhận:', { bold: true, italics: true, size: 12, align: AlignmentType.LEFT }), ...list],
          [...form, paragraph('', { after: SIGNING_ROOM }), ...name],
        ],
      ],
      Math.floor(TEXT_WIDTH * 0.48),
    ),
  ];
}

import { AlignmentType, type Paragraph, type Table } from 'docx';
import { TEXT_WIDTH } from './page.ts';
import { paragraph, rule } from './paragraph.ts';
import type { OfficialDocument } from './parts.ts';
import { sideBySide } from './side-by-side.ts';

const CENTER = AlignmentType.CENTER;

/** Quốc hiệu, tiêu ngữ, cơ quan ban hành, số, nơi và ngày. */
export function letterhead({ issuer, isProvince, number, placeAndDate }: OfficialDocument): Table[] {
  const left = Math.floor(TEXT_WIDTH * (isProvince ? 0.38 : 0.42));
  const own = issuer.length - 2;
  const lines = issuer.map((line, at) =>
    paragraph(line, { bold: at >= own, size: isProvince ? 13 : 12, align: CENTER }),
  );
  const motto = [
    paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 12, align: CENTER }),
    paragraph('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 13, align: CENTER }),
    // As long as the motto itself.
    rule(TEXT_WIDTH - left, 3_350),
  ];
  return [
    sideBySide(
      [
        [[...lines, rule(left, 1_200)], motto],
        [
          [paragraph(number, { size: 13, align: CENTER, before: 60 })],
          [paragraph(placeAndDate, { italics: true, size: 13, align: CENTER, before: 60 })],
        ],
      ],
      left,
    ),
  ];
}

export function titleLines(title: readonly string[]): Paragraph[] {
  return [
    ...title.map((line, at) => paragraph(line, { bold: true, size: 14, align: CENTER, before: at === 0 ? 320 : 40 })),
    rule(TEXT_WIDTH, 1_700, 200),
  ];
}

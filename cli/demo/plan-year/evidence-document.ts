import { Document, Packer, Paragraph, TextRun } from 'docx';

/** Báo cáo minh chứng mô phỏng — one page that says plainly that it is made up. */
export async function evidenceDocument(title: string, lines: readonly string[]): Promise<Uint8Array> {
  const text = (value: string, bold = false) =>
    new Paragraph({ children: [new TextRun({ text: value, bold, font: 'Times New Roman', size: 28 })] });
  const document = new Document({
    creator: 'vuonlen demo',
    sections: [
      {
        children: [
          text('DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI VĂN BẢN THẬT', true),
          text(title, true),
          ...lines.map((line) => text(line)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

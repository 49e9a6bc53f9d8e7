import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { PaperRow } from '#domain/reports/paper-table.ts';
import { samplePaperTable } from '#tests/kit/paper-table-sample.ts';
import { renderDocx } from './paper-docx.ts';

describe('an official table as DOCX', () => {
  it('prints heading, title, numbers in Vietnamese style and signatures', async () => {
    const made = await renderDocx(samplePaperTable());
    if (!made.ok) throw new Error('refused');
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(made.value) });
    for (const expected of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Biểu số 7.1',
      '620.779',
      '1,85',
      '0,91',
      'Trần Thị Bình',
    ]) {
      expect(text).toContain(expected);
    }
    const xml = strFromU8(unzipSync(made.value)['word/document.xml'] ?? new Uint8Array());
    // Two lines of headings and the column numbers come again on each page.
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(xml).toContain('Times New Roman');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
  });

  it('refuses a table that Word could not open with sense', async () => {
    const rows = Array.from({ length: 5_001 }, (): PaperRow => ({ level: 'household', cells: [] }));
    expect(await renderDocx(samplePaperTable(rows))).toMatchObject({
      problems: [{ code: 'table-too-long-for-document' }],
    });
  });
});

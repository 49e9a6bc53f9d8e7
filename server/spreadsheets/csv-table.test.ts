import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable } from './open-table.ts';
import { readRows } from './read-rows.ts';
import type { OpenTableOptions, TableRow } from './table.ts';

async function read(content: string | Uint8Array, options: OpenTableOptions = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const opened = await openTable({ bytes, fileName: 'sổ.csv' }, options);
  if (!opened.ok) return { code: opened.problems[0]?.code, details: opened.problems[0]?.details };
  const rows: TableRow[] = [];
  const done = await readRows(opened.value, (row) => {
    rows.push(row);
  });
  if (!done.ok) return { code: done.problems[0]?.code, details: done.problems[0]?.details, rows };
  return { header: opened.value.header, headerRow: opened.value.headerRow, rows };
}

const cells = (result: Awaited<ReturnType<typeof read>>) =>
  'rows' in result ? result.rows?.map((row) => row.cells) : undefined;

describe('CSV', () => {
  it('reads quotes, line breaks in cells and both line ends, with the row numbers of a spreadsheet', async () => {
    const result = await read('code,name\r\nH1,"Nguyễn, ""Tư"""\r\n\r\nH2,"hai\ndòng"\nH3,c');
    expect(result.rows?.map((row) => [row.rowNumber, ...row.cells])).toEqual([
      [2, 'H1', 'Nguyễn, "Tư"'],
      [4, 'H2', 'hai\ndòng'],
      [5, 'H3', 'c'],
    ]);
  });

  it('takes a BOM, UTF-16 with its mark, `;`, tab and the sep= line', async () => {
    const expected = [['H1', 'Hoà; Bình']];
    expect(cells(await read('\ufeffcode,name\nH1,Hoà; Bình\n'))).toEqual(expected);
    expect(cells(await read(Buffer.from('\ufeffcode\tname\nH1\tHoà; Bình\n', 'utf16le')))).toEqual(expected);
    expect(cells(await read('code;name\nH1;"Hoà; Bình"\n'))).toEqual(expected);
    const declared = await read('sep=;\r\ncode;name\r\nH1;"Hoà; Bình"\r\n');
    expect(declared.rows?.[0]).toMatchObject({ rowNumber: 2, cells: expected[0] });
  });

  it('composes letters written with combining marks', async () => {
    expect(cells(await read('ma,ten\nH1,Hoa\u0300\n'))).toEqual([['H1', 'Ho\u00e0']]);
  });

  it.each([
    [
      'TCVN3',
      Buffer.from([...Buffer.from('ma,ten\nH1,NguyÔn ThÞ H', 'latin1'), 0xb9, 0x6e, 0x68, 0xae, 0xac, 0x0a]),
      'TCVN3',
    ],
    [
      'Windows-1258',
      Buffer.from([...Buffer.from('ma,ten\nH1,Nguy'), 0xea, 0xde, 0x6e, 0x20, 0x54, 0x68, 0x69, 0xf2, 0x0a]),
      '1258',
    ],
    ['UTF-16 without its mark', Buffer.from('ma,ten\nH1,An\n', 'utf16le'), 'UTF-16'],
  ])('refuses %s naming the row and the likely encoding', async (_, bytes, guess) => {
    const result = await read(bytes);
    expect(result.code).toBe('encoding-unknown');
    expect(String(result.details?.guess)).toContain(guess);
  });

  it('refuses Vietnamese that was garbled before it was saved as UTF-8', async () => {
    const garbled = await read('ma,ten\nH1,Há»™ nghÃ¨o á»Ÿ xÃ£ Äá»‰nh\n');
    expect(garbled.code).toBe('encoding-mojibake');
    const tcvn3 = await read(
      'ma,ten\nH1,NguyÔn V¨n T­, hé nghÌo x· §¹i §ång\nH2,TrÇn ThÞ H¹nh, ®éc th©n, d©n téc Tµy\n',
    );
    expect(tcvn3).toMatchObject({ code: 'encoding-mojibake', details: { guess: 'TCVN3 (.VnTime)' } });
  });

  it('lets names of other tongues pass', async () => {
    const result = await read('code,name\nH1,José Ñandú\nH2,Müller Åsa\nH3,Y Bhăm Niê Kdăm\n');
    expect(result.rows).toHaveLength(3);
  });

  it.each([
    ['a stray quotation mark', 'a,b\n1,2\n3,x"y\n', 'quote-broken', 3],
    ['text after a closing one', 'a,b\n1,"2"x\n', 'quote-broken', 2],
    ['one never closed', 'a,b\n1,2\n3,"x\n4,5\n', 'quote-not-closed', 3],
    ['a NUL', 'a,b\n1,2\n3,\0\n', 'text-has-nul', 3],
    ['a cell too long', `a,b\n1,${'x'.repeat(40_000)}\n`, 'cell-too-long', 2],
  ])('refuses %s naming the row', async (_, text, code, row) => {
    expect(await read(text)).toMatchObject({ code, details: { row } });
  });

  it('names the broken row even where the header is looked for', async () => {
    const isHeader = (row: readonly string[]) => row.includes('ten');
    expect(await read('ma,ten\nH1,"An\n', { isHeader })).toMatchObject({
      code: 'quote-not-closed',
      details: { row: 2 },
    });
    expect(await read('ma,ten\nH1,A"n\n', { isHeader })).toMatchObject({ code: 'quote-broken', details: { row: 2 } });
    expect(await read('ma;ten\n"H";"An"\n', { isHeader })).toMatchObject({ rows: [{ cells: ['H', 'An'] }] });
  });

  it('refuses an open quotation mark long before the end of a long file', async () => {
    expect(await read(`a,b\n1,"${'x,y\n'.repeat(2_000_000)}`)).toMatchObject({
      code: 'quote-not-closed',
      details: { row: 2 },
    });
  });

  it('marks rows that are longer, shorter or cut off, and ignores empty ones', async () => {
    const result = await read('a,b,c\n1,2,3,4\n1,2,3,,\n,,\n1\n5,6');
    expect(result.rows?.map((row) => [row.rowNumber, row.issues.map((issue) => issue.code)])).toEqual([
      [2, ['row-too-long']],
      [3, []],
      [5, ['row-too-short']],
      [6, ['row-cut-off']],
    ]);
  });

  it('refuses a nameless or doubled column, and finds the header below a title', async () => {
    expect(await read('a,,c\n1,2,3\n')).toMatchObject({ code: 'header-blank', details: { column: 'B' } });
    expect(await read('Mã hộ,ma ho\n1,2\n')).toMatchObject({ code: 'header-duplicate' });
    const isHeader = (row: readonly string[]) => row.includes('Mã hộ');
    const titled = await read('DANH SÁCH HỘ NGHÈO,\nNăm 2024,\nMã hộ,Họ tên\nH1,An\n', { isHeader });
    expect(titled).toMatchObject({ headerRow: 3, rows: [{ rowNumber: 4 }] });
    expect(await read('x,y\n1,2\n', { isHeader })).toMatchObject({ code: 'header-not-found' });
  });

  it('gives back what was written, in pieces of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ế', '"', ',', ';', '\n', '\r', ' ', '\t') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = `a,b\r\n${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
        const result = await read(text);
        expect(result.rows?.map((row) => row.cells)).toEqual(
          rows.filter((row) => row.some((cellText) => cellText.trim() !== '')),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('reads a file on disk, twice, across the pieces in which it arrives', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vuonlen-csv-'));
    try {
      const path = join(folder, 'dài.csv');
      const line = (row: number) => `H${row},"Đặng Thị ""Ế"" ${row}",${'ữ'.repeat(row % 50)}`;
      await writeFile(path, `code,name,note\r\n${Array.from({ length: 40_000 }, (_, row) => line(row)).join('\r\n')}`);
      const opened = await openTable({ path });
      if (!opened.ok) throw new Error('refused');
      for (const _ of [1, 2]) {
        let count = 0;
        for await (const row of opened.value.rows()) {
          expect(row.cells).toEqual([`H${count}`, `Đặng Thị "Ế" ${count}`, 'ữ'.repeat(count % 50)]);
          count += 1;
        }
        expect(count).toBe(40_000);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('files that are no table', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['blanks', Buffer.from('\ufeff \r\n'), 'file-empty'],
    ['PDF', Buffer.from('%PDF-1.7 …'), 'file-is-document'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'file-is-document'],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'file-is-html'],
    ['XML of Excel 2003', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'file-is-html'],
    ['an .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'file-is-old-excel'],
    [
      'a workbook with a password',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'file-is-encrypted',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    expect((await read(bytes)).code).toBe(code);
  });

  it('refuses a file that is not there or too large', async () => {
    const missing = await openTable({ path: '/không/có.csv' });
    expect(missing).toMatchObject({ ok: false, problems: [{ code: 'file-not-found' }] });
    expect((await read('a,b\n1,2\n', { limits: { fileBytes: 4 } })).code).toBe('file-too-large');
  });
});

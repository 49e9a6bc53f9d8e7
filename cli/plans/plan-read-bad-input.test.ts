/** What `plan read` says to files that are no plan it can read: exit status and reason, in Vietnamese and in English. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Document, Packer, Paragraph } from 'docx';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planReadCommand } from './plan-read.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vuonlen-bad-input-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(
  name: string,
  bytes: Uint8Array | string,
  language: 'vi' | 'en',
): Promise<{ status: number; out: string; err: string }> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await planReadCommand([file], { stdout, stderr, isTty: false, language });
  return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

const PLAN = [
  'ỦY BAN NHÂN DÂN',
  'XÃ TÂN PHÚ',
  'Số: 12/KH-UBND',
  'Tân Phú, ngày 20 tháng 02 năm 2023',
  'KẾ HOẠCH',
  'Giảm nghèo năm 2023',
  'I. MỤC TIÊU',
  '1. Giảm 45 hộ nghèo trong năm 2023.',
];

const KEY = 'a'.repeat(64);
const OBJECTS = (pages: number): string => {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ');
  const each = Array.from(
    { length: pages },
    (_, i) => `${i + 3} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj`,
  ).join('\n');
  return `1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [${kids}] /Count ${pages} >> endobj\n${each}`;
};
const pdf = (objects: string, trailer = ''): Uint8Array =>
  strToU8(`%PDF-1.4\n${objects}\ntrailer << /Root 1 0 R ${trailer} >>\n%%EOF`, true);
const lockedPdf = pdf(
  `${OBJECTS(1)}\n900 0 obj << /Filter /Standard /V 1 /R 2 /O <${KEY}> /U <${KEY}> /P -4 >> endobj`,
  '/Encrypt 900 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const oldWord = new Uint8Array([...OLE, ...Buffer.from('WordDocument', 'utf16le'), 0, 0]);
const lockedWord = new Uint8Array([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le'), 0, 0]);

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Kế hoạch').addRow(['STT', 'Xã', 'Số hộ nghèo']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function wordFile(): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: PLAN.map((text) => new Paragraph(text)) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

describe('plan read refuses, with status 1, nothing on standard output and the reason in both languages', () => {
  const cases: readonly (readonly [string, string, () => Uint8Array | string | Promise<Uint8Array>, RegExp, RegExp])[] =
    [
      ['an empty file', 'rong.txt', () => '', /không có chữ nào/, /holds no text/],
      ['blank lines only', 'trang.txt', () => '\n \n\t\n', /không có chữ nào/, /holds no text/],
      [
        'a plan in English',
        'english.txt',
        () =>
          'PLAN\nPoverty reduction in 2023\nI. TARGETS\n1. Reduce the number of poor households by 45 this year.\n'.repeat(
            5,
          ),
        /không phải tiếng Việt/,
        /not Vietnamese/,
      ],
      [
        'Vietnamese typed without marks',
        'khong-dau.txt',
        () =>
          'KE HOACH\nGiam ngheo nam 2023\nI. MUC TIEU\n1. Giam 45 ho ngheo trong nam theo ke hoach cua xa.\n'.repeat(5),
        /không phải tiếng Việt có dấu/,
        /diacritics/,
      ],
      ['a PDF of 301 pages', 'dai.pdf', () => pdf(OBJECTS(301)), /301 trang/, /301 pages/],
      ['a scanned PDF', 'quet.pdf', () => pdf(OBJECTS(2)), /ảnh quét/, /is a scan/],
      ['a PDF under a password', 'khoa.pdf', () => lockedPdf, /mật khẩu/, /password/],
      ['a .docx under a password', 'khoa.docx', () => lockedWord, /mật khẩu/, /password/],
      [
        'an old binary .doc',
        'cu.doc',
        () => oldWord,
        /\.doc cũ hãy lưu lại thành \.docx/,
        /save an old \.doc as \.docx/,
      ],
      ['a workbook', 'bang.xlsx', workbook, /Không đọc được|không đúng định dạng/, /cannot be read|not of that format/],
      [
        'a workbook renamed .docx',
        'bang.docx',
        workbook,
        /Không đọc được|không đúng định dạng/,
        /cannot be read|not of that format/,
      ],
      ['a text renamed .docx', 'chu.docx', () => PLAN.join('\n'), /không đúng định dạng/, /not of that format/],
    ];
  for (const [what, name, make, vi, en] of cases) {
    it(what, async () => {
      const bytes = await make();
      expect(await read(name, bytes, 'vi')).toMatchObject({ status: 1, out: '', err: expect.stringMatching(vi) });
      expect(await read(name, bytes, 'en')).toMatchObject({ status: 1, out: '', err: expect.stringMatching(en) });
    });
  }
});

describe('plan read reads what can be read and notes the rest', () => {
  it('macros are not run and links are not followed', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mau.dotm`;
    const parts = unzipSync(await wordFile());
    const rels = new TextDecoder().decode(parts['word/_rels/document.xml.rels']);
    parts['word/_rels/document.xml.rels'] = strToU8(
      rels.replace(
        '</Relationships>',
        `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}" TargetMode="External"/></Relationships>`,
      ),
    );
    parts['word/vbaProject.bin'] = strToU8('macro');
    const { status, out } = await read('macro.docm', zipSync(parts), 'vi');
    await new Promise((done) => server.close(done));
    expect(status).toBe(0);
    const plan = JSON.parse(out) as { notes: { code: string }[]; targets: { value: number }[] };
    expect(plan.notes.map((n) => n.code)).toEqual(expect.arrayContaining(['macro', 'external-link']));
    expect(plan.targets).toMatchObject([{ value: 45 }]);
    expect(asked).toBe(0);
  });

  it('a table row with a missing cell is padded and named by its line', async () => {
    const table = ['STT\tXã\tSố hộ\tHộ nghèo', '1\tAn Hòa\t1.204\t96', '2\tAn Lộc\t987', '3\tAn Phú\t640\t31'];
    const { status, out } = await read('thieu-o.txt', [...PLAN, ...table].join('\n'), 'vi');
    expect(status).toBe(0);
    const plan = JSON.parse(out) as { notes: { code: string; line: number; vi: string; en: string }[] };
    expect(plan.notes.filter((n) => n.code === 'missing-cell')).toMatchObject([
      { line: 11, vi: expect.stringContaining('dòng 11'), en: expect.stringContaining('line 11') },
    ]);
  });

  it('the number 1.2345,6 is not read as any value, and its line is named', async () => {
    const { status, out } = await read('so.txt', [...PLAN, '2. Giảm 1.2345,6 hộ cận nghèo.'].join('\n'), 'vi');
    expect(status).toBe(0);
    const plan = JSON.parse(out) as { notes: { code: string; vi: string }[]; figures: { line: number }[] };
    expect(plan.notes).toMatchObject([{ code: 'odd-number', line: 9, vi: expect.stringContaining('1.2345,6') }]);
    expect(plan.figures.filter((f) => f.line === 9)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPlanFile } from './open-plan-file.ts';
import { readPlanFile } from './read-plan-file.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/plans/${name}`, import.meta.url)));

const example = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../demo/plans/${name}`, import.meta.url)));

const line = (text: string, numbered?: { reference: string; level: number }): Paragraph =>
  new Paragraph({
    children: [new TextRun(text)],
    ...(numbered ? { numbering: { reference: numbered.reference, level: numbered.level } } : {}),
  });

const row = (...cells: string[]): TableRow =>
  new TableRow({ children: cells.map((c) => new TableCell({ children: [line(c)] })) });

async function wordPlan(): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'plan',
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          line('ỦY BAN NHÂN DÂN'),
          line('HUYỆN MAI SƠN'),
          line('Số: 19/KH-UBND'),
          line('Mai Sơn, ngày 03 tháng 02 năm 2021'),
          line('KẾ HOẠCH'),
          line('Giảm nghèo huyện Mai Sơn năm 2021'),
          line('KẾT QUẢ NĂM 2020', { reference: 'plan', level: 0 }),
          line('Cuối năm 2020 toàn huyện có 3.120 hộ nghèo, chiếm tỷ lệ 8,9%.'),
          line('MỤC TIÊU NĂM 2021', { reference: 'plan', level: 0 }),
          line('Giảm 450 hộ nghèo.', { reference: 'plan', level: 1 }),
          line('100% người thuộc hộ nghèo được cấp thẻ bảo hiểm y tế.', { reference: 'plan', level: 1 }),
          new Table({
            rows: [
              row('STT', 'Xã', 'Tổng số hộ', 'Số hộ nghèo'),
              row('1', 'Chiềng Mung', '1.204', '96'),
              row('2', 'Nà Bó', '987', '154'),
              row('', 'Tổng cộng', '2.191', '250'),
            ],
          }),
          line('TỔ CHỨC THỰC HIỆN', { reference: 'plan', level: 0 }),
          line('Phòng Dân tộc: Chủ trì rà soát hộ nghèo.', { reference: 'plan', level: 1 }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

describe('a .docx plan', () => {
  it('is read with Word’s own numbering and its tables', async () => {
    const read = await readPlanFile(await wordPlan(), 'ke-hoach.docx');
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const plan = read.value;
    expect(plan.document).toMatchObject({
      number: '19/KH-UBND',
      issuer: 'UBND huyện Mai Sơn',
      date: '2021-02-03',
      level: 'district',
    });
    expect(plan.sections.map((s) => s.label)).toEqual(['Header', 'I', 'II', 'II.1', 'II.2', 'III', 'III.1']);
    expect(plan.targets.map((t) => [t.operator, t.value, t.measure])).toEqual([
      ['decrease_by', 450, 'poor-households'],
      ['=', 100, 'health-insurance-coverage'],
    ]);
    expect(plan.annexes[0]?.rows).toEqual([
      ['1', 'Chiềng Mung', '1.204', '96'],
      ['2', 'Nà Bó', '987', '154'],
      ['', 'Tổng cộng', '2.191', '250'],
    ]);
    expect(plan.figures.filter((f) => f.area === 'Nà Bó').map((f) => [f.value, f.measure])).toEqual([
      [987, 'households-total'],
      [154, 'poor-households'],
    ]);
    expect(plan.tasks).toMatchObject([{ agency: 'Phòng Dân tộc', role: 'lead', label: 'III.1/1' }]);
  });

  it('with macros and links that load on opening is read as text, and both are reported', async () => {
    const parts = unzipSync(await wordPlan());
    const rels = new TextDecoder().decode(parts['word/_rels/document.xml.rels']);
    parts['word/_rels/document.xml.rels'] = strToU8(
      rels.replace(
        '</Relationships>',
        '<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/never.dotm" TargetMode="External"/></Relationships>',
      ),
    );
    parts['word/vbaProject.bin'] = strToU8('macro');
    const opened = await openPlanFile(zipSync(parts), 'ke-hoach.docm');
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    expect(opened.value.notes.map((n) => n.code)).toEqual(['macro', 'external-link']);
    expect(opened.value.lines.some((l) => l.text.includes('3.120 hộ nghèo'))).toBe(true);
  });

  it('with a document type of its own, or torn, is refused', async () => {
    const parts = unzipSync(await wordPlan());
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const bomb = { ...parts, 'word/document.xml': strToU8(xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')) };
    const torn = { ...parts, 'word/document.xml': strToU8(xml.slice(0, 900)) };
    for (const damaged of [bomb, torn]) {
      const opened = await openPlanFile(zipSync(damaged), 'a.docx');
      expect(opened.ok ? 'read' : opened.problems[0]?.code).toBe('plan-damaged');
    }
  });
});

const pdf = (objects: string, trailer: string): Uint8Array =>
  strToU8(`%PDF-1.4\n${objects}\ntrailer << /Root 1 0 R ${trailer} >>\n%%EOF`, true);
const page =
  '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj';

describe('a PDF plan', () => {
  it('with text is read as its typed original', async () => {
    const [fromPdf, fromText] = await Promise.all([
      readPlanFile(fixture('2024-hung-yen-45.pdf'), 'hy.pdf'),
      readPlanFile(example('2024-hung-yen-45.txt'), 'hy.txt'),
    ]);
    if (!fromPdf.ok || !fromText.ok) throw new Error('refused');
    const facts = (plan: typeof fromPdf.value) => plan.figures.map((f) => `${f.value} ${f.unit} ${f.measure}`).sort();
    expect(facts(fromPdf.value)).toEqual(facts(fromText.value));
    expect(fromPdf.value.sections.map((s) => s.label)).toEqual(fromText.value.sections.map((s) => s.label));
    expect(fromPdf.value.document.number).toBe('45/KH-UBND');
  });

  it('that is a scan is refused with what to do', async () => {
    const read = await readPlanFile(pdf(page, ''), 'scan.pdf');
    expect(read.ok ? 'read' : read.problems[0]).toMatchObject({ code: 'plan-scanned', details: { pages: 1 } });
  });

  it('under a password, torn, or no PDF at all is refused', async () => {
    const key = 'a'.repeat(64);
    const locked = pdf(
      `${page}\n4 0 obj << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> endobj`,
      '/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
    );
    const code = async (bytes: Uint8Array, name: string) => {
      const read = await readPlanFile(bytes, name);
      return read.ok ? 'read' : read.problems[0]?.code;
    };
    expect(await code(locked, 'a.pdf')).toBe('plan-encrypted');
    expect(await code(strToU8('%PDF-1.7 nothing more'), 'a.pdf')).toBe('plan-damaged');
    expect(await code(new Uint8Array(), 'a.txt')).toBe('plan-empty');
    expect(await code(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a.doc')).toBe('plan-unknown-format');
    expect(await code(new Uint8Array(26 * 1024 * 1024), 'a.txt')).toBe('plan-file-too-large');
    expect(await code(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'a.png')).toBe('plan-unknown-format');
  });
});

it('a text file may carry a byte-order mark or be UTF-16', async () => {
  const text =
    '\ufeffKẾ HOẠCH\r\nGiảm nghèo năm 2022\r\nI. MỤC TIÊU\r\n1. Giảm 45 hộ nghèo trong năm theo kế hoạch của xã.';
  for (const bytes of [new TextEncoder().encode(text), new Uint8Array(Buffer.from(text, 'utf16le'))]) {
    const read = await readPlanFile(bytes, 'a.txt');
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.targets).toMatchObject([
      { line: 4, value: 45, operator: 'decrease_by', measure: 'poor-households' },
    ]);
  }
});

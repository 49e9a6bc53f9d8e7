import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { letters, textRow, type WorkbookParts, workbook, workbookFiles } from '#tests/fuzz/spreadsheets-workbook.ts';
import { openTable } from './open-table.ts';
import { readRows } from './read-rows.ts';
import type { OpenTableOptions, TableRow } from './table.ts';

async function readBytes(bytes: Uint8Array, options: OpenTableOptions = {}) {
  const opened = await openTable({ bytes, fileName: 'sổ.xlsx' }, options);
  if (!opened.ok) return { code: opened.problems[0]?.code, details: opened.problems[0]?.details };
  const rows: TableRow[] = [];
  const done = await readRows(opened.value, (row) => {
    rows.push(row);
  });
  if (!done.ok) return { code: done.problems[0]?.code, details: done.problems[0]?.details };
  return { headerRow: opened.value.headerRow, rows, notes: done.value.notes };
}

const read = (parts: WorkbookParts, options?: OpenTableOptions) => readBytes(workbook(parts), options);
const header = textRow(1, ['a', 'b', 'c']);

describe('XLSX', () => {
  it('reads shared, inline and rich text, booleans and hidden rows', async () => {
    const result = await read({
      sharedStrings: [
        '<si><t>Hộ</t></si>',
        '<si><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>Tư</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
      ],
      sheetData: `${header}<row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="b"><v>1</v></c></row>
        <row r="5"><c t="inlineStr"><is><r><t>x</t></r><r><t xml:space="preserve"> y</t></r></is></c><c><v>7</v></c></row>`,
    });
    expect(result.rows?.map((row) => [row.rowNumber, ...row.cells])).toEqual([
      [2, 'Hộ', 'Nguyễn Tư', '1'],
      [5, 'x y', '7', ''],
    ]);
  });

  it('gives numbers as found, without exponents, and the zeros a person sees', async () => {
    const result = await read({
      formats: ['00000', 'dd/mm/yyyy', '#,##0'],
      sheetData: `${header}<row r="2"><c r="A2"><v>1234</v></c><c r="B2"><v>3.1084001234E10</v></c><c r="C2"><v>0.30000000000000004</v></c></row>
        <row r="3"><c r="A3" s="1"><v>1234</v></c><c r="B3" s="2"><v>31845</v></c><c r="C3" s="3"><v>1000</v></c></row>`,
    });
    expect(result.rows?.map((row) => row.cells)).toEqual([
      ['1234', '31084001234', '0.3'],
      ['01234', '1987-03-09', '1000'],
    ]);
  });

  it('knows both calendars and the day that never was', async () => {
    const dates = `${header}<row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2" s="1"><v>59</v></c><c r="C2" s="1"><v>61.75</v></c></row>
      <row r="3"><c r="A3" s="1"><v>60</v></c></row>`;
    const of1900 = await read({ formats: ['yyyy\\-mm\\-dd'], sheetData: dates });
    expect(of1900.rows?.[0]?.cells).toEqual(['1900-01-01', '1900-02-28', '1900-03-01']);
    expect(of1900.rows?.[1]?.issues[0]?.code).toBe('date-impossible');
    const of1904 = await read({ formats: ['d/m/yy'], sheetData: dates, workbookPr: '<workbookPr date1904="1"/>' });
    expect(of1904.rows?.[0]?.cells[0]).toBe('1904-01-02');
  });

  it('marks formulas, error values and merged cells', async () => {
    const result = await read({
      sheetData: `${header}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>X()</f></c><c r="C2" t="e"><v>#N/A</v></c></row>
        ${textRow(3, ['1', '2', '3', 'ghi chú'])}`,
      afterSheetData: '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="B2:B3"/></mergeCells>',
    });
    expect(
      result.rows?.map((row) => row.issues.map(({ code, column, severity }) => `${code} ${column} ${severity}`)),
    ).toEqual([
      ['formula a warning', 'formula-without-value b error', 'cell-error c error'],
      ['cell-outside-header D warning'],
    ]);
    expect(result.notes).toMatchObject([{ code: 'cells-merged', row: 2, column: 'b', found: 'B2:B3' }]);
  });

  it('finds the header below the heading block of an official list and passes over the row of column numbers', async () => {
    const rows = [
      textRow(1, ['UBND XÃ A', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']),
      textRow(3, ['DANH SÁCH HỘ NGHÈO']),
      textRow(5, ['Mã hộ', 'Họ và tên', 'Số khẩu']),
      textRow(6, ['A', 'B', '1']).replace('</row>', '<c r="D6"><v>2</v></c></row>'),
      textRow(7, ['H1', 'An', '4']),
    ];
    const result = await read({ sheetData: rows.join('') }, { isHeader: (cells) => cells.includes('Mã hộ') });
    expect(result).toMatchObject({ headerRow: 5, rows: [{ rowNumber: 7 }] });
  });

  it.each([
    [
      'a DOCTYPE, before any entity is known',
      { sheetData: header, prolog: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' },
      'file-has-doctype',
    ],
    [
      'an undeclared entity',
      { sheetData: `${header}<row r="2"><c r="A2" t="str"><v>&e;</v></c></row>` },
      'file-damaged',
    ],
    ['rows out of order', { sheetData: `${textRow(3, ['a'])}${textRow(2, ['b'])}` }, 'file-damaged'],
    [
      'a shared string that is not there',
      { sheetData: `${header}<row r="2"><c r="A2" t="s"><v>9</v></c></row>` },
      'file-damaged',
    ],
    ['broken XML', { sheetData: `${header}<row r="2"><c r="A2"` }, 'file-damaged'],
    ['a cell too long', { sheetData: header + textRow(2, ['x'.repeat(40_000)]) }, 'cell-too-long'],
    ['a cell of ten million characters', { sheetData: header + textRow(2, ['x'.repeat(10_000_000)]) }, 'cell-too-long'],
    ['too many columns', { sheetData: `${header}<row r="2"><c r="ZZZ2"><v>1</v></c></row>` }, 'file-damaged'],
    [
      'more columns than we hold',
      { sheetData: `${header}<row r="2"><c r="AMK2"><v>1</v></c></row>` },
      'too-many-columns',
    ],
    [
      'a swelling part',
      { sheetData: header + '<row r="2"/>'.replace('/', ' x=""/') + ' '.repeat(40_000_000) },
      'file-unpacks-too-large',
    ],
    ['no rows', { sheetData: '' }, 'file-empty'],
  ] as const)('refuses %s', async (_, parts, code) => {
    expect(await read(parts)).toMatchObject({ code });
  });

  it('refuses other packages by what they are', async () => {
    const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
    expect(await readBytes(zip('mimetype', 'content.xml'))).toMatchObject({ code: 'file-is-ods' });
    expect(await readBytes(zip('word/document.xml'))).toMatchObject({ code: 'file-is-document' });
    expect(await readBytes(zip('xl/workbook.bin'))).toMatchObject({ code: 'file-is-xlsb' });
    expect(await readBytes(zip('ho-ngheo.csv'))).toMatchObject({ code: 'file-is-archive' });
  });

  it('refuses a file cut short or with one byte changed', async () => {
    const names = Array.from({ length: 500 }, (_, at) =>
      textRow(at + 2, [`H${at * 7919}`, `${(at * 104729) % 9973}`, 'x']),
    );
    const good = workbook({ sheetData: header + names.join('') });
    expect((await readBytes(good)).rows).toHaveLength(500);
    expect(await readBytes(good.slice(0, good.length / 2))).toMatchObject({ code: 'file-damaged' });
    const changed = zipSync(
      Object.fromEntries(
        Object.entries(workbookFiles({ sheetData: header + names.join('') })).map(([name, text]) => [
          name,
          strToU8(text),
        ]),
      ),
      { level: 0 },
    );
    const at = Buffer.from(changed).indexOf('H7919');
    changed[at + 1] = 0x38;
    expect(await readBytes(changed)).toMatchObject({ code: 'file-damaged' });
  });

  it('names columns as a spreadsheet does', () => {
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

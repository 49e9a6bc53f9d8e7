import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PaperRow } from '#domain/reports/paper-table.ts';
import { openTable } from '#server/spreadsheets/open-table.ts';
import { samplePaperTable } from '#tests/kit/paper-table-sample.ts';
import { renderXlsx } from './paper-xlsx.ts';
import { collectBytes } from './xlsx-writer.ts';

async function parts(table = samplePaperTable()) {
  const bytes = await collectBytes(renderXlsx(table));
  const files = unzipSync(bytes);
  return { bytes, part: (name: string) => strFromU8(files[name] ?? new Uint8Array()) };
}

/** Fifteen digits, as every spreadsheet keeps them. */
const shown = (numerator: number, denominator: number) =>
  String(Number(((numerator * 100) / denominator).toPrecision(15)));

describe('an official table as XLSX', () => {
  it('keeps numbers as numbers, unrounded, and text as text', async () => {
    const { bytes } = await parts();
    const opened = await openTable(
      { bytes, fileName: 'biểu.xlsx' },
      { isHeader: (cells) => cells.includes('A') && cells.includes('B') },
    );
    if (!opened.ok) throw new Error(opened.problems[0]?.code);
    const rows: string[][] = [];
    for await (const row of opened.value.rows()) rows.push([...row.cells]);
    expect(rows.slice(0, 3)).toEqual([
      ['', 'TỔNG CỘNG', '620779', '11457', shown(11_457, 620_779)],
      ['1', 'Huyện Ân Thi', '29454', '269', shown(269, 29_454)],
      ['1.1', '=cmd|"x"', '0', '0', '–'],
    ]);
  });

  it('writes no formula, and marks a text that looks like one', async () => {
    const { part } = await parts();
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(part('xl/styles.xml')).toContain('quotePrefix="1"');
  });

  it('freezes and repeats the header, and fits A4 landscape or portrait to the width', async () => {
    const { part } = await parts();
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(
      /<pane xSplit="2" ySplit="(\d+)" topLeftCell="C\d+" activePane="bottomRight" state="frozen"\/>/,
    );
    expect(sheet).toContain('paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"');
    const frozen = Number(/ySplit="(\d+)"/.exec(sheet)?.[1]);
    // Three lines of header: two of headings, one of column numbers.
    expect(part('xl/workbook.xml')).toContain(`'Biểu số 7.1'!$${frozen - 2}:$${frozen}</definedName>`);
    expect(sheet).toContain(`<mergeCell ref="D${frozen - 2}:E${frozen - 2}"/>`);
  });

  it('gives the same bytes for the same table, and streams a long one', async () => {
    const once = await parts();
    const again = await parts();
    expect(Buffer.from(once.bytes).equals(Buffer.from(again.bytes))).toBe(true);
    function* many(): Generator<PaperRow> {
      for (let at = 1; at <= 30_000; at += 1)
        yield { level: 'household', cells: [String(at), `Hộ ${at}`, at, 1, null] };
    }
    let chunks = 0;
    let largest = 0;
    for await (const chunk of renderXlsx(samplePaperTable(many()))) {
      chunks += 1;
      largest = Math.max(largest, chunk.length);
    }
    expect(chunks).toBeGreaterThan(20);
    expect(largest).toBeLessThan(200_000);
  });
});

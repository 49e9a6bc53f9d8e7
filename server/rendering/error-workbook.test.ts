import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { mapHeadings, REASONS_HEADING } from '#server/spreadsheets/headings.ts';
import { openTable } from '#server/spreadsheets/open-table.ts';
import { errorWorkbook } from './error-workbook.ts';
import { collectBytes } from './xlsx-writer.ts';

const header = ['Mã hộ', 'Mã xã', 'd3'];
const columns = [
  { key: 'household_code', headings: ['Mã hộ'], required: true },
  { key: 'commune_code', headings: ['Mã xã'], required: true },
  { key: 'd3', headings: [] },
];
const issue = (row: number, column: string, found: string, severity: RowIssue['severity'] = 'error'): RowIssue => ({
  row,
  column,
  found,
  code: `bad-${column}`,
  severity,
  expected: { vi: `${column} cần đúng`, en: `${column} must be right` },
});

async function rowsOf(bytes: Uint8Array) {
  const opened = await openTable({ bytes, fileName: 'lỗi.xlsx' });
  if (!opened.ok) throw new Error(opened.problems[0]?.code);
  const rows: string[][] = [];
  for await (const row of opened.value.rows()) rows.push([...row.cells]);
  return { header: opened.value.header, rows };
}

describe('the workbook of faults', () => {
  const rows = [
    { rowNumber: 2, cells: ['H1', '01234', '0'] },
    { rowNumber: 3, cells: ['H2', '1234', 'x'] },
    { rowNumber: 4, cells: ['H3', '01234', ''] },
  ];
  const issues = [issue(3, 'commune_code', '1234'), issue(3, 'd3', 'x'), issue(4, 'd3', '', 'warning')];
  const map = new Map([
    ['household_code', 0],
    ['commune_code', 1],
    ['d3', 2],
  ]);

  it('holds the faulty rows with reasons in front, and is imported again as it is', async () => {
    const bytes = await collectBytes(errorWorkbook({ fileName: 'a.csv', header, rows, issues, columns: map }));
    const again = await rowsOf(bytes);
    expect(again.header).toEqual([REASONS_HEADING, ...header]);
    expect(again.rows).toEqual([
      ['Dòng 3: Mã xã: commune_code cần đúng; d3: d3 cần đúng', 'H2', '1234', 'x'],
      ['Dòng 4: d3: d3 cần đúng', 'H3', '01234', ''],
    ]);
    const mapped = mapHeadings(again.header, columns);
    expect(mapped.ok && mapped.value.unknown).toEqual([]);
  });

  it('comments each faulty cell and counts faults on the second sheet, errors first', async () => {
    const bytes = await collectBytes(errorWorkbook({ fileName: 'a.csv', header, rows, issues, columns: map }));
    const files = unzipSync(bytes);
    const comments = strFromU8(files['xl/comments1.xml'] ?? new Uint8Array());
    expect([...comments.matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(['C2', 'D2', 'D3']);
    expect(comments).toContain('Cần: d3 cần đúng');
    const summary = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(summary).toContain('1 dòng có lỗi phải sửa; 1 dòng chỉ có cảnh báo.');
    expect(summary.indexOf('>Lỗi<')).toBeLessThan(summary.indexOf('>Cảnh báo<'));
  });

  it('takes ten thousand faulty rows', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ rowNumber: at + 2, cells: [`H${at}`, '1', 'x'] }));
    const faults = many.flatMap(({ rowNumber }) => [
      issue(rowNumber, 'commune_code', '1'),
      issue(rowNumber, 'd3', 'x'),
    ]);
    const bytes = await collectBytes(
      errorWorkbook({ fileName: 'a.csv', header, rows: many, issues: faults, columns: map, language: 'en' }),
    );
    expect((await rowsOf(bytes)).rows).toHaveLength(10_000);
  });
});

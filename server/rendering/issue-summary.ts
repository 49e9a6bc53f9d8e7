import type { Language } from '#domain/kernel/language.ts';
import { formatCount } from '#domain/kernel/number-format.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import type { ErrorWorkbookInput } from './error-workbook-input.ts';
import { wrappedHeight } from './text-height.ts';
import type { Sheet, SheetLine } from './xlsx-sheet.ts';
import type { CellStyle } from './xlsx-styles.ts';

const TITLE: CellStyle = { bold: true, size: 14 };
const TEXT: CellStyle = { size: 12 };
const HEADER: CellStyle = { bold: true, border: true, fill: 'DDE7F0', align: 'center', wrap: true };
const CELL: CellStyle = { border: true, wrap: true, vertical: 'top' };
const COUNT: CellStyle = { border: true, vertical: 'top', format: '#,##0' };

const WORDS = {
  vi: {
    sheet: 'Tổng hợp lỗi',
    title: 'TỔNG HỢP LỖI CỦA TỆP',
    totals: (errors: string, warnings: string) => `${errors} dòng có lỗi phải sửa; ${warnings} dòng chỉ có cảnh báo.`,
    how: 'Cách sửa: sửa các ô tô màu ở trang đầu (rê chuột vào ô để xem yêu cầu), lưu tệp rồi nhập lại. Không đổi dòng tiêu đề.',
    columns: ['Mức', 'Cột', 'Yêu cầu', 'Số ô', 'Các dòng (tối đa 20)', 'Ví dụ tìm thấy'],
    severity: { error: 'Lỗi', warning: 'Cảnh báo' },
  },
  en: {
    sheet: 'Summary of faults',
    title: 'SUMMARY OF FAULTS IN THE FILE',
    totals: (errors: string, warnings: string) =>
      `${errors} rows with errors to repair; ${warnings} rows with warnings only.`,
    how: 'How to repair: correct the coloured cells of the first sheet (hover to see what is expected), save and import again. Leave the header as it is.',
    columns: ['Severity', 'Column', 'Expected', 'Cells', 'Rows (at most 20)', 'Found, for example'],
    severity: { error: 'Error', warning: 'Warning' },
  },
} as const;

/** The sheet that counts the faults by kind, errors first, the most frequent on top. */
export function issueSummary(input: ErrorWorkbookInput, language: Language): Sheet {
  const words = WORDS[language];
  const kinds = [...Map.groupBy(input.issues, kindOf).values()].sort(
    (a, b) => Number(a[0]?.severity === 'warning') - Number(b[0]?.severity === 'warning') || b.length - a.length,
  );
  const errorRows = new Set(input.issues.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  const allRows = new Set(input.issues.map(({ row }) => row));
  const line = (value: string, style: CellStyle): SheetLine => ({ cells: [{ value, style }] });
  const nameOf = (column: string) => input.header[input.columns?.get(column) ?? -1] ?? column;
  return {
    name: words.sheet,
    widths: [12, 24, 56, 10, 40, 30],
    frozenLines: 5,
    isLandscape: true,
    lines: [
      line(`${words.title} «${input.fileName}»`, TITLE),
      line(
        words.totals(formatCount(errorRows.size, language), formatCount(allRows.size - errorRows.size, language)),
        TEXT,
      ),
      line(words.how, TEXT),
      { cells: [] },
      { cells: words.columns.map((value) => ({ value, style: HEADER })) },
      ...kinds.map((issues): SheetLine => {
        const [first] = issues;
        if (first === undefined) return { cells: [] };
        const rows = [...new Set(issues.map(({ row }) => row))];
        const shown = rows.slice(0, 20).join(', ') + (rows.length > 20 ? ' …' : '');
        const examples = [...new Set(issues.map(({ found }) => found))].slice(0, 3).join(' | ');
        const texts = [words.severity[first.severity], nameOf(first.column), first.expected[language], shown, examples];
        const [severity, column, expected, rowList, found] = texts.map((value) => ({ value, style: CELL }));
        return {
          cells: [severity, column, expected, { value: issues.length, style: COUNT }, rowList, found],
          height: Math.max(
            wrappedHeight(first.expected[language], 56),
            wrappedHeight(shown, 40),
            wrappedHeight(examples, 30),
          ),
        };
      }),
    ],
  };
}

const kindOf = ({ severity, column, code, expected }: RowIssue) => [severity, column, code, expected.vi].join('\0');

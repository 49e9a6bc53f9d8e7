import type { Bilingual } from '#domain/kernel/language.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';

/** Faults that the file itself has, before any rule of a format is asked. */
const EXPECTED = {
  'row-too-long': {
    severity: 'error',
    expected: {
      vi: 'Dòng có nhiều ô hơn dòng tiêu đề; có thể thiếu dấu ngoặc kép quanh ô chứa dấu phân cách',
      en: 'the row has more cells than the header; a cell holding the separator may lack its quotes',
    },
  },
  'cell-outside-header': {
    severity: 'warning',
    expected: {
      vi: 'Ô nằm ngoài các cột có tiêu đề; không được dùng',
      en: 'the cell stands outside the columns with a heading; it is not used',
    },
  },
  'row-too-short': {
    severity: 'warning',
    expected: { vi: 'Dòng thiếu ô ở cuối; coi là để trống', en: 'cells are missing at the end; taken as empty' },
  },
  'row-cut-off': {
    severity: 'error',
    expected: {
      vi: 'Dòng cuối dở dang: tệp có thể bị cắt cụt, hãy xuất lại',
      en: 'the last row is unfinished: the file may be cut off, export it again',
    },
  },
  'character-lost': {
    severity: 'error',
    expected: {
      vi: 'Ô có ký tự đã mất (�): hãy gõ lại chữ Việt',
      en: 'the cell has a lost character (�): type the text again',
    },
  },
  formula: {
    severity: 'warning',
    expected: { vi: 'Ô là công thức; dùng giá trị đã tính sẵn', en: 'a formula; its stored value is used' },
  },
  'formula-without-value': {
    severity: 'error',
    expected: {
      vi: 'Công thức chưa có giá trị: hãy mở bằng Excel, tính lại và lưu, hoặc dán thành giá trị',
      en: 'a formula without a stored value: open in Excel, recalculate and save, or paste as values',
    },
  },
  'cell-error': {
    severity: 'error',
    expected: { vi: 'Ô báo lỗi của Excel: hãy nhập giá trị thật', en: 'an Excel error value: enter the real value' },
  },
  'cell-unreadable': {
    severity: 'error',
    expected: { vi: 'Ô không đọc được: hãy nhập lại', en: 'the cell cannot be read: enter it again' },
  },
  'date-impossible': {
    severity: 'error',
    expected: { vi: 'Ngày dạng 1987-03-09', en: 'a date such as 1987-03-09' },
  },
  'cells-merged': {
    severity: 'warning',
    expected: {
      vi: 'Ô gộp: chỉ ô đầu có giá trị; hãy bỏ gộp và điền từng ô',
      en: 'merged cells: only the first holds the value; unmerge and fill each cell',
    },
  },
} as const satisfies Record<string, { severity: RowIssue['severity']; expected: Bilingual }>;

export function cellIssue(code: keyof typeof EXPECTED, row: number, column: string, found: string): RowIssue {
  const { severity, expected } = EXPECTED[code];
  return { row, column, found: found.slice(0, 200), expected, code, severity };
}

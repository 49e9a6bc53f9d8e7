import { type Problem, type ProblemCatalogue, problemsOf } from '#domain/kernel/problem.ts';
import { Refusal } from '#domain/kernel/refusal.ts';

/**
 * Lý do từ chối tệp bảng — every refusal of a file of rows, each saying what to do next.
 * `{file}` is the file's name as the person knows it.
 */
export const spreadsheetProblems = {
  'file-not-found': {
    category: 'not-found',
    vi: 'Không tìm thấy tệp «{file}». Hãy kiểm tra lại đường dẫn.',
    en: 'The file “{file}” was not found. Check the path.',
  },
  'file-empty': {
    category: 'invalid',
    vi: 'Tệp «{file}» không có dữ liệu. Hãy chọn đúng tệp rồi thử lại.',
    en: 'The file “{file}” has no data. Choose the right file and try again.',
  },
  'file-too-large': {
    category: 'invalid',
    vi: 'Tệp «{file}» nặng {size} MB, vượt mức {limit} MB. Hãy tách thành nhiều tệp (ví dụ theo xã) rồi nhập lần lượt.',
    en: 'The file “{file}” has {size} MB, above the limit of {limit} MB. Split it (by commune, say) and import the parts.',
  },
  'file-is-old-excel': {
    category: 'invalid',
    vi: 'Tệp «{file}» là Excel 97-2003 (.xls). Hãy mở bằng Excel hoặc LibreOffice, chọn «Lưu dưới dạng» .xlsx rồi thử lại.',
    en: 'The file “{file}” is Excel 97-2003 (.xls). Open it in Excel or LibreOffice, “Save as” .xlsx and try again.',
  },
  'file-is-xlsb': {
    category: 'invalid',
    vi: 'Tệp «{file}» là sổ Excel nhị phân (.xlsb). Hãy mở bằng Excel, chọn «Lưu dưới dạng» .xlsx rồi thử lại.',
    en: 'The file “{file}” is a binary Excel workbook (.xlsb). Open it in Excel, “Save as” .xlsx and try again.',
  },
  'file-is-encrypted': {
    category: 'invalid',
    vi: 'Tệp «{file}» đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ), lưu lại rồi thử lại.',
    en: 'The file “{file}” has a password. Open it in Excel, remove the password (File › Info › Protect), save and try again.',
  },
  'file-is-ods': {
    category: 'invalid',
    vi: 'Tệp «{file}» là bảng tính OpenDocument (.ods). Hãy mở bằng LibreOffice, chọn «Lưu dưới dạng» .xlsx rồi thử lại.',
    en: 'The file “{file}” is an OpenDocument sheet (.ods). Open it in LibreOffice, “Save as” .xlsx and try again.',
  },
  'file-is-html': {
    category: 'invalid',
    vi: 'Tệp «{file}» là trang web hoặc XML mang tên bảng tính. Hãy mở bằng Excel, chọn «Lưu dưới dạng» .xlsx rồi thử lại.',
    en: 'The file “{file}” is a web page or XML named as a spreadsheet. Open it in Excel, “Save as” .xlsx and try again.',
  },
  'file-is-document': {
    category: 'invalid',
    vi: 'Tệp «{file}» là {kind}, không phải bảng tính. Hãy dùng tệp .xlsx hoặc .csv.',
    en: 'The file “{file}” is {kind}, not a spreadsheet. Use an .xlsx or .csv file.',
  },
  'file-is-archive': {
    category: 'invalid',
    vi: 'Tệp «{file}» là tệp nén, không phải bảng tính. Hãy giải nén rồi chọn tệp .xlsx hoặc .csv bên trong.',
    en: 'The file “{file}” is an archive, not a spreadsheet. Unpack it and choose the .xlsx or .csv inside.',
  },
  'file-is-not-a-table': {
    category: 'invalid',
    vi: 'Tệp «{file}» không phải bảng tính đọc được. Hãy dùng tệp .xlsx hoặc .csv.',
    en: 'The file “{file}” is not a readable spreadsheet. Use an .xlsx or .csv file.',
  },
  'file-damaged': {
    category: 'invalid',
    vi: 'Tệp «{file}» bị hỏng hoặc tải về chưa trọn vẹn ({where}). Hãy mở và lưu lại bằng Excel, hoặc tải lại tệp.',
    en: 'The file “{file}” is damaged or incomplete ({where}). Open and save it again in Excel, or fetch it again.',
  },
  'file-unpacks-too-large': {
    category: 'invalid',
    vi: 'Tệp «{file}» phình ra quá mức khi giải nén ({size} MB, gấp {ratio} lần). Tệp không an toàn nên không được đọc; hãy lưu lại dữ liệu vào một sổ mới.',
    en: 'The file “{file}” swells beyond measure when unpacked ({size} MB, {ratio} times). It is unsafe and was not read; save the data into a new workbook.',
  },
  'file-has-doctype': {
    category: 'invalid',
    vi: 'Tệp «{file}» chứa khai báo XML không được phép (DOCTYPE). Hãy lưu lại dữ liệu vào một sổ Excel mới.',
    en: 'The file “{file}” holds a forbidden XML declaration (DOCTYPE). Save the data into a new Excel workbook.',
  },
  'encoding-unknown': {
    category: 'invalid',
    vi: 'Tệp «{file}» không phải Unicode UTF-8 (dòng {row}; có thể là {guess}). Hãy mở tệp gốc bằng Excel, chuyển phông về Unicode nếu là TCVN3/VNI, rồi lưu «CSV UTF-8» hoặc .xlsx.',
    en: 'The file “{file}” is not Unicode UTF-8 (row {row}; it may be {guess}). Open the original in Excel, convert TCVN3/VNI fonts to Unicode, and save as “CSV UTF-8” or .xlsx.',
  },
  'encoding-mojibake': {
    category: 'invalid',
    vi: 'Chữ Việt trong tệp «{file}» bị sai phông ({guess}), ví dụ «{sample}». Hãy chuyển về Unicode (UniKey › Công cụ) rồi lưu lại.',
    en: 'The Vietnamese in “{file}” is garbled ({guess}), for example “{sample}”. Convert it to Unicode and save again.',
  },
  'text-has-nul': {
    category: 'invalid',
    vi: 'Tệp «{file}» có ký tự rỗng (NUL) ở dòng {row}: tệp bị hỏng hoặc không phải CSV. Hãy xuất lại tệp.',
    en: 'The file “{file}” has a NUL character in row {row}: it is damaged or not CSV. Export it again.',
  },
  'quote-broken': {
    category: 'invalid',
    vi: 'Dấu ngoặc kép sai ở dòng {row} của tệp «{file}». Trong CSV, ô có dấu ngoặc kép phải viết "…""…""…". Hãy sửa dòng này hoặc lưu tệp thành .xlsx.',
    en: 'A quotation mark is wrong in row {row} of “{file}”. In CSV a cell holding quotes is written "…""…""…". Repair the row or save the file as .xlsx.',
  },
  'quote-not-closed': {
    category: 'invalid',
    vi: 'Dấu ngoặc kép mở ở dòng {row} của tệp «{file}» không được đóng. Hãy sửa dòng này hoặc lưu tệp thành .xlsx.',
    en: 'A quotation mark opened in row {row} of “{file}” is never closed. Repair the row or save the file as .xlsx.',
  },
  'cell-too-long': {
    category: 'invalid',
    vi: 'Một ô ở dòng {row} của tệp «{file}» dài quá {limit} ký tự. Hãy rút ngắn ô này.',
    en: 'A cell in row {row} of “{file}” is longer than {limit} characters. Shorten it.',
  },
  'too-many-columns': {
    category: 'invalid',
    vi: 'Dòng {row} của tệp «{file}» có quá {limit} cột. Hãy xoá các cột thừa.',
    en: 'Row {row} of “{file}” has more than {limit} columns. Delete the columns that are not needed.',
  },
  'too-many-rows': {
    category: 'invalid',
    vi: 'Tệp «{file}» có quá {limit} dòng. Hãy tách tệp theo huyện hoặc xã.',
    en: 'The file “{file}” has more than {limit} rows. Split it by district or commune.',
  },
  'header-not-found': {
    category: 'invalid',
    vi: 'Không tìm thấy dòng tiêu đề cột trong {looked} dòng đầu của tệp «{file}». Hãy tải tệp mẫu và giữ nguyên dòng tiêu đề.',
    en: 'No row of column headings was found in the first {looked} rows of “{file}”. Take the template and keep its heading row.',
  },
  'header-blank': {
    category: 'invalid',
    vi: 'Cột {column} của tệp «{file}» không có tên (dòng tiêu đề {row}). Hãy đặt tên cho cột hoặc xoá cột; không gộp ô ở dòng tiêu đề.',
    en: 'Column {column} of “{file}” has no name (heading row {row}). Name or delete it; do not merge cells in the heading row.',
  },
  'header-duplicate': {
    category: 'invalid',
    vi: 'Tệp «{file}» có hai cột cùng tên «{name}» (cột {first} và {second}). Hãy đổi tên hoặc xoá một cột.',
    en: 'The file “{file}” has two columns named “{name}” ({first} and {second}). Rename or delete one.',
  },
  'columns-missing': {
    category: 'invalid',
    vi: 'Thiếu cột bắt buộc: {columns}. Hãy tải tệp mẫu và giữ nguyên dòng tiêu đề.',
    en: 'Required columns are missing: {columns}. Take the template and keep its heading row.',
  },
  'columns-twice': {
    category: 'invalid',
    vi: 'Hai cột cùng chứa một nội dung: {columns}. Hãy xoá một cột.',
    en: 'Two columns hold the same thing: {columns}. Delete one.',
  },
  'sheet-missing': {
    category: 'invalid',
    vi: 'Sổ «{file}» không có trang tính nào đọc được. Hãy lưu lại dữ liệu vào trang đầu của một sổ mới.',
    en: 'The workbook “{file}” has no readable sheet. Save the data in the first sheet of a new workbook.',
  },
} as const satisfies ProblemCatalogue;

export const spreadsheetProblem = problemsOf(spreadsheetProblems);

export type SpreadsheetProblemCode = keyof typeof spreadsheetProblems;

/**
 * Thrown by `rows()` when a file turns out unreadable half way, so that the caller's transaction rolls back.
 * `readRows` turns it back into a refusal.
 */
export class UnreadableTable extends Refusal {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
    this.name = 'UnreadableTable';
  }
}

/** Stops reading with a refusal from the catalogue. */
export function unreadable(code: SpreadsheetProblemCode, details: Problem['details'] = {}): never {
  throw new UnreadableTable(spreadsheetProblem(code, details));
}

import type { Language } from '#domain/kernel/language.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { csvLine } from './csv-record.ts';
import type { ResultSink } from './result-sink.ts';

/** How many errors are shown when they go to no file. */
const SHOWN = 20;

/** Danh sách lỗi — counts the faults by kind and writes each to the error file, when there is one. */
export class ErrorList {
  readonly #sink: ResultSink | undefined;
  readonly #counts = new Map<string, { severity: RowIssue['severity']; column: string; count: number }>();
  readonly #shown: RowIssue[] = [];
  errors = 0;
  warnings = 0;

  constructor(sink: ResultSink | undefined) {
    this.#sink = sink;
    sink?.write(
      Buffer.from(`\uFEFF${csvLine(['row', 'column', 'found', 'expected', 'expected_en', 'code', 'severity'])}`),
    );
  }

  /** `firstRow` is added to the issues' row numbers. */
  async add(issues: readonly RowIssue[], firstRow = 0): Promise<void> {
    let lines = '';
    for (const issue of issues) {
      const row = issue.row + firstRow;
      const key = `${issue.code}\u0000${issue.column}`;
      const kind = this.#counts.get(key) ?? { severity: issue.severity, column: issue.column, count: 0 };
      kind.count++;
      this.#counts.set(key, kind);
      if (issue.severity === 'error') this.errors++;
      else this.warnings++;
      if (issue.severity === 'error' && this.#shown.length < SHOWN) this.#shown.push({ ...issue, row });
      if (this.#sink) {
        lines += csvLine([
          String(row),
          issue.column,
          asText(issue.found),
          issue.expected.vi,
          issue.expected.en,
          issue.code,
          issue.severity,
        ]);
      }
    }
    if (lines !== '') await this.#sink?.write(Buffer.from(lines));
  }

  /** The kinds of faults, most frequent first, errors before warnings. */
  summary(language: Language): string[] {
    const word =
      language === 'vi'
        ? { error: 'lỗi', warning: 'cảnh báo', row: 'dòng' }
        : { error: 'error', warning: 'warning', row: 'rows' };
    return [...this.#counts]
      .sort(([, a], [, b]) => a.severity.localeCompare(b.severity) || b.count - a.count)
      .map(
        ([key, { severity, column, count }]) =>
          `  ${word[severity]} ${key.split('\u0000')[0]}${column ? ` (${column})` : ''}: ${count} ${word.row}`,
      );
  }

  /** The first errors in words, for when they went to no file. */
  firstErrors(language: Language): string[] {
    return this.#shown.map(({ row, column, found, expected }) =>
      language === 'vi'
        ? `  dòng ${row}, cột ${column || '–'}: thấy «${found}», cần ${expected.vi}`
        : `  row ${row}, column ${column || '–'}: found “${found}”, expected ${expected.en}`,
    );
  }
}

/** A spreadsheet must not take what was found for a formula. */
function asText(found: string): string {
  return /^[=@\t\r]|^[+-](?!\d)/.test(found) ? `'${found}` : found;
}

import type { Language } from '#domain/kernel/language.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';

export interface ErrorWorkbookInput {
  readonly fileName: string;
  readonly header: readonly string[];
  /** Rows of the original table, in order (`table.rows()` of a second reading will do). */
  readonly rows: Iterable<SourceRow> | AsyncIterable<SourceRow>;
  readonly issues: readonly RowIssue[];
  /** Canonical column → index in the header, as `mapHeadings` gave it. */
  readonly columns?: ReadonlyMap<string, number>;
  /** Only faulty rows, unless the whole file is wanted back. */
  readonly onlyFaulty?: boolean;
  readonly language?: Language;
}

export interface SourceRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

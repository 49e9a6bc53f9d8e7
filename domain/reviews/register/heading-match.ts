import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { Problem } from '#domain/kernel/problem.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import type { Standard } from '#domain/standards/standard.ts';
import { reviewProblem } from '../problems.ts';
import {
  type FixedColumn,
  fixedColumns,
  indicatorColumns,
  indicatorHeadings,
  type RegisterColumn,
  requiredColumns,
  vietnameseHeadings,
} from './register-column.ts';

/** Where each column of the register stands in a file, and which headings we do not know (they are left alone). */
export interface HeadingMatch {
  readonly positions: ReadonlyMap<RegisterColumn, number>;
  readonly width: number;
  readonly unknown: readonly string[];
}

/** «Họ và tên chủ hộ», «HO TEN CHU HO», `head_name` → one key. */
function headingKey(heading: string): string {
  return searchKey(heading.replace(/^\uFEFF/, '')).replace(/[^a-z0-9]+/g, '');
}

/**
 * Nhận tiêu đề — finds the columns by their English names or Vietnamese headings. Refused when a required column is
 * missing, or when two headings mean the same column.
 */
export function matchHeadings(
  headings: readonly string[],
  standard: Pick<Standard, 'id' | 'indicators'>,
): Decision<HeadingMatch> {
  const columnByKey = new Map<string, RegisterColumn>();
  const learn = (heading: string, column: RegisterColumn) => {
    const key = headingKey(heading);
    if (!columnByKey.has(key)) columnByKey.set(key, column);
  };
  for (const column of fixedColumns) learn(column, column);
  for (const column of fixedColumns)
    for (const heading of vietnameseHeadings[column as FixedColumn]) learn(heading, column);
  // d11 and d12 are known even where the standard has ten indicators: a value there is an error of its row.
  for (let index = 0; index < 12; index++) {
    const column = `d${index + 1}` as const;
    learn(column, column);
    for (const heading of indicatorHeadings(standard, index)) learn(heading, column);
  }

  const positions = new Map<RegisterColumn, number>();
  const unknown: string[] = [];
  const problems: Problem[] = [];
  for (const [index, heading] of headings.entries()) {
    const column = columnByKey.get(headingKey(heading));
    if (column === undefined) {
      if (heading.trim() !== '') unknown.push(heading.trim().slice(0, 60));
    } else if (positions.has(column)) {
      problems.push(reviewProblem('column-twice', { column, heading: heading.trim() }, column));
    } else {
      positions.set(column, index);
    }
  }
  for (const column of [...requiredColumns, ...indicatorColumns(standard)]) {
    if (!positions.has(column)) {
      const index = /^d(\d+)$/.exec(column)?.[1];
      const vi = index
        ? indicatorHeadings(standard, Number(index) - 1)[0]
        : vietnameseHeadings[column as FixedColumn][0];
      problems.push(reviewProblem('column-missing', { column, heading: vi ?? column }, column));
    }
  }
  if (problems.length > 0) return refused(...problems);
  return accepted({ positions, width: headings.length, unknown });
}

import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { UnreadableTable } from './problems.ts';
import type { Table, TableRow } from './table.ts';

export interface RowsRead {
  readonly rows: number;
  readonly notes: readonly RowIssue[];
}

/**
 * Shows every row to `visit`, in order. A file that breaks off half way is refused: whatever `visit` did until then
 * must be rolled back by the caller, for nothing is half imported.
 */
export async function readRows(
  table: Table,
  visit: (row: TableRow) => void | Promise<void>,
): Promise<Decision<RowsRead>> {
  let rows = 0;
  try {
    for await (const batch of table.batches()) {
      for (const row of batch) {
        rows += 1;
        const wait = visit(row);
        if (wait !== undefined) await wait;
      }
    }
  } catch (error) {
    if (error instanceof UnreadableTable) return refused(...error.problems);
    throw error;
  }
  return accepted({ rows, notes: table.notes() });
}

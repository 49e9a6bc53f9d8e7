import type { ReportTableAnswer } from '#contract/reports/report-query.ts';

/** The first row of a table is the total of its area. */
export function totalRow(table: ReportTableAnswer | undefined, kind: 'household' | 'person' = 'household') {
  return table?.rows.find((row) => row.kind === kind) ?? table?.rows[0];
}

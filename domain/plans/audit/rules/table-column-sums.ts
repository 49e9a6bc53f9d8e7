/**
 * Cộng cột — the rows of a table sum to its total row, count by count. Tables with group rows (I, II, A, B) may total the
 * groups or the rows below them.
 * @source consistency of the source plans, rule 2 (checks HY-C01, HY-C02)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import type { AuditFinding } from '../finding.ts';
import { planTables, type TableRow } from '../plan-tables.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'table-column-sum';
const ADDITIVE =
  /^(?:household|person|attendance|commune|district|village|dong|model|house|card|project|class|works|school|organisation)$/;

export const tableColumnSums: AuditRule = {
  code: CODE,
  title: { vi: 'Cộng cột của bảng', en: 'Column sums of a table' },
  check: ({ plan }) =>
    planTables(plan).flatMap((table) =>
      [...table.units].flatMap(([column, unit]): AuditFinding[] => {
        const total = table.total?.cells.get(column);
        const rows = table.rows.filter((r) => r.cells.has(column));
        if (!ADDITIVE.test(unit) || !total || rows.length < 2) return [];
        const sums = candidateSums(rows, column);
        const matches = sums.some((s) => Math.abs(s - total.value) < 1e-6);
        const sum = sums[0] ?? 0;
        const heading = table.annex.columns[column] ?? '';
        const show = (value: number): string => (Number.isInteger(value) ? count(value) : decimal(value, 2));
        return [
          findingOf(CODE, {
            lines: [total.line, rows[0]?.cells.get(column)?.line ?? total.line],
            verdict: matches ? 'holds' : 'inconsistent',
            printed: total.printed,
            computed: show(matches ? total.value : sum),
            vi: `Cột «${heading}»: ${rows.length} dòng cộng lại ${show(matches ? total.value : sum)}, dòng tổng in ${total.printed}${matches ? '' : `, chênh ${show(Math.abs(sum - total.value))}`}.`,
            en: `Column “${heading}”: ${rows.length} rows sum to ${show(matches ? total.value : sum)}, total row prints ${total.printed}${matches ? '' : `, difference ${show(Math.abs(sum - total.value))}`}.`,
            adviceVi: matches ? 'Không cần làm gì.' : 'Kiểm tra từng dòng và dòng tổng với báo cáo của các đơn vị.',
            adviceEn: matches ? 'Nothing to do.' : 'Check each row and the total row against the reports of the units.',
            subject: table.measures.get(column) ?? heading,
          }),
        ];
      }),
    ),
};

function candidateSums(rows: readonly TableRow[], column: number): number[] {
  const sum = (list: readonly TableRow[]): number =>
    list.reduce((total, r) => total + (r.cells.get(column)?.value ?? 0), 0);
  const groups = rows.filter((r) => /^(?:[IVX]+|[A-ZĐ])$/u.test(r.ordinal));
  return groups.length === 0 ? [sum(rows)] : [sum(rows), sum(groups), sum(rows.filter((r) => !groups.includes(r)))];
}

/**
 * Cộng ngang của bảng — a column that is the sum or difference of two others in most rows must be so in every row.
 * @source consistency of the source plans, rule 2 («tables row by row»)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { type PlanTable, planTables, type TableRow } from '../plan-tables.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'table-row-sum';

interface Identity {
  readonly a: number;
  readonly b: number;
  readonly result: number;
  readonly sign: 1 | -1;
}

export const tableRowSums: AuditRule = {
  code: CODE,
  title: { vi: 'Cộng, trừ theo hàng của bảng', en: 'Sums and differences along the rows of a table' },
  check: ({ plan }) =>
    planTables(plan).flatMap((table) => {
      const rows = [...table.rows, ...(table.total ? [table.total] : [])];
      const identity = identityOf(table, rows);
      if (!identity) return [];
      return rows.flatMap((row) => {
        const values = valuesOf(row, identity);
        if (!values || values.sum === values.result) return [];
        const [vi, shown] = [identity.sign > 0 ? '+' : '−', number(values.sum)];
        const sum = `${number(values.a)} ${vi} ${number(values.b)} = ${shown}`;
        return [
          findingOf(CODE, {
            lines: [row.cells.get(identity.result)?.line ?? row.line],
            verdict: 'inconsistent',
            printed: row.cells.get(identity.result)?.printed,
            computed: shown,
            vi: `${row.name}: ${sum}; in ${row.cells.get(identity.result)?.printed}: không khớp (các hàng khác khớp).`,
            en: `${row.name}: ${sum}; printed ${row.cells.get(identity.result)?.printed}: does not agree, as other rows do.`,
            adviceVi: 'Kiểm tra các ô của hàng này.',
            adviceEn: 'Check the cells of this row.',
            subject: row.name,
          }),
        ];
      });
    }),
};

function identityOf(table: PlanTable, rows: readonly TableRow[]): Identity | undefined {
  const columns = [...table.units.keys()];
  const alike = (x: number, y: number): boolean => table.units.get(x) === table.units.get(y);
  for (const result of columns) {
    for (const a of columns) {
      for (const b of columns) {
        if (a === result || b === result || a === b || !alike(a, b) || !alike(a, result)) continue;
        for (const sign of [1, -1] as const) {
          if (sign > 0 && a > b) continue;
          const identity = { a, b, result, sign };
          const known = rows.map((row) => valuesOf(row, identity)).filter((v) => v !== undefined);
          const right = known.filter((v) => v.sum === v.result);
          const telling = right.filter((v) => v.a !== 0 && v.b !== 0).length;
          const wrong = known.length - right.length;
          // The result stands last of the three, or first before «trong đó».
          const ordered = result > Math.max(a, b) || result < Math.min(a, b);
          if (ordered && wrong > 0 && telling >= 3 && wrong * 3 <= right.length) return identity;
        }
      }
    }
  }
  return undefined;
}

function valuesOf(
  row: TableRow,
  { a, b, result, sign }: Identity,
): { a: number; b: number; sum: number; result: number } | undefined {
  const [left, right, end] = [a, b, result].map((column) => row.cells.get(column)?.value);
  if (left === undefined || right === undefined || end === undefined) return undefined;
  return { a: left, b: right, sum: Math.round((left + sign * right) * 1e6) / 1e6, result: end };
}

function number(value: number): string {
  return Number.isInteger(value) ? count(value) : decimal(value, 2);
}

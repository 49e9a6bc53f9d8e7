/**
 * Tỷ lệ từng dòng của bảng — count over households in every row and in the total row, whose rate is that of the sums.
 * @source consistency of the source plans, rules 3 and 5 (checks HY-C03 to HY-C13)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { planTables, rateColumns, type TableRow } from '../plan-tables.ts';
import { count, fitRatio, printedDecimal } from '../printed-number.ts';
import { fitWords } from '../rounding-words.ts';

const CODE = 'table-row-rate';

export const tableRowRates: AuditRule = {
  code: CODE,
  title: { vi: 'Tỷ lệ từng dòng của bảng', en: 'Rates of a table, row by row' },
  check: ({ plan }) =>
    planTables(plan).flatMap((table) =>
      rateColumns(table).flatMap((column) => {
        const rows: readonly (readonly [TableRow, boolean])[] = [
          ...table.rows.map((row) => [row, false] as const),
          ...(table.total ? [[table.total, true] as const] : []),
        ];
        return rows.flatMap(([row, isTotal]) => {
          const [numerator, denominator, rate] = [column.numerator, column.denominator, column.rate].map((c) =>
            row.cells.get(c),
          );
          const printed = rate && printedDecimal(rate.printed);
          if (!numerator || !denominator || !rate || !printed) return [];
          const fit = fitRatio(numerator.value, denominator.value, printed);
          if (!fit) return [];
          const words = fitWords(fit);
          const name = isTotal ? 'Tổng' : row.name;
          return [
            findingOf(CODE, {
              lines: [rate.line, numerator.line, denominator.line],
              verdict: fit.verdict,
              printed: rate.printed,
              computed: `${count(numerator.value)} / ${count(denominator.value)} ≈ ${fit.shown}%`,
              vi: `${name}: ${count(numerator.value)} / ${count(denominator.value)} ≈ ${fit.shown}%, in ${rate.printed}: ${words.vi}${isTotal ? ' (tỷ lệ của tổng, không phải trung bình các tỷ lệ)' : ''}.`,
              en: `${isTotal ? 'Total' : row.name}: ${count(numerator.value)} / ${count(denominator.value)} ≈ ${fit.shown}%, printed ${rate.printed}: ${words.en}${isTotal ? ' (rate of the sums, not the mean of rates)' : ''}.`,
              adviceVi: words.adviceVi,
              adviceEn: words.adviceEn,
              subject: isTotal ? 'total' : row.name,
            }),
          ];
        });
      }),
    ),
};

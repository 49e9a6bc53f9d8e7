/**
 * Không lấy trung bình các tỷ lệ — the mean of the rows' rates beside the rate of the sums, to show that they differ.
 * A total that is the mean of rates and not the rate of sums is wrong.
 * @source consistency of the source plans, rule 5 (check HY-C14)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { planTables, rateColumns } from '../plan-tables.ts';
import { decimal, fitRatio, printedDecimal } from '../printed-number.ts';

const CODE = 'table-mean-of-rates';

export const tableMeanOfRates: AuditRule = {
  code: CODE,
  title: { vi: 'Tổng không phải trung bình các tỷ lệ', en: 'The total is no mean of rates' },
  check: ({ plan }) =>
    planTables(plan).flatMap((table) =>
      rateColumns(table).flatMap((column) => {
        const rates = table.rows.flatMap((r) => r.cells.get(column.rate) ?? []);
        const [total, poor, all] = [column.rate, column.numerator, column.denominator].map((c) =>
          table.total?.cells.get(c),
        );
        const printed = total && printedDecimal(total.printed);
        if (!total || !printed || !poor || !all || rates.length < 2) return [];
        const mean = rates.reduce((sum, r) => sum + r.value, 0) / rates.length;
        const fit = fitRatio(poor.value, all.value, printed);
        const isMean = mean.toFixed(printed.decimals) === printed.value.toFixed(printed.decimals);
        const wrong = fit?.verdict === 'inconsistent' && isMean;
        return [
          findingOf(CODE, {
            lines: [total.line],
            verdict: wrong ? 'inconsistent' : 'holds',
            printed: total.printed,
            computed: `${decimal(mean, printed.decimals + 1)}%`,
            vi: `Trung bình ${rates.length} tỷ lệ in là ${decimal(mean, printed.decimals + 1)}%; dòng tổng in ${total.printed}${wrong ? ', là trung bình các tỷ lệ chứ không phải tỷ lệ của tổng' : ', là tỷ lệ của tổng'}.`,
            en: `The mean of the ${rates.length} printed rates is ${decimal(mean, printed.decimals + 1)}%; the total prints ${total.printed}${wrong ? ', the mean of rates and not the rate of the sums' : ', the rate of the sums'}.`,
            adviceVi: wrong ? 'Tính lại dòng tổng từ hai cột số hộ.' : 'Không bao giờ lấy trung bình các tỷ lệ.',
            adviceEn: wrong ? 'Compute the total row from the two columns of counts.' : 'Never average rates.',
          }),
        ];
      }),
    ),
};

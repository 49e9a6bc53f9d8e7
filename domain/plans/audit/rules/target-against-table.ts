/**
 * Chỉ tiêu tỷ lệ so với bảng — the rate of a target against the total row of the plan's table; judged unrounded: several
 * stocks print as the same rate.
 * @source consistency of the source plans, rule 13 (check HY-C15)
 */
import type { PlanDocument } from '../../document/plan-document.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { planTables, rateColumns } from '../plan-tables.ts';
import { count, decimal, printedDecimal } from '../printed-number.ts';

const CODE = 'target-against-table';

export const targetAgainstTable: AuditRule = {
  code: CODE,
  title: { vi: 'Chỉ tiêu so với bảng', en: 'Target against the table' },
  check: ({ plan }) =>
    planTables(plan).flatMap((table) =>
      rateColumns(table).flatMap((column) => {
        const [poor, all, rate] = [column.numerator, column.denominator, column.rate].map((c) =>
          table.total?.cells.get(c),
        );
        const target = plan.targets.find(
          (t) => t.measure === column.measure && t.unit === 'percent' && /^(?:<=?|=)$/.test(t.operator),
        );
        const printed = target && printedDecimal(target.printed);
        if (!table.isForward || !target || !printed || !poor || !all) return [];
        if (isOpening(table.annex.columns[column.numerator] ?? '') || coversPart(plan, all.value)) return [];
        const most = Math.floor((all.value * target.value) / 100 + 1e-9);
        const half = 0.5 / 10 ** printed.decimals;
        const stillPrints = Math.ceil((all.value * (target.value + half)) / 100 - 1e-9) - 1;
        const met = poor.value <= most;
        const sameRate = rate && Number(rate.value.toFixed(printed.decimals)) === target.value;
        return [
          findingOf(CODE, {
            lines: [target.line, poor.line, ...(rate ? [rate.line] : [])],
            verdict: met ? 'holds' : 'inconsistent',
            printed: `${target.printed} / ${poor.printed}`,
            computed: `≤ ${count(most)}`,
            vi: `Chỉ tiêu ${target.printed} của ${count(all.value)} hộ là không quá ${count(most)} hộ; bảng có ${count(poor.value)}${sameRate ? ', cùng tỷ lệ' : ''}. Đến ${count(stillPrints)} hộ vẫn in được ${decimal(target.value, printed.decimals)}%.`,
            en: `The target ${target.printed} of ${count(all.value)} households is at most ${count(most)}; the table has ${count(poor.value)}${sameRate ? ', the same rate' : ''}. Up to ${count(stillPrints)} would still print ${target.value}%.`,
            adviceVi: met
              ? 'Đánh giá chỉ tiêu trên số chưa làm tròn và nói rõ điều đó.'
              : 'Bảng không đạt chỉ tiêu: sửa bảng hoặc chỉ tiêu.',
            adviceEn: met
              ? 'Judge the target on unrounded values and say so.'
              : 'The table misses the target: correct one of them.',
          }),
        ];
      }),
    ),
};

/** «Số hộ nghèo đầu năm», «Hộ nghèo 31/12/2023»: what the target starts from. */
function isOpening(column: string): boolean {
  return /đầu (?:năm|kỳ)|hiện (?:có|tại)|thực hiện|kết quả/iu.test(column);
}

/** A table of some units only: its households are not those of the plan's area. */
function coversPart(plan: PlanDocument, households: number): boolean {
  const all = plan.figures.find((f) => f.measure === 'households-total' && f.kind === 'observed' && !f.cell);
  return typeof all?.value === 'number' && Math.abs(all.value - households) > all.value * 0.02;
}

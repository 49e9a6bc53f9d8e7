/**
 * Mức giảm ròng theo biến động — exits − returns − new against the printed net reduction.
 * @source consistency of the source plans, rule 1 (checks HD-C06, HD-C09)
 */
import { accountsOf, flowsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'net-change-by-flows';

export const netChangeByFlows: AuditRule = {
  code: CODE,
  title: { vi: 'Mức giảm theo biến động', en: 'Net change by flows' },
  check: ({ plan }) =>
    accountsOf(plan).flatMap((account) => {
      const { change, opening, vi, en, key, toPoor } = account;
      const flows = flowsOf(account);
      if (!change || !flows) return [];
      const computed = flows.out - flows.in;
      const alternative = key === 'poor' && toPoor ? computed + toPoor.value : computed;
      const holds = change.value === computed || change.value === alternative;
      const gap = Math.abs(change.value - computed);
      const share = opening ? ` (${decimal((computed * 100) / opening.value, 2)}%)` : '';
      return [
        findingOf(CODE, {
          lines: [...flows.lines, change.line],
          verdict: holds ? 'holds' : 'inconsistent',
          printed: count(change.value),
          computed: count(holds ? change.value : computed),
          vi: `Mức giảm ${vi} theo biến động: ${count(flows.out)} ra − ${count(flows.in)} vào = ${count(computed)}${share}; in ${count(change.value)}${holds ? '' : `, chênh ${count(gap)}`}.`,
          en: `Net reduction of ${en} by flows: ${count(flows.out)} out − ${count(flows.in)} in = ${count(computed)}${share}; printed ${count(change.value)}${holds ? '' : `, difference ${count(gap)}`}.`,
          adviceVi: holds
            ? 'Không cần làm gì.'
            : 'Cùng nguồn với chênh lệch số cuối kỳ: hỏi loại biến động chưa in hoặc nhóm chưa tính.',
          adviceEn: holds
            ? 'Nothing to do.'
            : 'The same gap as in the closing stock: ask for the flow not printed or the group not counted.',
          subject: key,
        }),
      ];
    }),
};

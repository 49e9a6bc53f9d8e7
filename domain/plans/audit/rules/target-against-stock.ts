/**
 * Chỉ tiêu phục vụ so với số hộ hiện có — a number of poor and near-poor households to be served against those printed.
 * @source consistency of the source plans, section 1 (check HD-C24)
 */
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'target-against-stock';

export const targetAgainstStock: AuditRule = {
  code: CODE,
  title: { vi: 'Chỉ tiêu so với số hộ hiện có', en: 'Target against the stock' },
  check: ({ plan }) => {
    const [poor, near] = accountsOf(plan);
    return plan.targets.flatMap((target) => {
      const who = target.population ?? '';
      const poorToo = /hộ nghèo/u.test(who);
      const nearToo = /cận nghèo/u.test(who);
      if (target.unit !== 'household' || /decrease|increase/.test(target.operator) || target.value === 0) return [];
      if (/^(?:near-)?poor-households/.test(target.measure) || !(poorToo || nearToo)) return [];
      const stocks = [poorToo ? poor?.closing : undefined, nearToo ? near?.closing : undefined].filter(
        (f) => f !== undefined,
      );
      const base = stocks.reduce((total, f) => total + f.value, 0);
      if (base === 0 || target.value < base / 100) return [];
      const escaped = /mới thoát nghèo/u.test(who);
      const share = decimal((target.value * 100) / base, 2);
      const tooMany = target.value > base && !escaped;
      return [
        findingOf(CODE, {
          lines: [target.line, ...stocks.map((f) => f.line)],
          verdict: tooMany ? 'inconsistent' : 'holds',
          printed: target.printed,
          computed: `${share}% của ${count(base)}`,
          vi: `Chỉ tiêu ${target.printed} bằng ${share}% của ${stocks.map((f) => count(f.value)).join(' + ')} = ${count(base)} hộ${escaped ? '; hộ mới thoát nghèo thuộc đối tượng nhưng không có số trong văn bản' : ''}.`,
          en: `The target ${target.printed} is ${share}% of ${stocks.map((f) => count(f.value)).join(' + ')} = ${count(base)} households${escaped ? '; newly escaped households are in the target, but their number is printed nowhere' : ''}.`,
          adviceVi: tooMany
            ? 'Chỉ tiêu lớn hơn số hộ hiện có: kiểm tra lại.'
            : escaped
              ? 'Hợp lý; bổ sung số hộ mới thoát nghèo làm mẫu số.'
              : 'Hợp lý.',
          adviceEn: tooMany
            ? 'The target exceeds the households there are: check.'
            : escaped
              ? 'Plausible; ask for the number of newly escaped households as denominator.'
              : 'Plausible.',
        }),
      ];
    });
  },
};

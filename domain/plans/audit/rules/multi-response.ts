/**
 * Nguyên nhân nghèo — a household may have several causes: the sum may exceed the households, no single cause may.
 * @source consistency of the source plans, rule 6 (check HD-C16)
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'multi-response';

export const multiResponse: AuditRule = {
  code: CODE,
  title: { vi: 'Nguyên nhân nghèo (một hộ có thể nhiều nguyên nhân)', en: 'Causes of poverty (several per household)' },
  check: ({ plan }) => {
    const causes = plan.figures.filter(
      (f): f is QuantityFigure => isQuantity(f) && /^cause:/.test(f.measure ?? '') && f.unit === 'household' && !f.cell,
    );
    const base = accountsOf(plan)[0]?.closing;
    if (causes.length < 2 || !base) return [];
    const sum = causes.reduce((total, f) => total + f.value, 0);
    const tooLarge = causes.filter((f) => f.value > base.value);
    const perHousehold = decimal(sum / base.value, 2);
    const lines = [causes[0]?.line ?? base.line, base.line];
    if (tooLarge.length > 0) {
      const named = tooLarge.map((f) => f.printed).join('; ');
      return [
        findingOf(CODE, {
          lines: [...tooLarge.map((f) => f.line), base.line],
          verdict: 'inconsistent',
          printed: named,
          computed: `≤ ${count(base.value)}`,
          vi: `Một nguyên nhân lớn hơn tổng số hộ nghèo ${count(base.value)}: ${named}.`,
          en: `A cause exceeds the ${count(base.value)} poor households: ${named}.`,
          adviceVi: 'Kiểm tra số hộ của nguyên nhân này hoặc tổng số hộ nghèo.',
          adviceEn: 'Check the households of this cause or the total of the poor.',
        }),
      ];
    }
    const exhaustive = causes.some((f) => f.measure === 'cause:other');
    const verdict = sum === base.value ? 'holds' : sum > base.value || !exhaustive ? 'multiple' : 'warning';
    return [
      findingOf(CODE, {
        lines,
        verdict,
        printed: `${count(base.value)} hộ nghèo`,
        computed: count(sum),
        vi: `Cộng ${causes.length} nguyên nhân được ${count(sum)}, ${sum > base.value ? `nhiều hơn ${count(sum - base.value)} so với` : sum < base.value ? `ít hơn ${count(base.value - sum)} so với` : 'bằng'} ${count(base.value)} hộ nghèo (${perHousehold} nguyên nhân/hộ).`,
        en: `The ${causes.length} causes sum to ${count(sum)} against ${count(base.value)} poor households (${perHousehold} causes a household).`,
        adviceVi:
          verdict === 'warning'
            ? 'Có hộ chưa ghi nguyên nhân: bổ sung hoặc thêm dòng «nguyên nhân khác».'
            : 'Ghi chú «một hộ có thể có nhiều nguyên nhân»; không tính tỷ trọng cộng thành 100%.',
        adviceEn:
          verdict === 'warning'
            ? 'Some households have no cause recorded: complete them or add a line for other causes.'
            : 'Label the table “a household may have several causes” and never show shares adding to 100%.',
      }),
    ];
  },
};

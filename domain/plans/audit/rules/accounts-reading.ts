/**
 * Cách đọc làm khép sổ — the sum of both classes, and, when stocks and flows disagree, a reading that would close every
 * account: some households counted in the other class, and one flow that is not printed. Offered as a hypothesis only.
 * @source consistency of the source plans, note on HD-C04 to HD-C09 (check HD-C25)
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { accountsOf, type ClassAccount, flowsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count } from '../printed-number.ts';

const CODE = 'accounts-reading';

export const accountsReading: AuditRule = {
  code: CODE,
  title: { vi: 'Cách đọc làm khép sổ (giả thuyết)', en: 'A reading that closes the accounts (hypothesis)' },
  check: ({ plan }) => {
    const [poor, near] = accountsOf(plan);
    if (!poor?.closing || !near?.closing) return [];
    const both = poor.closing.value + near.closing.value;
    const small = plan.figures.find(
      (f): f is QuantityFigure =>
        isQuantity(f) && f.measure === 'poor-households-deprivation' && f.unit === 'household',
    );
    const reading = findReading(poor, near, small?.value);
    const lines = [poor.closing.line, near.closing.line, ...(reading && small ? [small.line] : [])];
    const sum = `${count(poor.closing.value)} + ${count(near.closing.value)} = ${count(both)}`;
    if (!reading) {
      return [
        findingOf(CODE, {
          lines,
          verdict: 'holds',
          computed: count(both),
          vi: `Hộ nghèo + hộ cận nghèo cuối kỳ: ${sum}.`,
          en: `Poor + near-poor at closing: ${sum}.`,
          adviceVi: 'Số suy ra, chỉ để đối chiếu.',
          adviceEn: 'Derived, for comparison only.',
        }),
      ];
    }
    const alternative = `${count(reading.poor)} + ${count(reading.near)}`;
    const flow = reading.unprinted === undefined ? '' : count(reading.unprinted);
    return [
      findingOf(CODE, {
        lines,
        verdict: 'undecidable',
        computed: count(both),
        vi: `Tổng ${sum}. Một cách đọc khép được mọi đẳng thức: ${count(reading.shift)} hộ N2 tính vào hộ nghèo (${alternative}, tổng không đổi)${flow ? ` và ${flow} hộ từ nghèo sang cận nghèo chưa in` : ''}.`,
        en: `Total ${sum}. One reading closes every identity: the ${count(reading.shift)} N2 households counted among the poor (${alternative}, same total)${flow ? ` and ${flow} households from poor to near-poor not printed` : ''}.`,
        adviceVi:
          'Đây là giả thuyết, chưa phải kết luận: chỉ danh sách của địa phương xác nhận được. Hỏi; không tự sửa.',
        adviceEn: 'A hypothesis, not a finding: only the local list can confirm it. Ask; nothing is corrected.',
      }),
    ];
  },
};

interface Reading {
  readonly shift: number;
  readonly poor: number;
  readonly near: number;
  readonly unprinted?: number;
}

/** Tries to count `shift` households in the other class and lets one unprinted flow explain the near-poor. */
function findReading(poor: ClassAccount, near: ClassAccount, shift: number | undefined): Reading | undefined {
  const [poorFlows, nearFlows] = [flowsOf(poor), flowsOf(near)];
  if (!shift || !poor.opening || !poor.closing || !near.opening || !near.closing || !poorFlows) return undefined;
  const byFlows = poor.opening.value - poorFlows.out + poorFlows.in;
  if (byFlows === poor.closing.value || byFlows !== poor.closing.value + shift) return undefined;
  const nearStock = near.closing.value - shift;
  const nearChange = near.change?.value;
  if (nearChange !== undefined && near.opening.value - nearStock !== nearChange) return undefined;
  const residual = nearFlows ? nearStock - (near.opening.value - nearFlows.out + nearFlows.in) : 0;
  const reading = { shift, poor: byFlows, near: nearStock };
  return residual > 0 && !near.fromPoor ? { ...reading, unprinted: residual } : residual === 0 ? reading : undefined;
}

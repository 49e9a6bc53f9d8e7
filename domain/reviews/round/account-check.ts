import type { Bilingual } from '#domain/kernel/language.ts';
import { type ClassAccount, closingByFlows, type ListedClass } from './class-account.ts';

/** Chênh lệch — a figure of an account that does not agree with another, named so that someone can explain it. */
export interface AccountDifference {
  readonly code: 'closing' | 'opening' | 'cross-near-poor' | 'cross-poor';
  readonly list: ListedClass;
  readonly statement: Bilingual;
  readonly printed: number;
  readonly computed: number;
  /** Frozen lists that disagree are errors; the cross-checks fail in real sheets too and ask for an explanation. */
  readonly severity: 'error' | 'warning';
}

/** Does 9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8 hold, and is 1 the closing of the approved round before? */
export function checkAccount(account: ClassAccount, list: ListedClass, previousClosing?: number): AccountDifference[] {
  const form = list === 'poor' ? '7.2' : '7.3';
  const differences: AccountDifference[] = [];
  const computed = closingByFlows(account);
  if (computed !== account.closing) {
    differences.push({
      code: 'closing',
      list,
      statement: {
        vi: `Biểu ${form}: cột 9 phải bằng 1-2-3-4+5+6+7+8`,
        en: `Form ${form}: column 9 must equal 1-2-3-4+5+6+7+8`,
      },
      printed: account.closing,
      computed,
      severity: 'error',
    });
  }
  if (previousClosing !== undefined && previousClosing !== account.opening) {
    differences.push({
      code: 'opening',
      list,
      statement: {
        vi: `Biểu ${form}: số đầu kỳ (cột 1) khác số cuối kỳ đã phê duyệt của đợt trước`,
        en: `Form ${form}: the opening (column 1) is not the approved closing of the round before`,
      },
      printed: account.opening,
      computed: previousClosing,
      severity: 'warning',
    });
  }
  return differences;
}

/** 7.2 column 2 = 7.3 column 5 (poor to near-poor), and 7.2 column 5 = 7.3 column 3 (near-poor to poor). */
export function checkAccountsAgainstEachOther(poor: ClassAccount, nearPoor: ClassAccount): AccountDifference[] {
  const differences: AccountDifference[] = [];
  if (poor.out1 !== nearPoor.fromOtherList) {
    differences.push({
      code: 'cross-near-poor',
      list: 'near_poor',
      statement: {
        vi: 'Hộ nghèo trở thành cận nghèo: biểu 7.2 cột 2 phải bằng biểu 7.3 cột 5',
        en: 'Poor who became near-poor: form 7.2 column 2 must equal form 7.3 column 5',
      },
      printed: nearPoor.fromOtherList,
      computed: poor.out1,
      severity: 'warning',
    });
  }
  if (poor.fromOtherList !== nearPoor.out2) {
    differences.push({
      code: 'cross-poor',
      list: 'poor',
      statement: {
        vi: 'Hộ cận nghèo trở thành hộ nghèo: biểu 7.2 cột 5 phải bằng biểu 7.3 cột 3',
        en: 'Near-poor who became poor: form 7.2 column 5 must equal form 7.3 column 3',
      },
      printed: poor.fromOtherList,
      computed: nearPoor.out2,
      severity: 'warning',
    });
  }
  return differences;
}

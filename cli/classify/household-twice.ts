import type { RowIssue } from '#domain/kernel/row-issue.ts';

/** The fault of a household code that stands in an earlier row already. */
export function householdTwice(row: number, found: string, earlier: number): RowIssue {
  return {
    row,
    column: 'household_code',
    found,
    expected: {
      vi: `mã hộ chỉ có một lần trong tệp; đã có ở dòng ${earlier}`,
      en: `a household code once in the file; it stands in row ${earlier} already`,
    },
    code: 'household-twice',
    severity: 'error',
  };
}

import type { Bilingual } from '../kernel/language.ts';
import type { PlainDate, PlainDateOrYear } from '../kernel/plain-date.ts';
import type { RowIssue } from '../kernel/row-issue.ts';
import { normaliseText } from '../kernel/vietnamese-text.ts';
import {
  type CellRule,
  codeRule,
  dateOrYearRule,
  householdCodeRule,
  optional,
  requiredTextRule,
  textRule,
  wholeNumberRule,
} from '../reviews/register/cell-rule.ts';
import { identityNumberExpected, listIdentityDoubts, parseIdentityNumber, type Sex } from './identity-number.ts';
import type { MemberColumn } from './member-column.ts';

/** Một dòng của danh sách thành viên — one person of a household, every cell checked. */
export interface MemberRow {
  readonly householdCode: string;
  readonly personNo: number;
  readonly name: string;
  readonly sex?: Sex | undefined;
  readonly birth?: PlainDateOrYear | undefined;
  readonly identityNumber?: string | undefined;
  readonly ethnic?: string | undefined;
  readonly relation?: string | undefined;
  /** Absent when the cell is empty: nobody asked, which is not «no». */
  readonly inSchool?: boolean | undefined;
  readonly hasInsurance?: boolean | undefined;
  readonly working?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly merit?: boolean | undefined;
  readonly socialAssistance?: boolean | undefined;
  readonly note?: string | undefined;
}

export interface MemberRowContext {
  /** Where each column stands in the file. */
  readonly columns: ReadonlyMap<string, number>;
  /** Nobody is born after this day, when it is known. */
  readonly referenceDate?: PlainDate | undefined;
  /** Codes of the ethnic groups; without them only the form of the code is checked. */
  readonly isEthnicCode?: ((code: string) => boolean) | undefined;
}

export interface ParsedMemberRow {
  /** Absent when an issue is an error. Warnings let it in. */
  readonly row?: MemberRow | undefined;
  readonly issues: readonly RowIssue[];
}

const nameRule = requiredTextRule(120, 'họ và tên đầy đủ, có dấu', 'the full name with diacritics');
const sexRule = codeRule<Sex>({ m: ['nam'], f: ['nữ'] });
const yesOrNo = codeRule<'1' | '0'>({ '1': ['có', 'x', 'yes'], '0': ['không', 'no'] });

const identityRule: CellRule<string> = (text) =>
  parseIdentityNumber(text) === undefined
    ? { ok: false, code: 'identity-number', expected: identityNumberExpected }
    : { ok: true, value: text };

/** Đọc một dòng thành viên — checks every cell and names each fault with what was found and expected. */
export function parseMemberRow(
  cells: readonly string[],
  rowNumber: number,
  context: MemberRowContext,
): ParsedMemberRow {
  const issues: RowIssue[] = [];
  const text = (column: MemberColumn): string => {
    const index = context.columns.get(column);
    return index === undefined ? '' : normaliseText(cells[index] ?? '');
  };
  const report = (column: MemberColumn, code: string, expected: Bilingual, severity: RowIssue['severity'] = 'error') =>
    issues.push({ row: rowNumber, column, found: text(column).slice(0, 200), expected, code, severity });
  const read = <T>(column: MemberColumn, rule: CellRule<T>): T | undefined => {
    const result = rule(text(column));
    if (result.ok) return result.value;
    report(column, result.code, result.expected);
    return undefined;
  };
  const flag = (column: MemberColumn): boolean | undefined => {
    const answer = read(column, optional(yesOrNo));
    return answer === undefined ? undefined : answer === '1';
  };
  const ethnicRule: CellRule<string> = (code) =>
    /^\d{2}$/.test(code) && context.isEthnicCode?.(code) !== false
      ? { ok: true, value: code }
      : {
          ok: false,
          code: 'ethnic',
          expected: {
            vi: 'mã dân tộc 2 chữ số, ví dụ 01 (Kinh)',
            en: 'the 2-digit code of an ethnic group, such as 01',
          },
        };

  const householdCode = read('household_code', householdCodeRule);
  const personNo = read('person_no', wholeNumberRule(1, 99));
  const name = read('name', nameRule);
  const row = {
    sex: read('sex', optional(sexRule)),
    birth: read('birth', optional(dateOrYearRule)),
    identityNumber: read('id', optional(identityRule)),
    ethnic: read('ethnic', optional(ethnicRule)),
    relation: read('relation', optional(textRule(60))),
    inSchool: flag('in_school'),
    hasInsurance: flag('has_insurance'),
    working: flag('working'),
    disabled: flag('disabled'),
    merit: flag('merit'),
    socialAssistance: flag('social_assistance'),
    note: read('note', optional(textRule(1_000))),
  };
  if (row.birth !== undefined && context.referenceDate !== undefined && row.birth > context.referenceDate) {
    const day = context.referenceDate;
    report('birth', 'birth-in-future', { vi: `không sau ngày ${day}`, en: `not after ${day}` });
  }
  const identity = row.identityNumber === undefined ? undefined : parseIdentityNumber(row.identityNumber);
  for (const doubt of identity === undefined ? [] : listIdentityDoubts(identity, row)) {
    report('id', doubt.code, doubt.expected, 'warning');
  }
  const isFaulty = issues.some((issue) => issue.severity === 'error');
  if (isFaulty || householdCode === undefined || personNo === undefined || name === undefined) return { issues };
  return { issues, row: { householdCode, personNo, name, ...row } };
}

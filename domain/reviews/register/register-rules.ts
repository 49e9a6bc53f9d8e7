import { identityNumberExpected, parseIdentityNumber } from '#domain/households/identity-number.ts';
import type { AreaClass, HouseholdClass, Standard } from '#domain/standards/standard.ts';
import { type OtherChange, otherChangeNames, otherChanges } from '../movement.ts';
import {
  type CellRule,
  codeRule,
  codesRule,
  dateOrYearRule,
  dateRule,
  deprivationRule,
  flagRule,
  householdCodeRule,
  listedCodesRule,
  optional,
  requiredTextRule,
  textRule,
  wholeNumberRule,
} from './cell-rule.ts';

/** Kết quả phiếu A. */
export type FormAResult = 'surely_not_poor' | 'to_survey';

/** Nhóm đối tượng — they overlap, and are kept apart from the class. */
export const householdGroups = [
  'merit',
  'social_protection',
  'no_labour',
  'female_head',
  'elderly_alone',
  'disabled',
] as const;
export type HouseholdGroup = (typeof householdGroups)[number];

export const B1_LIMIT = 1000;

const ethnicExpected = {
  vi: 'mã dân tộc gồm 2 chữ số (01 Kinh … 54, 55 người nước ngoài, 56 không xác định)',
  en: 'a 2-digit code of the list of ethnic groups (01 Kinh … 54, 55 foreigner, 56 unknown)',
};

const otherChangeWords = Object.fromEntries(
  otherChanges.map((change) => [change, [otherChangeNames[change].vi]]),
) as Record<OtherChange, string[]>;

/** Quy tắc từng ô — the rule of each column under one standard; made once, used for every row. */
export function makeRegisterRules(standard: Standard) {
  const communeCode: CellRule<string> = (text) =>
    /^\d{5}$/.test(text)
      ? { ok: true, value: text }
      : {
          ok: false,
          code: text === '' ? 'missing' : 'commune-code',
          expected: { vi: 'mã xã 5 chữ số, giữ số 0 ở đầu', en: 'a commune code of 5 digits, leading zeros kept' },
        };
  const ethnic: CellRule<string> = (text) =>
    /^\d{2}$/.test(text) && Number(text) >= 1 && Number(text) <= 56
      ? { ok: true, value: text }
      : { ok: false, code: 'ethnic', expected: ethnicExpected };
  const identity: CellRule<string> = (text) =>
    parseIdentityNumber(text)
      ? { ok: true, value: text }
      : { ok: false, code: 'identity-number', expected: identityNumberExpected };
  return {
    household_code: householdCodeRule,
    commune_code: communeCode,
    village: optional(textRule(200)),
    address: optional(textRule(500)),
    head_name: requiredTextRule(120, 'họ và tên chủ hộ, có dấu', 'the full name of the head, with diacritics'),
    head_sex: optional(codeRule<'m' | 'f'>({ m: ['nam'], f: ['nữ'] })),
    head_birth: optional(dateOrYearRule),
    head_id: optional(identity),
    ethnic: optional(ethnic),
    size: wholeNumberRule(1, 50),
    area: optional(codeRule<AreaClass>({ rural: ['nông thôn'], urban: ['thành thị'] })),
    previous_class: optional(
      codeRule<HouseholdClass>({
        poor: ['hộ nghèo', 'nghèo'],
        near_poor: ['hộ cận nghèo', 'cận nghèo'],
        not_poor: ['hộ không nghèo', 'không nghèo'],
      }),
    ),
    ever_poor: flagRule,
    ever_near_poor: flagRule,
    form_a: optional(
      codeRule<FormAResult>({
        surely_not_poor: ['chắc chắn không nghèo'],
        to_survey: ['cần khảo sát', 'khảo sát phiếu B'],
      }),
    ),
    b1_score: optional(wholeNumberRule(0, B1_LIMIT)),
    deprivation: optional(deprivationRule),
    causes: listedCodesRule(standard.causes, { vi: 'danh mục nguyên nhân nghèo', en: 'list of causes' }),
    needs: listedCodesRule(standard.needs, { vi: 'danh mục nhu cầu hỗ trợ', en: 'list of needs' }),
    groups: codesRule<HouseholdGroup>(
      codeRule<HouseholdGroup>({
        merit: ['người có công', 'người có công với cách mạng'],
        social_protection: ['bảo trợ xã hội'],
        no_labour: ['không có khả năng lao động'],
        female_head: ['chủ hộ là nữ'],
        elderly_alone: ['già cả neo đơn'],
        disabled: ['người khuyết tật', 'khuyết tật'],
      }),
      householdGroups,
    ),
    other_change: optional(codeRule<OtherChange>(otherChangeWords)),
    surveyed_on: optional(dateRule),
  };
}
export type RegisterRules = ReturnType<typeof makeRegisterRules>;

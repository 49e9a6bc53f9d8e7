import type { Bilingual } from '#domain/kernel/language.ts';
import { type PlainDateOrYear, yearOf } from '#domain/kernel/plain-date.ts';

export type Sex = 'm' | 'f';

/**
 * Mã nơi đăng ký khai sinh — «0» and the code of one of the 63 provinces before 2025-07-01. It names where the birth
 * was registered, never where the person lives now. What births since July 2025 get was not found.
 */
const provinces = new Set(
  (
    '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 ' +
    '60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
  )
    .split(' ')
    .map((code) => `0${code}`),
);

export type IdentityNumber =
  | {
      readonly kind: 'personal';
      readonly number: string;
      readonly province: string;
      readonly sex: Sex;
      readonly birthYear: number;
    }
  /** Chứng minh nhân dân 9 số, as it stands in older lists. */
  | { readonly kind: 'old-card'; readonly number: string };

/**
 * Số định danh cá nhân (12 số) — `PPP C YY RRRRRR`: place of birth registration, century and sex, year, random. Kept
 * as text with its leading zeros. There is no check digit, so a slip in the last six cannot be found here.
 * @source Nghị định 137/2015/NĐ-CP, Điều 13
 */
export function parseIdentityNumber(text: string): IdentityNumber | undefined {
  if (/^\d{9}$/.test(text)) return { kind: 'old-card', number: text };
  if (!/^\d{12}$/.test(text)) return undefined;
  const century = Number(text[3]);
  return {
    kind: 'personal',
    number: text,
    province: text.slice(0, 3),
    sex: century % 2 === 0 ? 'm' : 'f',
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(text.slice(4, 6)),
  };
}

export const identityNumberExpected: Bilingual = {
  vi: '12 chữ số (danh sách cũ: 9), nhập dạng văn bản để giữ số 0 ở đầu, hoặc để trống',
  en: '12 digits (older lists: 9), as text so that leading zeros stay, or empty',
};

export interface IdentityDoubt {
  readonly code: 'identity-province' | 'identity-sex' | 'identity-birth-year';
  readonly expected: Bilingual;
}

/**
 * Cảnh báo — where the number disagrees with the record. Never a refusal: civil records are corrected, and a number
 * may stand while a date was typed wrong.
 */
export function listIdentityDoubts(
  identity: IdentityNumber,
  person: { readonly sex?: Sex | undefined; readonly birth?: PlainDateOrYear | undefined },
): IdentityDoubt[] {
  if (identity.kind === 'old-card') return [];
  const doubts: IdentityDoubt[] = [];
  if (!provinces.has(identity.province)) {
    doubts.push({
      code: 'identity-province',
      expected: {
        vi: `3 số đầu là mã nơi đăng ký khai sinh (001 đến 096), không phải ${identity.province}`,
        en: `the first 3 digits name the place of birth registration (001 to 096), not ${identity.province}`,
      },
    });
  }
  if (person.sex !== undefined && person.sex !== identity.sex) {
    doubts.push({
      code: 'identity-sex',
      expected: {
        vi: `số thứ tư cho biết giới tính ${identity.sex === 'm' ? 'nam' : 'nữ'}, khác với cột giới tính`,
        en: `the fourth digit says ${identity.sex === 'm' ? 'male' : 'female'}, unlike the column of sex`,
      },
    });
  }
  if (person.birth !== undefined && yearOf(person.birth) !== identity.birthYear) {
    doubts.push({
      code: 'identity-birth-year',
      expected: {
        vi: `số định danh cho biết năm sinh ${identity.birthYear}, khác với năm sinh đã ghi`,
        en: `the number says born in ${identity.birthYear}, unlike the birth recorded`,
      },
    });
  }
  return doubts;
}

import type { Sex } from '#demo/names/person-name.ts';

/**
 * Số định danh cá nhân (mô phỏng) — 12 digits of valid structure: 3 of the province («0» and its code), 1 of century
 * and sex, 2 of the birth year, 6 of the household's serial. In the scenarios those six start with 9 (900000 + serial),
 * the mark by which a synthetic number is known; a full register of more than 100,000 households uses all six.
 */
export function identityNumber(provinceCode: string, sex: Sex, birthYear: number, lastSix: number): string {
  const century = (birthYear >= 2000 ? 2 : 0) + (sex === 'f' ? 1 : 0);
  const year = birthYear % 100;
  return `0${provinceCode}${century}${year < 10 ? '0' : ''}${year}${lastSix.toString().padStart(6, '0')}`;
}

export function syntheticLastSix(serial: number, households: number): number {
  return households < 100_000 ? 900_000 + serial : serial % 1_000_000;
}

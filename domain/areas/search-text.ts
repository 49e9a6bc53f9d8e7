import { searchKey } from '../kernel/vietnamese-text.ts';

/** Khoá tìm địa danh — full name and every other name a unit is or was known by, without diacritics: «xa hoa binh|ky son». */
export function areaSearchKey(fullName: string, otherNames: readonly string[]): string {
  return [...new Set([fullName, ...otherNames].map(searchKey))].join('|');
}

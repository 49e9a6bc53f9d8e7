import type { Bilingual } from '#domain/kernel/language.ts';
import type { ListedClass } from './measures/stock-measures.ts';

/** Danh sách chi tiết — people by name: a list, not a table of counts, under a permission of its own. */
export interface DetailedList {
  readonly code: string;
  readonly aliases: readonly string[];
  readonly officialNumber: string;
  readonly title: Bilingual;
  readonly listed: ListedClass;
  readonly source: string;
}

const SOURCE = 'Biểu của hệ thống thông tin hộ nghèo (2023-2024), ngoài Phụ lục VII';

export const DETAILED_LISTS: readonly DetailedList[] = [
  {
    code: '7.14',
    aliases: ['16.14', 'list-near-poor'],
    officialNumber: 'Biểu số 14',
    title: { vi: 'Danh sách chi tiết hộ cận nghèo', en: 'Detailed list of near-poor households' },
    listed: 'near-poor',
    source: SOURCE,
  },
  {
    code: '7.15',
    aliases: ['16.15', 'list-poor'],
    officialNumber: 'Biểu số 15',
    title: { vi: 'Danh sách chi tiết hộ nghèo', en: 'Detailed list of poor households' },
    listed: 'poor',
    source: SOURCE,
  },
];

export function findDetailedList(code: string): DetailedList | undefined {
  const wanted = code.trim().toLowerCase();
  return DETAILED_LISTS.find((list) => list.code === wanted || list.aliases.includes(wanted));
}

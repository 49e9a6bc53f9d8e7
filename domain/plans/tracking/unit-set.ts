/**
 * Nhóm đơn vị của chỉ tiêu — «riêng các huyện nghèo theo Nghị quyết 30a giảm trên 5,5%»: a target may be for a class of
 * units. It is judged for the set as one (a rate of sums) and for each unit of it.
 */
import { AREA_CLASSES, type AreaClass } from '../../areas/area-class.ts';
import { searchKey } from '../../kernel/vietnamese-text.ts';

export const UNIT_SCOPES = ['plan', 'class', 'list'] as const;
export type UnitScope = (typeof UNIT_SCOPES)[number];

const WORDS: readonly (readonly [RegExp, AreaClass])[] = [
  [/huyen ngheo|\b30a\b/u, 'poor_district'],
  [/bai ngang|hai dao/u, 'coastal_island_extremely_difficult'],
  [/thon (?:ban )?dac biet kho khan/u, 'extremely_difficult_village'],
  [/chuong trinh 135|xa 135/u, 'programme_135'],
  [/dac biet kho khan/u, 'extremely_difficult'],
  [/tren 50 ?%|tu 50 ?% tro len/u, 'poverty_rate_50'],
  [/nong thon moi/u, 'new_rural'],
];

/** The class that the words of the plan name, for a person to confirm or change. */
export function unitClassNamed(words: string): AreaClass | undefined {
  const key = searchKey(words);
  return WORDS.find(([pattern]) => pattern.test(key))?.[1];
}

export const unitClassName = (code: string) =>
  code in AREA_CLASSES
    ? { vi: AREA_CLASSES[code as AreaClass].vi, en: AREA_CLASSES[code as AreaClass].en }
    : { vi: code, en: code };

import type { Bilingual } from '../kernel/language.ts';
import { normaliseText, searchKey } from '../kernel/vietnamese-text.ts';
import type { AreaLevel } from './area-level.ts';

/** Khu vực cư trú — rural or urban, the line of most income rules. */
export type Residence = 'rural' | 'urban';

interface AreaKindTerms extends Bilingual {
  readonly level: AreaLevel;
  /** What the kind says about residence; `null` where it says nothing (districts, special zones, villages). */
  readonly residence: Residence | null;
}

/** Loại đơn vị hành chính — kinds of units with the word that opens their full name. */
export const AREA_KINDS = {
  province: { level: 'province', vi: 'Tỉnh', en: 'Province', residence: null },
  central_city: { level: 'province', vi: 'Thành phố', en: 'Centrally-run city', residence: null },
  rural_district: { level: 'district', vi: 'Huyện', en: 'Rural district', residence: null },
  urban_district: { level: 'district', vi: 'Quận', en: 'Urban district', residence: null },
  town: { level: 'district', vi: 'Thị xã', en: 'Town', residence: null },
  city: { level: 'district', vi: 'Thành phố', en: 'Provincial city', residence: null },
  commune: { level: 'commune', vi: 'Xã', en: 'Commune', residence: 'rural' },
  ward: { level: 'commune', vi: 'Phường', en: 'Ward', residence: 'urban' },
  township: { level: 'commune', vi: 'Thị trấn', en: 'Township', residence: 'urban' },
  special_zone: { level: 'commune', vi: 'Đặc khu', en: 'Special zone', residence: null },
  village: { level: 'village', vi: 'Thôn', en: 'Village', residence: null },
  residential_group: { level: 'village', vi: 'Tổ dân phố', en: 'Residential group', residence: null },
} as const satisfies Record<string, AreaKindTerms>;
export type AreaKind = keyof typeof AREA_KINDS;

const WORDS = (Object.entries(AREA_KINDS) as [AreaKind, AreaKindTerms][])
  .map(([kind, terms]) => ({ kind, level: terms.level, word: terms.vi.toLowerCase(), plain: searchKey(terms.vi) }))
  // «Thị trấn» before «Thị xã», the longer word first
  .sort((a, b) => b.word.length - a.word.length);

export interface SplitName {
  readonly kind: AreaKind;
  /** The name without its kind. */
  readonly name: string;
}

/**
 * «Phường Sa Pả» at commune level → ward, «Sa Pả»; `undefined` when the name does not open with a kind of that level.
 * Typed without any diacritics the kind is understood too («phuong sa pa»), but «Xà Phìn» is a name, not «Xã Phìn».
 */
export function splitFullName(level: AreaLevel, fullName: string): SplitName | undefined {
  const text = normaliseText(fullName);
  const lower = `${text.toLowerCase()} `;
  const found = WORDS.find(
    (entry) => entry.level === level && (lower.startsWith(`${entry.word} `) || lower.startsWith(`${entry.plain} `)),
  );
  const name = found && text.split(' ').slice(found.word.split(' ').length).join(' ');
  return found === undefined || name === undefined || name === '' ? undefined : { kind: found.kind, name };
}

/** The residence that the kind itself decides: phường and thị trấn are urban, xã rural, đặc khu not decided. */
export function residenceOfKind(kind: AreaKind): Residence | null {
  return AREA_KINDS[kind].residence;
}

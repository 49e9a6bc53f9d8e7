import { searchKey } from '../kernel/vietnamese-text.ts';
import { type AreaKind, splitFullName } from './area-kind.ts';
import { AREA_LEVELS, type AreaLevel } from './area-level.ts';
import { parseVillageName } from './village-name.ts';

/** Khoá tìm địa danh — full name and every other name a unit is or was known by, without diacritics: «xa hoa binh|ky son». */
export function areaSearchKey(fullName: string, otherNames: readonly string[]): string {
  return [...new Set([fullName, ...otherNames].map(searchKey))].join('|');
}

interface NameSought {
  readonly key: string;
  /** «phường 1» seeks wards only; «1» seeks all. */
  readonly kind?: AreaKind;
}

/** Từ cần tìm — what a person typed, read as a name, a name with its kind, a code, and names of units above. */
export interface SearchText {
  readonly whole: string;
  readonly names: Readonly<Record<AreaLevel, readonly NameSought[]>>;
  readonly code: readonly string[] | undefined;
  /** «Bát Xát, Lào Cai»: the parts after the first name the units above. */
  readonly above: readonly string[];
}

export function readSearchText(text: string): SearchText {
  const [first = '', ...rest] = text.split(',').map((part) => part.trim());
  const whole = searchKey(first);
  const digits = /^\d{1,5}$/.test(whole) || /^V\d+$/i.test(first);
  const namesAt = (level: AreaLevel): NameSought[] => {
    const split = level === 'village' ? undefined : splitFullName(level, first);
    const village = level === 'village' ? parseVillageName(first) : undefined;
    const inner = split ? [{ key: searchKey(split.name), kind: split.kind }] : [];
    if (village && village.name !== village.fullName) inner.push({ key: searchKey(village.name), kind: village.kind });
    return [{ key: whole }, ...inner];
  };
  return {
    whole,
    names: Object.fromEntries(AREA_LEVELS.map((level) => [level, namesAt(level)])) as unknown as SearchText['names'],
    // «1» for province 01 as people say it
    code: digits ? [...new Set([first, first.padStart(2, '0'), first.toUpperCase()])] : undefined,
    above: rest.map(searchKey).filter((key) => key !== ''),
  };
}

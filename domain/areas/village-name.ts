import { normaliseText, searchKey } from '../kernel/vietnamese-text.ts';
import type { AreaKind } from './area-kind.ts';

const GROUP_WORDS = ['tổ dân phố', 'khu phố', 'khối phố', 'tiểu khu', 'khóm', 'khối', 'khu', 'tổ', 'tdp'];
const VILLAGE_WORDS = ['thôn', 'làng', 'bản', 'ấp', 'buôn', 'bon', 'plei', 'phum', 'sóc', 'xóm'];

/** A village as people write it: «Bản Nậm Pung», «Tổ dân phố số 3», «Đông Hà» (no word: a village). */
export interface VillageName {
  readonly kind: Extract<AreaKind, 'village' | 'residential_group'>;
  readonly name: string;
  readonly fullName: string;
}

/**
 * Tên thôn, bản, tổ dân phố — thôn, làng, bản, ấp, buôn … are villages; tổ dân phố, khu phố, khóm … residential groups.
 * @source Thông tư 04/2012/TT-BNV, Điều 2
 */
export function parseVillageName(text: string): VillageName | undefined {
  const fullName = normaliseText(text);
  if (fullName === '' || fullName.length > 150) return undefined;
  const group = nameAfter(fullName, GROUP_WORDS);
  if (group !== undefined) return { kind: 'residential_group', name: group, fullName };
  return { kind: 'village', name: nameAfter(fullName, VILLAGE_WORDS) ?? fullName, fullName };
}

function nameAfter(fullName: string, words: readonly string[]): string | undefined {
  const key = searchKey(fullName);
  const word = words.map(searchKey).find((one) => key.startsWith(`${one} `));
  return word === undefined ? undefined : fullName.split(' ').slice(word.split(' ').length).join(' ');
}

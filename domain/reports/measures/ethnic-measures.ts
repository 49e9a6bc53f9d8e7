import type { Bilingual } from '#domain/kernel/language.ts';
import { all } from './condition.ts';
import type { Measure } from './measure.ts';
import { pairOf } from './measure-pair.ts';
import { CLASS_NAMES, isOnList, STILL_HERE } from './stock-measures.ts';

export const ETHNIC_LISTS = ['reviewed', 'poor', 'near-poor'] as const;
export type EthnicList = (typeof ETHNIC_LISTS)[number];

const NAMES: Readonly<Record<EthnicList, Bilingual>> = {
  reviewed: { vi: 'Hộ có trong sổ rà soát', en: 'Households in the register' },
  ...CLASS_NAMES,
};

/** `poor-households:ethnic:02`; the group is a code of the national list, so these are made, not listed. */
export function ethnicCode(list: EthnicList, group: string): string {
  return `${list}-households:ethnic:${group}`;
}

/** Phân tích theo dân tộc của chủ hộ: the measure of one code, or `undefined` when it is no such code. */
export function findEthnicMeasure(code: string): Measure | undefined {
  const match = /^(reviewed|poor|near-poor)-(?:households|persons):ethnic:(\d\d)$/.exec(code);
  if (match === null) return undefined;
  const [, list, group = ''] = match as unknown as [string, EthnicList, string];
  return pairOf({
    code: ethnicCode(list, group),
    name: { vi: `${NAMES[list].vi}, dân tộc mã ${group}`, en: `${NAMES[list].en}, ethnic group ${group}` },
    where: all(list === 'reviewed' ? STILL_HERE : isOnList(list), { field: 'ethnicCode', in: [group] }),
    denominator: `${list}-households`,
  }).find((measure) => measure.code === code);
}

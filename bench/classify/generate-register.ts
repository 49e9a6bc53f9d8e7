import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { readCommuneAreas, standingOf } from '#cli/classify/commune-areas.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { Standard } from '#domain/standards/standard.ts';

const names = [
  'Nguyễn Văn An',
  'Trần Thị Bình',
  'Lê Thị Hoà',
  'Phạm Văn Đức',
  'Vũ Thị Hạnh',
  'Đỗ Văn Khánh',
  'Bùi Thị Thuỷ',
  'Hoàng Văn Minh',
];
const groups = ['', '', '', 'social_protection', 'female_head', 'merit;elderly_alone', 'disabled'];

/** A small seeded generator: the same seed gives the same file everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const REFERENCE_DATE = plainDate('2019-12-31');

/** The communes of one province on the reference date with their area class, for the register and for the peer. */
export function listCommunes(province: string): { readonly code: string; readonly area: 'rural' | 'urban' }[] {
  const units = readFileSync(
    new URL('../../database/reference/areas/admin-units-pre-2025.csv', import.meta.url),
    'utf8',
  )
    .split('\n')
    .map((line) => line.split(','));
  const districts = new Set(
    units.filter((unit) => unit[4] === 'district' && unit[5] === province).map((unit) => unit[0]),
  );
  const areas = readCommuneAreas(REFERENCE_DATE, REFERENCE_DATE);
  return units
    .filter((unit) => unit[4] === 'commune' && districts.has(unit[5] ?? ''))
    .map((unit) => ({ code: unit[0] ?? '', area: standingOf(areas, unit[0] ?? '') }))
    .filter(
      (commune): commune is { code: string; area: 'rural' | 'urban' } =>
        commune.area === 'rural' || commune.area === 'urban',
    );
}

/** Writes a synthetic register of good rows: about a third judged by form A, the others scored. */
export function generateRegister(path: string, rows: number, standard: Standard, province = '30', seed = 2019): void {
  const random = makeRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const communes = listCommunes(province);
  const causes = standard.causes.map((cause) => cause.code);
  const indicators = standard.indicators.map((_, index) => `d${index + 1}`);
  const file = openSync(path, 'w');
  let text = `household_code,commune_code,village,address,head_name,head_sex,head_birth,head_id,ethnic,size,area,previous_class,ever_poor,ever_near_poor,form_a,b1_score,${indicators.join(',')},causes,needs,groups,other_change,surveyed_on\n`;
  for (let row = 0; row < rows; row++) {
    const chance = random();
    const previous = chance < 0.03 ? 'poor' : chance < 0.07 ? 'near_poor' : chance < 0.2 ? 'not_poor' : '';
    const listed = previous === 'poor' || previous === 'near_poor';
    const formA = listed ? '' : random() < 0.4 ? 'surely_not_poor' : 'to_survey';
    const scored = formA !== 'surely_not_poor';
    const year = 1930 + Math.floor(random() * 65);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const sex = random() < 0.5 ? 'm' : 'f';
    const identity = `030${sex === 'm' ? 0 : 1}${String(year).slice(2)}${String(Math.floor(random() * 1_000_000)).padStart(6, '0')}`;
    const commune = pick(communes);
    const address = random() < 0.15 ? `"Số ${row % 90}, ngõ ${row % 7}"` : '';
    const cells = [
      `HD${String(row).padStart(7, '0')}`,
      commune.code,
      `Thôn ${1 + (row % 9)}`,
      address,
      pick(names),
      sex,
      random() < 0.2 ? year : `${year}-${month}-${day}`,
      random() < 0.1 ? '' : identity,
      random() < 0.98 ? '01' : '02',
      1 + Math.floor(random() * 8),
      random() < 0.5 ? '' : commune.area,
      previous,
      !listed && random() < 0.05 ? 1 : '',
      !listed && random() < 0.05 ? 1 : '',
      formA,
      scored ? 50 + Math.floor(random() * 200) : '',
      ...indicators.map(() => (scored ? (random() < 0.2 ? 1 : 0) : '')),
      listed ? [...new Set([pick(causes), pick(causes)])].join(';') : '',
      '',
      pick(groups),
      random() < 0.005 ? pick(['moved_in', 'split', 'merged']) : '',
      `2019-10-${day}`,
    ];
    text += `${cells.join(',')}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

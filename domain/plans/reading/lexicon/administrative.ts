/** Đơn vị hành chính — words for units and the cities directly under the centre (data, not rules). */
import type { Level } from '../../document/vocabulary.ts';

/** Cities run by the centre, with the year from which; others named «thành phố» belong to a province. */
export const CENTRAL_CITIES: readonly { readonly name: string; readonly from: number }[] = [
  { name: 'Hà Nội', from: 1945 },
  { name: 'Hải Phòng', from: 1955 },
  { name: 'Hồ Chí Minh', from: 1976 },
  { name: 'Đà Nẵng', from: 1997 },
  { name: 'Cần Thơ', from: 2004 },
  { name: 'Huế', from: 2025 },
  { name: 'Đồng Nai', from: 2026 },
];

export const UNIT_LEVELS: Readonly<Record<string, Level>> = {
  tỉnh: 'province',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  'thành phố': 'district',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
  'đặc khu': 'commune',
};

export const UNIT_WORDS = 'tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|xã|đặc khu';

export function levelOfUnit(kind: string, name: string, year: number): Level | undefined {
  const word = kind.toLowerCase();
  if (word === 'thành phố' && CENTRAL_CITIES.some((c) => name.startsWith(c.name) && year >= c.from)) return 'province';
  return UNIT_LEVELS[word];
}

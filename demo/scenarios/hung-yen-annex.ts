import type { DistrictTarget, PrintedFigure } from './scenario.ts';
import { printed } from './sourced.ts';

/** Phụ lục Kế hoạch 45/KH-UBND: households, poor households and rate by district, with the lines of the annex. */
const ANNEX = [
  { districtCode: '333', name: 'Phù Cừ', households: 29_454, poor: 269, rate: 0.91, line: 395, fact: 67 },
  { districtCode: '332', name: 'Tiên Lữ', households: 32_858, poor: 303, rate: 0.92, line: 405, fact: 70 },
  { districtCode: '323', name: 'TP Hưng Yên', households: 37_571, poor: 150, rate: 0.4, line: 415, fact: 73 },
  { districtCode: '331', name: 'Kim Động', households: 40_317, poor: 250, rate: 0.62, line: 425, fact: 76 },
  { districtCode: '329', name: 'Ân Thi', households: 47_992, poor: 430, rate: 0.9, line: 435, fact: 79 },
  { districtCode: '330', name: 'Khoái Châu', households: 66_000, poor: 466, rate: 0.71, line: 445, fact: 82 },
  { districtCode: '327', name: 'Yên Mỹ', households: 47_933, poor: 298, rate: 0.62, line: 455, fact: 85 },
  { districtCode: '328', name: 'Mỹ Hào', households: 35_127, poor: 189, rate: 0.54, line: 465, fact: 88 },
  { districtCode: '325', name: 'Văn Lâm', households: 35_914, poor: 199, rate: 0.55, line: 475, fact: 91 },
  { districtCode: '326', name: 'Văn Giang', households: 34_502, poor: 121, rate: 0.35, line: 485, fact: 94 },
] as const;

export const HUNG_YEN_DISTRICTS: readonly DistrictTarget[] = ANNEX.map((row) => ({
  districtCode: row.districtCode,
  households: printed(row.households, row.line),
  poor: printed(row.poor, row.line + 2),
}));

const fact = (number: number): string => `HY-F${String(number).padStart(3, '0')}`;

/** Every cell of the annex as a printed figure. */
export const HUNG_YEN_ANNEX_FIGURES: readonly PrintedFigure[] = ANNEX.flatMap((row) => [
  { code: `households:${row.districtCode}`, fact: fact(row.fact), line: row.line, printed: row.households },
  { code: `poor:${row.districtCode}`, fact: fact(row.fact + 1), line: row.line + 2, printed: row.poor },
  {
    code: `poverty_rate:${row.districtCode}`,
    fact: fact(row.fact + 2),
    line: row.line + 4,
    printed: row.rate,
    decimals: 2,
  },
]);

/** Số in trong báo cáo — a value with its unit, printed so that it never says the opposite of its judgement. */
import { formatCount, formatPercent } from '../../kernel/number-format.ts';
import { type Comparison, isMet } from '../tracking/criterion.ts';
import { unitName } from '../tracking/words.ts';

export function printedNumber(value: number, decimals = 2): string {
  const size = Math.abs(value);
  const text = Number.isInteger(size)
    ? size > 0 && size < 10
      ? `0${size}`
      : formatCount(size)
    : fixedNumber(size, decimals)
        .replace(/(,\d*?)0+$/, '$1')
        .replace(/,$/, '');
  return value < 0 ? `-${text}` : text;
}

/** «0,40»: a computed rate keeps its zeros, so that columns of rates can be compared. */
function fixedNumber(size: number, decimals: number): string {
  return formatPercent({ numerator: Math.round(size * 1e6), denominator: 1e8 }, 'vi', decimals);
}

/** «1.800 hộ», «0,66%», «0,4 điểm %». */
export function printedQuantity(value: number, unit: string, decimals = 2): string {
  const name = unitName(unit).vi;
  // Small counts take a zero in front, shares do not.
  if (name.startsWith('%') || name.startsWith('điểm')) {
    const gap = name.startsWith('%') ? '' : ' ';
    return `${printedNumber(value, decimals).replace(/^(-?)0(?=\d)/, '$1')}${gap}${name}`;
  }
  return `${printedNumber(value, decimals)}${name === '' ? '' : ' '}${name}`;
}

/**
 * 0,664% against «không quá 0,66%» is not printed «0,66%»: decimals are added until the print agrees with the judgement,
 * which is made on unrounded values.
 */
export function printedResult(
  value: number,
  unit: string,
  criterion: { readonly comparison: Comparison; readonly required: number },
  isComputedRate = false,
): string {
  const met = isMet(criterion, value);
  for (let decimals = 2; decimals < 6; decimals += 1) {
    const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
    if (isMet(criterion, rounded) !== met) continue;
    return isComputedRate && unit === 'percent'
      ? `${fixedNumber(value, decimals)}%`
      : printedQuantity(value, unit, decimals);
  }
  return printedQuantity(value, unit, 6);
}

/** «11/02/2020», «30/6/2020»: months 3 to 9 without a zero. */
export function paperDay(day: string): string {
  const [year, month = '', date] = day.split('-');
  return `${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** «ngày 07 tháng 3 năm 2024»; left open for a day not yet known. */
export function longDay(day: string | undefined, year: number): string {
  if (day === undefined) return `ngày      tháng      năm ${year}`;
  const [y, month = '', date] = day.split('-');
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${y}`;
}

/** «62,5%»: a share of 1, for «đạt … kế hoạch». */
export function printedShare(share: number): string {
  const percent = Math.round(share * 1e6) / 1e4;
  return `${Number.isInteger(percent) ? formatCount(percent) : formatPercent({ numerator: Math.round(share * 1e6), denominator: 1e6 }, 'vi', 1)}%`;
}

import type { Language } from './language.ts';
import { type Rate, roundedPercent } from './rate.ts';

/** 620779 → «620.779» (vi) or «620,779» (en). */
export function formatCount(value: number, language: Language = 'vi'): string {
  const [whole = '0', fraction] = String(value).split('.');
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** `{11457, 620779}` → «1,85» (vi): the percentage without its sign, the declared rule of printing. */
export function formatPercent(rate: Rate, language: Language = 'vi', decimals = 2): string {
  const text = roundedPercent(rate, decimals);
  if (text === undefined) return '–';
  const [whole = '0', fraction] = text.split('.');
  const point = language === 'vi' ? ',' : '.';
  return fraction === undefined
    ? formatCount(Number(whole), language)
    : `${formatCount(Number(whole), language)}${point}${fraction}`;
}

/** Reads «620.779», «1,85», «1 234,5» or «12» as printed in Vietnam; anything ambiguous or torn gives `undefined`. */
export function parseVietnameseNumber(text: string): number | undefined {
  const compact = text.trim();
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(compact)) return undefined;
  return Number(compact.replaceAll('.', '').replace(',', '.'));
}

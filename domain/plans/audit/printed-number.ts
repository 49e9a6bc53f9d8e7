/** Số in trong văn bản — exact comparison of printed decimals with a ratio of counts: rounded, cut, or neither. */
import { formatCount } from '../../kernel/number-format.ts';
import { roundedPercent } from '../../kernel/rate.ts';
import type { Verdict } from './finding.ts';

export interface PrintedDecimal {
  /** With a point, without grouping: «24.89». */
  readonly text: string;
  readonly decimals: number;
  readonly value: number;
}

/** The first number of a printed piece: «từ 2,53%» → 2.53 with two decimals. */
export function printedDecimal(printed: string): PrintedDecimal | undefined {
  const match = /\d{1,3}(?:[. ]\d{3})+(?:,\d+)?(?!\d)|\d+[.,]\d+|\d+/u.exec(printed);
  if (!match) return undefined;
  // «28.23%», as some offices print decimals; «1.284» and «1 284» are thousands.
  const grouped = /^\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/u.test(match[0]);
  const text = grouped ? match[0].replace(/[. ]/gu, '').replace(',', '.') : match[0].replace(',', '.');
  return { text, decimals: text.split('.')[1]?.length ?? 0, value: Number(text) };
}

export interface RatioFit {
  readonly verdict: Extract<Verdict, 'holds' | 'rounds' | 'truncates' | 'inconsistent'>;
  /** Four decimals more or less, for the eye: «24,8968%». */
  readonly shown: string;
  readonly rounded: string;
  readonly cut: string;
  /** True when the ratio has exactly the printed decimals. */
  readonly exact: boolean;
}

/** Which rule of printing turns `numerator / denominator` (counts) into the printed percent. */
export function fitRatio(numerator: number, denominator: number, printed: PrintedDecimal): RatioFit | undefined {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) return undefined;
  const rate = { numerator, denominator };
  const rounded = roundedPercent(rate, printed.decimals) ?? '';
  const cut = roundedPercent(rate, printed.decimals, 'truncate') ?? '';
  const exact = (BigInt(numerator) * 100n * 10n ** BigInt(printed.decimals)) % BigInt(denominator) === 0n;
  const wanted = printed.value.toFixed(printed.decimals);
  const verdict =
    rounded === wanted && cut === wanted
      ? 'holds'
      : rounded === wanted
        ? 'rounds'
        : cut === wanted
          ? 'truncates'
          : 'inconsistent';
  return {
    verdict,
    exact,
    shown: vietnamese(roundedPercent(rate, 4) ?? ''),
    rounded: vietnamese(rounded),
    cut: vietnamese(cut),
  };
}

/** «24.8968» → «24,8968»; grouping of the whole part. */
export function vietnamese(plain: string): string {
  const [whole = '0', fraction] = plain.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const grouped = formatCount(Number(whole.replace('-', '')), 'vi');
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Count in Vietnamese notation, negative too. */
export function count(value: number): string {
  return value < 0 ? `-${formatCount(-value, 'vi')}` : formatCount(value, 'vi');
}

/** A decimal of at most `decimals` places, Vietnamese notation. */
export function decimal(value: number, decimals: number): string {
  return vietnamese(value.toFixed(decimals));
}

/** Difference of two printed decimals, exact, in units of the finer one. */
export function differenceOfPrinted(a: PrintedDecimal, b: PrintedDecimal): PrintedDecimal {
  const decimals = Math.max(a.decimals, b.decimals);
  const units = Math.round(a.value * 10 ** decimals) - Math.round(b.value * 10 ** decimals);
  const text = (units / 10 ** decimals).toFixed(decimals);
  return { text, decimals, value: Number(text) };
}

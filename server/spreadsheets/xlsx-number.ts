/** How a cell style shows a number, as far as it changes what a person reads in the cell. */
export type NumberStyle =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'padded'; readonly digits: number };

const PLAIN: NumberStyle = { kind: 'plain' };
const DATE: NumberStyle = { kind: 'date' };

/** Style of a built-in number format id, or of a format code of the file. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) {
    // 14–17 and 22 are dates, 27–36 and 50–58 dates of East Asian versions; 18–21 and 45–47 only times.
    const isDate = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return isDate ? DATE : PLAIN;
  }
  // A code column with the format 00000 shows 1234 as 01234: what the person sees is what we read.
  if (/^0{2,20}$/.test(code)) return { kind: 'padded', digits: code.length };
  const shown = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  return /[yd]/.test(shown) ? DATE : PLAIN;
}

/**
 * The stored number as text: without exponent, and with the 15 digits a spreadsheet shows, so that 0.1+0.2 is 0.3 and
 * a 12-digit number is not 7.9E10. `undefined` when it is no number.
 */
export function numberText(stored: string): string | undefined {
  const trimmed = stored.trim();
  if (/^-?\d{1,15}$/.test(trimmed)) return String(Number(trimmed));
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed)) return undefined;
  const number = Number(trimmed);
  if (!Number.isFinite(number)) return undefined;
  const shown = Number(number.toPrecision(15));
  return Number.isInteger(shown) && Math.abs(shown) < 1e21 ? BigInt(shown).toString() : String(shown);
}

const DAY = 86_400_000;
/** 9999-12-31, the last day a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;

/** Serial day number → `YYYY-MM-DD`; the time of day is dropped. `undefined` outside the calendar of spreadsheets. */
export function serialDate(serial: number, startsIn1904: boolean): string | undefined {
  const day = Math.floor(serial) + (startsIn1904 ? 1_462 : 0);
  // Serial 60 is 29 February 1900, a day that never was.
  if (!Number.isFinite(day) || day < 1 || day === 60 || day > LAST_SERIAL) return undefined;
  const sinceEpoch = day < 60 ? day - 25_568 : day - 25_569;
  return new Date(sinceEpoch * DAY).toISOString().slice(0, 10);
}

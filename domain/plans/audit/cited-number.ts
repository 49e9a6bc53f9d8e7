/** Số, ký hiệu văn bản — the parts of a cited number: «33/2015/QĐ-TTg» → 33, 2015, QĐ-TTg; «19-NQ/TU» → 19, NQ/TU. */
export interface CitedNumber {
  readonly ordinal: string;
  readonly year?: number;
  readonly symbol: string;
}

export function citedNumber(number: string): CitedNumber | undefined {
  const match = /^(\d+[a-zđ]?)(?:[/-](\d{4}))?[/-](.+)$/iu.exec(number.trim());
  if (!match?.[1] || !match[3]) return undefined;
  return { ordinal: match[1], symbol: match[3], ...(match[2] ? { year: Number(match[2]) } : {}) };
}

/** Symbols written in any case: «QĐ-TTG» is «QĐ-TTg». */
export function sameSymbol(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

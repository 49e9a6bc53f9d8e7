/**
 * Khóa nhận biết văn bản — by what a document is known. A number alone is no key: 19/NQ-HĐND and 19-NQ/TU are two, and
 * 171/KH-UBND of a city is not 171/KH-UBND of its province. So: number, symbol, issuer and year together.
 */
import { searchKey } from '../kernel/vietnamese-text.ts';
import type { CitedDocument } from './document.ts';

export interface DocumentIdentity {
  /** «33» of «33/2015/QĐ-TTg»; null when cited by name. */
  readonly head: string | null;
  /** «QĐ-TTG», «-NQ/TU»: symbol in capitals, a Party symbol keeps its dash. */
  readonly symbol: string | null;
  /** Year inside the number (only of normative acts) or of the day; null when neither is printed. */
  readonly year: number | null;
  /** The year stands inside the number. */
  readonly isNormative: boolean;
  /** ISO day when the day is printed. */
  readonly day: string | null;
  readonly issuer: string | null;
  /** The symbol itself names the issuer (TTg, CP, ministries): a differing word for it does not make another document. */
  readonly isCentral: boolean;
  readonly name: string;
}

const CENTRAL = /(?:TTG|CP|QH\d*|UBTVQH\d*|TW|-B[A-ZĐ]+|UBDT|\/B[A-ZĐ]+)$/u;

export function identityOf(document: CitedDocument): DocumentIdentity {
  const number = document.number?.normalize('NFC').replace(/\s+/gu, '').replace(/–/gu, '-').toUpperCase();
  const parts = number === undefined ? null : /^(\d+[A-ZĐ]?)(?:\/(\d{4}))?([/-].+)$/u.exec(number);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(document.date ?? '') ? (document.date as string) : null;
  const year = parts?.[2] ?? /^\d{4}/.exec(document.date ?? '')?.[0];
  const symbol = parts?.[3]?.replace(/^\//u, '') ?? null;
  const isCentral = symbol !== null && CENTRAL.test(symbol);
  const issuer = isCentral ? (document.symbolIssuer ?? document.issuer) : document.issuer;
  return {
    // «05-CT/TW» and «5-CT/TW» are one number
    head: parts?.[1]?.replace(/^0+(?=\d)/u, '') ?? null,
    symbol,
    year: year === undefined ? null : Number(year),
    isNormative: parts?.[2] !== undefined,
    day,
    issuer: issuer === undefined ? null : issuerKey(issuer),
    isCentral,
    name: nameKey(document.type, document.title ?? ''),
  };
}

/** «Ủy ban nhân dân tỉnh Hải Dương» = «UBND tỉnh Hải Dương»; the standing board of a committee speaks for it. */
export function issuerKey(issuer: string): string {
  return searchKey(issuer)
    .replace(/\buy ban nhan dan\b/gu, 'ubnd')
    .replace(/\bhoi dong nhan dan\b/gu, 'hdnd')
    .replace(/^(?:ban thuong vu|ban chap hanh|thuong truc)\s+(?=(?:tinh|huyen|thanh|thi|dang|quan) uy)/u, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** A document cited by name only: «Luật Người cao tuổi», «Đề án hỗ trợ hộ nghèo về nhà ở tỉnh Hải Dương». */
export function nameKey(type: string, title: string): string {
  const [kind, name] = [type, title].map((part) =>
    searchKey(part)
      .replace(/[^a-z0-9]+/gu, ' ')
      .trim(),
  ) as [string, string];
  return name.startsWith(kind) ? name : `${kind} ${name}`.trim();
}

/** Whether two printed forms are one document; `unsure` when what is printed does not decide. */
export function sameDocument(a: DocumentIdentity, b: DocumentIdentity): 'same' | 'other' | 'unsure' {
  if (a.head === null || b.head === null) {
    if (a.head !== null || b.head !== null || a.name !== b.name) return 'other';
    return a.issuer !== null && b.issuer !== null && a.issuer !== b.issuer ? 'other' : 'same';
  }
  if (a.head !== b.head || a.symbol !== b.symbol) return 'other';
  const isOneIssuer = a.isCentral || (a.issuer !== null && a.issuer === b.issuer);
  if (!isOneIssuer && a.issuer !== null && b.issuer !== null) return 'other';
  if (a.day !== null && a.day === b.day) return isOneIssuer ? 'same' : 'unsure';
  if (a.year !== null && b.year !== null && a.year !== b.year) return 'other';
  // 33/QĐ-TTg and 33/2015/QĐ-TTg are two series: without one day on both they are not taken for one.
  if (a.isNormative !== b.isNormative) return 'other';
  return isOneIssuer && a.year !== null && a.year === b.year ? 'same' : 'unsure';
}

/** The one of the known documents that is cited; none when several could be. */
export function findSameDocument<T>(
  cited: DocumentIdentity,
  known: readonly T[],
  of: (one: T) => DocumentIdentity,
): T | undefined {
  const judged = known.map((one) => ({ one, how: sameDocument(cited, of(one)) }));
  const same = judged.filter(({ how }) => how === 'same');
  if (same.length > 0) return same[0]?.one;
  const unsure = judged.filter(({ how }) => how === 'unsure');
  return unsure.length === 1 ? unsure[0]?.one : undefined;
}

/**
 * Văn bản quy phạm đã biết — acts whose number carries the year; a citation without it is matched by number, symbol and
 * date. A short list of acts cited in plans of this field; extend it as acts are met.
 * @source plan 348/KH-UBND Hải Dương (33/2015/QĐ-TTg), plan 40/KH-UBND Lào Cai (136/2013/NĐ-CP, 30a/2008/NQ-CP)
 */
export interface NormativeAct {
  readonly number: string;
  readonly date: string;
}

export const NORMATIVE_ACTS: readonly NormativeAct[] = [
  { number: '33/2015/QĐ-TTg', date: '2015-08-10' },
  { number: '136/2013/NĐ-CP', date: '2013-10-21' },
  { number: '39/2016/TT-BLĐTBXH', date: '2016-10-25' },
];

/** Symbols that stand only on normative acts: the year belongs into the number. */
export const ALWAYS_WITH_YEAR = /^(?:NĐ-CP|TT-B\p{Lu}+|TTLT-.+)$/u;

/**
 * Dữ liệu cá nhân trong tin công bố — what a text for everybody must not hold: numbers of identity papers and telephones,
 * addresses of mail, days of birth, a named person of a poor household. A rule of caution: it may stop a harmless number.
 */
export type PersonalDataKind = 'identity-number' | 'telephone' | 'mail' | 'birth' | 'household-member';

export interface PersonalDataHit {
  readonly kind: PersonalDataKind;
  /** As it stands in the text. */
  readonly found: string;
}

const RULES: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ['telephone', /(?<![\d./,])(?:\+84|0)[ .]?\d{2,3}[ .]?\d{3}[ .]?\d{3,4}(?![\d/])/gu],
  ['identity-number', /(?<![\d.,/])\d{9}(?:\d{3})?(?![\d.,/])/gu],
  ['mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['birth', /sinh (?:ngày|năm)\s*[\d/ -]+/giu],
  [
    'household-member',
    /(?:[Cc]hủ )?[Hh]ộ (?:nghèo |cận nghèo )?(?:ông|bà|anh|chị)\s+\p{Lu}[\p{L}]*(?:\s+\p{Lu}[\p{L}]*)+/gu,
  ],
];

export function personalDataIn(text: string): PersonalDataHit[] {
  const hits: PersonalDataHit[] = [];
  for (const [kind, pattern] of RULES)
    for (const [found] of text.matchAll(pattern))
      if (!hits.some((hit) => hit.found.includes(found))) hits.push({ kind, found });
  return hits;
}

/** The encodings we read; all others are refused with a guess of what they are. */
export type ReadableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A byte order mark decides; without one the text must be UTF-8. */
export function readableEncoding(head: Uint8Array): ReadableEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * Names the likely encoding of bytes that are not UTF-8. A guess helps the officer to choose the source in a
 * converter; we do not convert by a guess, because a wrong one gives wrong names of people.
 */
export function guessLegacyEncoding(bytes: Uint8Array): string {
  let zeros = 0;
  let tcvn3 = 0;
  let vni = 0;
  let cp1258 = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 0) zeros += 1;
    if (byte < 0x80) continue;
    const before = bytes[index - 1] ?? 0;
    const afterVowel = 'aeiouyAEIOUY'.includes(String.fromCharCode(before));
    // TCVN3 keeps ă â ê ô ơ ư đ and their tones in 0xA8–0xBE, where Windows code pages have signs.
    if (byte >= 0xa8 && byte <= 0xbe) tcvn3 += 2;
    // VNI writes the vowel, then a letter that stands for the tone; đ is ñ.
    if (byte === 0xf1 || (afterVowel && [0xf8, 0xf9, 0xfb, 0xf5, 0xef, 0xe2, 0xe1, 0xe0, 0xe5, 0xea].includes(byte)))
      vni += 1;
    // Windows-1258 keeps five tones as combining bytes; đ is 0xF0.
    if ([0xcc, 0xd2, 0xde, 0xec, 0xf2, 0xf0, 0xfd].includes(byte)) cp1258 += 1;
  }
  if (zeros * 5 > bytes.length) return 'UTF-16';
  const best = Math.max(tcvn3, vni, cp1258);
  if (best === 0) return 'ANSI';
  if (best === tcvn3) return 'TCVN3 (.VnTime)';
  return best === vni ? 'VNI' : 'Windows-1258';
}

/** Every letter that only Vietnamese uses: where one stands the text is in order. */
const VIETNAMESE = /[\u1ea0-\u1ef9\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0]/;

/** UTF-8 read as Windows-1252 and saved again: «Há»™», «nghÃ¨o», «Ä‘». */
const READ_AS_LATIN = /(?:á[º»][\u0080-\u00bf\u0152-\u2122]|Ä[‘\u0091\u0090]|Æ[°¡]|Ã[\u0080-\u00bf](?=\p{L}))/gu;
/** Text set in a TCVN3 font: signs such as µ ¸ © ® inside words. */
const TCVN3 = /\p{L}[¨©ª«¬®µ¶·¸¹»¼½¾](?=[\p{L}\s,;]|$)|(?<=^|[\s,;])[®§]\p{L}/gmu;
/** Text set in a VNI font: a vowel followed by the letter of its tone, inside a word. */
const VNI = /[aeouAEOU][øûïäåöæëüÙØÛÕÏ](?=\p{L}|\s|,|;|$)|ñ[öô]|ö[ôïøûù]/gmu;

export interface Mojibake {
  readonly guess: string;
  readonly sample: string;
}

/** Finds Vietnamese that is valid Unicode but garbled; three places at least, so that a foreign name passes. */
export function findMojibake(text: string): Mojibake | undefined {
  const kinds: readonly (readonly [string, RegExp])[] = [
    ['UTF-8 → Windows-1252', READ_AS_LATIN],
    ['TCVN3 (.VnTime)', TCVN3],
    ['VNI', VNI],
  ];
  for (const [guess, pattern] of kinds) {
    const places = [...text.matchAll(pattern)];
    if (places.length < 3) continue;
    // The first kind cannot occur in good text; the two others only where no Vietnamese letter stands.
    if (pattern !== READ_AS_LATIN && VIETNAMESE.test(text)) continue;
    const at = places[0]?.index ?? 0;
    return { guess, sample: text.slice(Math.max(0, at - 8), at + 16).split(/[\r\n"]/)[0] ?? '' };
  }
  return undefined;
}

import { normaliseText } from '../kernel/vietnamese-text.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Tên không phân biệt cách đặt dấu — two spellings of one name are equal («Hòa», «Hoà», «HÒA»), two names are not
 * («Thôn Hà», «Thôn Hạ»): the tone is taken off its letter and set at the end of the word.
 */
export function nameIdentity(name: string): string {
  return normaliseText(name)
    .toLowerCase()
    .split(' ')
    .map((word) => {
      const letters = word.normalize('NFD');
      return (letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('')).normalize('NFC');
    })
    .join(' ');
}

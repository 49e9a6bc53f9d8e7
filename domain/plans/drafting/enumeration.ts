/** Đánh số đề mục — I, II; 1, 2; a, b, c, d, đ, e, g: generated, so that no label is repeated or left out. */

/** The letters of points in an administrative document: đ stands among them; f, j, w and z do not. */
const LETTERS = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');
const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 0 → «a», 4 → «đ», 6 → «g»; after «y» the letters are doubled. */
export function letterLabel(index: number): string {
  const letter = LETTERS[index % LETTERS.length] as string;
  return letter.repeat(Math.floor(index / LETTERS.length) + 1);
}

/** 0 → «I», 3 → «IV». */
export function romanLabel(index: number): string {
  let rest = index + 1;
  let label = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      label += sign;
      rest -= value;
    }
  }
  return label;
}

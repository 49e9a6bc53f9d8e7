/**
 * Chỗ của số liệu — in the text of a draft a figure is not its digits but a mark that names it: ⟦household:poor-households⟧.
 * The digits are put in when it is shown, so an edited sentence keeps its source and takes the new value.
 */
const MARK = /⟦([^⟧]+)⟧/g;

export function figureMark(key: string): string {
  return `⟦${key}⟧`;
}

export function marksIn(text: string): string[] {
  return [...text.matchAll(MARK)].map(([, key = '']) => key);
}

/** The text with every mark replaced; an unknown figure prints «…». */
export function withFigures(text: string, printed: (key: string) => string | undefined): string {
  return text.replace(MARK, (_mark, key: string) => printed(key) ?? '…');
}

/** The text without its figures: what a paragraph is recognised by. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, ' ');
}

export type TextPart = { readonly text: string } | { readonly figure: string };

/** «có ⟦a⟧ hộ» → «có », figure a, « hộ». */
export function partsOf(text: string): TextPart[] {
  return text
    .split(/(⟦[^⟧]+⟧)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('⟦') ? { figure: part.slice(1, -1) } : { text: part }));
}

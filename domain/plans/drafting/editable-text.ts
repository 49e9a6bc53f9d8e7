/**
 * Văn bản khi sửa — a figure stands in the box as ⟦11.457·3⟧: its digits, then its place in the ledger. Whatever becomes of
 * the digits, the place decides; without the brackets it is a number typed by a person.
 */
import { withFigures } from './figure-mark.ts';

interface Named {
  readonly key: string;
  readonly text: string;
}

export function toEditable(text: string, figures: readonly Named[]): string {
  return withFigures(text, (key) => {
    const at = figures.findIndex((one) => one.key === key);
    return at === -1 ? `⟦${key}⟧` : editableFigure(figures, at);
  });
}

export function editableFigure(figures: readonly Named[], at: number): string {
  return `⟦${figures[at]?.text ?? ''}·${at + 1}⟧`;
}

export function fromEditable(typed: string, figures: readonly Named[]): string {
  return typed.replace(/⟦[^⟧]*·(\d+)⟧/g, (place, number: string) => {
    const figure = figures[Number(number) - 1];
    return figure === undefined ? place : `⟦${figure.key}⟧`;
  });
}

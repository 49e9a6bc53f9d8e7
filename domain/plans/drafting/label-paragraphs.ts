/** Đánh số — gives each paragraph its label by its style and place; lists end with a full stop, the body with «./.». */
import type { BodyLine, BodyStyle } from './draft-document.ts';
import { letterLabel, romanLabel } from './enumeration.ts';

interface Unlabelled {
  readonly style: BodyStyle;
  readonly text: string;
  readonly block?: string | undefined;
}

export function labelParagraphs(paragraphs: readonly Unlabelled[]): BodyLine[] {
  let [section, item, point] = [0, 0, 0];
  const labelOf = (style: BodyStyle): string => {
    switch (style) {
      case 'section':
        [item, point] = [0, 0];
        section += 1;
        return `${romanLabel(section - 1)}.`;
      case 'item':
        point = 0;
        item += 1;
        return `${item}.`;
      case 'point':
        point += 1;
        return `${letterLabel(point - 1)})`;
      case 'dash':
        return '-';
      case 'plus':
        return '+';
      default:
        return '';
    }
  };
  return paragraphs.map(({ style, text, block }) => ({
    style,
    label: labelOf(style),
    text,
    ...(block === undefined ? {} : { block }),
  }));
}

const LISTED = new Set<BodyStyle>(['dash', 'plus']);

/** Punctuation that depends on what stands next: the last line of a list, the end of the document. */
export function punctuated<P extends Unlabelled>(paragraphs: readonly P[]): P[] {
  return paragraphs.map((paragraph, at) => {
    const next = paragraphs[at + 1];
    const text = paragraph.text.replace(/\.\/\.$/, '.');
    if (next === undefined) return { ...paragraph, text: `${text.replace(/[.;,]+$/, '')}./.` };
    if (!LISTED.has(paragraph.style)) return { ...paragraph, text };
    if (!LISTED.has(next.style)) return { ...paragraph, text: text.replace(/;$/, '').replace(/(?<![.:!?…])$/u, '.') };
    return { ...paragraph, text: text.replace(/(?<![.;:,!?…])$/u, ';') };
  });
}

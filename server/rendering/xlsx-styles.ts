/** How a cell looks. Objects are compared by content, so write them as constants. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Number format code, as Excel stores it (`#,##0`); `@` keeps what is typed as text. */
  readonly format?: string;
}

const FONT = 'Times New Roman';
const DEFAULT_SIZE = 12;

/** Collects the styles that cells ask for and writes them as the part `xl/styles.xml`. */
export class StyleSheet {
  readonly #known = new Map<CellStyle, [plain: number, quoted: number | undefined]>();
  readonly #byContent = new Map<string, number>();
  readonly #fonts = new Map<string, number>();
  readonly #fills = new Map<string, number>([
    ['<fill><patternFill patternType="none"/></fill>', 0],
    ['<fill><patternFill patternType="gray125"/></fill>', 1],
  ]);
  readonly #borders = new Map<string, number>([['<border><left/><right/><top/><bottom/><diagonal/></border>', 0]]);
  readonly #formats = new Map<string, number>();

  constructor() {
    this.idOf({}, false);
  }

  /** Number of a style; `isQuoted` marks a text that a spreadsheet would take for a formula when edited. */
  idOf(style: CellStyle, isQuoted: boolean): number {
    const known = this.#known.get(style);
    if (known !== undefined && !isQuoted) return known[0];
    if (known?.[1] !== undefined) return known[1];
    const plain = known?.[0] ?? this.#add(this.#xf(style, false));
    const quoted = isQuoted ? this.#add(this.#xf(style, true)) : undefined;
    this.#known.set(style, [plain, quoted]);
    return quoted ?? plain;
  }

  #add(xf: string): number {
    return indexIn(this.#byContent, xf);
  }

  #xf(style: CellStyle, isQuoted: boolean): string {
    const font = indexIn(
      this.#fonts,
      `<font>${style.bold ? '<b/>' : ''}${style.italic ? '<i/>' : ''}${style.underline ? '<u/>' : ''}` +
        `<sz val="${style.size ?? DEFAULT_SIZE}"/>${style.colour ? `<color rgb="FF${style.colour}"/>` : ''}<name val="${FONT}"/><family val="1"/></font>`,
    );
    const fill = style.fill
      ? indexIn(
          this.#fills,
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
    const border = style.border
      ? indexIn(this.#borders, `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`)
      : 0;
    const format =
      style.format === undefined
        ? 0
        : style.format === '@'
          ? 49
          : 164 + indexIn(this.#formats, escapeXml(style.format));
    const alignment =
      `${style.align ? ` horizontal="${style.align}"` : ''} vertical="${style.vertical ?? 'center'}"` +
      `${style.wrap ? ' wrapText="1"' : ''}${style.indent ? ` indent="${style.indent}"` : ''}`;
    return (
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${isQuoted ? ' quotePrefix="1"' : ''}` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${alignment}/></xf>`
    );
  }

  xml(): string {
    const list = (tag: string, items: Iterable<string>) => {
      const all = [...items];
      return all.length === 0 ? '' : `<${tag} count="${all.length}">${all.join('')}</${tag}>`;
    };
    const formats = [...this.#formats].map(([code, id]) => `<numFmt numFmtId="${164 + id}" formatCode="${code}"/>`);
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      list('numFmts', formats) +
      list('fonts', this.#fonts.keys()) +
      list('fills', this.#fills.keys()) +
      list('borders', this.#borders.keys()) +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      list('cellXfs', this.#byContent.keys()) +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }
}

function indexIn(map: Map<string, number>, key: string): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, map.size);
  return map.size - 1;
}

/** For text and attributes; characters that XML cannot hold become blanks. */
export function escapeXml(text: string): string {
  return /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
        .toWellFormed()
    : text;
}

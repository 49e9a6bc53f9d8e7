/** Nội dung .docx — paragraphs and cells of `word/document.xml` in reading order. */
import type { ReadingNote } from '#domain/plans/document/plan-document.ts';
import type { SourceLine } from '#domain/plans/reading/source-lines.ts';
import { type Numbering, NumberingCounter } from './docx-numbering.ts';
import { parseXml } from './docx-xml.ts';

interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
  span: number;
}

export function readDocumentXml(xml: string, numbering: Numbering): { lines: SourceLine[]; notes: ReadingNote[] } {
  const reader = new DocumentReader(numbering);
  parseXml(xml, reader);
  return { lines: reader.lines, notes: reader.notes };
}

class DocumentReader {
  readonly lines: SourceLine[] = [];
  readonly notes: ReadingNote[] = [];
  readonly #counter: NumberingCounter;
  readonly #numbering: Numbering;
  readonly #tables: OpenTable[] = [];
  #tableCount = 0;
  #text = '';
  #inText = 0;
  #skip = 0;
  #style = '';
  #numId: string | undefined;
  #level = 0;
  #inProperties = 0;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
    this.#counter = new NumberingCounter(numbering);
  }

  open = (name: string, attribute: (name: string) => string | undefined): void => {
    if (this.#skip > 0 || name === 'mc:Fallback' || name === 'w:del' || name === 'w:moveFrom') {
      this.#skip += 1;
      return;
    }
    switch (name) {
      case 'w:tbl':
        this.#tables.push({ number: this.#tableCount, row: -1, column: -1, span: 1 });
        this.#tableCount += 1;
        break;
      case 'w:tr': {
        const table = this.#tables.at(-1);
        if (table) {
          table.row += 1;
          table.column = -1;
          table.span = 1;
        }
        break;
      }
      case 'w:tc': {
        const table = this.#tables.at(-1);
        if (table) {
          table.column += table.column < 0 ? 1 : table.span;
          table.span = 1;
        }
        break;
      }
      case 'w:gridSpan': {
        const table = this.#tables.at(-1);
        if (table) table.span = Math.min(60, Math.max(1, Number(attribute('w:val')) || 1));
        break;
      }
      case 'w:p':
        this.#text = '';
        this.#style = '';
        this.#numId = undefined;
        this.#level = 0;
        break;
      case 'w:pPr':
        this.#inProperties += 1;
        break;
      case 'w:pStyle':
        this.#style = attribute('w:val') ?? '';
        break;
      case 'w:ilvl':
        if (this.#inProperties > 0) this.#level = Number(attribute('w:val')) || 0;
        break;
      case 'w:numId':
        if (this.#inProperties > 0) this.#numId = attribute('w:val');
        break;
      case 'w:t':
        this.#inText += 1;
        break;
      case 'w:tab':
        if (this.#inProperties === 0) this.#text += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        this.#text += '\n';
        break;
      case 'w:noBreakHyphen':
        this.#text += '-';
        break;
      default:
    }
  };

  close = (name: string): void => {
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    if (name === 'w:t') this.#inText -= 1;
    else if (name === 'w:pPr') this.#inProperties -= 1;
    else if (name === 'w:tbl') this.#tables.pop();
    else if (name === 'w:p') this.#endParagraph();
  };

  text = (value: string): void => {
    if (this.#inText > 0 && this.#skip === 0) this.#text += value;
  };

  #endParagraph(): void {
    const ofStyle = this.#numbering.styles.get(this.#style);
    const numId = this.#numId ?? ofStyle?.numId;
    const level = this.#numId === undefined ? (ofStyle?.level ?? 0) : this.#level;
    const written = this.#text;
    const label = numId !== undefined && written.trim() !== '' ? this.#counter.next(numId, level) : '';
    const table = this.#tables[0];
    const inner = this.#tables.length > 1;
    const cell =
      table && table.row >= 0 && table.column >= 0
        ? { table: table.number, row: table.row, column: table.column, ...(table.span > 1 ? { span: table.span } : {}) }
        : undefined;
    for (const [index, part] of written.split('\n').entries()) {
      const text = index === 0 && label !== '' ? `${label} ${part}` : part;
      const line = this.lines.length + 1;
      this.lines.push(cell && !inner ? { line, text, cell } : cell ? { line, text, cell } : { line, text });
    }
    this.#text = '';
  }
}

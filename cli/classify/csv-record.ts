const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE = 0x0a;

/**
 * Offset just after the last record that ends within `bytes[0, length)`, or 0. A line break inside a quoted cell ends
 * no record; a quote opens a cell only at its beginning (RFC 4180), so a stray one swallows nothing.
 */
export function endOfLastRecord(bytes: Buffer, length: number): number {
  const opens: number[] = [];
  const closes: number[] = [];
  let end = length;
  for (let from = 0; ; ) {
    const quote = bytes.indexOf(QUOTE, from);
    if (quote === -1 || quote >= length) break;
    const before = quote === 0 ? LINE : bytes[quote - 1];
    if (before !== COMMA && before !== LINE) {
      from = quote + 1;
      continue;
    }
    const close = closingQuote(bytes, quote, length);
    // Not closed in this chunk; a quote at its very end may be the first of a doubled one.
    if (close === -1 || close + 1 >= length) {
      end = quote;
      break;
    }
    opens.push(quote);
    closes.push(close);
    from = close + 1;
  }
  // Back from the end, over the quoted cells, to the last line break outside of them.
  for (let cell = opens.length - 1; ; cell--) {
    const line = end === 0 ? -1 : bytes.lastIndexOf(LINE, end - 1);
    if (cell < 0 || line > (closes[cell] as number)) return line + 1;
    end = opens[cell] as number;
  }
}

/** Offset just after the record that begins at `start`, its line break included; -1 when it does not end. */
export function endOfRecord(bytes: Uint8Array, start: number, length: number): number {
  let atCellStart = true;
  for (let at = start; at < length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE && atCellStart) {
      const close = closingQuote(bytes, at, length);
      if (close === -1) return -1;
      at = close;
      atCellStart = false;
    } else if (byte === LINE) return at + 1;
    else atCellStart = byte === COMMA;
  }
  return -1;
}

function closingQuote(bytes: Uint8Array, open: number, length: number): number {
  for (let at = open + 1; at < length; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE || at + 1 >= length) return at;
    at++;
  }
  return -1;
}

/** The cells of one record (without its line break), or `undefined` when its quotes are torn. */
export function parseRecord(text: string): string[] | undefined {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote === -1) return undefined;
        cell += text.slice(from, quote);
        from = quote + 1;
        if (text[from] !== '"') break;
        cell += '"';
        from++;
      }
      cells.push(cell);
      if (from === text.length) return cells;
      if (text[from] !== ',') return undefined;
      at = from + 1;
    } else {
      const comma = text.indexOf(',', at);
      const cell = text.slice(at, comma === -1 ? text.length : comma);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
      if (comma === -1) return cells;
      at = comma + 1;
    }
  }
}

/** Quotes a cell where RFC 4180 asks for it. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

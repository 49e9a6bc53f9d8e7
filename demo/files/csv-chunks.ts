const NEEDS_QUOTES = /[",\r\n]/;

function cell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV theo RFC 4180 — a header and the rows, in pieces of about a megabyte so that any size streams. */
export function* csvChunks(
  columns: readonly string[],
  rows: Iterable<Readonly<Record<string, string | number>>>,
): Generator<string> {
  let piece = `${columns.join(',')}\n`;
  for (const row of rows) {
    let line = '';
    for (let i = 0; i < columns.length; i++) {
      const value = row[columns[i] as string];
      line += (i === 0 ? '' : ',') + (typeof value === 'string' ? cell(value) : (value ?? ''));
    }
    piece += `${line}\n`;
    if (piece.length > 1_000_000) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

/** One RFC 4180 record with its line end; exact, for programs. */
export function csvLine(cells: readonly (string | number | null)[], separator = ','): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
}

function csvCell(cell: string | number | null, separator: string): string {
  if (cell === null) return '';
  const text = String(cell);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). Only for files
 * that a person opens in a spreadsheet: a program would read the apostrophe as part of the name.
 */
export function withoutFormula(cell: string | number | null): string | number | null {
  return typeof cell === 'string' && /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell;
}

import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { type HeadingMatch, matchHeadings } from '#domain/reviews/register/heading-match.ts';
import type { Standard } from '#domain/standards/standard.ts';
import { endOfRecord, parseRecord } from './csv-record.ts';

const HEADER_LIMIT = 1 << 16;

/**
 * The header of a plain CSV file: UTF-8 with commas, the header in the first row. `undefined` for anything else (a
 * workbook, another encoding or separator, a title above the header): the table reader knows those, or refuses them.
 */
export function findPlainHeader(
  path: string,
  standard: Standard,
): { readonly headings: HeadingMatch; readonly offset: number } | undefined {
  const start = readStart(path);
  const bom = start.length >= 3 && start.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
  const end = endOfRecord(start, bom, start.length);
  if (end === -1) return undefined;
  const line = start.subarray(bom, end);
  if (!isUtf8(line) || line.includes(0)) return undefined;
  const cells = parseRecord(line.toString('utf8').replace(/\r?\n$/, ''));
  const headings = cells && matchHeadings(cells, standard);
  return headings?.ok ? { headings: headings.value, offset: end } : undefined;
}

function readStart(path: string): Buffer {
  const start = Buffer.alloc(HEADER_LIMIT);
  const file = openSync(path, 'r');
  try {
    return start.subarray(0, readSync(file, start, 0, HEADER_LIMIT, 0));
  } finally {
    closeSync(file);
  }
}

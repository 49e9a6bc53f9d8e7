import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Cell = string | number | boolean | null | undefined;

const BATCH_CHARACTERS = 256 * 1024;
const SPECIAL = /[\\\t\n\r]/;

/** One row of COPY's text format. */
export function copyLine(cells: readonly Cell[]): string {
  let line = '';
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (index > 0) line += '\t';
    if (cell === null || cell === undefined) line += '\\N';
    else if (typeof cell === 'boolean') line += cell ? 't' : 'f';
    else if (typeof cell === 'number') line += cell;
    else line += SPECIAL.test(cell) ? escapeText(cell) : cell;
  }
  return `${line}\n`;
}

function escapeText(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}

/** Streams lines into `copy <target> from stdin`; memory stays bounded by one batch. */
export async function copyRows(
  client: pg.PoolClient,
  target: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  await pipeline(
    Readable.from(batches(lines), { objectMode: true }),
    client.query(copyFrom(`copy ${target} from stdin`)),
  );
}

async function* batches(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let batch = '';
  for await (const line of lines) {
    batch += line;
    if (batch.length >= BATCH_CHARACTERS) {
      yield Buffer.from(batch, 'utf8');
      batch = '';
    }
  }
  if (batch !== '') yield Buffer.from(batch, 'utf8');
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { recognisesHeadings } from '#server/spreadsheets/headings.ts';
import { openTable } from '#server/spreadsheets/open-table.ts';
import { spreadsheetProblems } from '#server/spreadsheets/problems.ts';
import { readRows } from '#server/spreadsheets/read-rows.ts';
import type { TableSource } from '#server/spreadsheets/table.ts';
import type { BrokenFile } from './spreadsheets-broken-file.ts';
import { brokenFile } from './spreadsheets-mutations.ts';
import { HEADER } from './spreadsheets-sound-files.ts';

export interface Verdict {
  readonly kind: string;
  /** «accepted», «accepted with faulty rows» or «refused: code». */
  readonly outcome: string;
  /** What is wrong with the outcome; absent when it is right. */
  readonly wrong?: string;
  readonly milliseconds: number;
}

const isHeader = recognisesHeadings(HEADER.map((key) => ({ key, headings: [] })));

/** Reads one broken file as an import would and judges the answer. Anything thrown is a fault. */
export async function judge(seed: number): Promise<Verdict> {
  const file = brokenFile(seed);
  const start = performance.now();
  let outcome: string;
  let wrong: string | undefined;
  try {
    const read = await (seed % 7 === 0
      ? readFromDisk(file.bytes)
      : readAll({ bytes: file.bytes, fileName: 'tệp.xlsx' }));
    if (read.code !== undefined) {
      outcome = `refused: ${read.code}`;
      wrong = wrongRefusal(file, read.code);
    } else {
      outcome = read.faulty > 0 ? 'accepted, faulty rows named' : 'accepted';
      wrong = wrongRows(file, read.rows, read.rowNumbers);
    }
  } catch (error) {
    outcome = 'crashed';
    wrong = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const milliseconds = performance.now() - start;
  const verdict = { kind: file.kind, outcome, milliseconds };
  return wrong === undefined ? verdict : { ...verdict, wrong };
}

async function readFromDisk(bytes: Uint8Array): Promise<Reading> {
  const folder = await mkdtemp(join(tmpdir(), 'vuonlen-fuzz-'));
  try {
    const path = join(folder, 'tệp.csv');
    await writeFile(path, bytes);
    return await readAll({ path });
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Reading =
  | { readonly code: string }
  | { readonly code?: undefined; readonly rows: string[][]; readonly rowNumbers: number[]; readonly faulty: number };

async function readAll(source: TableSource): Promise<Reading> {
  const opened = await openTable(source, { isHeader });
  if (!opened.ok) return { code: opened.problems[0]?.code ?? 'nothing' };
  const order = HEADER.map((name) => opened.value.header.indexOf(name));
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  let faulty = 0;
  const done = await readRows(opened.value, (row) => {
    rows.push(order.map((at) => row.cells[at] ?? ''));
    rowNumbers.push(row.rowNumber);
    if (row.cells.length !== opened.value.header.length) throw new Error('a row of another width than the header');
    if (row.issues.some((issue) => issue.severity === 'error')) faulty += 1;
  });
  if (!done.ok) return { code: done.problems[0]?.code ?? 'nothing' };
  return { rows, rowNumbers, faulty };
}

function wrongRefusal({ mustGive, mustRefuse }: BrokenFile, code: string): string | undefined {
  if (!(code in spreadsheetProblems)) return `${code} is not in the catalogue`;
  if (mustGive !== undefined) return `a sound file was refused: ${code}`;
  if (mustRefuse !== undefined && !mustRefuse.includes(code)) return `refused for another reason: ${code}`;
  return undefined;
}

function wrongRows(file: BrokenFile, rows: readonly string[][], rowNumbers: readonly number[]): string | undefined {
  if (file.mustRefuse !== undefined) return `read ${rows.length} rows of a file that must be refused`;
  const exact = file.mustGive ?? file.mayGive;
  if (exact !== undefined && !isDeepStrictEqual(rows, exact)) return 'the rows read differ from those in the file';
  if (rowNumbers.some((row, at) => at > 0 && row <= (rowNumbers[at - 1] ?? 0))) return 'row numbers out of order';
  if (rows.some((row) => row.some((cell) => cell !== cell.normalize('NFC') || cell.includes('\0')))) {
    return 'a text that is not NFC, or with NUL';
  }
  if (file.mayGivePrefixOf !== undefined) {
    const whole = file.mayGivePrefixOf.slice(0, Math.max(0, rows.length - 1));
    if (!isDeepStrictEqual(rows.slice(0, -1), whole)) return 'rows before the cut differ';
  }
  return undefined;
}

import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import { type ByteSource, toByteSource } from './byte-source.ts';
import { openCsv } from './csv-table.ts';
import { fileKind } from './file-kind.ts';
import { UnreadableTable, unreadable } from './problems.ts';
import { DEFAULT_LIMITS, type OpenTableOptions, type Table, type TableSource } from './table.ts';
import { openXlsx } from './xlsx-table.ts';

/**
 * Mở tệp bảng — opens a CSV or XLSX file: what it is, how it is encoded and where its header stands.
 * The rows are not read yet; what is not a readable table is refused with what to do about it.
 */
export async function openTable(source: TableSource, options: OpenTableOptions = {}): Promise<Decision<Table>> {
  try {
    return accepted(await open(await toByteSource(source), options));
  } catch (error) {
    if (error instanceof UnreadableTable) return refused(...error.problems);
    throw error;
  }
}

async function open(source: ByteSource, options: OpenTableOptions): Promise<Table> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (source.size > limits.fileBytes) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
    unreadable('file-too-large', {
      file: source.fileName,
      size: megabytes(source.size),
      limit: megabytes(limits.fileBytes),
    });
  }
  const kind = await fileKind(source);
  if (typeof kind === 'object') throw new UnreadableTable(kind.refusal);
  return kind === 'zip' ? openXlsx(source, options, limits) : openCsv(source, options, limits);
}

/**
 * Bản sao lưu — one gzip file: a line of JSON about the archive, then each table as a line of JSON and its rows as
 * COPY text, then a closing line with the checksum of all before it. A file without its closing line is no backup.
 */
export interface ArchiveHead {
  readonly format: 'vuonlen-backup';
  readonly version: 1;
  readonly madeAt: string;
  readonly migrations: readonly string[];
}

export interface ArchiveTable {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface ArchiveEnd {
  readonly end: true;
  readonly tables: number;
  readonly rows: number;
  readonly sha256: string;
}

/** Ends the rows of a table: COPY's own end mark. */
export const END_OF_ROWS = '\\.';

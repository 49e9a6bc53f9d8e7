import type { FileAnswer } from '#contract/kernel/endpoint.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { PaperTable } from '#domain/reports/paper-table.ts';
import { renderCsv } from '../rendering/paper-csv.ts';
import { renderDocx } from '../rendering/paper-docx.ts';
import { renderXlsx } from '../rendering/paper-xlsx.ts';
import { collectBytes } from '../rendering/xlsx-writer.ts';

export type ReportFileFormat = 'xlsx' | 'docx' | 'csv' | 'json';

const MEDIA_TYPES: Readonly<Record<ReportFileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A report as a file in the format asked for. */
export async function reportFile(
  name: string,
  format: ReportFileFormat,
  paper: PaperTable,
  data: () => unknown,
): Promise<FileAnswer> {
  return { fileName: `${name}.${format}`, mediaType: MEDIA_TYPES[format], bytes: await bytesOf(format, paper, data) };
}

async function bytesOf(format: ReportFileFormat, paper: PaperTable, data: () => unknown): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return await collectBytes(renderXlsx(paper));
    case 'csv':
      return await collectBytes(renderCsv(paper));
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(data(), null, 1)}\n`);
    case 'docx': {
      const made = await renderDocx(paper);
      if (!made.ok) throw new Refusal(...made.problems);
      return made.value;
    }
  }
}

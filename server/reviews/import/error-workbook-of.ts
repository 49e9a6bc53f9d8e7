import { Refusal } from '#domain/kernel/refusal.ts';
import { errorWorkbook } from '../../rendering/error-workbook.ts';
import { mapHeadings } from '../../spreadsheets/headings.ts';
import { openTable } from '../../spreadsheets/open-table.ts';
import type { TableSource } from '../../spreadsheets/table.ts';
import { importColumns, importHeader } from './import-columns.ts';
import type { PreparedImport } from './prepared-import.ts';

/** The faulty rows of a file as a workbook to repair and import again; the file is read a second time for them. */
export async function errorWorkbookOf(
  prepared: Pick<PreparedImport, 'kind' | 'standard' | 'issues'>,
  source: TableSource,
): Promise<Uint8Array> {
  const opened = await openTable(source, { isHeader: importHeader(prepared.kind, prepared.standard) });
  if (!opened.ok) throw new Refusal(...opened.problems);
  const table = opened.value;
  const mapped = mapHeadings(table.header, importColumns(prepared.kind, prepared.standard));
  const chunks: Uint8Array[] = [];
  const workbook = errorWorkbook({
    fileName: table.fileName,
    header: table.header,
    rows: table.rows(),
    issues: prepared.issues.kept,
    ...(mapped.ok ? { columns: mapped.value.columns } : {}),
    onlyFaulty: true,
  });
  for await (const chunk of workbook) chunks.push(chunk);
  return Buffer.concat(chunks);
}

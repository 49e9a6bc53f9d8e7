import { generateFullRegister } from '#demo/full-register.ts';
import { REGISTER_COLUMNS } from '#demo/households/columns.ts';
import type { SheetLine } from '#server/rendering/xlsx-sheet.ts';
import { writeXlsx } from '#server/rendering/xlsx-writer.ts';
import { PROVINCE, STANDARD } from '../import/bench-database.ts';

/** A register of `rows` households as a spreadsheet, every hundredth with a class that does not exist. */
export async function registerWorkbook(rows: number, seed: number): Promise<Buffer> {
  const columns = REGISTER_COLUMNS(STANDARD);
  function* lines(): Generator<SheetLine> {
    yield { cells: columns.map((value) => ({ value })) };
    let row = 0;
    const register = generateFullRegister({ rows, seed, provinceCode: PROVINCE, standardId: STANDARD });
    for (const cells of register.registerRows()) {
      row += 1;
      yield {
        cells: columns.map((column) => ({
          value: column === 'ethnic' && row % 100 === 0 ? '?' : (cells[column] ?? ''),
        })),
      };
    }
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsx([{ name: 'So ra soat', widths: columns.map(() => 12), lines: lines() }]))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

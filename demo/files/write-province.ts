import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REGISTER_COLUMNS, type Row } from '#demo/households/columns.ts';
import type { SyntheticProvince } from '#demo/province/generate-province.ts';
import type { DemoStandardId } from '#demo/scenarios/scenario.ts';
import { memberColumnNames } from '#domain/households/member-column.ts';
import { csvChunks } from './csv-chunks.ts';

/** What can be written: a province of a plan, or a full register (which has no printed figures to compare with). */
export type Writable = Pick<SyntheticProvince, 'notes' | 'population' | 'villages' | 'registerRows' | 'memberRows'> &
  Partial<Pick<SyntheticProvince, 'comparison'>>;

/**
 * Ghi ra thư mục — register.csv, members.csv, population.csv, villages.csv, notes.txt and, for a plan's province,
 * figures.csv (printed beside reproduced).
 */
export async function writeProvince(province: Writable, standardId: DemoStandardId, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeCsv(join(folder, 'register.csv'), REGISTER_COLUMNS(standardId), province.registerRows());
  await writeCsv(join(folder, 'members.csv'), memberColumnNames, province.memberRows());
  const population = province.population.map((p) => ({ ...p }));
  await writeCsv(join(folder, 'population.csv'), ['commune_code', 'households', 'persons'], population);
  const villages = province.villages.map((v) => ({ commune_code: v.communeCode, name: v.name }));
  await writeCsv(join(folder, 'villages.csv'), ['commune_code', 'name'], villages);
  if (province.comparison) {
    const figures = province.comparison.map((c) => ({
      ...c,
      fact: c.fact ?? '',
      explanation: c.explanation?.vi ?? '',
    }));
    const columns = ['code', 'fact', 'line', 'printed', 'reproduced', 'difference', 'explanation'];
    await writeCsv(join(folder, 'figures.csv'), columns, figures);
  }
  await writeFile(join(folder, 'notes.txt'), `${province.notes.join('\n')}\n`);
}

async function writeCsv(
  path: string,
  columns: readonly string[],
  rows: Iterable<Row | Readonly<Record<string, string | number>>>,
): Promise<void> {
  const file = createWriteStream(path);
  // Errors surface through `once` below, which rejects on 'error'.
  for (const chunk of csvChunks(columns, rows)) if (!file.write(chunk)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}

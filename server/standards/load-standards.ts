import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLocalStandard } from '#domain/standards/local-standard.ts';
import { parseStandard } from '#domain/standards/parse-standard.ts';
import { parseScoreTable } from '#domain/standards/score-table.ts';
import type { Database } from '../database/database.ts';

const FOLDER = join(import.meta.dirname, '../../database/reference/standards');

/** Loads the standards and score tables of the reference files; what an administrator entered is never overwritten. */
export async function loadStandards(database: Database): Promise<string[]> {
  const loaded: string[] = [];
  for (const file of jsonFiles('.')) {
    await onceByContent(database, `standards/${file}`, async (text) => {
      const definition: unknown = JSON.parse(text);
      const standard = parseStandard(definition);
      await upsertStandard(
        database,
        standard.id,
        'national',
        null,
        standard.validFrom,
        standard.validTo,
        definition,
        standard.mark.source,
      );
      loaded.push(`standards/${file}`);
    });
  }
  for (const file of jsonFiles('local')) {
    await onceByContent(database, `standards/local/${file}`, async (text) => {
      const definition: unknown = JSON.parse(text);
      const standard = parseLocalStandard(definition);
      const province = await database.pool.query<{ id: number }>(
        "select id from areas where level = 'province' and code = $1 and valid_from <= $2 order by valid_from desc limit 1",
        [standard.province, standard.validTo],
      );
      const provinceId = province.rows[0]?.id;
      if (provinceId === undefined) throw new Error(`${file}: no province ${standard.province}`);
      await upsertStandard(
        database,
        standard.id,
        'local',
        provinceId,
        standard.validFrom,
        standard.validTo,
        definition,
        standard.mark.source,
      );
      loaded.push(`standards/local/${file}`);
    });
  }
  for (const file of jsonFiles('score-tables')) {
    await onceByContent(database, `standards/score-tables/${file}`, async (text) => {
      await insertScoreCells(database, JSON.parse(text));
      loaded.push(`standards/score-tables/${file}`);
    });
  }
  return loaded;
}

function jsonFiles(folder: string): string[] {
  return readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith('.json') && name !== 'scoring-regions.json')
    .sort();
}

async function onceByContent(database: Database, name: string, load: (text: string) => Promise<void>): Promise<void> {
  const text = readFileSync(join(FOLDER, name.replace('standards/', '')), 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const known = await database.pool.query('select from reference_files where name = $1 and sha256 = $2', [
    name,
    sha256,
  ]);
  if (known.rowCount === 1) return;
  await load(text);
  await database.pool.query(
    'insert into reference_files values ($1, $2, now()) on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at',
    [name, sha256],
  );
}

async function upsertStandard(
  database: Database,
  id: string,
  scope: 'national' | 'local',
  provinceId: number | null,
  from: string,
  to: string,
  definition: unknown,
  source: string,
): Promise<void> {
  await database.pool.query(
    `insert into standards (id, scope, province_id, applies_from, applies_to, definition, source) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set applies_from = excluded.applies_from, applies_to = excluded.applies_to,
       definition = excluded.definition, source = excluded.source, updated_at = now()`,
    [id, scope, provinceId, from, to, JSON.stringify(definition), source],
  );
}

/** Every cell of the edition is a row; a cell that was not found has no points and stays empty until someone enters it. */
async function insertScoreCells(database: Database, definition: unknown): Promise<void> {
  const table = parseScoreTable(definition);
  for (const characteristic of table.characteristics) {
    for (const option of characteristic.options) {
      for (const region of table.regions) {
        await database.pool.query(
          `insert into score_cells (standard_id, edition, region, characteristic, option, points, source, verification)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
          [
            table.standard,
            'reference',
            region,
            characteristic.code,
            option.code,
            option.points[region] ?? null,
            option.mark.source,
            option.mark.verification,
          ],
        );
      }
    }
  }
}

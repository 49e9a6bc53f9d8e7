import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Actor } from '#domain/access/actor.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { Application } from '#server/application.ts';
import { importVillages } from '#server/areas/import-villages.ts';
import { listChildren } from '#server/areas/list-children.ts';
import { loadAreas } from '#server/areas/load-areas.ts';
import { searchAreas } from '#server/areas/search-areas.ts';
import { openDatabase } from '#server/database/database.ts';

/**
 * Pickers with the full national tree and 100,000 villages: every key of a search and every opened level, through the
 * acts as the server runs them. The limit is 50 ms p95 a key.
 */
const VILLAGES = 100_000;
const LIMIT_MS = 50;

const checkout = join(import.meta.dirname, '../..');
const database = await openDatabase({
  checkout,
  dataFolder: '.tmp/bench-areas',
  databaseUrl: process.env.BENCH_DATABASE_URL,
});
const application: Application = { database, now: () => new Date(), newId: randomUUID, sessionKey: 'bench' };
const national: Actor = {
  id: 'bench',
  name: 'bench',
  language: 'vi',
  isSystem: false,
  assignments: [{ role: 'administrator', areas: null, validFrom: plainDate('2000-01-01'), validTo: null }],
};

try {
  await database.pool.query("delete from reference_files where name = 'areas'");
  const start = performance.now();
  await loadAreas(database);
  print('load the national tree', [performance.now() - start]);
  await fillVillages();
  await database.pool.query('vacuum analyze areas');
  await database.pool.query('vacuum analyze area_terms');
  await measureSearch();
  await measureChildren();
} finally {
  await database.close();
}

async function fillVillages(): Promise<void> {
  const { rows } = await database.pool.query<{ code: string }>(
    "select code from areas where level = 'commune' and valid_to is null order by code",
  );
  const words = ['Đông', 'Đoài', 'Nam', 'Bắc', 'Hòa', 'Tân', 'Phú', 'An', 'Bình', 'Nậm', 'Pa', 'Lý'];
  const lines = ['commune_code,village'];
  for (let index = 0; index < VILLAGES; index++) {
    const round = Math.floor(index / rows.length);
    const kind = ['Thôn', 'Bản', 'Tổ dân phố', 'Ấp'][index % 4];
    const name =
      round % 3 === 0 ? `${round + 1}` : `${words[index % words.length]} ${words[round % words.length]} ${round}`;
    lines.push(`${rows[index % rows.length]?.code},${kind} ${name}`);
  }
  const file = { name: 'villages.csv', bytes: Buffer.from(lines.join('\n')) };
  const start = performance.now();
  const answer = await importVillages.run(application, national, { validFrom: '2025-07-01', isDryRun: false, file });
  print(`import ${VILLAGES} villages (${answer.added} added)`, [performance.now() - start]);
}

async function measureSearch(): Promise<void> {
  const typed = [
    'hoa binh',
    'Hải Dương',
    'phường 1',
    'xã bát xát',
    'an',
    'tan phu, đồng tháp',
    '00004',
    'thon dong nam',
    'nam',
  ];
  const { rows } = await database.pool.query<{ id: number }>(
    "select id from areas where code = '15' and valid_to is null",
  );
  const scopes: Record<string, object> = {
    'search, provinces to communes': {},
    'search, villages of the country': { level: 'village' },
    'search, villages of a province': { level: 'village', withinId: rows[0]?.id },
    'search, all units of a province': { withinId: rows[0]?.id },
  };
  for (const [name, more] of Object.entries(scopes)) {
    const times: number[] = [];
    for (const text of typed) {
      for (let length = 1; length <= text.length; length++) {
        const query = text.slice(0, length).trim();
        const start = performance.now();
        await searchAreas.run(application, national, { query, ...more });
        times.push(performance.now() - start);
      }
    }
    print(name, times, LIMIT_MS);
  }
}

async function measureChildren(): Promise<void> {
  const levels: Record<string, string> = {
    'children of a province': "level = 'province' and valid_to is null",
    'children of a commune (villages)': "level = 'commune' and valid_to is null",
    'children of an old district, as of 2020': "level = 'district'",
  };
  for (const [name, condition] of Object.entries(levels)) {
    const { rows } = await database.pool.query<{ id: number }>(
      `select id from areas where ${condition} order by md5(id::text) limit 60`,
    );
    const times: number[] = [];
    for (const { id } of rows) {
      const start = performance.now();
      await listChildren.run(application, national, {
        parentId: id,
        ...(name.includes('2020') ? { asOf: '2020-12-31' } : {}),
      });
      times.push(performance.now() - start);
    }
    print(name, times, LIMIT_MS);
  }
}

function print(name: string, times: readonly number[], limit?: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  const verdict = limit === undefined ? '' : Number(at(0.95)) <= limit ? `  ≤ ${limit} ms` : `  ABOVE ${limit} ms`;
  process.stdout.write(
    times.length === 1
      ? `${name.padEnd(44)} ${at(0)} ms\n`
      : `${name.padEnd(44)} n=${times.length} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  max ${at(1)} ms${verdict}\n`,
  );
}

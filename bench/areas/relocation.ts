import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Actor } from '#domain/access/actor.ts';
import { areaId, ERAS } from '#domain/areas/area-id.ts';
import type { Application } from '#server/application.ts';
import { loadAreas } from '#server/areas/load-areas.ts';
import { applyAdministrativeChange } from '#server/areas/relocation.ts';
import { openDatabase } from '#server/database/database.ts';

/**
 * Moves the files of a whole province to its new communes in one act. Old Hải Dương is spread over its 207 communes.
 * Run: `node bench/areas/relocation.ts [households]`
 */
const households = Number(process.argv[2] ?? 100_000);
const checkout = join(import.meta.dirname, '../..');
const database = await openDatabase({
  checkout,
  dataFolder: '.tmp/bench-areas',
  databaseUrl: process.env.BENCH_DATABASE_URL,
});
const application: Application = { database, now: () => new Date(), newId: randomUUID, sessionKey: 'bench' };
const system: Actor = { id: 'system:bench', name: 'bench', language: 'vi', assignments: [], isSystem: true };
const old = areaId('province', '30', ERAS.beforeReform);

try {
  await loadAreas(database);
  await database.pool.query('truncate households cascade');
  await database.pool.query(
    `with commune as (
       select id, district_id, row_number() over (order by id) as n, count(*) over () as total from areas
        where level = 'commune' and province_id = $1 and valid_to = '2025-07-01')
     insert into households (id, code, province_id, district_id, commune_id, head_name, search_key, size, created_at, updated_at)
     select gen_random_uuid(), 'H' || g, $1, c.district_id, c.id, 'Nguyễn Văn ' || g, 'nguyen van ' || g, 4, now(), now()
       from generate_series(1, $2::int) g join commune c on c.n = g % c.total + 1`,
    [old, households],
  );
  await database.pool.query(
    `insert into persons (id, household_id, province_id, district_id, commune_id, person_no, name, search_key)
     select gen_random_uuid(), h.id, h.province_id, h.district_id, h.commune_id, n, h.head_name, h.search_key
       from households h cross join generate_series(1, 4) n`,
  );
  await database.pool.query('analyze households');
  await database.pool.query('analyze persons');
  const start = performance.now();
  const answer = await applyAdministrativeChange.run(application, system, {
    provinceId: areaId('province', '31', ERAS.sinceReform),
  });
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(
    `${JSON.stringify(answer)}\n${seconds.toFixed(1)} s, ${Math.round((answer.movedHouseholds + answer.movedPersons) / seconds)} rows a second\n`,
  );
} finally {
  await database.close();
}

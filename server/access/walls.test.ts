import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { covers, jurisdictionOf, type VisibleUnits } from '#domain/access/jurisdiction.ts';
import { hasPermission, type Permission, ROLES, type Role } from '#domain/access/permissions.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { actor } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { sampleInput } from '#tests/kit/sample-input.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { makeWallScene, PLACE_NAMES, type PlaceName, type WallScene } from '#tests/kit/wall-province.ts';
import type { AnyRoute } from '../act.ts';
import type { Application } from '../application.ts';
import { inTransaction, NOWHERE } from '../database/transaction.ts';
import { ROUTES } from '../http/routes.ts';
import { createServer } from '../http/server.ts';
import { categoryOf } from '../problem-catalogue.ts';

/**
 * Two walls: the permission and area check of each act, and row-level security behind it. Every combination of role and
 * place is held against every endpoint, each wall with the other switched off. The day lies before July 2025, so that
 * the district officer is still in office.
 */
const db = useTestDatabase();
let application: Application;
let scene: WallScene;

/** Tables of one row a household and commune, and those that belong to something else. */
const BY_COMMUNE = [
  'case_actions',
  'household_events',
  'household_groups',
  'household_reads',
  'households',
  'persons',
  'review_cases',
  'round_communes',
  'snapshot_figures',
  'snapshot_members',
  'status_periods',
] as const;
const OTHERWISE = [
  'activity_areas',
  'activity_evidence',
  'activity_households',
  'activity_lines',
  'activity_programmes',
  'activity_targets',
  'committee_activities',
  'committee_bodies',
  'committee_charges',
  'committee_documents',
  'committee_members',
  'committee_plans',
  'committees',
  'criterion_thresholds',
  'duplicate_pairs',
  'import_changes',
  'import_issues',
  'imports',
  'indicator_links',
  'integrated_activities',
  'integration_returns',
  'official_phones',
  'plan_evidence',
  'plan_heads',
  'plan_item_changes',
  'plan_items',
  'plan_targets',
  'plan_task_changes',
  'plan_tasks',
  'plans',
  'poverty_staff',
  'relocations',
  'target_allotment_units',
  'target_allotments',
  'target_progress',
  'task_carriers',
  'task_progress',
];

beforeAll(async () => {
  application = testApplication(db.current, '2024-11-22T03:00:00Z');
  scene = await makeWallScene(db.current);
});

const person = (role: Role, place: PlaceName): Actor => actor(role, scene.places[place], `${role} of ${place}`);
const everybody = () =>
  ROLES.flatMap((role) => PLACE_NAMES.map((place) => ({ role, place, who: person(role, place) })));
const needs = ({ endpoint }: AnyRoute): Permission | undefined =>
  endpoint.permission === 'public' || endpoint.permission === 'signed-in' ? undefined : endpoint.permission;

async function answerCode(route: AnyRoute, who: Actor, given: Record<string, unknown>): Promise<string> {
  try {
    await route.run(application, who, sampleInput(route.endpoint, given));
    return 'done';
  } catch (error) {
    if (error instanceof Refusal)
      return error.problems[0] ? `${categoryOf(error.problems[0])}:${error.problems[0].code}` : '?';
    throw error;
  }
}

/** What names the record of the own commune in any endpoint's input. */
function target(): Record<string, unknown> {
  const own = scene.places['own commune'];
  if (own === null) throw new Error('the own commune is a commune');
  const householdId = scene.households.get(own.id);
  return {
    householdId,
    firstId: householdId,
    secondId: householdId,
    absorbedId: householdId,
    communeId: own.id,
    provinceId: own.provinceId,
    roundId: scene.roundId,
  };
}

/** Endpoints over the file of one household. */
const fileRoutes = () => ROUTES.filter(({ endpoint }) => /:householdId|:firstId/.test(endpoint.path));
/** Endpoints over one commune of a round. */
const communeRoutes = () => ROUTES.filter(({ endpoint }) => /:roundId\/communes\/:communeId/.test(endpoint.path));

// Communes, districts and provinces work on one data model, each within its own units. @req HD-91
describe('the first wall', () => {
  it('answers «forbidden» to whoever holds the permission nowhere, at every endpoint', async () => {
    let refused = 0;
    for (const route of ROUTES) {
      const permission = needs(route);
      if (permission === undefined) continue;
      for (const { role, who } of everybody()) {
        if (hasPermission(role, permission)) continue;
        expect(`${route.endpoint.name} ${who.id}: ${await answerCode(route, who, target())}`).toBe(
          `${route.endpoint.name} ${who.id}: forbidden:forbidden`,
        );
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(1500);
    console.log(`walls: ${refused} combinations of role, place and endpoint without the permission, all forbidden`);
  });

  it('does not count an assignment that has not begun, has ended, or belongs to the districts that are no more', async () => {
    const search = ROUTES.find(({ endpoint }) => endpoint.name === 'households.search') as AnyRoute;
    const shifted = (validFrom: string, validTo: string | null): Actor => {
      const who = person('commune-officer', 'own commune');
      return { ...who, assignments: who.assignments.map((one) => ({ ...one, validFrom, validTo }) as typeof one) };
    };
    expect(await answerCode(search, shifted('2024-11-22', null), {})).toBe('done');
    expect(await answerCode(search, shifted('2024-11-23', null), {})).toBe('forbidden:forbidden');
    expect(await answerCode(search, shifted('2020-01-01', '2024-11-22'), {})).toBe('forbidden:forbidden');
    const later = { ...application, now: () => new Date('2025-07-01T03:00:00Z') };
    await expect(search.run(later, person('district-officer', 'own district'), {})).rejects.toMatchObject({
      problems: [{ code: 'forbidden' }],
    });
  });

  it('is passed by nobody who is signed out, at every endpoint, over HTTP', async () => {
    const server = await createServer(application);
    for (const { endpoint } of ROUTES) {
      const url = endpoint.path.replace(/:(\w+)/g, 'x');
      const answer = await server.inject({
        method: endpoint.method,
        url,
        headers: { 'x-vuonlen': '1' },
        ...(endpoint.method === 'GET' ? {} : { payload: {} }),
      });
      expect(`${endpoint.name} ${answer.statusCode}`).toBe(`${endpoint.name} 401`);
    }
    await server.close();
  });

  for (const secondWall of ['standing', 'switched off'] as const) {
    it(`answers «not found» beyond one’s area and lets in within it, row-level security ${secondWall}`, async () => {
      await rowLevelSecurity(secondWall === 'standing');
      let inside = 0;
      let outside = 0;
      try {
        for (const route of [...fileRoutes(), ...communeRoutes()]) {
          const permission = needs(route);
          if (permission === undefined) continue;
          for (const { role, place, who } of everybody()) {
            if (!hasPermission(role, permission)) continue;
            const own = scene.places['own commune'];
            const covered = own !== null && covers(jurisdictionOf(who.assignments, permission), own);
            const code = await answerCode(route, who, target());
            const [category] = code.split(':');
            if (covered)
              expect(`${route.endpoint.name} ${place}: ${code}`).not.toMatch(
                /(not-found:not-found|forbidden:|signed-out:)/,
              );
            else
              expect(`${route.endpoint.name} ${who.id}: ${category}`).toBe(
                `${route.endpoint.name} ${who.id}: not-found`,
              );
            if (covered) inside++;
            else outside++;
          }
        }
      } finally {
        await rowLevelSecurity(true);
      }
      expect([inside > 200, outside > 200]).toEqual([true, true]);
      console.log(`walls: row-level security ${secondWall}: ${inside} combinations let in, ${outside} not found`);
    });
  }
});

describe('the second wall', () => {
  it('stands around every table that has rows of communes; only the areas themselves are open', async () => {
    const { rows } = await db.current.pool.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and c.relforcerowsecurity order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([...BY_COMMUNE, ...OTHERWISE]));
    const open = await db.current.pool.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'public'::regnamespace
          and c.relkind = 'r' and a.attname = 'commune_id' and not c.relrowsecurity order by 1`,
    );
    expect(open.rows.map(({ name }) => name)).toEqual(['areas']);
  });

  it('shows only rows of one’s area to a bare query that asks for everything, in every table from every place', async () => {
    let combinations = 0;
    for (const place of PLACE_NAMES) {
      const units = unitsOf(place);
      const wanted = scene.communes.filter((commune) => covers(units, commune)).map(({ id }) => id);
      for (const table of BY_COMMUNE) {
        const seen = await inTransaction(db.current, units, async ({ client }) => {
          const { rows } = await client.query<{ id: number }>(`select distinct commune_id as id from ${table}`);
          return rows.map(({ id }) => id).sort();
        });
        expect(`${table} from ${place}: ${seen}`).toBe(`${table} from ${place}: ${[...wanted].sort()}`);
        combinations++;
      }
    }
    for (const table of [...BY_COMMUNE, ...OTHERWISE]) {
      const { rows } = await inTransaction(db.current, NOWHERE, ({ client }) => client.query(`select from ${table}`));
      expect(`${table}: ${rows.length}`).toBe(`${table}: 0`);
      combinations++;
    }
    console.log(`walls: ${combinations} combinations of place and table read bare`);
  });

  it('lets nobody change, remove or make a row beyond the own area', async () => {
    let combinations = 0;
    for (const place of PLACE_NAMES.filter((name) => name !== 'nation')) {
      const units = unitsOf(place);
      const beyond = scene.communes.filter((commune) => !covers(units, commune));
      const [foreign] = beyond;
      if (foreign === undefined) throw new Error('every place but the nation has something beyond it');
      for (const table of [
        'households',
        'persons',
        'review_cases',
        'round_communes',
        'status_periods',
        'household_groups',
      ]) {
        const changed = await inTransaction(db.current, units, async ({ client }) => {
          const update = await client.query(`update ${table} set commune_id = commune_id where commune_id = any ($1)`, [
            beyond.map(({ id }) => id),
          ]);
          return update.rowCount;
        });
        expect(`${table} from ${place}: ${changed}`).toBe(`${table} from ${place}: 0`);
        await expect(
          inTransaction(db.current, units, ({ client }) =>
            client.query(`update ${table} set province_id = $1, district_id = $2, commune_id = $3`, [
              foreign.provinceId,
              foreign.districtId,
              foreign.communeId,
            ]),
          ),
        ).rejects.toMatchObject({ code: '42501' });
        combinations += 2;
      }
      await expect(
        inTransaction(db.current, units, ({ client }) =>
          client.query(
            `insert into household_events (id, household_id, province_id, district_id, commune_id, kind, happened_on, recorded_at, actor_id)
             values (gen_random_uuid(), $1, $2, $3, $4, 'x', '2024-01-01', now(), 'x')`,
            [scene.households.get(foreign.id), foreign.provinceId, foreign.districtId, foreign.communeId],
          ),
        ),
      ).rejects.toMatchObject({ code: '42501' });
      combinations++;
    }
    console.log(`walls: ${combinations} writes beyond the own area, none done`);
  });

  it('keeps history from being rewritten even within the own area', async () => {
    const units = unitsOf('own province');
    for (const table of ['household_events', 'household_reads', 'case_actions', 'audit_log']) {
      for (const statement of [`delete from ${table}`, `update ${table} set actor_id = 'y'`])
        await expect(inTransaction(db.current, units, ({ client }) => client.query(statement))).rejects.toMatchObject({
          code: '42501',
        });
    }
  });

  it('opens the past of a file only with the file itself', async () => {
    const own = scene.places['own commune'];
    const ids = [...scene.households.values()];
    const foreign = scene.households.get(scene.places['commune of another province']?.id ?? 0);
    const count = async (file: readonly (string | undefined)[]) =>
      await inTransaction(db.current, unitsOf('own commune'), async ({ client }) => {
        await client.query("select set_config('vuonlen.file', $1, true)", [`{${file.join(',')}}`]);
        return (await client.query('select from household_events where household_id = any ($1::uuid[])', [ids])).rows
          .length;
      });
    expect(await count([])).toBe(1);
    expect(await count([foreign])).toBe(1);
    expect(await count([foreign, scene.households.get(own?.id ?? 0)])).toBe(1);
    expect(await count([scene.households.get(own?.id ?? 0), foreign])).toBe(2);
  });

  it('shows an import to its province and to whoever made it', async () => {
    const own = scene.places['own commune'];
    await db.current.pool.query(
      `insert into imports (id, round_id, province_id, kind, file_name, file_sha256, status, summary, created_by, created_at)
       values (gen_random_uuid(), 'wall', $1, 'register', 'x.csv', 'x', 'previewed', '{}', 'maker', now())`,
      [own?.provinceId],
    );
    await db.current.pool.query(`insert into import_issues select id, 1, '{}' from imports`);
    const seen = async (place: PlaceName, actorId: string) =>
      await inTransaction(db.current, { ...unitsOf(place), actorId }, async ({ client }) => {
        const { rows } = await client.query('select from imports i join import_issues s on s.import_id = i.id');
        return rows.length;
      });
    expect(await seen('own commune', 'maker')).toBe(1);
    expect(await seen('own commune', 'somebody else')).toBe(0);
    expect(await seen('own province', 'somebody else')).toBe(1);
    expect(await seen('other province', 'somebody else')).toBe(0);
    expect(await seen('nation', 'somebody else')).toBe(1);
  });
});

describe('lists', () => {
  it('hold nothing from beyond the own area, for every role and place', async () => {
    const search = ROUTES.find(({ endpoint }) => endpoint.name === 'households.search') as AnyRoute;
    let combinations = 0;
    for (const { role, who } of everybody()) {
      if (!hasPermission(role, 'household.read')) continue;
      const units = jurisdictionOf(who.assignments, 'household.read');
      const wanted = scene.communes.filter((commune) => covers(units, commune)).map(({ id }) => id);
      for (const q of [undefined, 'do thi hanh', 'W-9', 'hạ']) {
        // With a word one place beyond is enough; without one every place is asked for.
        for (const area of [undefined, ...Object.values(scene.places).slice(q ? 6 : 0)]) {
          const given = { ...(q ? { q } : {}), ...(area ? { areaId: area.id } : {}), limit: 200 };
          const { households } = (await search.run(application, who, given)) as { households: { communeId: number }[] };
          for (const { communeId } of households) expect(wanted).toContain(communeId);
          if (area === undefined)
            expect(households.map(({ communeId }) => communeId).sort()).toEqual([...wanted].sort());
          combinations++;
        }
      }
    }
    console.log(`walls: ${combinations} searches, no row from beyond`);
  });
});

function unitsOf(place: PlaceName): VisibleUnits {
  return jurisdictionOf(person('province-officer', place).assignments, 'household.read');
}

async function rowLevelSecurity(on: boolean): Promise<void> {
  for (const table of [...BY_COMMUNE, ...OTHERWISE])
    await db.current.pool.query(`alter table ${table} ${on ? 'enable' : 'disable'} row level security`);
}

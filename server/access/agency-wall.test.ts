import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyScope } from '#domain/access/agency-scope.ts';
import { jurisdictionOf } from '#domain/access/jurisdiction.ts';
import { PERMISSIONS, type Permission } from '#domain/access/permissions.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { type AgencyWorld, agencyOfficer, makeAgencyWorld, type PlantedTask } from '#tests/kit/agency-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { inTransaction, NOWHERE } from '../database/transaction.ts';

/**
 * The wall around an agency: its officer sees the tasks of the body, and the head of their plan. Held here against bare
 * queries in every transaction the role can open; the acts are held against it in agency-routes.test.ts.
 */
const db = useTestDatabase();
let world: AgencyWorld;
const LABOUR = [{ id: 'p-labour', from: '2025-03-01' }];

beforeAll(async () => {
  world = await makeAgencyWorld(db.current);
});

const place = (name: 'own province' | 'own district' | 'other province' | 'own commune') => {
  const area = world.places[name];
  if (area === null) throw new Error(name);
  return area;
};
/** Tables with something that is no agency's: none of them shows a single row. */
const SHUT = [
  'households',
  'persons',
  'review_cases',
  'snapshot_members',
  'status_periods',
  'household_groups',
  'plans',
  'plan_items',
  'plan_targets',
];

const seen = async (who: ReturnType<typeof agencyOfficer>, permission: Permission, today: string) =>
  await inTransaction(
    db.current,
    jurisdictionOf(who.assignments, permission, plainDate(today)),
    async ({ client }) => ({
      tasks: (await client.query<{ text: string }>('select text from plan_tasks')).rows.map(({ text }) => text).sort(),
      heads: (await client.query<{ title: string }>('select title from plan_heads')).rows
        .map(({ title }) => title)
        .sort(),
      shut: await Promise.all(
        SHUT.map(async (table) => `${table} ${(await client.query(`select from ${table}`)).rowCount}`),
      ),
    }),
  );
const marks = (wanted: (task: PlantedTask, planPlace: string) => boolean) =>
  world.tasks
    .filter((task) => wanted(task, world.plans.find(({ id }) => id === task.planId)?.place ?? ''))
    .map(({ mark }) => mark)
    .sort();

describe('an agency officer', () => {
  it.each(PERMISSIONS.filter((permission) => /^(task|programme|plan-report\.send|area\.read)/.test(permission)))(
    'sees, in a transaction of %s, the tasks of the body in every plan of the province, and those of all others',
    async (permission) => {
      const health = await seen(agencyOfficer('p-health', place('own province')), permission, '2024-06-01');
      expect(health.tasks).toEqual(
        marks(
          ({ agencyId }, at) =>
            (agencyId === 'p-health' && at !== 'other province') || (agencyId === 'p-others' && at === 'own province'),
        ),
      );
      expect(health.heads).toEqual(['Kế hoạch của own district', 'Kế hoạch của own province']);
      expect(health.shut).toEqual(SHUT.map((table) => `${table} 0`));
    },
  );

  it('carries the work of a body it took over from the day of the succession on, not before', async () => {
    const officer = agencyOfficer('p-health', place('own province'), LABOUR);
    const bodies = async (today: string) => {
      const { tasks } = await seen(officer, 'task.read', today);
      return new Set(world.tasks.filter(({ mark }) => tasks.includes(mark)).map(({ agencyId }) => agencyId));
    };
    expect(await bodies('2025-02-28')).toEqual(new Set(['p-health', 'p-others']));
    expect(await bodies('2025-03-01')).toEqual(new Set(['p-health', 'p-others', 'p-labour']));
  });

  it('of a district body sees its tasks in the district’s plan and in the province’s, nothing of another district', async () => {
    const { tasks, shut } = await seen(agencyOfficer('d-health', place('own district')), 'task.read', '2024-06-01');
    expect(tasks).toEqual(
      marks(
        ({ agencyId }, at) =>
          (agencyId === 'd-health' && at !== 'other province') || (agencyId === 'p-others' && at === 'own district'),
      ),
    );
    expect(shut).toEqual(SHUT.map((table) => `${table} 0`));
    const elsewhere = await seen(
      agencyOfficer('d-health', world.places['other district'] as never),
      'task.read',
      '2024-06-01',
    );
    expect(elsewhere.tasks).toEqual(marks(({ agencyId }, at) => agencyId === 'd-health' && at === 'own province'));
  });

  it('without a body of the catalogue sees nothing, and writes nowhere in a plan', async () => {
    const officer = agencyOfficer('p-health', place('own province'));
    const none = officer.assignments.map(({ agency: _, ...rest }) => rest);
    const units = jurisdictionOf(none, 'task.read', plainDate('2024-06-01'));
    const rows = await inTransaction(db.current, units, ({ client }) => client.query('select from plan_tasks'));
    expect(rows.rowCount).toBe(0);
    const own = jurisdictionOf(officer.assignments, 'programme.edit', plainDate('2024-06-01'));
    for (const statement of [
      `update plan_tasks set text = 'x'`,
      `delete from plan_tasks`,
      `update plan_heads set title = 'x'`,
      `update plans set title = 'x'`,
    ])
      expect(
        (await inTransaction(db.current, own, ({ client }) => client.query(statement)).catch(() => ({ rowCount: 0 })))
          .rowCount,
      ).toBe(0);
    const { rows: texts } = await db.current.pool.query(`select from plan_tasks where text = 'x'`);
    expect(texts).toEqual([]);
  });

  it('is one of the database’s own rules: no such assignment without a body, no body for another role', async () => {
    const area = place('own province').id;
    await db.current.pool.query(`insert into users (id, name, email) values ('u', 'u', 'u@x.invalid')`);
    const insert = (role: string, agency: string | null) =>
      db.current.pool.query(
        `insert into assignments (id, user_id, role, area_id, agency_id, valid_from) values (gen_random_uuid(), 'u', $1, $2, $3, '2024-01-01')`,
        [role, area, agency],
      );
    await expect(insert('agency-officer', null)).rejects.toMatchObject({ constraint: 'assignments_agency_check' });
    await expect(insert('province-officer', 'p-health')).rejects.toMatchObject({
      constraint: 'assignments_agency_check',
    });
    await insert('agency-officer', 'p-health');
  });
});

describe('tables that came later', () => {
  it('with rows of households are shut to an agency where its unit is open', async () => {
    const { rows } = await db.current.pool.query<{ name: string }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
          and a.attname in ('household_id', 'person_id')
          and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive) order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([]);
  });
});

describe('drafts and issued reports', () => {
  // A person of a body holds units for programmes and reports: their transactions must not open the unit's own papers.
  it('of the unit are shut to an agency that stands in it, open to the unit’s own officer', async () => {
    const unit = place('own province');
    const draftId = '00000000-0000-4000-8000-000000000063';
    await db.current.pool.query(
      `insert into plan_drafts (id, area_id, province_id, year, created_by, created_at) values ($1, $2, $2, 2025, 'x', now())`,
      [draftId, unit.id],
    );
    await db.current.pool.query(
      `insert into plan_draft_versions (draft_id, version, at, actor_id, actor_name, act, state, findings)
       values ($1, 1, now(), 'x', 'x', 'generated', '{}', '[]')`,
      [draftId],
    );
    const count = async (agencyOnly: boolean) =>
      await inTransaction(
        db.current,
        { ...NOWHERE, provinces: [unit.id], ...(agencyOnly ? { agencyOnly, agencies: [] } : {}) },
        async ({ client }) => [
          (await client.query('select from plan_drafts')).rowCount,
          (await client.query('select from plan_draft_versions')).rowCount,
        ],
      );
    expect(await count(false)).toEqual([1, 1]);
    expect(await count(true)).toEqual([0, 0]);
    const { rows } = await db.current.pool.query<{ name: string }>(
      `select polrelid::regclass::text as name from pg_policy where polname = 'not_for_agency' and not polpermissive`,
    );
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'plan_drafts',
        'plan_draft_versions',
        'plan_draft_answers',
        'plan_text_blocks',
        'plan_results_reports',
      ]),
    );
  });
});

describe('a unit below', () => {
  it('writes receipt and progress of itself only, on a task that its province gave to all of them', async () => {
    const district = place('own district');
    const units = jurisdictionOf(
      [{ role: 'district-officer', areas: [district], validFrom: plainDate('2000-01-01'), validTo: null }],
      'task.report',
      plainDate('2024-06-01'),
    );
    const task = world.tasks.find(
      ({ agencyId, planId }) =>
        agencyId === 'd-committees' && world.plans.find(({ id }) => id === planId)?.place === 'own province',
    );
    const other = world.places['other district']?.id;
    const write = (areaId: number | undefined) =>
      inTransaction(db.current, units, ({ client }) =>
        client.query(
          `insert into task_carriers (task_id, plan_id, carrier, area_id, percent, reported_at) values ($1, $2, $3, $4, 60, now())
           on conflict (task_id, carrier) do update set percent = 60, reported_at = now()`,
          [task?.id, task?.planId, `unit:${areaId}`, areaId],
        ),
      );
    await write(district.id);
    await expect(write(other)).rejects.toMatchObject({ code: '42501' });
    const { rows } = await db.current.pool.query('select percent from plan_tasks where id = $1', [task?.id]);
    expect(rows).toEqual([{ percent: 30 }]);
    const seen = await inTransaction(db.current, units, ({ client }) =>
      client.query('select area_id from task_carriers'),
    );
    expect(new Set(seen.rows.map(({ area_id }) => area_id === null))).toEqual(new Set([true, false]));
    expect(seen.rows.some(({ area_id }) => area_id === other)).toBe(false);
  });
});

describe('the scopes of a person with two posts', () => {
  it('stay apart: a unit held in an office of one’s own, tasks for the body', () => {
    const scopeOf = (permission: Permission) =>
      jurisdictionOf(
        [
          ...agencyOfficer('p-health', place('own province')).assignments,
          {
            role: 'commune-officer',
            areas: [place('own commune')],
            validFrom: plainDate('2000-01-01'),
            validTo: null,
          },
        ],
        permission,
        plainDate('2024-06-01'),
      );
    const tasks = scopeOf('task.read');
    expect([tasks.provinces, tasks.communes]).toEqual([[], [place('own commune').id]]);
    expect(tasks.agencies?.map(({ agencyId }: AgencyScope) => agencyId)).toEqual(['p-health']);
    expect(scopeOf('household.read')).toMatchObject({ provinces: [], communes: [place('own commune').id] });
    expect(scopeOf('household.read').agencyOnly).toBeUndefined();
  });
});

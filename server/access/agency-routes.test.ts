import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { actor } from '#tests/kit/actors.ts';
import { type AgencyWorld, agencyOfficer, makeAgencyWorld } from '#tests/kit/agency-world.ts';
import { testApplication } from '#tests/kit/application.ts';
import { sampleInput } from '#tests/kit/sample-input.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { AnyRoute } from '../act.ts';
import type { Application } from '../application.ts';
import { ROUTES } from '../http/routes.ts';

/**
 * Every endpoint of the program, asked by agency officers about everybody's records: no answer, no refusal and no file
 * holds a word that is not theirs. Each wall is tried with the other switched off.
 */
const db = useTestDatabase();
let world: AgencyWorld;
let application: Application;

beforeAll(async () => {
  world = await makeAgencyWorld(db.current);
  application = testApplication(db.current, '2024-11-22T03:00:00Z');
});

const place = (name: keyof AgencyWorld['places']) => world.places[name] as AreaPosition;
const officers = (): { who: Actor; mine: (agencyId: string | null, at: string) => boolean }[] => [
  {
    who: agencyOfficer('p-health', place('own province')),
    mine: (id, at) => (id === 'p-health' && at !== 'other province') || (id === 'p-others' && at === 'own province'),
  },
  {
    who: agencyOfficer('p-education', place('other province')),
    mine: (id, at) => (id === 'p-education' || id === 'p-others') && at === 'other province',
  },
  {
    who: agencyOfficer('p-planning', place('own province'), [{ id: 'p-education', from: '2024-11-23' }]),
    mine: (id, at) => (id === 'p-planning' && at !== 'other province') || (id === 'p-others' && at === 'own province'),
  },
  {
    who: agencyOfficer('d-health', place('own district')),
    mine: (id, at) => (id === 'd-health' && at !== 'other province') || (id === 'p-others' && at === 'own district'),
  },
];
const placeOf = (planId: string) => world.plans.find(({ id }) => id === planId)?.place ?? '';

/** Words that the officer must never be shown: of other tasks, of any plan's text, of any household. */
function secrets(mine: (agencyId: string | null, at: string) => boolean): string[] {
  return [
    ...world.tasks.filter((task) => !mine(task.agencyId, placeOf(task.planId))).map(({ mark }) => mark),
    ...world.plans.map(({ mark }) => mark),
    'Đỗ Thị Hạnh',
  ];
}

async function everythingSaid(route: AnyRoute, who: Actor, given: Record<string, unknown>): Promise<string> {
  try {
    const answer = await route.run(application, who, sampleInput(route.endpoint, given));
    const bytes = (answer as { bytes?: Uint8Array } | undefined)?.bytes;
    return bytes === undefined ? JSON.stringify(answer ?? null) : Buffer.from(bytes).toString('utf8');
  } catch (error) {
    if (error instanceof Refusal) return JSON.stringify(error.problems);
    throw error;
  }
}

/** Endpoints that name a task are asked about every task, the others once for each plan. */
const namesTask = ({ endpoint }: AnyRoute): boolean =>
  endpoint.path.includes(':taskId') || endpoint.name === 'tasks.report';

async function askEverything(): Promise<number> {
  const { rows: evidence } = await db.current.pool.query<{ id: string; file_name: string }>(
    'select id, file_name from plan_evidence',
  );
  const oneOfEachPlan = world.plans.flatMap(({ id }) => world.tasks.find(({ planId }) => planId === id) ?? []);
  const [household] = world.households.values();
  let asked = 0;
  for (const { who, mine } of officers()) {
    const hidden = secrets(mine);
    for (const route of ROUTES)
      for (const task of namesTask(route) ? world.tasks : oneOfEachPlan) {
        const said = await everythingSaid(route, who, {
          planId: task.planId,
          taskId: task.id,
          taskIds: [task.id],
          carrier: `agency:${who.assignments[0]?.agency?.id}`,
          evidenceId: evidence.find(({ file_name }) => file_name.startsWith(task.mark))?.id,
          householdId: household,
          firstId: household,
          secondId: household,
          roundId: world.roundId,
          communeId: place('own commune').id,
          provinceId: place('own province').id,
          areaId: place('own province').id,
          followed: 'yes',
          limit: 50,
        });
        const told = hidden.filter((word) => said.includes(word));
        expect(`${route.endpoint.name} tells ${who.id}: ${told.join()}`).toBe(
          `${route.endpoint.name} tells ${who.id}: `,
        );
        asked++;
      }
  }
  return asked;
}

describe('an agency officer asking every endpoint', () => {
  it('is told nothing of another body, of a plan’s content or of a household, both walls standing', async () => {
    const asked = await askEverything();
    expect(asked).toBeGreaterThan(500);
    console.log(`agency wall: ${asked} calls of officers of four bodies, no word that is not theirs`);
  });

  it('is told nothing with row-level security switched off: the acts alone hold', async () => {
    const { rows } = await db.current.pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity`,
    );
    for (const { name } of rows) await db.current.pool.query(`alter table ${name} disable row level security`);
    try {
      expect(await askEverything()).toBeGreaterThan(500);
    } finally {
      for (const { name } of rows) await db.current.pool.query(`alter table ${name} enable row level security`);
    }
  });

  it('is still shown its own work and the head of the plan, so that the wall is no blindness', async () => {
    const route = ROUTES.find(({ endpoint }) => endpoint.name === 'tasks.list-mine') as AnyRoute;
    for (const { who, mine } of officers()) {
      const said = await everythingSaid(route, who, {});
      for (const task of world.tasks)
        expect(`${who.id} ${said.includes(task.mark)}`).toBe(`${who.id} ${mine(task.agencyId, placeOf(task.planId))}`);
    }
    const said = await everythingSaid(route, officers()[0]?.who as Actor, {});
    expect(said).toContain('Kế hoạch của own province');
    expect(said).toContain('1/KH-UBND');
  });

  it('opens its own evidence only', async () => {
    const route = ROUTES.find(({ endpoint }) => endpoint.name === 'tasks.download-evidence') as AnyRoute;
    await db.current.pool.query('alter table task_progress disable trigger task_progress_append_only');
    await db.current.pool.query(
      `update task_progress p set agency_id = t.agency_id from plan_tasks t where t.id = p.task_id;
       update plan_evidence e set task_id = p.task_id, agency_id = p.agency_id from task_progress p where p.evidence_id = e.id`,
    );
    await db.current.pool.query('alter table task_progress enable trigger task_progress_append_only');
    const { rows } = await db.current.pool.query<{ id: string; task_id: string }>(
      'select id, task_id from plan_evidence',
    );
    for (const { who } of officers())
      for (const task of world.tasks) {
        const evidenceId = rows.find(({ task_id }) => task_id === task.id)?.id;
        const said = await everythingSaid(route, who, { taskId: task.id, evidenceId });
        const isOwn =
          task.agencyId === who.assignments[0]?.agency?.id &&
          (who.assignments[0]?.areas?.[0]?.provinceId === place('own province').id) ===
            (placeOf(task.planId) !== 'other province');
        expect(`${who.id} ${task.agencyId} ${placeOf(task.planId)} ${said.includes(task.mark)}`).toBe(
          `${who.id} ${task.agencyId} ${placeOf(task.planId)} ${isOwn}`,
        );
      }
  });

  it('is nobody else: officers of units are not let into the work of a body by its key', async () => {
    const route = ROUTES.find(({ endpoint }) => endpoint.name === 'tasks.report') as AnyRoute;
    const task = world.tasks.find(
      ({ agencyId, planId }) => agencyId === 'p-education' && placeOf(planId) === 'own province',
    );
    for (const who of [
      agencyOfficer('p-health', place('own province')),
      actor('commune-officer', place('own commune')),
      actor('district-officer', place('own district')),
    ]) {
      const said = await everythingSaid(route, who, {
        taskIds: [task?.id],
        carrier: 'agency:p-education',
        percent: 100,
        note: 'x',
      });
      expect(`${who.id} ${said}`).toContain('not-found');
    }
  });
});

import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { Database } from '#server/database/database.ts';
import { makeWallScene, type WallScene } from './wall-province.ts';

/** A task of the world: the body it is given to, and a word that stands nowhere else, to find a leak by. */
export interface PlantedTask {
  readonly id: string;
  readonly planId: string;
  readonly agencyId: string | null;
  readonly mark: string;
}

export interface AgencyWorld extends WallScene {
  readonly plans: readonly PlantedPlan[];
  readonly tasks: readonly PlantedTask[];
}

export interface PlantedPlan {
  readonly id: string;
  readonly place: 'own province' | 'own district' | 'other province';
  /** A word of the plan's text, which no agency may read. */
  readonly mark: string;
  readonly title: string;
}

const BODIES = [
  ['p-health', 'Sở Y tế'],
  ['p-education', 'Sở Giáo dục và Đào tạo'],
  ['p-labour', 'Sở Lao động - TBXH'],
  ['p-planning', 'Sở KH&ĐT'],
  ['p-others', 'Các sở, ngành liên quan'],
  ['d-committees', 'UBND các huyện, thị xã, thành phố'],
  ['d-health', 'Phòng Y tế'],
  ['m-committees', 'UBND các xã, phường, thị trấn'],
  [null, 'Ban quản lý chưa có trong danh mục'],
] as const;

/** Confirmed plans of two provinces and a district: every body has a task in each, with progress and evidence of its own. */
export async function makeAgencyWorld(database: Database): Promise<AgencyWorld> {
  const scene = await makeWallScene(database);
  const plans: PlantedPlan[] = [];
  const tasks: PlantedTask[] = [];
  for (const place of ['own province', 'own district', 'other province'] as const) {
    const area = scene.places[place] as AreaPosition;
    const plan = { id: randomUUID(), place, mark: `kin${randomUUID().slice(0, 8)}`, title: `Kế hoạch của ${place}` };
    plans.push(plan);
    await database.pool.query(
      `insert into plans (id, area_id, province_id, district_id, title, number, issued_on, year, status, file_name, file_sha256,
         file, lines, document, findings, imported_by, imported_at, confirmed_by, confirmed_at)
       values ($1, $2, $3, $4, $5, '1/KH-UBND', '2024-01-15', 2024, 'confirmed', 'a.txt', $6, $7, $8, $9, '[]', 'x', now(), 'x', now())`,
      [
        plan.id,
        area.id,
        area.provinceId,
        area.districtId,
        plan.title,
        plan.id,
        Buffer.from(plan.mark),
        JSON.stringify([{ line: 1, text: plan.mark }]),
        JSON.stringify({ document: {}, recipients: [], annexes: [], missingAnnexes: [], notes: [plan.mark] }),
      ],
    );
    for (const [position, [agencyId, agencyText]] of BODIES.entries()) {
      const task = { id: randomUUID(), planId: plan.id, agencyId, mark: `viec${randomUUID().slice(0, 8)}` };
      tasks.push(task);
      await plantTask(database, task, position, agencyText);
    }
  }
  return { ...scene, plans, tasks };
}

async function plantTask(database: Database, task: PlantedTask, position: number, agencyText: string): Promise<void> {
  const item = randomUUID();
  const evidence = randomUUID();
  const query = (text: string, ...values: unknown[]) => database.pool.query(text, values);
  await query(
    `insert into plan_items (id, plan_id, kind, position, line, corrected, status) values ($1, $2, 'task', $3, 1, $4, 'added')`,
    item,
    task.planId,
    position,
    JSON.stringify({ text: task.mark }),
  );
  await query(
    `insert into plan_tasks (id, plan_id, item_id, position, line, label, text, agency_text, agency_id, role, mode)
     values ($1, $2, $3, $4, 1, $5, $6, $7, $8, 'lead', 'assign')`,
    task.id,
    task.planId,
    item,
    position,
    `V.${position + 1}`,
    task.mark,
    agencyText,
    task.agencyId,
  );
  await query(
    `insert into plan_evidence (id, plan_id, file_name, media_type, sha256, bytes, added_by, added_at)
     values ($1, $2, $3, 'application/pdf', 'x', $4, 'x', now())`,
    evidence,
    task.planId,
    `${task.mark}.pdf`,
    Buffer.from(`%PDF ${task.mark}`),
  );
  await query(
    `insert into task_progress (id, task_id, plan_id, at, actor_id, actor_name, percent, note, evidence_id)
     values ($1, $2, $3, now(), 'x', 'x', 10, $4, $5)`,
    randomUUID(),
    task.id,
    task.planId,
    `ghi ${task.mark}`,
    evidence,
  );
}

/** An officer of a body over an area; `relatives` as the catalogue's successions give them. */
export function agencyOfficer(
  agencyId: string,
  area: AreaPosition,
  relatives: readonly { readonly id: string; readonly from: string }[] = [],
): Actor {
  return {
    id: `${agencyId}@${area.id}`,
    name: `${agencyId}@${area.id}`,
    language: 'vi',
    isSystem: false,
    assignments: [
      {
        role: 'agency-officer',
        areas: [area],
        agency: { id: agencyId, relatives: relatives.map(({ id, from }) => ({ id, from: plainDate(from) })) },
        validFrom: plainDate('2000-01-01'),
        validTo: null,
      },
    ],
  };
}

import { agencyKey } from '#domain/agencies/agency-match.ts';
import type { Scene } from '../../act.ts';
import { unitsBelow } from '../units-below.ts';
import type { ObligationRow } from './obligation-store.ts';
import { headPosition, type PlanHead, type Reporter } from './plan-head.ts';

/** The reporters an obligation stands for: units below, one unit, one body, or every body with a task in the plan. */
export async function reportersOf(scene: Scene, head: PlanHead, obligation: ObligationRow): Promise<Reporter[]> {
  switch (obligation.reporter_kind) {
    case 'units-below':
      return await placed(
        scene,
        (await unitsBelow(scene, head)).map(({ id }) => id),
      );
    case 'unit':
      return await placed(scene, [obligation.reporter_area_id as number]);
    case 'agency':
      return [body(head, obligation.reporter_agency_id as string, obligation.agency_vi ?? obligation.reporter_text)];
    default:
      return await bodiesWithTasks(scene, head, [obligation.receiver_text, obligation.through_text ?? '']);
  }
}

const body = (head: PlanHead, agencyId: string, name: string): Reporter => ({
  areaId: null,
  agencyId,
  name,
  ...headPosition(head),
});

async function placed({ tx }: Scene, ids: readonly number[]): Promise<Reporter[]> {
  const { rows } = await tx.client.query<{
    id: number;
    full_name: string;
    province_id: number;
    district_id: number | null;
    commune_id: number | null;
  }>(
    `select id, full_name, province_id, district_id, commune_id from areas where id = any($1::int[]) order by display_order, code`,
    [ids],
  );
  return rows.map((row) => ({
    areaId: row.id,
    agencyId: null,
    name: row.full_name,
    provinceId: row.province_id,
    districtId: row.district_id,
    communeId: row.commune_id,
  }));
}

/**
 * «Các sở, ban, ngành»: bodies of the plan's own level that have a task in it. A name for all others is none; neither are
 * the committees that steer, nor the body that receives the reports or gathers them.
 */
async function bodiesWithTasks({ tx }: Scene, head: PlanHead, receivers: readonly string[]): Promise<Reporter[]> {
  const { rows } = await tx.client.query<{ id: string; name_vi: string }>(
    `select id, name_vi from agencies a where a.level = $2 and not a.is_all_others and a.id !~ '-(steering|committees?)$'
        and exists (select from plan_tasks t where t.plan_id = $1 and t.agency_id = a.id) order by display_order, id`,
    [head.id, head.area_level],
  );
  const gathering = new Set(receivers.map(agencyKey));
  return rows
    .filter(({ name_vi }) => !gathering.has(agencyKey(name_vi)))
    .map(({ id, name_vi }) => body(head, id, name_vi));
}

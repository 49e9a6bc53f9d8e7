import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Role } from '#domain/access/permissions.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { listTasks } from '#server/plans/tasks.ts';
import type { Stage } from './stage.ts';

type Carrier = Awaited<ReturnType<typeof listTasks.run>>['tasks'][number]['carriers'][number];

const OFFICER_OF: Partial<Record<AreaPosition['level'], Role>> = {
  province: 'province-officer',
  district: 'district-officer',
  commune: 'commune-officer',
};

/**
 * Cán bộ của bên thực hiện (mô phỏng) — whoever reports a task is confined to its own body or unit, exactly as an
 * account would be; no account is made of it.
 */
export class TaskActors {
  readonly #stage: Stage;
  readonly #planAreaId: number;
  readonly #areas = new Map<number, AreaPosition>();

  constructor(stage: Stage, planAreaId: number) {
    this.#stage = stage;
    this.#planAreaId = planAreaId;
  }

  async of(carrier: Carrier): Promise<Actor> {
    const area = await this.#area(carrier.areaId ?? this.#planAreaId);
    const role = carrier.kind === 'agency' ? 'agency-officer' : (OFFICER_OF[area.level] ?? 'province-officer');
    const agency = carrier.agencyId === null ? {} : { agency: { id: carrier.agencyId, relatives: [] } };
    return {
      id: `demo:${carrier.key}`,
      name: `${carrier.name.vi} (mô phỏng)`,
      language: this.#stage.actor.language,
      isSystem: false,
      assignments: [{ role, areas: [area], ...agency, validFrom: plainDate('2000-01-01'), validTo: null }],
    };
  }

  async #area(id: number): Promise<AreaPosition> {
    const known = this.#areas.get(id);
    if (known !== undefined) return known;
    const { rows } = await this.#stage.application.database.pool.query<AreaPosition>(
      `select id, level, province_id as "provinceId", district_id as "districtId", commune_id as "communeId"
         from areas where id = $1`,
      [id],
    );
    const [area] = rows;
    if (area === undefined) throw new Error(`no area ${id}`);
    this.#areas.set(id, area);
    return area;
  }
}

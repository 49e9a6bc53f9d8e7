import { agencyStandsIn } from '#domain/access/agency-scope.ts';
import { assignmentsInForce, covers, jurisdictionOf } from '#domain/access/jurisdiction.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Scene } from '../../act.ts';

/** What whoever reports on a plan knows of it: a body that has work in it sees no more than this. */
export interface PlanHead {
  readonly id: string;
  readonly area_id: number;
  readonly area_level: 'province' | 'district' | 'commune' | 'village';
  readonly area_name: string;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number | null;
  readonly title: string;
  readonly number: string | null;
  readonly issued_on: string | null;
  readonly year: number;
  readonly last_year: number | null;
}

/** Who reports: a unit below, or a body. */
export interface Reporter {
  readonly areaId: number | null;
  readonly agencyId: string | null;
  readonly name: string;
  readonly provinceId: number;
  readonly districtId: number | null;
  readonly communeId: number | null;
}

/** Heads of the plans that this transaction may see. */
export async function listPlanHeads({ tx }: Scene, planId: string | null): Promise<PlanHead[]> {
  const { rows } = await tx.client.query<PlanHead>(
    `select h.plan_id as id, h.area_id, a.level as area_level, a.full_name as area_name, h.province_id, h.district_id,
            h.commune_id, h.title, h.number, h.issued_on, h.year, h.last_year
       from plan_heads h join areas a on a.id = h.area_id
      where $1::uuid is null or h.plan_id = $1 order by h.year desc, h.plan_id`,
    [planId],
  );
  return rows;
}

export const headPosition = (head: Pick<PlanHead, 'province_id' | 'district_id' | 'commune_id'>) => ({
  provinceId: head.province_id,
  districtId: head.district_id,
  communeId: head.commune_id,
});

/** Người nhận báo cáo: holds «receive» over the plan's own unit. */
export function mayReceive(scene: Scene, head: Pick<PlanHead, 'province_id' | 'district_id' | 'commune_id'>): boolean {
  if (scene.actor.isSystem) return true;
  const inOffice = assignmentsInForce(scene.actor.assignments, scene.today);
  const units = jurisdictionOf(inOffice, 'plan-report.receive', scene.today);
  return covers(units, headPosition(head));
}

/** The first wall around sending: one's own unit, one's own body, or the receiver who enters a report that came on paper. */
export function maySend(scene: Scene, head: PlanHead, reporter: Reporter): boolean {
  if (scene.actor.isSystem || mayReceive(scene, head)) return true;
  const inOffice = assignmentsInForce(scene.actor.assignments, scene.today);
  const units = jurisdictionOf(inOffice, 'plan-report.send', scene.today);
  if (reporter.areaId !== null) return covers(units, reporter);
  const place = {
    planAreaId: head.area_id,
    provinceId: head.province_id,
    districtId: head.district_id,
    communeId: head.commune_id,
  };
  return (units.agencies ?? []).some((scope) => agencyStandsIn(scope, reporter.agencyId ?? '', place));
}

export async function getPlanHead(scene: Scene, planId: string): Promise<PlanHead> {
  const [head] = await listPlanHeads(scene, planId);
  if (head === undefined) throw new Refusal(accessProblem('not-found', { what: 'kế hoạch' }));
  return head;
}

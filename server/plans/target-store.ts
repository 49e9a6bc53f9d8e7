import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { GoalStep } from '#domain/plans/tracking/goal-chain.ts';
import type { UnitScope } from '#domain/plans/tracking/unit-set.ts';
import type { Scene } from '../act.ts';

export interface TargetRow {
  readonly id: string;
  readonly plan_id: string;
  readonly position: number;
  readonly line: number;
  readonly text: string;
  readonly measure: string;
  readonly operator: string;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly population: string | null;
  readonly area_text: string | null;
  readonly standard_id: string | null;
  readonly strength: 'must' | 'strive' | 'toward';
  readonly due: string;
  readonly base_value: number | null;
  readonly base_on: string | null;
  readonly base_round_id: string | null;
  readonly base_numerator: number | null;
  readonly base_denominator: number | null;
  readonly unit_scope: UnitScope;
  readonly unit_class: string | null;
  readonly goal_id: string | null;
  readonly ended_on: string | null;
  readonly lead_text: string | null;
  readonly lead_agency_id: string | null;
  readonly lead_vi: string | null;
  readonly lead_en: string | null;
  readonly allotted: boolean;
  readonly version: number;
}

export interface ProgressRow {
  readonly target_id: string;
  readonly reached_on: string;
  readonly value: number;
  readonly part: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note: string;
  readonly entered_by: string;
  readonly entered_at: Date;
  readonly evidence_id: string | null;
  readonly evidence_name: string | null;
}

export async function listTargetRows(
  { tx }: Scene,
  planId: string,
  targetId: string | null = null,
): Promise<TargetRow[]> {
  const { rows } = await tx.client.query<TargetRow>(
    `select t.id, t.plan_id, t.position, t.line, t.text, t.measure, t.operator, t.value, t.upper, t.unit, t.population,
            t.area_text, t.standard_id, t.strength, t.due, t.base_value, t.base_on, t.base_round_id, t.base_numerator,
            t.base_denominator, t.unit_scope, t.unit_class, t.goal_id, t.ended_on, t.lead_text, t.lead_agency_id,
            a.name_vi as lead_vi, a.name_en as lead_en, t.version,
            exists (select from target_allotments x where x.target_id = t.id) as allotted
       from plan_targets t left join agencies a on a.id = t.lead_agency_id
      where t.plan_id = $1 and ($2::uuid is null or t.id = $2) order by t.position`,
    [planId, targetId],
  );
  return rows;
}

export async function getTargetRow(scene: Scene, planId: string, targetId: string): Promise<TargetRow> {
  const [row] = await listTargetRows(scene, planId, targetId);
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'chỉ tiêu' }));
  return row;
}

export async function listProgress({ tx }: Scene, planId: string): Promise<ProgressRow[]> {
  const { rows } = await tx.client.query<ProgressRow>(
    `select p.target_id, p.reached_on, p.value, p.part, p.numerator, p.denominator, p.note, p.entered_by, p.entered_at, p.evidence_id, e.file_name as evidence_name
       from target_progress p left join plan_evidence e on e.id = p.evidence_id
      where p.plan_id = $1 order by p.reached_on, p.entered_at`,
    [planId],
  );
  return rows;
}

export interface PartRow {
  readonly target_id: string;
  readonly name: string;
  readonly agency_id: string | null;
}

export async function listParts({ tx }: Scene, planId: string): Promise<PartRow[]> {
  const { rows } = await tx.client.query<PartRow>(
    'select target_id, name, agency_id from target_parts where plan_id = $1 order by target_id, position',
    [planId],
  );
  return rows;
}

export interface GoalRow {
  readonly id: string;
  readonly title: string;
  readonly step: GoalStep;
  readonly document_id: string | null;
  readonly document: string | null;
}

export async function listGoalRows({ tx }: Scene, planId: string): Promise<GoalRow[]> {
  const { rows } = await tx.client.query<GoalRow>(
    `select g.id, g.title, g.step, g.document_id, coalesce(d.number, d.title) as document
       from plan_goals g left join documents d on d.id = g.document_id where g.plan_id = $1 order by g.position`,
    [planId],
  );
  return rows;
}

import { createHash } from 'node:crypto';
import { importPlan as contract } from '#contract/plans/plans.ts';
import { parsePlainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { auditPlan } from '#domain/plans/audit/audit-plan.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, type Scene } from '../act.ts';
import { onConstraint } from '../database/postgres-refusals.ts';
import { areaOfPlan } from './plan-area.ts';
import { checkParent } from './plan-parent.ts';
import { getPlanToEdit, presentPlan } from './plan-store.ts';
import { openPlanFile } from './sources/open-plan-file.ts';

onConstraint('plans_file_key', () => planTrackingProblem('plan-already-imported'));

/** Nhập kế hoạch: the text, what was read of it and what the audit says; nothing is tracked yet. */
export const importPlan = act(contract, async (scene, input) => {
  const source = await openPlanFile(input.file.bytes, input.file.name);
  if (!source.ok) throw new Refusal(...source.problems);
  const read = readPlan(source.value);
  if (!read.ok) throw new Refusal(...read.problems);
  const document = read.value;
  const { year, day } = timeOf(document, input.planYear);
  const area = await areaOfPlan(scene, document, input, day);
  scene.permit(area, `đơn vị ${area.code}`);
  if (input.parentId !== undefined) await checkParent(scene, { id: null, area_id: area.id }, input.parentId);
  const findings = auditPlan(document, await communesOf(scene, area.id, day), source.value.lines).findings;
  const id = scene.newId();
  const sha256 = createHash('sha256').update(input.file.bytes).digest('hex');
  const { document: heading } = document;
  await scene.tx.client.query(
    `insert into plans (id, area_id, province_id, district_id, commune_id, parent_id, title, number, issuer, issued_on,
       year, last_year, standard_id, file_name, file_sha256, file, lines, document, findings, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      id,
      area.id,
      area.provinceId,
      area.districtId,
      area.communeId,
      input.parentId ?? null,
      heading.title,
      heading.number ?? null,
      heading.issuer ?? null,
      parsePlainDate(heading.date ?? '') ?? null,
      year,
      heading.lastYear ?? null,
      input.standardId ?? (await standardOf(scene, year)),
      input.file.name,
      sha256,
      Buffer.from(input.file.bytes),
      JSON.stringify(source.value.lines.map(({ line, text }) => ({ line, text }))),
      JSON.stringify(document),
      JSON.stringify(findings),
      scene.actor.name,
      scene.now,
    ],
  );
  await insertItems(scene, id, document);
  return {
    answer: { plan: presentPlan(scene, await getPlanToEdit(scene, id)) },
    audit: {
      subjectKind: 'plan',
      subjectId: id,
      areaId: area.id,
      details: {
        file: input.file.name,
        sha256,
        number: heading.number ?? null,
        targets: document.targets.length,
        tasks: document.tasks.length,
        findings: findings.length,
      },
    },
  };
});

function timeOf(document: PlanDocument, planYear: number | undefined): { year: number; day: string } {
  const { date, publishedOn, year } = document.document;
  const printed = parsePlainDate(date ?? '') ?? parsePlainDate(publishedOn ?? '');
  const wanted = planYear ?? year ?? (printed === undefined ? undefined : Number(printed.slice(0, 4)));
  if (wanted === undefined) throw new Refusal(planTrackingProblem('plan-year-unknown', {}, 'planYear'));
  return { year: wanted, day: printed ?? `${wanted}-01-01` };
}

/** How many communes stand under the unit on the day: the bands of the plan must cover them all. */
async function communesOf({ tx }: Scene, areaId: number, on: string) {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*)::int as count from areas where level = 'commune' and (province_id = $1 or district_id = $1)
        and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
    [areaId, on],
  );
  const count = rows[0]?.count ?? 0;
  return count > 1 ? { communeUnits: { count, onDate: on } } : {};
}

/** The national standard by which the plan's year is judged. */
async function standardOf({ tx }: Scene, year: number): Promise<string | null> {
  const { rows } = await tx.client.query<{ id: string }>(
    `select id from standards where scope = 'national' and applies_from <= $1 and (applies_to is null or applies_to >= $1)
      order by applies_from desc limit 1`,
    [`${year}-06-30`],
  );
  return rows[0]?.id ?? null;
}

async function insertItems(scene: Scene, planId: string, document: PlanDocument): Promise<void> {
  const kinds = [
    ['target', document.targets],
    ['task', document.tasks],
    ['figure', document.figures],
    ['basis', document.bases],
  ] as const;
  const items = kinds.flatMap(([kind, list]) =>
    list.map((content, position) => ({ id: scene.newId(), kind, position, line: content.line, content })),
  );
  await scene.tx.client.query(
    `insert into plan_items (id, plan_id, kind, position, line, as_read)
     select (i ->> 'id')::uuid, $1, i ->> 'kind', (i ->> 'position')::int, (i ->> 'line')::int, i -> 'content'
       from jsonb_array_elements($2::jsonb) i`,
    [planId, JSON.stringify(items)],
  );
}

import type { AnswerOf, InputOf } from '#contract/kernel/endpoint.ts';
import { importPlan as contract } from '#contract/plans/plans.ts';
import { parsePlainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { kindOfPlan } from '#domain/plans/identity/plan-kind.ts';
import { scopeOfPlan } from '#domain/plans/identity/plan-scope.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { type ActResult, act, type Scene } from '../act.ts';
import { onConstraint } from '../database/postgres-refusals.ts';
import { areaOfPlan } from './plan-area.ts';
import { insertItems, itemsOfDocument } from './plan-items.ts';
import { checkParent } from './plan-parent.ts';
import { getPlanToEdit, presentPlan } from './plan-store.ts';
import { auditUpload, linesJson, readUpload } from './read-upload.ts';
import { refuseTwin } from './same-number.ts';

onConstraint('plans_file_key', () => planTrackingProblem('plan-already-imported'));

/** Nhập kế hoạch: the text, what was read of it and what the audit says; nothing is tracked yet. */
export const importPlan = act(contract, (scene, input) => importUpload(scene, input));

/** The same for a plan that was drafted and issued here. */
export async function importUpload(
  scene: Scene,
  input: InputOf<typeof contract>,
): Promise<ActResult<AnswerOf<typeof contract>>> {
  const upload = await readUpload(input.file);
  const { document, source, sha256 } = upload;
  const { year, day } = timeOf(document, input.planYear);
  const area = await areaOfPlan(scene, document, input, day);
  scene.permit(area, `${area.fullName} (${area.code})`);
  if (input.acceptKnown === true) {
    const known = await findImported(scene, area.id, sha256);
    if (known !== undefined) return known;
  }
  if (input.parentId !== undefined) await checkParent(scene, { id: null, area_id: area.id }, input.parentId);
  const { document: heading } = document;
  const head = {
    number: heading.number ?? null,
    issuer: heading.issuer ?? null,
    issuedOn: parsePlainDate(heading.date ?? '') ?? null,
    year,
  };
  const identityKey = await refuseTwin(scene, head, {
    areaId: area.id,
    sha256,
    words: source.lines.map(({ text }) => text).join(' '),
    allowed: input.sameNumber === true,
  });
  const findings = await auditUpload(scene, upload, area.id, day);
  const scope = scopeOfPlan(document);
  const { line: _, ...signature } = document.signature ?? { line: 0 };
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into plans (id, area_id, province_id, district_id, commune_id, parent_id, title, number, issuer, issued_on,
       year, last_year, standard_id, file_name, file_sha256, file, lines, document, findings, imported_by, imported_at,
       kind, place, signature, scope, period_text, target_groups, identity_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
       $25, $26, $27, $28)`,
    [
      id,
      area.id,
      area.provinceId,
      area.districtId,
      area.communeId,
      input.parentId ?? null,
      heading.title,
      head.number,
      head.issuer,
      head.issuedOn,
      year,
      heading.lastYear ?? null,
      input.standardId ?? (await standardOf(scene, year)),
      input.file.name,
      sha256,
      Buffer.from(input.file.bytes),
      linesJson(source),
      JSON.stringify(document),
      JSON.stringify(findings),
      scene.actor.name,
      scene.now,
      kindOfPlan(heading),
      heading.place ?? null,
      document.signature === undefined ? null : JSON.stringify(signature),
      scope.scope ?? null,
      scope.time ?? null,
      scope.groups,
      identityKey,
    ],
  );
  await insertItems(scene, id, itemsOfDocument(document));
  return {
    answer: { plan: presentPlan(scene, await getPlanToEdit(scene, id)) },
    audit: {
      subjectKind: 'plan',
      subjectId: id,
      areaId: area.id,
      details: {
        file: input.file.name,
        sha256,
        number: head.number,
        targets: document.targets.length,
        tasks: document.tasks.length,
        findings: findings.length,
        ...(input.sameNumber === true ? { sameNumber: true } : {}),
      },
    },
  };
}

/** The plan that this very file has become in this unit. */
async function findImported(
  scene: Scene,
  areaId: number,
  sha256: string,
): Promise<ActResult<AnswerOf<typeof contract>> | undefined> {
  const { rows } = await scene.tx.client.query<{ id: string }>(
    `select id from plans where area_id = $1 and file_sha256 = $2 and status <> 'withdrawn'`,
    [areaId, sha256],
  );
  if (rows[0] === undefined) return undefined;
  const plan = await getPlanToEdit(scene, rows[0].id);
  return {
    answer: { plan: presentPlan(scene, plan) },
    audit: { subjectKind: 'plan', subjectId: plan.id, areaId, details: { sha256, known: true } },
  };
}

function timeOf(document: PlanDocument, planYear: number | undefined): { year: number; day: string } {
  const { date, publishedOn, year } = document.document;
  const printed = parsePlainDate(date ?? '') ?? parsePlainDate(publishedOn ?? '');
  const wanted = planYear ?? year ?? (printed === undefined ? undefined : Number(printed.slice(0, 4)));
  if (wanted === undefined) throw new Refusal(planTrackingProblem('plan-year-unknown', {}, 'planYear'));
  return { year: wanted, day: printed ?? `${wanted}-01-01` };
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

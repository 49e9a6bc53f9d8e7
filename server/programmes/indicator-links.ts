import {
  addIndicatorLink as addContract,
  changeIndicatorLink as changeContract,
  type IndicatorLink,
  listIndicatorLinks as listContract,
} from '#contract/programmes/indicators.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { differences } from '#domain/programmes/indicator-link.ts';
import { unitsOf } from '../access/reach.ts';
import { act, read, type Scene } from '../act.ts';
import { namesOfAreas } from '../areas/find-area.ts';
import { roundsOfPlan } from '../plans/plan-levels.ts';
import { getTrackedPlan, type PlanRow } from '../plans/plan-store.ts';
import { presentTarget, type TargetContext } from '../plans/present-target.ts';
import { getTargetRow, listProgress, listTargetRows } from '../plans/target-store.ts';

interface LinkRow {
  readonly id: string;
  readonly target_id: string;
  readonly plan_id: string;
  readonly area_id: number;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number | null;
  readonly document_name: string;
  readonly document_number: string | null;
  readonly indicator_no: string | null;
  readonly indicator_name: string;
  readonly value: number;
  readonly unit: string;
  readonly result: number | null;
  readonly result_on: string | null;
  readonly version: number;
}

async function linkRows({ tx }: Scene, id: string | null = null): Promise<LinkRow[]> {
  const { rows } = await tx.client.query<LinkRow>(
    `select l.id, l.target_id, t.plan_id, l.area_id, l.province_id, l.district_id, l.commune_id, l.document_name,
            l.document_number, l.indicator_no, l.indicator_name, l.value, l.unit, l.result, l.result_on, l.version
       from indicator_links l join plan_targets t on t.id = l.target_id
      where $1::uuid is null or l.id = $1 order by t.plan_id, t.position, l.document_name, l.indicator_name`,
    [id],
  );
  return rows;
}

const placeOf = (row: LinkRow) => ({
  provinceId: row.province_id,
  districtId: row.district_id,
  communeId: row.commune_id,
});

/** Both values and both results beside each other; the target's result is the one its board shows. */
export const listIndicatorLinks = read(listContract, async (scene) => {
  const rows = (await linkRows(scene)).filter((row) => covers(scene.units, placeOf(row)));
  const names = await namesOfAreas(
    scene.tx,
    rows.map(({ area_id }) => area_id),
  );
  const editable = unitsOf(scene, 'plan.edit');
  const links: IndicatorLink[] = [];
  for (const [planId, own] of Map.groupBy(rows, ({ plan_id }) => plan_id)) {
    const plan = await getTrackedPlan(scene, planId, 'read');
    const context: TargetContext = {
      plan,
      rounds: await roundsOfPlan(scene, plan),
      progress: await listProgress(scene, planId),
    };
    const targets = new Map(
      (await listTargetRows(scene, planId)).map((row) => [row.id, presentTarget(scene, context, row)]),
    );
    for (const row of own) {
      const target = targets.get(row.target_id);
      const area = names.get(row.area_id);
      if (target === undefined || area === undefined) continue;
      links.push(present(row, plan, target, area, covers(editable, placeOf(row))));
    }
  }
  return { links };
});

function present(
  row: LinkRow,
  plan: PlanRow,
  target: ReturnType<typeof presentTarget>,
  area: IndicatorLink['area'],
  mayEdit: boolean,
): IndicatorLink {
  return {
    id: row.id,
    area,
    plan: { id: plan.id, title: plan.title, number: plan.number, year: plan.year },
    target: {
      id: target.id,
      text: target.text,
      measure: target.measure,
      operator: target.operator,
      value: target.value,
      upper: target.upper,
      unit: target.unit,
      result: target.achieved,
      resultOn: target.achievedOn,
    },
    indicator: {
      documentName: row.document_name,
      documentNumber: row.document_number,
      number: row.indicator_no,
      name: row.indicator_name,
      value: row.value,
      unit: row.unit,
      result: row.result,
      resultOn: row.result_on,
    },
    differences: differences({ ...target, result: target.achieved }, row),
    version: row.version,
    mayEdit,
  };
}

export const addIndicatorLink = act(addContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  const target = await getTargetRow(scene, plan.id, input.targetId);
  const id = scene.newId();
  const { rowCount } = await scene.tx.client.query(
    `insert into indicator_links (id, target_id, area_id, province_id, district_id, commune_id, document_name,
       document_number, indicator_no, indicator_name, value, unit, result, result_on, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (target_id, document_name, indicator_name) do nothing`,
    [
      id,
      target.id,
      plan.area_id,
      plan.province_id,
      plan.district_id,
      plan.commune_id,
      input.documentName,
      input.documentNumber ?? null,
      input.indicatorNo ?? null,
      input.indicatorName,
      input.value,
      input.unit,
      input.result,
      input.resultOn,
      scene.actor.name,
      scene.now,
    ],
  );
  if (rowCount !== 1) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  return {
    answer: { linkId: id },
    audit: {
      subjectKind: 'indicator-link',
      subjectId: id,
      areaId: plan.area_id,
      details: { target: target.id, document: input.documentName, indicator: input.indicatorName, value: input.value },
    },
  };
});

export const changeIndicatorLink = act(changeContract, async (scene, input) => {
  await scene.tx.client.query('select 1 from indicator_links where id = $1 for update', [input.linkId]);
  const [row] = await linkRows(scene, input.linkId);
  if (row === undefined || !covers(scene.units, placeOf(row)))
    throw new Refusal(accessProblem('not-found', { what: 'liên kết chỉ tiêu' }));
  if (row.version !== input.version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  await scene.tx.client.query(
    `update indicator_links set document_name = $2, document_number = $3, indicator_no = $4, indicator_name = $5, value = $6,
       unit = $7, result = $8, result_on = $9, version = version + 1 where id = $1`,
    [
      row.id,
      input.documentName,
      input.documentNumber ?? null,
      input.indicatorNo ?? null,
      input.indicatorName,
      input.value,
      input.unit,
      input.result,
      input.resultOn,
    ],
  );
  return {
    answer: {},
    audit: {
      subjectKind: 'indicator-link',
      subjectId: row.id,
      areaId: row.area_id,
      details: {
        before: { value: row.value, result: row.result },
        after: { value: input.value, result: input.result },
      },
    },
  };
});

import { formatCount, formatPercent } from '#domain/kernel/number-format.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import { slashed } from '#domain/plans/drafting/draft-bases.ts';
import type { DraftBasis, FallCode } from '#domain/plans/drafting/draft-document.ts';
import type { AssignedFall, LastPlan, LastTarget, PeriodTarget } from '#domain/plans/drafting/draft-input.ts';
import type { Scene } from '../../act.ts';
import { roundsOfPlan } from '../plan-levels.ts';
import { getTrackedPlan } from '../plan-store.ts';
import { presentTarget } from '../present-target.ts';
import { listProgress, listTargetRows } from '../target-store.ts';

export interface DraftArea {
  readonly id: number;
  readonly provinceId: number;
  readonly districtId: number | null;
  readonly communeId: number | null;
}

interface PlanName {
  readonly id: string;
  readonly number: string | null;
  readonly issued_on: string | null;
  readonly issuer: string | null;
  readonly title: string;
}

const planName = ({ number, issued_on, title }: PlanName): string =>
  number === null
    ? `Kế hoạch «${title}»`
    : `Kế hoạch số ${number}${issued_on === null ? '' : ` ngày ${slashed(issued_on)}`}`;

/** Kế hoạch năm trước đang theo dõi: its targets judged at the end of its year, and the tasks still open. */
export async function lastPlanOf(scene: Scene, area: DraftArea, year: number): Promise<LastPlan | undefined> {
  const { rows } = await scene.tx.client.query<PlanName>(
    `select id, number, issued_on, issuer, title from plans
      where area_id = $1 and year = $2 and coalesce(last_year, year) = year and status = 'confirmed'
      order by issued_on desc nulls last, imported_at desc limit 1`,
    [area.id, year],
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  const plan = await getTrackedPlan(scene, found.id, 'read');
  const context = {
    plan,
    rounds: await roundsOfPlan(scene, plan),
    progress: await listProgress(scene, plan.id),
  };
  const end = `${year}-12-31`;
  const today = (scene.today < end ? scene.today : end) as PlainDate;
  const targets = (await listTargetRows(scene, plan.id)).map((row) =>
    lastTarget(presentTarget({ today }, context, row)),
  );
  const { rows: tasks } = await scene.tx.client.query<{
    id: string;
    text: string;
    agency: string;
    done: boolean;
    percent: number;
  }>(
    `select distinct on (label) id, text, agency_text as agency, done_on is not null as done, percent from plan_tasks
      where plan_id = $1 and role in ('lead', 'perform') order by label, role, position`,
    [plan.id],
  );
  const done = tasks.filter((task) => task.done).length;
  // Where nobody has reported anything, «unfinished» would be said of everything and mean nothing.
  const isReported = tasks.some((task) => task.done || task.percent > 0);
  return {
    id: plan.id,
    name: planName(found),
    number: found.number ?? found.title,
    targets,
    openTasks: isReported
      ? tasks.filter((task) => !task.done).map(({ id, text, agency }) => ({ id, text, agency }))
      : [],
    doneTasks: done,
  };
}

function lastTarget(target: ReturnType<typeof presentTarget>): LastTarget {
  const { achieved } = target;
  const { unit, quantity } = target.criterion;
  const verdict = target.verdict === 'met' ? 'met' : achieved === null ? 'unknown' : 'missed';
  return {
    id: target.id,
    text: target.text,
    unit,
    required: target.criterion.required,
    requiredText: quantityText(target.criterion.required, unit),
    ...(achieved === null ? {} : { achieved, achievedText: quantityText(achieved, unit) }),
    ...(quantity === 'level' ? {} : { change: quantity.endsWith('fall') ? 'fall' : 'rise' }),
    verdict,
  };
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  household: ' hộ',
  person: ' người',
  attendance: ' lượt',
  commune: ' xã',
  village: ' thôn',
  model: ' mô hình',
  house: ' nhà',
  percent: '%',
  percentage_point: ' điểm phần trăm',
  percent_per_year: '%',
};

function quantityText(value: number, unit: string): string {
  const words = UNIT_WORDS[unit] ?? '';
  const text = Number.isInteger(value)
    ? formatCount(value)
    : formatPercent({ numerator: Math.round(value * 10_000), denominator: 1_000_000 });
  return `${text}${words}`;
}

const MEASURES: Readonly<Record<FallCode, string>> = { poor: 'poor-households', 'near-poor': 'near-poor-households' };

/** Chỉ tiêu được phân khai: what the plan of the unit above for the same year gives this unit. */
export async function assignedFalls(scene: Scene, area: DraftArea, year: number) {
  const { rows } = await scene.tx.client.query<PlanName & { measure: string; value: number }>(
    `select p.id, p.number, p.issued_on, p.issuer, p.title, t.measure, u.value from target_allotment_units u
       join plan_targets t on t.id = u.target_id join plans p on p.id = t.plan_id
      where u.area_id = $1 and p.year = $2 and p.status = 'confirmed' and t.operator like 'decrease_by%' and t.unit = 'household'
      order by p.issued_on desc nulls last`,
    [area.id, year],
  );
  const assigned: Partial<Record<FallCode, AssignedFall>> = {};
  for (const code of ['poor', 'near-poor'] as const) {
    const found = rows.find(({ measure }) => measure.replace(/-reduction$/, '') === MEASURES[code]);
    if (found !== undefined) assigned[code] = { value: found.value, plan: planName(found) };
  }
  return assigned;
}

/** Lộ trình của kế hoạch giai đoạn: the rate at its end, or the fall every year. */
export async function periodPath(scene: Scene, area: DraftArea, year: number) {
  const { rows } = await scene.tx.client.query<
    PlanName & { measure: string; operator: string; unit: string; value: number; last_year: number }
  >(
    `select p.id, p.number, p.issued_on, p.issuer, p.title, p.last_year, t.measure, t.operator, t.unit, t.value from plans p
       join plan_targets t on t.plan_id = p.id
      where p.area_id = $1 and p.status = 'confirmed' and p.last_year > p.year and p.year <= $2 and p.last_year >= $2
        and t.measure in ('poverty-rate', 'near-poverty-rate', 'poverty-rate-reduction', 'near-poverty-rate-reduction')
        and (t.area_text is null or t.area_text = p.document #>> '{document,area}')
      order by p.issued_on desc nulls last, t.position`,
    [area.id, year],
  );
  const path: Partial<Record<FallCode, PeriodTarget>> = {};
  for (const row of rows) {
    const code: FallCode = row.measure.startsWith('near') ? 'near-poor' : 'poor';
    if (path[code] !== undefined) continue;
    const plan = planName(row);
    const isFall = row.operator.startsWith('decrease_by') || row.measure.endsWith('-reduction');
    if (!isFall && row.unit === 'percent')
      path[code] = { kind: 'level', percent: row.value, lastYear: row.last_year, plan };
    else if (isFall && /_per_year$/.test(row.unit)) path[code] = { kind: 'points-a-year', points: row.value, plan };
  }
  return path;
}

/** Plans that this one carries out, and resolutions of the unit's council and Party in the register of documents. */
export async function planBases(scene: Scene, area: DraftArea, year: number, on: string): Promise<DraftBasis[]> {
  const above = [area.provinceId, area.districtId].filter((id) => id !== null && id !== area.id);
  const plans = await scene.tx.client.query<PlanName>(
    `select id, number, issued_on, issuer, title from plans
      where status = 'confirmed' and number is not null and issued_on is not null and issued_on <= $4
        and ((area_id = $1 and last_year > year and year <= $2 and last_year >= $2)
          or (area_id = any($3::int[]) and year <= $2 and coalesce(last_year, year) >= $2))
      order by issued_on`,
    [area.id, year, above, on],
  );
  const documents = await scene.tx.client.query<{
    id: string;
    kind: 'council' | 'party';
    type: string;
    number: string;
    issuer: string | null;
    issued_on: string;
    title: string;
  }>(
    `select id, kind, type, number, issuer, issued_on, title from documents
      where (area_id = $1 or (area_id is null and province_id = $1)) and number is not null and issued_on is not null
        and issued_on <= $2
        and ((kind = 'council' and issued_on >= $3 and title ilike '%kinh tế - xã hội%')
          or (kind = 'party' and type ilike 'nghị quyết' and (period_to >= $4 or horizon >= $4) and (in_force_to is null or in_force_to > $2)))
      order by issued_on`,
    [area.id, on, `${year - 1}-07-01`, year],
  );
  return [
    ...plans.rows.map(
      (row): DraftBasis => ({
        kind: 'plan',
        text: `${planName(row)} của ${row.issuer ?? 'Ủy ban nhân dân'}${subjectOf(row.title)}`,
        source: `plan:${row.id}`,
      }),
    ),
    ...documents.rows.map(
      (row): DraftBasis => ({
        kind: row.kind,
        text: `${row.type} số ${row.number} ngày ${slashed(row.issued_on)}${row.issuer === null ? '' : ` của ${row.issuer}`} ${row.title}`,
        source: `document:${row.id}`,
      }),
    ),
  ];
}

/** The subject as running text; in capitals it would shout, and proper names cannot be told apart. */
function subjectOf(title: string): string {
  const plain = title.replace(/^kế hoạch\s+/iu, '');
  return plain === '' || plain === plain.toUpperCase() ? '' : ` ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
}

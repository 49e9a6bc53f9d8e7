import { PLAN_YEARS, PLAYED_YEARS, type PlayedPart } from '#demo/following-year/outcomes.ts';
import type { Scenario } from '#demo/scenarios/scenario.ts';
import type { Application } from '#server/application.ts';
import { createDraft } from '#server/plans/drafting/make-draft.ts';
import { getDraft } from '#server/plans/drafting/read-drafts.ts';
import { listTargets } from '#server/plans/targets.ts';
import { listTasks } from '#server/plans/tasks.ts';
import type { CommandIo } from '../../command-context.ts';
import { allotTargets } from './allot-targets.ts';
import { confirmExample } from './confirm-example.ts';
import { exampleFile } from './example-plans.ts';
import { findDraft } from './find-draft.ts';
import { findPlan } from './find-plan.ts';
import { playFollowingRound } from './play-following-round.ts';
import { quartersOf } from './quarters.ts';
import { onDay, type Stage, stageOf } from './stage.ts';
import { trackTargets } from './track-targets.ts';
import { trackTasks } from './track-tasks.ts';
import { planUnitsBelow } from './units-below-plan.ts';

/**
 * Một năm của kế hoạch — the plan is imported and confirmed, divided, carried out and reported, the review at the end of
 * the year approved, and the next plan drafted. Done again, nothing is added twice; cut off, it goes on.
 */
export async function playPlanYear(
  application: Application,
  scenario: Scenario,
  seed: number,
  io: CommandIo,
  parts: readonly PlayedPart[] = PLAYED_YEARS[scenario.plan],
): Promise<string> {
  const year = PLAN_YEARS[scenario.plan];
  const stage = stageOf(application, scenario, seed, year, io);
  const played = await findPlayed(stage);
  if (played !== undefined) return played;
  const planId = await confirmExample(stage);
  await allotTargets(stage, planId, `${year}-03-15`);
  await planUnitsBelow(stage, planId);
  await trackTasks(stage, planId);
  const isApproved = await playFollowingRound(stage, parts, io);
  await trackTargets(stage, planId);
  await sayHowItStands(stage, planId);
  if (isApproved) await draftNext(stage, planId);
  return planId;
}

/** The plan whose year was played to its end: every last report is there. What people do in it afterwards is theirs. */
async function findPlayed(stage: Stage): Promise<string | undefined> {
  const { application, actor, scenario, year } = stage;
  const plan = await findPlan(application, (await exampleFile(scenario)).bytes);
  if (plan?.status !== 'confirmed') return undefined;
  const last = quartersOf(year).at(-1)?.on;
  const { rows } = await application.database.pool.query<{ target_id: string }>(
    'select target_id from target_progress where plan_id = $1 and reached_on = $2',
    [plan.id, last],
  );
  const reported = new Set(rows.map(({ target_id }) => target_id));
  const { targets } = await listTargets.run(application, actor, { planId: plan.id });
  return targets.every(({ id, computed }) => computed || reported.has(id)) ? plan.id : undefined;
}

async function sayHowItStands({ application, actor, say }: Stage, planId: string): Promise<void> {
  const { targets } = await listTargets.run(application, actor, { planId });
  const { tasks } = await listTasks.run(application, actor, { planId });
  const lights = (light: string) => targets.filter((target) => target.light === light).length;
  const states = (state: string) => tasks.filter((task) => task.state === state).length;
  say(
    `Theo dõi: ${targets.length} chỉ tiêu (xanh ${lights('green')}, vàng ${lights('amber')}, đỏ ${lights('red')}, chưa có số ${lights('none')}); ${tasks.length} nhiệm vụ (xong ${states('done')}, quá hạn ${states('overdue')}, thường xuyên ${states('standing')}).`,
    `Tracked: ${targets.length} targets (green ${lights('green')}, amber ${lights('amber')}, red ${lights('red')}, no figure ${lights('none')}); ${tasks.length} tasks (done ${states('done')}, overdue ${states('overdue')}, standing ${states('standing')}).`,
  );
}

/** Next year's plan, kept as an open draft: what it proposes and what the check found is for people to decide. */
async function draftNext(stage: Stage, planId: string): Promise<void> {
  const { actor, year, say } = stage;
  const next = year + 1;
  const application = onDay(stage.application, `${year}-12-28`);
  const { plan } = await listTargets.run(application, actor, { planId });
  const { id, code } = plan.area;
  const known = await findDraft(application, id, next);
  const { draft } =
    known === undefined
      ? await createDraft.run(application, actor, { areaCode: code, year: next })
      : await getDraft.run(application, actor, { draftId: known });
  const command = `vuonlen plan draft --year ${next} --area ${code} --out ke-hoach-${next}.docx`;
  say(
    `Dự thảo kế hoạch năm ${next}: ${draft.figures.length} con số có nguồn, ${draft.openFindings} phát hiện chờ trả lời. Xem ở trang Dự thảo, hoặc: ${command}`,
    `Draft plan of ${next}: ${draft.figures.length} traced figures, ${draft.openFindings} findings to answer. On the page of drafts, or: ${command}`,
  );
}

import { getReportBoard as boardContract, listReportsDue as dueContract } from '#contract/plans/reporting/regime.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { read } from '../../act.ts';
import { getTrackedPlan, presentPlan } from '../plan-store.ts';
import { dueReports, withoutPlace } from './due-reports.ts';
import { listObligations } from './obligation-store.ts';
import { getPlanHead, headPosition, listPlanHeads } from './plan-head.ts';
import { listSendings } from './sending-store.ts';

/** Ai chưa báo cáo: reporter × period. A unit below sees its own rows only. */
export const getReportBoard = read(boardContract, async (scene, { planId }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const head = await getPlanHead(scene, planId);
  const all = await dueReports(scene, head, await listObligations(scene, planId), await listSendings(scene, planId));
  const seesAll = covers(scene.units, headPosition(head));
  const reports = all.filter((report) => seesAll || report.maySend);
  const owing = reports.filter(({ state }) => state === 'missing' || state === 'returned');
  return {
    plan: presentPlan(scene, plan),
    asOf: scene.today,
    reports: reports.map(withoutPlace),
    owing: [...new Set(owing.map(({ reporter }) => reporter.name))],
  };
});

/** Báo cáo phải gửi: of one's own unit or body, over all plans; what one receives oneself stands on the plan's board. */
export const listReportsDue = read(dueContract, async (scene) => {
  const obligations = Map.groupBy(await listObligations(scene, null), ({ plan_id }) => plan_id);
  const sendings = Map.groupBy(await listSendings(scene, null), ({ plan_id }) => plan_id);
  const found = [];
  for (const head of await listPlanHeads(scene, null)) {
    const own = obligations.get(head.id);
    if (own === undefined) continue;
    const reports = await dueReports(scene, head, own, sendings.get(head.id) ?? []);
    found.push(...reports.filter((report) => report.maySend && !report.mayReceive));
  }
  // what is owed first, then by day; without a day last
  const order = (due: string | null) => due ?? '9999';
  const sorted = found.sort(
    (a, b) => Number(b.isOwing) - Number(a.isOwing) || (order(a.period.due) < order(b.period.due) ? -1 : 1),
  );
  return { asOf: scene.today, reports: sorted.map(withoutPlace) };
});

import type { AnyRoute } from '../act.ts';
import { listAgencies } from './agencies/list-agencies.ts';
import { previewAllotment, saveAllotment } from './allotment.ts';
import { getCascade } from './cascade.ts';
import { confirmPlan } from './confirm-plan.ts';
import { addItem, decideItems } from './decide-items.ts';
import { draftPlan } from './drafting/draft-plan.ts';
import { addEvidence, downloadEvidence } from './evidence.ts';
import { importPlan } from './import-plan.ts';
import { placePlan } from './plan-parent.ts';
import { downloadPlan, getPlan, listItemChanges, listPlans } from './read-plans.ts';
import { changeTarget, enterProgress, getTarget, listTargets } from './targets.ts';
import { changeTask, listTasks, reportTask } from './tasks.ts';

export const planRoutes: readonly AnyRoute[] = [
  listPlans,
  importPlan,
  getPlan,
  downloadPlan,
  decideItems,
  addItem,
  listItemChanges,
  confirmPlan,
  placePlan,
  getCascade,
  listTargets,
  getTarget,
  changeTarget,
  enterProgress,
  previewAllotment,
  saveAllotment,
  addEvidence,
  downloadEvidence,
  listTasks,
  changeTask,
  reportTask,
  listAgencies,
  draftPlan,
];

import type { AnyRoute } from '../act.ts';
import { previewAllotment, saveAllotment } from './allotment.ts';
import { getCascade } from './cascade.ts';
import { confirmPlan } from './confirm-plan.ts';
import { addItem, decideItems } from './decide-items.ts';
import { draftingRoutes } from './drafting/routes.ts';
import { addEvidence, downloadEvidence } from './evidence.ts';
import { listExpectedExits } from './expected-exits.ts';
import { saveGoals } from './goals.ts';
import { importPlan } from './import-plan.ts';
import { getLivingStandard, setMinimumStandard } from './living-standard.ts';
import { acknowledgeTasks, listMyTasks, reportMyTask } from './my-tasks/my-tasks.ts';
import { listReminderSettings, setReminderSettings } from './my-tasks/reminder-settings.ts';
import { getReminders } from './my-tasks/reminders.ts';
import { addTaskEvidence, downloadTaskEvidence } from './my-tasks/task-evidence.ts';
import { changePlanHead, getPlanHead, withdrawPlan } from './plan-head.ts';
import { placePlan } from './plan-parent.ts';
import { decideVersion, getVersion, uploadVersion } from './plan-versions.ts';
import { exportProjection, getProjection } from './projection.ts';
import { downloadPlan, getPlan, listItemChanges, listPlans } from './read-plans.ts';
import { planReportingRoutes } from './reporting/routes.ts';
import { setTargetParts, setTargetUnits } from './target-shape.ts';
import { changeTarget, enterProgress, getTarget, listTargets } from './targets.ts';
import { addTask, changeTask, listTaskChanges, setAnswering } from './tasks/task-owners.ts';
import { listTasks, reportTask } from './tasks.ts';

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
  getPlanHead,
  changePlanHead,
  withdrawPlan,
  uploadVersion,
  getVersion,
  decideVersion,
  getCascade,
  listTargets,
  getTarget,
  changeTarget,
  enterProgress,
  setTargetUnits,
  setTargetParts,
  saveGoals,
  getProjection,
  exportProjection,
  getLivingStandard,
  setMinimumStandard,
  previewAllotment,
  saveAllotment,
  listExpectedExits,
  addEvidence,
  downloadEvidence,
  listTasks,
  changeTask,
  addTask,
  listTaskChanges,
  setAnswering,
  listMyTasks,
  acknowledgeTasks,
  reportMyTask,
  addTaskEvidence,
  downloadTaskEvidence,
  getReminders,
  listReminderSettings,
  setReminderSettings,
  reportTask,
  ...draftingRoutes,
  ...planReportingRoutes,
];

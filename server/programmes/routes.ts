import type { AnyRoute } from '../act.ts';
import { listBeneficiaries, listUnserved, setBeneficiaries } from './beneficiaries.ts';
import { addProgramme, changeProgramme, listProgrammes } from './catalogue.ts';
import { addActivity, changeActivity, getActivity, listActivities } from './edit-activity.ts';
import { addActivityEvidence, downloadActivityEvidence } from './evidence.ts';
import { addIndicatorLink, changeIndicatorLink, listIndicatorLinks } from './indicator-links.ts';
import { addThreshold, listCriterion } from './new-rural.ts';
import { getResources, markSameMoney } from './resources.ts';
import { listReturns, sendReturn } from './returns.ts';

export const programmeRoutes: readonly AnyRoute[] = [
  listProgrammes,
  addProgramme,
  changeProgramme,
  listActivities,
  getActivity,
  addActivity,
  changeActivity,
  addActivityEvidence,
  downloadActivityEvidence,
  setBeneficiaries,
  listBeneficiaries,
  listUnserved,
  getResources,
  markSameMoney,
  listCriterion,
  addThreshold,
  listIndicatorLinks,
  addIndicatorLink,
  changeIndicatorLink,
  listReturns,
  sendReturn,
];

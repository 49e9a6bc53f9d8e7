import { access } from './access.ts';
import { accounts } from './accounts.ts';
import { agencies } from './agencies.ts';
import { areas } from './areas.ts';
import { cases } from './cases.ts';
import { committees } from './committees.ts';
import { dashboard } from './dashboard.ts';
import { documents } from './documents.ts';
import { help } from './help.ts';
import { households } from './households.ts';
import { imports } from './imports.ts';
import { planDrafts } from './plan-drafts.ts';
import { planHead } from './plan-head.ts';
import { planReports } from './plan-reports.ts';
import { planTargets } from './plan-targets.ts';
import { plans } from './plans.ts';
import { programmes } from './programmes.ts';
import { reports } from './reports.ts';
import { rounds } from './rounds.ts';
import { shell } from './shell.ts';
import { standards } from './standards.ts';
import { tasks } from './tasks.ts';
import { ui } from './ui.ts';

export const vi = {
  access,
  accounts,
  agencies,
  areas,
  cases,
  committees,
  dashboard,
  documents,
  help,
  households,
  imports,
  planDrafts,
  planHead,
  planReports,
  planTargets,
  plans,
  programmes,
  reports,
  rounds,
  shell,
  standards,
  tasks,
  ui,
};
export type VietnameseMessages = typeof vi;

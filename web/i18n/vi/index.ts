import { access } from './access.ts';
import { accounts } from './accounts.ts';
import { areas } from './areas.ts';
import { cases } from './cases.ts';
import { dashboard } from './dashboard.ts';
import { documents } from './documents.ts';
import { help } from './help.ts';
import { households } from './households.ts';
import { imports } from './imports.ts';
import { planHead } from './plan-head.ts';
import { plans } from './plans.ts';
import { reports } from './reports.ts';
import { rounds } from './rounds.ts';
import { shell } from './shell.ts';
import { standards } from './standards.ts';
import { ui } from './ui.ts';

export const vi = {
  access,
  accounts,
  areas,
  cases,
  dashboard,
  documents,
  help,
  households,
  imports,
  planHead,
  plans,
  reports,
  rounds,
  shell,
  standards,
  ui,
};
export type VietnameseMessages = typeof vi;

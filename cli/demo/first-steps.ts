import { SCENARIOS } from '#demo/scenarios/scenarios.ts';
import type { Application } from '#server/application.ts';
import type { CommandIo } from '../command-context.ts';
import { describeAccounts, ensureDemoAccounts, hasDemoAccounts } from './demo-accounts.ts';
import { loadProvince } from './load-province.ts';
import { playPlanYear } from './plan-year/play-plan-year.ts';

const FIRST = SCENARIOS.HD;

/**
 * On an empty data folder: a synthetic province and accounts to try every role. On any other: nothing is added.
 * What it gives back is the year of the plan, to be played once the pages are served: the first click does not wait.
 */
export async function firstSteps(application: Application, io: CommandIo): Promise<(() => Promise<void>) | undefined> {
  const users = await application.database.pool.query('select from users limit 1');
  if (users.rowCount !== 0 && !(await hasDemoAccounts(application))) return undefined;
  await loadProvince(application, FIRST, 1, io);
  io.stdout.write(`${describeAccounts(await ensureDemoAccounts(application, FIRST), io.language)}\n`);
  return async () => {
    await playPlanYear(application, FIRST, 1, io);
  };
}

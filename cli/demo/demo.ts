import { findScenario, SCENARIOS } from '#demo/scenarios/scenarios.ts';
import type { Application } from '#server/application.ts';
import type { CommandIo } from '../command-context.ts';
import { WrongUse } from '../exit-status.ts';
import { readFlags } from '../flags.ts';
import { portFrom } from '../start/port.ts';
import { serve } from '../start/start.ts';
import { openApplication } from '../with-application.ts';
import { describeAccounts, ensureDemoAccounts } from './demo-accounts.ts';
import { loadProvince } from './load-province.ts';
import { playPlanYear } from './plan-year/play-plan-year.ts';

/** `vuonlen demo --plan CODE [--port N] [--seed N] [--no-serve]`: the application with a synthetic province and a year of its plan. */
export async function demoCommand(argv: string[], io: CommandIo): Promise<number> {
  const { values } = readFlags(
    argv,
    {
      plan: { type: 'string' },
      port: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'no-serve': { type: 'boolean', default: false },
    },
    0,
  );
  const scenario = findScenario((values.plan ?? '').toUpperCase());
  if (scenario === undefined) throw new WrongUse(`--plan ${Object.keys(SCENARIOS).join('|')}`);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new WrongUse('--seed N');
  const port = portFrom(values.port);
  const application: Application & { close(): Promise<void> } = await openApplication(io);
  try {
    const notes = await loadProvince(application, scenario, seed, io);
    for (const note of notes) io.stderr.write(`  ${note}\n`);
    await playPlanYear(application, scenario, seed, io);
    io.stdout.write(`${describeAccounts(await ensureDemoAccounts(application, scenario), io.language)}\n`);
    return values['no-serve'] ? 0 : await serve(application, port, io);
  } finally {
    await application.close();
  }
}

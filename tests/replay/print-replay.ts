import { parseArgs } from 'node:util';
import { loadProvince, roundIdOf } from '#cli/demo/load-province.ts';
import { openApplication } from '#cli/with-application.ts';
import { findScenario } from '#demo/scenarios/scenarios.ts';
import { formatCount } from '#domain/kernel/number-format.ts';
import { commandLineActor } from '#server/identity/load-actor.ts';
import { replayFigures } from './replay-plan.ts';

/** `node tests/replay/print-replay.ts --plan HD`: printed figures of a plan beside the approved tables of its province. */
const { values } = parseArgs({ options: { plan: { type: 'string', default: 'HD' } } });
const scenario = findScenario(values.plan);
if (scenario === undefined) throw new Error(`no plan ${values.plan}`);
const silent = { stdout: process.stderr, stderr: process.stderr, isTty: false, language: 'vi' as const };
const application = await openApplication(silent);
try {
  await loadProvince(application, scenario, 1, {
    ...silent,
    stderr: { write: () => true } as unknown as NodeJS.WritableStream,
  });
  const figures = await replayFigures(application, commandLineActor('replay', 'vi'), scenario, roundIdOf(scenario));
  const show = (value: number | undefined) => (value === undefined ? '–' : formatCount(value));
  for (const figure of figures) {
    const mark = figure.difference === undefined ? '=' : '≠';
    process.stdout.write(
      `${mark} L${String(figure.line).padEnd(4)} ${figure.code.padEnd(36)} ${show(figure.printed).padStart(10)} ${show(figure.table).padStart(10)}  ${figure.difference ?? ''}\n`,
    );
  }
  const exact = figures.filter((figure) => figure.difference === undefined).length;
  process.stdout.write(
    `${exact} of ${figures.length} printed figures are exactly those of the tables; every difference is named.\n`,
  );
} finally {
  await application.close();
}

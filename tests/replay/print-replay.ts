import { parseArgs } from 'node:util';
import { roundIdOf } from '#cli/demo/load-province.ts';
import { openApplication } from '#cli/with-application.ts';
import { findScenario } from '#demo/scenarios/scenarios.ts';
import { formatCount } from '#domain/kernel/number-format.ts';
import { commandLineActor } from '#server/identity/load-actor.ts';
import { replayFigures } from './replay-plan.ts';
import { type PlanYear, walkPlanYear } from './walk-plan-year.ts';

/**
 * `node tests/replay/print-replay.ts --plan HD`: printed figures of a plan beside the approved tables of its province, and
 * what became of the plan in its year: targets, tasks, the draft of the next.
 */
const { values } = parseArgs({ options: { plan: { type: 'string', default: 'HD' } } });
const scenario = findScenario(values.plan);
if (scenario === undefined) throw new Error(`no plan ${values.plan}`);
const silent = { stdout: process.stderr, stderr: process.stderr, isTty: false, language: 'vi' as const };
const application = await openApplication(silent);
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const actor = commandLineActor('replay', 'vi');
  const year = await walkPlanYear(application, actor, scenario.plan);
  const figures = await replayFigures(application, actor, scenario, roundIdOf(scenario));
  const show = (value: number | undefined) => (value === undefined ? '–' : formatCount(value));
  for (const figure of figures) {
    const mark = figure.difference === undefined ? '=' : '≠';
    say(
      `${mark} L${String(figure.line).padEnd(4)} ${figure.code.padEnd(36)} ${show(figure.printed).padStart(10)} ${show(figure.table).padStart(10)}  ${figure.difference ?? ''}`,
    );
  }
  const exact = figures.filter((figure) => figure.difference === undefined).length;
  const untold = figures.filter((figure) => figure.table === undefined).length;
  say(
    `${exact} of ${figures.length} printed figures are exactly those of the tables${untold > 0 ? `; ${untold} stand in no table of the product` : ''}; the others say why they differ.`,
  );
  printYear(year);
} finally {
  await application.close();
}

function printYear({ plan, items, targets, tasks, below, round, draft }: PlanYear): void {
  const of = (kind: string) => items.filter((item) => item.kind === kind);
  const confirmed = (kind: string) => of(kind).filter(({ status }) => status === 'confirmed').length;
  say(
    `\n${plan.number ?? plan.title}, ${plan.area.fullName} ${plan.year}: ${plan.status}; round of the year: ${round}`,
  );
  say(
    `read → confirmed: targets ${of('target').length} → ${confirmed('target')}, tasks ${of('task').length} → ${confirmed('task')}; figures ${of('figure').length}, bases ${of('basis').length}; audit: ${plan.attention} findings for a person`,
  );
  for (const target of targets) {
    const source = target.computed ? 'register' : 'reported';
    const upper = target.upper === null ? '' : `…${target.upper}`;
    say(
      `  ${target.light.padEnd(5)} L${String(target.line).padEnd(4)} ${target.measure.padEnd(30)} ${target.operator.padEnd(17)} ${`${target.value}${upper}`.padStart(9)} ${target.unit.padEnd(25)} → ${round2(target.achieved)} (${source})`,
    );
  }
  const states = (state: string) => tasks.filter((task) => task.state === state).length;
  const acknowledged = tasks.flatMap(({ carriers }) => carriers).filter((carrier) => carrier.acknowledgedAt !== null);
  say(
    `tasks ${tasks.length}: done ${states('done')}, overdue ${states('overdue')}, standing ${states('standing')}; ${acknowledged.length} receipts, ${tasks.flatMap(({ entries }) => entries).length} reports; plans below: ${below.length}`,
  );
  say(
    `draft of ${draft.year}: ${draft.fileName}, ${Buffer.from(draft.docx, 'base64').length} bytes, ${draft.figures.length} traced figures, ${draft.attention.length} findings for a person (${[...new Set(draft.attention.map(({ rule }) => rule))].join(', ')})`,
  );
}

function round2(value: number | null): string {
  return value === null ? '–' : value.toLocaleString('vi-VN', { maximumFractionDigits: 3 });
}

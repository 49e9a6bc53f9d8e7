import type { Scenario } from '#demo/scenarios/scenario.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { Application } from '#server/application.ts';
import { commandLineActor } from '#server/identity/load-actor.ts';
import type { CommandIo } from '../../command-context.ts';

/** What every step of the played year is given. */
export interface Stage {
  readonly application: Application;
  readonly actor: Actor;
  readonly scenario: Scenario;
  readonly seed: number;
  /** The year of the plan. */
  readonly year: number;
  say(vi: string, en: string): void;
}

export function stageOf(
  application: Application,
  scenario: Scenario,
  seed: number,
  year: number,
  io: CommandIo,
): Stage {
  return {
    application,
    actor: commandLineActor('demo', io.language),
    scenario,
    seed,
    year,
    say: (vi, en) => io.stdout.write(`${io.language === 'vi' ? vi : en}\n`),
  };
}

/**
 * The program with its clock on a day of the played year: what is recorded bears that day. Only the demo does this; its
 * actor stands on every line of the audit log, and the log keeps the order in which the lines were written.
 */
export const onDay = (application: Application, day: string): Application => ({
  ...application,
  now: () => new Date(`${day}T02:00:00Z`),
});

import type { Actor } from '#domain/access/actor.ts';
import type { Language } from '#domain/kernel/language.ts';
import type { Application } from '#server/application.ts';

/** What a command speaks through. Progress is shown on a terminal and is silent in a pipe. */
export interface CommandIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly isTty: boolean;
  readonly language: Language;
}

/** A command that needs the database: the same acts as the screen, done by a person at the server's command line. */
export interface CommandContext extends CommandIo {
  readonly application: Application;
  readonly actor: Actor;
}

/** A word on a terminal while something long runs. */
export function progress(io: CommandIo, vi: string, en: string): void {
  if (io.isTty) io.stderr.write(`${io.language === 'vi' ? vi : en}\n`);
}

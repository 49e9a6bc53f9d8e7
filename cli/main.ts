import { enableCompileCache } from 'node:module';
import type { CommandContext, CommandIo } from './command-context.ts';
import { explain, WRONG_USE } from './exit-status.ts';
import { usage } from './usage.ts';

type Command = (argv: string[], io: CommandIo) => Promise<number>;
type DatabaseCommand = (argv: string[], context: CommandContext) => Promise<number>;

/** A command is loaded only when it is called: `classify` must not wait for the database's code. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start/start.ts')).startCommand,
  demo: async () => (await import('./demo/demo.ts')).demoCommand,
  classify: async () => (await import('./classify/classify.ts')).classifyCommand,
  round: async () => overDatabase((await import('./reviews/round.ts')).roundCommand),
  import: async () => overDatabase((await import('./reviews/import.ts')).importCommand),
  report: async () => overDatabase((await import('./reports/report.ts')).reportCommand),
  plan: async () => (await import('./plans/plan.ts')).planCommand,
  backup: async () => overDatabase((await import('./archive/backup.ts')).backupCommand),
  restore: async () => (await import('./archive/restore.ts')).restoreCommand,
  verify: async () => overDatabase((await import('./archive/verify.ts')).verifyCommand),
  user: async () => overDatabase((await import('./users/user.ts')).userCommand),
};

function overDatabase(command: DatabaseCommand): Command {
  return async (argv, io) =>
    (await import('./with-application.ts')).withApplication(io, (context) => command(argv, context));
}

// Loading a command takes half the time when its sources were stripped of types once before.
enableCompileCache();

async function main(argv: string[]): Promise<number> {
  const language = process.env.VUONLEN_LANG === 'en' ? 'en' : 'vi';
  const io: CommandIo = {
    stdout: process.stdout,
    stderr: process.stderr,
    isTty: process.stderr.isTTY === true,
    language,
  };
  const [name = '', ...rest] = argv;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const asked = name === '' || name === 'help' || name === '--help' || name === '-h';
    (asked ? process.stdout : process.stderr).write(`${usage(language)}\n`);
    return asked ? 0 : WRONG_USE;
  }
  try {
    return await (await load())(rest, io);
  } catch (error) {
    return explain(error, language, process.stderr);
  }
}

// A reader that closes the pipe early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));

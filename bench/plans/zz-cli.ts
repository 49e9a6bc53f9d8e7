import { planReadCommand } from '#cli/plans/plan-read.ts';

process.exitCode = await planReadCommand(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  isTty: false,
});

import { enableCompileCache } from 'node:module';

// The command as a process of its own, as the command line runs it, telling its peak memory at the end.
enableCompileCache();
const { classifyCommand } = await import('#cli/classify/classify.ts');
process.exitCode = await classifyCommand(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  isTty: false,
});
process.stderr.write(`rss=${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);

import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `vuonlen …` as a person would, in a process of its own; `until` ends a server once its output says so. */
export async function vuonlen(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  until?: RegExp,
): Promise<Ran> {
  const child = spawn(process.execPath, [join(ROOT, 'cli/main.ts'), ...argv], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', PORT: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    if (until?.test(stdout)) child.kill('SIGTERM');
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, stdout, stderr };
}

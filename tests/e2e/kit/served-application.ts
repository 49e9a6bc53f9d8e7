import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROLE_KEYS = ['xa', 'tinh', 'lanhdao', 'coquan', 'thanhtra', 'quantri'] as const;
export type RoleKey = (typeof ROLE_KEYS)[number];

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface ServedApplication {
  readonly address: string;
  readonly accounts: Readonly<Record<RoleKey, Credentials>>;
  stop(): Promise<void>;
}

/** The real application with a synthetic province in a new data folder, as a person starts it. */
export async function serveDemo(plan: string): Promise<ServedApplication> {
  const folder = await mkdtemp(join(tmpdir(), 'vuonlen-e2e-'));
  const child = spawn(process.execPath, ['cli/main.ts', 'demo', '--plan', plan, '--port', '0'], {
    env: { ...process.env, VUONLEN_DATA: folder, VUONLEN_LANG: 'vi' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const output = await untilServing(child);
    return { address: addressIn(output), accounts: accountsIn(output), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One that runs already: its address, and the file its start was written to. */
export async function joinServed(address: string, outputFile: string): Promise<ServedApplication> {
  return { address, accounts: accountsIn(await readFile(outputFile, 'utf8')), stop: async () => {} };
}

function untilServing(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    let complaints = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (/http:\/\/localhost:\d+/.test(output)) resolve(output);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`the application ended with ${code}: ${complaints.slice(-2000)}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function addressIn(output: string): string {
  const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
  if (found === undefined) throw new Error('no address was printed');
  return found;
}

function accountsIn(output: string): Record<RoleKey, Credentials> {
  const found = [...output.matchAll(/^\s*(demo\.(\w+)\.\w+)\s+(\S+)/gm)].map(
    ([, username = '', key = '', password = '']) => [key, { username, password }] as const,
  );
  const accounts = Object.fromEntries(found) as Record<RoleKey, Credentials>;
  for (const key of ROLE_KEYS)
    if (accounts[key] === undefined) throw new Error(`no demonstration account «${key}» printed`);
  return accounts;
}

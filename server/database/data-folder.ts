import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '#domain/kernel/refusal.ts';
import { databaseProblem } from './problems.ts';

/** Layout of the folder that holds everything this installation must not lose. */
export interface DataFolder {
  readonly path: string;
  readonly postgres: string;
  readonly postgresLog: string;
  readonly users: string;
  readonly secrets: Secrets;
}

interface Secrets {
  readonly databasePassword: string;
  /** Signs session cookies. */
  readonly sessionKey: string;
}

const FREE_MEGABYTES_NEEDED = 200;

/** Opens (or makes) the data folder; refuses a full or unwritable place before anything is begun. */
export function openDataFolder(setting: string | undefined, checkout: string): DataFolder {
  const path = resolve(checkout, setting ?? '.vuonlen');
  try {
    mkdirSync(join(path, 'users'), { recursive: true });
    const { bavail, bsize } = statfsSync(path);
    const free = Math.floor((Number(bavail) * Number(bsize)) / 1_048_576);
    if (free < FREE_MEGABYTES_NEEDED) throw new Refusal(databaseProblem('disk-full', { folder: path, free }));
    return {
      path,
      postgres: join(path, 'postgres'),
      postgresLog: join(path, 'postgres.log'),
      users: join(path, 'users'),
      secrets: readSecrets(join(path, 'secrets.json')),
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(databaseProblem('data-folder-unusable', { folder: path, reason: (error as Error).message }));
  }
}

function readSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    const secrets: Secrets = {
      databasePassword: randomBytes(24).toString('base64url'),
      sessionKey: randomBytes(48).toString('base64url'),
    };
    const draft = `${file}.${process.pid}.new`;
    writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600 });
    // Two processes may start at once: the first to arrive wins, the other reads what it wrote.
    if (!existsSync(file)) renameSync(draft, file);
    chmodSync(file, 0o600);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

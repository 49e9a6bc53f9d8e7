import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect, openDatabase } from '#server/database/database.ts';
import { loadReferenceData } from '#server/reference.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test makes its own database from `templateName`. */
    serverUrl: string;
    templateName: string;
  }
}

/** One real PostgreSQL for the whole run, and one migrated, reference-loaded template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const checkout = join(import.meta.dirname, '../..');
  const database = await openDatabase({
    checkout,
    dataFolder: '.tmp/test-data',
    databaseUrl: process.env.TEST_DATABASE_URL,
    poolSize: 2,
  });
  const templateName = `vuonlen_t_${process.pid}_template`;
  await dropLeftovers(database.pool);
  await database.pool.query(`create database ${templateName}`);
  const template = await connect(withDatabase(database.url, templateName), 2);
  await loadReferenceData(template);
  await template.close();
  project.provide('serverUrl', database.url);
  project.provide('templateName', templateName);
  return async () => {
    await dropLeftovers(database.pool, process.pid);
    await database.close();
  };
}

/** Databases of test runs whose process is gone. Several runs may share the server at once. */
async function dropLeftovers(
  pool: { query(text: string): Promise<{ rows: { datname: string }[] }> },
  ownPid?: number,
): Promise<void> {
  const { rows } = await pool.query("select datname from pg_database where datname ~ '^vuonlen_t_[0-9]+_'");
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[2]);
    if (pid === ownPid || !isAlive(pid)) await pool.query(`drop database if exists ${datname} with (force)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

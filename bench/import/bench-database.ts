import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Application } from '#server/application.ts';
import { connect, type Database, openDatabase } from '#server/database/database.ts';
import { commandLineActor } from '#server/identity/load-actor.ts';
import { loadReferenceData } from '#server/reference.ts';
import { openRound } from '#server/reviews/open-round.ts';

export const PROVINCE = '33';
export const STANDARD = '2022-2025';
export const ROUND = 'BENCH-2024';
export const OFFICER = commandLineActor('bench', 'vi');

export const applicationOver = (database: Database): Application => ({
  database,
  now: () => new Date('2025-01-02T03:00:00Z'),
  newId: randomUUID,
  sessionKey: 'a key for benches only, long enough to sign a cookie',
});

/** A server of its own in a temporary data folder; databases are copies of one template with an open round. */
export interface BenchServer {
  /** A fresh database with the reference data and one open round of Hưng Yên, and nothing else. */
  fresh(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function startBenchServer(folder: string): Promise<BenchServer> {
  const main = await openDatabase({
    checkout: join(import.meta.dirname, '../..'),
    dataFolder: join(folder, 'data'),
    databaseUrl: undefined,
    poolSize: 2,
  });
  await main.pool.query('create database template_of_bench');
  const template = await connect(urlOf(main.url, 'template_of_bench'), 2);
  await loadReferenceData(template);
  await openRound.run(applicationOver(template), OFFICER, {
    id: ROUND,
    standardId: STANDARD,
    kind: 'yearly',
    year: 2024,
    provinceCode: PROVINCE,
    referenceDate: '2024-12-31',
    synthetic: true,
  });
  await template.pool.query('vacuum analyze');
  await template.close();
  return {
    fresh: async (name) => {
      await main.pool.query(`drop database if exists ${name} with (force)`);
      await main.pool.query(`create database ${name} template template_of_bench`);
      await main.pool.query('checkpoint');
      return urlOf(main.url, name);
    },
    drop: async (name) => void (await main.pool.query(`drop database if exists ${name} with (force)`)),
    close: async () => {
      await main.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

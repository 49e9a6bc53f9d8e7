import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { connect, type Database } from '#server/database/database.ts';

/** A database of its own for the calling test file: a copy of the migrated, reference-loaded template. */
export function useTestDatabase(): { readonly current: Database } {
  let database: Database | undefined;
  const template = inject('templateName');
  const name = template.replace(/template$/, randomUUID().replaceAll('-', ''));
  beforeAll(async () => {
    await onServer(`create database ${name} template ${template}`);
    const url = new URL(inject('serverUrl'));
    url.pathname = `/${name}`;
    database = await connect(url.href, 5);
  });
  afterAll(async () => {
    await database?.close();
    await onServer(`drop database if exists ${name} with (force)`);
  });
  return {
    get current() {
      if (database === undefined) throw new Error('the test database is opened in beforeAll');
      return database;
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('serverUrl') });
  await client.connect();
  try {
    // Two test files may copy the template at one moment; PostgreSQL allows one copier at a time.
    await client.query("select pg_advisory_lock(hashtext('vuonlen.test.template'))");
    await client.query(statement);
  } finally {
    await client.end();
  }
}

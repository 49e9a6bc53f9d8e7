import type { Application } from '#server/application.ts';
import type { Database } from '#server/database/database.ts';
import { newId } from '#server/identity/new-id.ts';

/** The program's wiring over a test database, with a clock that stands still at `now`. */
export function testApplication(database: Database, now = '2026-11-22T03:00:00Z'): Application {
  return {
    database,
    now: () => new Date(now),
    newId,
    sessionKey: 'a key for tests only, long enough to sign a cookie',
  };
}

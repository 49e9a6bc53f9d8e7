import type { Database } from './database/database.ts';

/** All wiring of a running program, made by hand in one place; tests pass their own. */
export interface Application {
  readonly database: Database;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Signs session cookies. */
  readonly sessionKey: string;
}

import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { AgencyScope } from '#domain/access/agency-scope.ts';
import { agencySettings } from './agency-settings.ts';
import type { Database } from './database.ts';
import { refusalFromPostgres } from './postgres-refusals.ts';
import type { Schema } from './schema.ts';

/** Units whose rows a transaction may see: the second wall, set for this transaction only. */
export interface VisibleAreas {
  readonly everywhere: boolean;
  readonly provinces: readonly number[];
  readonly districts: readonly number[];
  readonly communes: readonly number[];
  /** What an agency officer sees of plans: tasks of the agency over its areas. */
  readonly agencies?: readonly AgencyScope[];
  /** Some unit above stands there only for an agency: no household and no plan. */
  readonly agencyOnly?: boolean;
  /** Who acts, where a row belongs to its maker rather than to a unit. */
  readonly actorId?: string;
}

export const EVERYWHERE: VisibleAreas = { everywhere: true, provinces: [], districts: [], communes: [] };
export const NOWHERE: VisibleAreas = { everywhere: false, provinces: [], districts: [], communes: [] };

/** One open transaction: typed queries and, for COPY, the connection below them. */
export interface Tx {
  readonly sql: Kysely<Schema>;
  readonly client: pg.PoolClient;
}

/** Runs `act` in one transaction that sees only `visible`; the answer leaves after the commit. */
export async function inTransaction<T>(
  database: Database,
  visible: VisibleAreas,
  act: (tx: Tx) => Promise<T>,
  pool: pg.Pool = database.pool,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await confine(client, visible);
    const result = await act({ sql: over(client), client });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw refusalFromPostgres(error);
  } finally {
    client.release(broken);
  }
}

async function confine(client: pg.PoolClient, visible: VisibleAreas): Promise<void> {
  const list = (ids: readonly number[]) => `{${ids.join(',')}}`;
  await client.query(
    `select set_config('vuonlen.everywhere', $1, true), set_config('vuonlen.provinces', $2, true),
            set_config('vuonlen.districts', $3, true), set_config('vuonlen.communes', $4, true),
            set_config('vuonlen.actor', $5, true), set_config('vuonlen.file', '', true),
            set_config('vuonlen.agency_only', $6, true), set_config('vuonlen.agency_within', $7, true),
            set_config('vuonlen.agency_above', $8, true), set_config('vuonlen.agency_units', $9, true),
            set_config('role', coalesce((select rolname::text from pg_roles
              where rolname = 'vuonlen_app' and pg_has_role(session_user, oid, 'member')), 'none'), true)`,
    [
      visible.everywhere ? 'on' : 'off',
      list(visible.provinces),
      list(visible.districts),
      list(visible.communes),
      visible.actorId ?? '',
      visible.agencyOnly ? 'on' : 'off',
      ...agencySettings(visible.agencies ?? []),
    ],
  );
}

/** Typed queries over one connection that somebody else opens and closes. */
function over(client: pg.PoolClient): Kysely<Schema> {
  const lent = { query: client.query.bind(client), release: () => undefined } as unknown as pg.PoolClient;
  const pool = { connect: async () => lent, end: async () => undefined } as unknown as pg.Pool;
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

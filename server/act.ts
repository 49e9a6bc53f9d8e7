import type { z } from 'zod';
import type { AnswerOf, Endpoint, InputOf } from '#contract/kernel/endpoint.ts';
import type { Actor } from '#domain/access/actor.ts';
import {
  type AreaPosition,
  assignmentsInForce,
  covers,
  holdsPermission,
  jurisdictionOf,
  type VisibleUnits,
} from '#domain/access/jurisdiction.ts';
import type { Permission } from '#domain/access/permissions.ts';
import { accessProblem } from '#domain/access/problems.ts';
import type { Language } from '#domain/kernel/language.ts';
import { dayInVietnam, type PlainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Application } from './application.ts';
import { EVERYWHERE, inTransaction, NOWHERE, type Tx } from './database/transaction.ts';

/** What a handler is given: one open transaction confined to the actor's units, the actor, the clock's reading. */
export interface Scene {
  readonly application: Application;
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: PlainDate;
  readonly language: Language;
  readonly newId: () => string;
  /** Units over which the actor holds the endpoint's permission. */
  readonly units: VisibleUnits;
  /** Refuses with «not found» a record that lies outside the actor's units; `what` is the noun shown. */
  permit(area: Omit<AreaPosition, 'id' | 'level'> | undefined, what: string): void;
}

/** The line an act leaves in the audit log, written in its transaction. */
export interface AuditNote {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly areaId?: number | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface ActResult<A> {
  readonly answer: A;
  readonly audit: AuditNote;
}

export interface Route<E extends Endpoint = Endpoint> {
  readonly endpoint: E;
  run(application: Application, actor: Actor, input: unknown): Promise<AnswerOf<E>>;
}

/** A route whose endpoint is not known to the compiler: what the HTTP edge and the command line iterate over. */
export interface AnyRoute {
  readonly endpoint: Endpoint;
  run(application: Application, actor: Actor, input: unknown): Promise<unknown>;
}

/** Reading: route → query → shape. */
export function read<E extends Endpoint>(
  endpoint: E,
  handler: (scene: Scene, input: InputOf<E>) => Promise<AnswerOf<E>>,
): Route<E> {
  return {
    endpoint,
    run: async (application, actor, input) => {
      const valid = validInput(endpoint, input);
      return await onScene(application, actor, endpoint, (scene) => handler(scene, valid));
    },
  };
}

/** Writing: route → act → rule → store, with the audit row in the same transaction. `undefined` audit = done already. */
export function act<E extends Endpoint>(
  endpoint: E,
  handler: (scene: Scene, input: InputOf<E>) => Promise<ActResult<AnswerOf<E>>>,
): Route<E> {
  return {
    endpoint,
    run: async (application, actor, input) => {
      const valid = validInput(endpoint, input);
      return await onScene(application, actor, endpoint, async (scene) => {
        const commandId = (valid as { commandId?: string }).commandId;
        const earlier =
          commandId === undefined ? undefined : await answerOfCommand<AnswerOf<E>>(scene, endpoint.name, commandId);
        if (earlier) return earlier.answer;
        const { answer, audit } = await handler(scene, valid);
        if (commandId !== undefined) await rememberCommand(scene, endpoint.name, commandId, answer);
        await appendAudit(scene, endpoint.name, audit);
        return answer;
      });
    },
  };
}

function validInput<E extends Endpoint>(endpoint: E, input: unknown): InputOf<E> {
  const parsed = endpoint.input.safeParse(input);
  if (parsed.success) {
    const file = (input as { file?: unknown }).file;
    return (endpoint.upload ? { ...(parsed.data as object), file } : parsed.data) as InputOf<E>;
  }
  throw new Refusal(...parsed.error.issues.slice(0, 20).map((issue) => invalidInput(issue, input)));
}

function invalidInput(issue: z.core.$ZodIssue, input: unknown) {
  const path = issue.path.map(String).join('.');
  const found = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key as PropertyKey],
    input,
  );
  const shown =
    found === undefined ? '' : String(typeof found === 'object' ? JSON.stringify(found) : found).slice(0, 80);
  return accessProblem('invalid-input', { path: path || '(input)', found: shown, reason: issue.message }, path);
}

async function onScene<T>(
  application: Application,
  actor: Actor,
  endpoint: Endpoint,
  use: (scene: Scene) => Promise<T>,
): Promise<T> {
  const now = application.now();
  const today = dayInVietnam(now);
  const units = unitsFor(actor, endpoint.permission, today);
  const { database } = application;
  const toScene = (tx: Tx): Scene => ({
    application,
    tx,
    actor,
    now,
    today,
    language: actor.language,
    newId: application.newId,
    units,
    permit: (area, what) => {
      if (area === undefined || !covers(units, area)) throw new Refusal(accessProblem('not-found', { what }));
    },
  });
  // Tables and charts write nothing: a replica can answer them, and the work of the communes is not slowed.
  const pool = endpoint.permission === 'report.read' && endpoint.method === 'GET' ? database.replica : database.pool;
  return await inTransaction(database, { ...units, actorId: actor.id }, (tx) => use(toScene(tx)), pool);
}

function unitsFor(actor: Actor, permission: Endpoint['permission'], today: PlainDate): VisibleUnits {
  if (actor.isSystem) return EVERYWHERE;
  if (permission === 'public' || permission === 'signed-in') return NOWHERE;
  if (actor.mustChangePassword) throw new Refusal(accessProblem('password-must-change'));
  const inForce = assignmentsInForce(actor.assignments, today);
  if (!holdsPermission(inForce, permission)) throw new Refusal(accessProblem('forbidden', { permission }));
  return jurisdictionOf(inForce, permission satisfies Permission, today);
}

async function answerOfCommand<A>(scene: Scene, name: string, commandId: string): Promise<{ answer: A } | undefined> {
  // Two copies of one command at once: the second waits here for the first to commit.
  await scene.tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [commandId]);
  const row = await scene.tx.sql
    .selectFrom('commands')
    .select('outcome')
    .where('id', '=', commandId)
    .where('act', '=', name)
    .where('actor_id', '=', scene.actor.id)
    .executeTakeFirst();
  return row === undefined ? undefined : { answer: row.outcome as A };
}

async function rememberCommand(scene: Scene, name: string, commandId: string, answer: unknown): Promise<void> {
  await scene.tx.sql
    .insertInto('commands')
    .values({
      id: commandId,
      act: name,
      actor_id: scene.actor.id,
      at: scene.now,
      outcome: JSON.stringify(answer ?? null),
    })
    .execute();
}

async function appendAudit(scene: Scene, name: string, note: AuditNote): Promise<void> {
  await scene.tx.client.query('select append_audit($1, $2, $3, $4, $5, $6, $7, $8)', [
    scene.now,
    scene.actor.id,
    scene.actor.name,
    name,
    note.subjectKind,
    note.subjectId,
    note.areaId ?? null,
    JSON.stringify(note.details ?? {}),
  ]);
}

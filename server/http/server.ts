import { existsSync } from 'node:fs';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { FileAnswer } from '#contract/kernel/endpoint.ts';
import type { Actor } from '#domain/access/actor.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { AnyRoute } from '../act.ts';
import type { Application } from '../application.ts';
import { findActor } from '../identity/load-actor.ts';
import { createSignIn, type SignIn } from '../identity/sign-in.ts';
import { openApi } from './open-api.ts';
import { answerProblems, languageOf, replyWithProblems } from './problem-answer.ts';
import { readUpload } from './read-upload.ts';
import { ROUTES } from './routes.ts';
import { sessionRoutes } from './session-routes.ts';

export const UPLOAD_LIMIT_BYTES = 200 * 1_048_576;

/** Header that every call which changes something must carry: a foreign page cannot send it without our consent. */
export const REQUEST_HEADER = 'x-vuonlen';

export interface ServerOptions {
  /** Folder of the built web application; absent in tests of the API. */
  readonly webFolder?: string;
  readonly logLevel?: 'silent' | 'warn' | 'info';
  /** Sign-in attempts a minute and address. */
  readonly signInAttempts?: number;
}

/** The HTTP edge: the one place that turns a contract into a route. */
export async function createServer(application: Application, options: ServerOptions = {}): Promise<FastifyInstance> {
  const server = fastify({
    logger: options.logLevel && options.logLevel !== 'silent' ? { level: options.logLevel } : false,
    bodyLimit: 1_048_576,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
  });
  await server.register(fastifyCookie);
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await server.register(fastifyRateLimit, { global: false });
  await server.register(fastifyMultipart, { limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 1, fields: 20 } });
  answerProblems(server);

  const signIn = createSignIn(application);
  sessionRoutes(server, application, signIn, options.signInAttempts ?? 20);
  for (const route of ROUTES) addRoute(server, application, signIn, route);
  server.get('/api/openapi.json', async () => openApi(ROUTES.map((route) => route.endpoint)));
  server.get('/api/health', async () => {
    await application.database.pool.query('select 1');
    return { ok: true };
  });
  await serveWeb(server, options.webFolder);
  return server;
}

function addRoute(server: FastifyInstance, application: Application, signIn: SignIn, route: AnyRoute): void {
  const { endpoint } = route;
  server.route({
    method: endpoint.method,
    url: endpoint.path,
    handler: async (request, reply) => {
      if (endpoint.method !== 'GET') requireOwnPage(request);
      const actor = await actorOf(application, signIn, request);
      const answer = await route.run(application, actor, await inputOf(route, request));
      return endpoint.download ? sendFile(reply, answer as FileAnswer) : reply.send(answer ?? {});
    },
  });
}

function requireOwnPage(request: FastifyRequest): void {
  if (request.headers[REQUEST_HEADER] === undefined)
    throw new Refusal(accessProblem('forbidden', { permission: REQUEST_HEADER }));
}

export async function actorOf(application: Application, signIn: SignIn, request: FastifyRequest): Promise<Actor> {
  const session = await signIn.api.getSession({ headers: new Headers({ cookie: request.headers.cookie ?? '' }) });
  if (!session) throw new Refusal(accessProblem('signed-out'));
  const actor = await findActor(application.database, session.user.id);
  if (actor === undefined) throw new Refusal(accessProblem('signed-out'));
  if (actor === 'disabled') throw new Refusal(accessProblem('account-disabled'));
  return actor;
}

async function inputOf(route: AnyRoute, request: FastifyRequest): Promise<unknown> {
  const params = request.params as object;
  if (route.endpoint.method === 'GET') return { ...(request.query as object), ...params };
  if (!route.endpoint.upload) return { ...((request.body as object | null) ?? {}), ...params };
  return { ...(await readUpload(request)), ...params };
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  const plain = file.fileName
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w.-]/g, '_');
  return reply
    .header('content-type', file.mediaType)
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .header('cache-control', 'no-store')
    .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
}

async function serveWeb(server: FastifyInstance, folder: string | undefined): Promise<void> {
  const hasWeb = folder !== undefined && existsSync(folder);
  if (hasWeb)
    await server.register(fastifyStatic, { root: folder, immutable: true, maxAge: '365d', setHeaders: noCacheForPage });
  server.setNotFoundHandler((request, reply) => {
    const isPage = hasWeb && request.method === 'GET' && !request.url.startsWith('/api/');
    if (isPage)
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false });
    return replyWithProblems(
      reply,
      [accessProblem('not-found', { what: request.url.slice(0, 80) })],
      languageOf(request),
    );
  });
}

function noCacheForPage(reply: { header(name: string, value: string): unknown }, path: string): void {
  if (path.endsWith('.html')) reply.header('cache-control', 'no-cache');
}

import type { FastifyInstance } from 'fastify';
import { signIn as signInContract, signOut as signOutContract } from '#contract/access/session.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Application } from '../application.ts';
import { findActor } from '../identity/load-actor.ts';
import type { SignIn } from '../identity/sign-in.ts';

/** Signing in and out set cookies, so they are the two routes not made from the contract alone. */
export function sessionRoutes(
  server: FastifyInstance,
  application: Application,
  signIn: SignIn,
  attemptsAMinute: number,
): void {
  server.route({
    method: signInContract.method,
    url: signInContract.path,
    config: { rateLimit: { max: attemptsAMinute, timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      const input = signInContract.input.safeParse(request.body ?? {});
      if (!input.success) throw new Refusal(accessProblem('wrong-credentials'));
      const answer = await signIn.api
        .signInUsername({ body: input.data, headers: new Headers(), asResponse: true })
        .catch(() => undefined);
      if (!answer?.ok) throw new Refusal(accessProblem('wrong-credentials'));
      const { user } = (await answer.json()) as { user: { id: string; name: string } };
      const actor = await findActor(application.database, user.id);
      if (actor === 'disabled') throw new Refusal(accessProblem('account-disabled'));
      for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
      return { name: user.name };
    },
  });
  server.route({
    method: signOutContract.method,
    url: signOutContract.path,
    handler: async (request, reply) => {
      const answer = await signIn.api
        .signOut({ headers: new Headers({ cookie: request.headers.cookie ?? '' }), asResponse: true })
        .catch(() => undefined);
      for (const cookie of answer?.headers.getSetCookie() ?? []) reply.header('set-cookie', cookie);
      return {};
    },
  });
}

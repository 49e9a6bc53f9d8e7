import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accessProblem } from '#domain/access/problems.ts';
import type { Language } from '#domain/kernel/language.ts';
import type { Problem, ProblemCategory } from '#domain/kernel/problem.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { refusalFromPostgres } from '../database/postgres-refusals.ts';
import { categoryOf, messageOf } from '../problem-catalogue.ts';

const STATUS = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  'signed-out': 401,
  unavailable: 503,
} as const satisfies Record<ProblemCategory, number>;

/** Refusals become problems with a status; anything else is a fault of ours, logged whole and told without detail. */
export function answerProblems(server: FastifyInstance): void {
  server.setErrorHandler((error, request, reply) => {
    const language = languageOf(request);
    const refusal = refusalFromPostgres(error);
    if (refusal instanceof Refusal) return replyWithProblems(reply, refusal.problems, language);
    const { statusCode = 500, message } = error as { statusCode?: number; message: string };
    if (statusCode === 429)
      return replyWithProblems(reply, [accessProblem('too-many-requests', { seconds: 60 })], language, 429);
    if (statusCode < 500)
      return reply.status(statusCode).send({ problems: [{ code: 'bad-request', message, details: {} }] });
    request.log.error(error);
    process.stderr.write(`${(error as Error).stack ?? message}\n`);
    const told =
      language === 'vi'
        ? 'Máy chủ gặp lỗi; việc vừa rồi không được thực hiện. Hãy thử lại.'
        : 'The server failed; nothing was done. Please try again.';
    return reply.status(500).send({ problems: [{ code: 'fault', message: told, details: {} }] });
  });
}

export function replyWithProblems(
  reply: FastifyReply,
  problems: readonly Problem[],
  language: Language,
  status?: number,
): FastifyReply {
  const first = problems[0];
  return reply
    .status(status ?? (first ? STATUS[categoryOf(first)] : 422))
    .send({ problems: problems.map((problem) => ({ ...problem, message: messageOf(problem, language) })) });
}

export function languageOf(request: FastifyRequest): Language {
  return String(request.headers['accept-language'] ?? 'vi')
    .toLowerCase()
    .startsWith('en')
    ? 'en'
    : 'vi';
}

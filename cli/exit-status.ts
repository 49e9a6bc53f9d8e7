import type { Language } from '#domain/kernel/language.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { refusalFromPostgres } from '#server/database/postgres-refusals.ts';
import { categoryOf, messageOf } from '#server/problem-catalogue.ts';

/** Exit statuses of every command: the contract of the formats. */
export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USE = 2;
export const FAULT = 3;

/** The command line was not understood; the message says how it is used. */
export class WrongUse extends Error {}

/** Says what went wrong on standard error and gives the exit status. */
export function explain(error: unknown, language: Language, stderr: NodeJS.WritableStream): number {
  if (error instanceof WrongUse) {
    stderr.write(`${error.message}\n`);
    return WRONG_USE;
  }
  const refusal = refusalFromPostgres(error);
  if (refusal instanceof Refusal) {
    for (const problem of refusal.problems) stderr.write(`${messageOf(problem, language)}\n`);
    return refusal.problems.some((problem) => categoryOf(problem) === 'unavailable') ? FAULT : REFUSED;
  }
  const { code, message, stack, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') {
    stderr.write(
      language === 'vi'
        ? `Không đọc được tệp ${path ?? ''}: ${message}\n`
        : `Cannot read ${path ?? 'the file'}: ${message}\n`,
    );
    return REFUSED;
  }
  if (code === 'ENOSPC') {
    stderr.write(
      language === 'vi' ? 'Đĩa đã đầy; không có gì được ghi dở.\n' : 'The disk is full; nothing is half-written.\n',
    );
    return FAULT;
  }
  stderr.write(
    `${language === 'vi' ? 'Lỗi ngoài dự kiến' : 'Unexpected fault'}: ${process.env.VUONLEN_DEBUG ? stack : message}\n`,
  );
  return FAULT;
}

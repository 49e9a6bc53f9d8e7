import { currentLanguage } from '../i18n/language.ts';

/** A problem as the server tells it: its message is already in the user's language. */
export interface ToldProblem {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** The server refused a call, or could not be reached (`status` 0). */
export class CallRefused extends Error {
  readonly status: number;
  readonly problems: readonly ToldProblem[];

  constructor(status: number, problems: readonly ToldProblem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.status = status;
    this.problems = problems;
  }
}

const WORDS = {
  unreachable: {
    vi: 'Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại; những gì đã nhập vẫn còn trên màn hình.',
    en: 'The server cannot be reached. Check the network and try again; what you typed is still on the screen.',
  },
  unreadable: {
    vi: 'Máy chủ trả lời không đúng dạng (mã {status}). Thử lại sau ít phút.',
    en: 'The server gave an unreadable answer (status {status}). Try again in a few minutes.',
  },
};

export function unreachable(): CallRefused {
  return new CallRefused(0, [{ code: 'unreachable', message: WORDS.unreachable[currentLanguage()] }]);
}

export function readProblems(answer: unknown, status: number): ToldProblem[] {
  const problems = (answer as { problems?: ToldProblem[] } | undefined)?.problems;
  if (Array.isArray(problems) && problems.length > 0) return problems;
  return [{ code: 'unreadable', message: WORDS.unreadable[currentLanguage()].replace('{status}', String(status)) }];
}

export const isSignedOut = (error: unknown): boolean => error instanceof CallRefused && error.status === 401;

import { problemsOf } from '#domain/kernel/problem.ts';

export const httpProblems = {
  'port-in-use': {
    category: 'unavailable',
    vi: 'Cổng {port} đang được chương trình khác dùng. Chọn cổng khác: --port 8421 (hoặc biến môi trường PORT), hoặc dừng chương trình kia.',
    en: 'Port {port} is in use by another program. Choose another: --port 8421 (or the variable PORT), or stop that program.',
  },
  'port-forbidden': {
    category: 'unavailable',
    vi: 'Không được phép mở cổng {port}: {reason}. Chọn cổng từ 1024 trở lên.',
    en: 'Not allowed to open port {port}: {reason}. Choose a port of 1024 or more.',
  },
} as const;

export const httpProblem = problemsOf(httpProblems);

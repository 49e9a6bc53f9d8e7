import { type ProblemCatalogue, problemsOf } from '#domain/kernel/problem.ts';

/** Lý do không in được — refusals of making a paper. */
export const renderingProblems = {
  'table-too-long-for-document': {
    category: 'invalid',
    vi: 'Biểu có hơn {limit} dòng nên không xuất được ra Word. Hãy xuất ra Excel (.xlsx) hoặc chọn một huyện, một xã.',
    en: 'The table has more than {limit} rows and cannot be written as Word. Write it as Excel (.xlsx), or choose one district or commune.',
  },
} as const satisfies ProblemCatalogue;

export const renderingProblem = problemsOf(renderingProblems);

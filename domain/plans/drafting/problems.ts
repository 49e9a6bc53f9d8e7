/** Lý do từ chối — why no plan can be drafted, and what to do. */
import { type ProblemCatalogue, problemsOf } from '../../kernel/problem.ts';

export const PLAN_DRAFTING_PROBLEMS = {
  'draft-without-approved-round': {
    category: 'conflict',
    vi: 'Chưa có đợt rà soát định kỳ năm {round} đã phê duyệt của {area}: không soạn kế hoạch năm {year} từ số liệu chưa duyệt. Hãy phê duyệt kết quả rà soát năm {round} rồi soạn lại.',
    en: 'There is no approved yearly review of {round} for {area}: the plan of {year} is not drafted from figures nobody approved. Approve the review of {round}, then draft again.',
  },
  'draft-area-unknown': {
    category: 'not-found',
    vi: 'Không có tỉnh, huyện hoặc xã mang mã «{area}» vào ngày {date}.',
    en: 'No province, district or commune has the code “{area}” on {date}.',
  },
  'draft-level-ended': {
    category: 'invalid',
    vi: 'Từ ngày 01/7/2025 không còn cấp huyện: không soạn kế hoạch năm {year} cho {area}. Hãy soạn cho tỉnh hoặc xã.',
    en: 'The district level ended on 1 July 2025: no plan of {year} is drafted for {area}. Draft for the province or a commune.',
  },
} as const satisfies ProblemCatalogue;

export const planDraftingProblem = problemsOf(PLAN_DRAFTING_PROBLEMS);

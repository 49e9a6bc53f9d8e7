/** Chuỗi mục tiêu — access to resources, economic activity, income, lasting exit: targets grouped under the plan's goals. */
import type { Bilingual } from '../../kernel/language.ts';

export const GOAL_STEPS = ['access', 'activity', 'income', 'exit', 'other'] as const;
export type GoalStep = (typeof GOAL_STEPS)[number];

export const GOAL_STEP_NAMES: Readonly<Record<GoalStep, Bilingual>> = {
  access: { vi: 'Tiếp cận nguồn lực, dịch vụ', en: 'Access to resources and services' },
  activity: { vi: 'Hoạt động kinh tế, việc làm', en: 'Economic activity, work' },
  income: { vi: 'Thu nhập', en: 'Income' },
  exit: { vi: 'Thoát nghèo bền vững', en: 'Lasting exit from poverty' },
  other: { vi: 'Mục tiêu khác', en: 'Other goal' },
};

const STEPS: readonly (readonly [RegExp, GoalStep])[] = [
  [/poverty|poor-households|escaped|members-in/u, 'exit'],
  [/income|living/u, 'income'],
  [/models|production|employment|vocational|trained|certified|extension|labour/u, 'activity'],
  [
    /credit|insurance|tuition|learning|school|housing|water|latrine|telecom|legal|entitlement|support|stunting|underweight|fund/u,
    'access',
  ],
];

/** Where a measure belongs in the chain, as a first proposal. */
export const stepOfMeasure = (measure: string): GoalStep =>
  STEPS.find(([pattern]) => pattern.test(measure))?.[1] ?? 'other';

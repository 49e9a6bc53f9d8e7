/** Đánh giá tiến độ — green, amber or red by a rule that is said in words; unrounded values only. */
import type { Bilingual } from '../../kernel/language.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { type Criterion, isMet } from './criterion.ts';
import { dayNumber, linearForecast, type Point } from './trend.ts';

export type Light = 'green' | 'amber' | 'red' | 'none';
export type Verdict = 'met' | 'on-course' | 'close' | 'no-forecast' | 'behind' | 'missed' | 'no-figure';

/** Forecast at least this share of the way counts as close. */
const CLOSE = 0.9;

export const LIGHT_OF: Readonly<Record<Verdict, Light>> = {
  met: 'green',
  'on-course': 'green',
  close: 'amber',
  'no-forecast': 'amber',
  behind: 'red',
  missed: 'red',
  'no-figure': 'none',
};

export const RULE_WORDS: Readonly<Record<Verdict, Bilingual>> = {
  met: {
    vi: 'Xanh: kết quả đã đạt mức của chỉ tiêu, so bằng số chưa làm tròn.',
    en: 'Green: the result meets the target, compared unrounded.',
  },
  'on-course': {
    vi: 'Xanh: chưa đạt, nhưng đường thẳng qua các số liệu đã có sẽ đạt vào ngày cuối kỳ.',
    en: 'Green: not met yet, but the straight line through the known figures meets it on the last day.',
  },
  close: {
    vi: 'Vàng: theo đường thẳng qua các số liệu, cuối kỳ đi được từ 90% quãng phải đi nhưng chưa tới chỉ tiêu.',
    en: 'Amber: by the straight line, 90% of the way or more will be done on the last day, but not all of it.',
  },
  'no-forecast': {
    vi: 'Vàng: chưa đạt; chưa có số gốc nên chưa dự báo được.',
    en: 'Amber: not met yet; without a base nothing can be forecast.',
  },
  behind: {
    vi: 'Đỏ: theo đường thẳng qua các số liệu, cuối kỳ chưa đi được 90% quãng phải đi.',
    en: 'Red: by the straight line, less than 90% of the way will be done on the last day.',
  },
  missed: { vi: 'Đỏ: đã hết hạn mà chưa đạt.', en: 'Red: the time is over and the target is not met.' },
  'no-figure': { vi: 'Xám: chưa có số liệu nào.', en: 'Grey: there is no figure yet.' },
};

export interface Judgement {
  readonly verdict: Verdict;
  readonly light: Light;
  readonly achieved?: number;
  readonly achievedOn?: PlainDate;
  /** Share of the way from the start to the target, 1 = all; below 0 = away from it. */
  readonly share?: number;
  /** Share of the time gone by the day of the figure; all of it once the time is over. */
  readonly elapsed?: number;
  readonly forecast?: number;
  /** From the point before the last. */
  readonly trend?: 'better' | 'worse' | 'same';
  readonly rule: Bilingual;
}

export interface Course {
  readonly start: PlainDate;
  readonly due: PlainDate;
  /** The day the target is looked at; figures of later days do not count. */
  readonly today: PlainDate;
  /** The time is over: nothing is forecast any more. Without it, when the day looked at lies after the due day. */
  readonly isOver?: boolean;
  /** Achieved values in the criterion's own unit, in any order. */
  readonly points: readonly Point[];
  /** What stood achieved at the start: 0 for a fall, the base for a level; unknown when there is no base. */
  readonly startValue?: number;
}

export function judgeTarget(criterion: Criterion, course: Course): Judgement {
  const { start, due, today, startValue, isOver = today > due } = course;
  const points = [...course.points].filter((point) => point.on <= today).sort((a, b) => (a.on < b.on ? -1 : 1));
  const last = points.at(-1);
  if (last === undefined) return judged('no-figure', {});
  const line = startValue === undefined ? points : [{ on: start, value: startValue }, ...points];
  const forecast = isOver || last.on >= due ? undefined : linearForecast(line, due);
  const share = shareOf(criterion.required, startValue, last.value);
  const days = dayNumber(due) - dayNumber(start);
  const facts = {
    achieved: last.value,
    achievedOn: last.on,
    ...(share === undefined ? {} : { share }),
    ...(days > 0
      ? { elapsed: isOver ? 1 : Math.min(1, Math.max(0, (dayNumber(last.on) - dayNumber(start)) / days)) }
      : {}),
    ...(forecast === undefined ? {} : { forecast }),
    ...trendOf(criterion, line),
  };
  if (isMet(criterion, last.value)) return judged('met', facts);
  if (isOver || last.on >= due) return judged('missed', facts);
  if (forecast === undefined) return judged('no-forecast', facts);
  if (isMet(criterion, forecast)) return judged('on-course', facts);
  const far = shareOf(criterion.required, startValue ?? line[0]?.value, forecast);
  return judged(far !== undefined && far >= CLOSE ? 'close' : 'behind', facts);
}

function judged(verdict: Verdict, facts: Omit<Judgement, 'verdict' | 'light' | 'rule'>): Judgement {
  return { verdict, light: LIGHT_OF[verdict], ...facts, rule: RULE_WORDS[verdict] };
}

function shareOf(required: number, start: number | undefined, value: number): number | undefined {
  return start === undefined || start === required ? undefined : (value - start) / (required - start);
}

function trendOf(criterion: Criterion, line: readonly Point[]): { trend?: 'better' | 'worse' | 'same' } {
  const [before, last] = [line.at(-2), line.at(-1)];
  if (before === undefined || last === undefined) return {};
  if (before.value === last.value) return { trend: 'same' };
  const isUp = criterion.comparison === '>=' || criterion.comparison === '>';
  return { trend: last.value > before.value === isUp ? 'better' : 'worse' };
}

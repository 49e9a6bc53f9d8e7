/** Xem kế hoạch tại ngày nào — today, while the plan runs; when its years are over, the last day of them. */
import type { PlainDate } from '../../kernel/plain-date.ts';

export interface PlanYears {
  readonly year: number;
  readonly lastYear: number | null;
}

export interface PlanDay {
  readonly asOf: PlainDate;
  /** The last day of a plan whose years are over today. */
  readonly endedOn: PlainDate | null;
}

export function lastDayOfPlan({ year, lastYear }: PlanYears): PlainDate {
  return `${lastYear ?? year}-12-31` as PlainDate;
}

/** A day asked for is taken as it is, but never a day to come. */
export function planDay(years: PlanYears, today: PlainDate, wanted?: PlainDate): PlanDay {
  const last = lastDayOfPlan(years);
  const endedOn = last < today ? last : null;
  const asOf = wanted === undefined ? (endedOn ?? today) : wanted < today ? wanted : today;
  return { asOf, endedOn };
}

/** Xu hướng và dự báo — a straight line through what is known, read off at the last day. An estimate, labelled as one. */
import type { PlainDate } from '../../kernel/plain-date.ts';

export interface Point {
  readonly on: PlainDate;
  readonly value: number;
}

/** Days since 1970, without clock or zone. */
export function dayNumber(day: PlainDate): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Least squares; `undefined` with fewer than two different days. */
export function linearForecast(points: readonly Point[], on: PlainDate): number | undefined {
  const days = points.map((point) => dayNumber(point.on));
  const n = points.length;
  const meanDay = days.reduce((sum, day) => sum + day, 0) / n;
  const mean = points.reduce((sum, point) => sum + point.value, 0) / n;
  let spread = 0;
  let together = 0;
  for (const [index, point] of points.entries()) {
    const away = (days[index] as number) - meanDay;
    spread += away * away;
    together += away * (point.value - mean);
  }
  return spread === 0 ? undefined : mean + (together / spread) * (dayNumber(on) - meanDay);
}

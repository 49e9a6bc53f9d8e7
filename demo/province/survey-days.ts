import { daysInMonth } from '#domain/kernel/plain-date.ts';

/** Các ngày rà soát — all days from one to the other, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  let [year, month, day] = from.split('-').map(Number) as [number, number, number];
  for (let text = from; text <= to; ) {
    days.push(text);
    day++;
    if (day > daysInMonth(year, month)) [day, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
    text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  return days;
}

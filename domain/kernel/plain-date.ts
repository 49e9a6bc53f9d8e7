/**
 * Ngày — a calendar day `YYYY-MM-DD`, without clock or zone.
 * Not a `Date`: a birth date must not shift by a day because a server stands in another zone.
 */
export type PlainDate = string & { readonly __plainDate: unique symbol };

/** A day, or only a year (`YYYY`), as older lists know it. */
export type PlainDateOrYear = PlainDate | (string & { readonly __year: unique symbol });

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Parses a strict `YYYY-MM-DD`; impossible days (2023-02-30) give `undefined`. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  return day <= daysInMonth(year, month) ? (text as PlainDate) : undefined;
}

/** As {@link parsePlainDate}, throwing: for literals and values already checked. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError(`not a calendar day: ${text}`);
  return date;
}

export function parsePlainDateOrYear(text: string): PlainDateOrYear | undefined {
  if (/^\d{4}$/.test(text)) {
    const year = Number(text);
    return year >= 1800 && year <= 2200 ? (text as PlainDateOrYear) : undefined;
  }
  return parsePlainDate(text);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function yearOf(date: PlainDateOrYear): number {
  return Number(date.slice(0, 4));
}

/**
 * Tuổi tròn — completed years on a day. With only a birth year known the age is that of a birthday on
 * 1 January (the greater of the two possible ages).
 */
export function ageOn(birth: PlainDateOrYear, day: PlainDate): number {
  const years = yearOf(day) - yearOf(birth);
  return birth.length === 4 || birth.slice(5) <= day.slice(5) ? years : years - 1;
}

/** Vietnam's calendar day of an instant (UTC+7, no summer time). */
export function dayInVietnam(instant: Date): PlainDate {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) as PlainDate;
}

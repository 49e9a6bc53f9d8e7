/** Thời gian giữ chức — from a day (inclusive) to a day (exclusive); without an end it lasts. */
export interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export const inForceOn = ({ validFrom, validTo }: Period, day: string): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

export const overlap = (a: Period, b: Period): boolean =>
  (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo);

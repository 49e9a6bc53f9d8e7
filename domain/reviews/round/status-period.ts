import { type PlainDate, plainDate } from '#domain/kernel/plain-date.ts';
import type { HouseholdClass } from '#domain/standards/standard.ts';
import { hasLeft, type OtherChange } from '../movement.ts';
import type { ReviewRound } from './round.ts';

/** Thời hạn của kết quả — from when to when (both inclusive) a household has the class of an approved round. */
export interface StatusPeriod {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
}

/**
 * A yearly round holds for the following calendar year; a monthly one from the day of recognition to the end of the
 * list it changes. From the customary reading of the rules («chưa xác minh»): keep the day of recognition apart.
 * @source Quyết định 24/2021/QĐ-TTg, Điều 4, 5
 */
export function statusPeriodOf(round: Pick<ReviewRound, 'kind' | 'year'>, recognisedOn: PlainDate): StatusPeriod {
  if (round.kind === 'yearly') {
    return { validFrom: plainDate(`${round.year + 1}-01-01`), validTo: plainDate(`${round.year + 1}-12-31`) };
  }
  return { validFrom: recognisedOn, validTo: plainDate(`${recognisedOn.slice(0, 4)}-12-31`) };
}

export interface HouseholdStatus extends StatusPeriod {
  readonly class: HouseholdClass;
  readonly recognisedOn: PlainDate;
  readonly round: string;
}

/** The status that follows from an approved row; a household that has left gets none. */
export function findStatusFromRow(
  round: Pick<ReviewRound, 'id' | 'kind' | 'year'>,
  row: { readonly class: HouseholdClass; readonly otherChange?: OtherChange | undefined },
  recognisedOn: PlainDate,
): HouseholdStatus | undefined {
  if (hasLeft(row.otherChange)) return undefined;
  return { class: row.class, recognisedOn, round: round.id, ...statusPeriodOf(round, recognisedOn) };
}

/**
 * Phân loại vào một ngày — the class in force: of the statuses that cover the day, the one recognised last, since a
 * monthly recognition changes the yearly list.
 */
export function findStatusOn(statuses: readonly HouseholdStatus[], day: PlainDate): HouseholdStatus | undefined {
  return statuses
    .filter((status) => status.validFrom <= day && day <= status.validTo)
    .reduce<HouseholdStatus | undefined>(
      (last, status) => (last === undefined || status.recognisedOn >= last.recognisedOn ? status : last),
      undefined,
    );
}

import { COMMUNE_STATUSES } from '#contract/reviews/rounds.ts';

export interface CommuneStatusFilter {
  readonly status?: (typeof COMMUNE_STATUSES)[number] | undefined;
}

/** Which communes of a round are shown, as the address has it. */
export function readCommuneStatus(search: Record<string, unknown>): CommuneStatusFilter {
  const status = COMMUNE_STATUSES.find((each) => each === search.status);
  return status === undefined ? {} : { status };
}

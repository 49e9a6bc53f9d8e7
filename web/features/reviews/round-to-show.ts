import type { Round } from '#contract/reviews/rounds.ts';

/** The round a page opens with: the one asked for, else the latest approved one, whose figures are final; rounds come latest first. */
export function roundToShow(rounds: readonly Round[], asked: string | undefined): Round | undefined {
  return rounds.find((round) => round.id === asked) ?? rounds.find((round) => round.status === 'approved') ?? rounds[0];
}

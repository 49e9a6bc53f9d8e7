import { accepted, type Decision, refused } from '../kernel/decision.ts';
import type { Post } from './committee.ts';
import { inForceOn, overlap, type Period } from './period.ts';
import { committeeProblem } from './problems.ts';

export interface Seat extends Period {
  readonly id: string;
  readonly post: Post;
  readonly name: string;
}

/** Phân công chức danh: a seat lies in the time of its committee, and a committee has one head at a time. */
export function takeSeat(committee: Period, others: readonly Seat[], seat: Seat): Decision<Seat> {
  if (seat.validTo !== null && seat.validTo <= seat.validFrom)
    return refused(committeeProblem('seat-period', { from: seat.validFrom, to: seat.validTo }, 'validTo'));
  if (seat.validFrom < committee.validFrom || (committee.validTo !== null && seat.validFrom >= committee.validTo))
    return refused(committeeProblem('seat-outside', { from: seat.validFrom, start: committee.validFrom }, 'validFrom'));
  if (committee.validTo !== null && (seat.validTo === null || seat.validTo > committee.validTo))
    return refused(committeeProblem('seat-outlasts', { end: committee.validTo }, 'validTo'));
  const head = others.find((other) => other.id !== seat.id && other.post === 'head' && overlap(other, seat));
  if (seat.post === 'head' && head) return refused(committeeProblem('head-taken', { name: head.name }, 'post'));
  return accepted(seat);
}

/** Who sat on a day, in the order of a decision. */
export function seatedOn<S extends Seat>(seats: readonly S[], day: string, order: readonly Post[]): S[] {
  return seats
    .filter((seat) => inForceOn(seat, day))
    .sort((a, b) => order.indexOf(a.post) - order.indexOf(b.post) || (a.validFrom < b.validFrom ? -1 : 1));
}

/** Việc còn thiếu của một ban trên một ngày: what a decision normally settles and this committee lacks. */
type SeatingGap = 'no-head' | 'no-secretary' | 'no-standing-body' | 'no-regulation';

export function seatingGaps(
  seats: readonly Seat[],
  day: string,
  has: { readonly standingBody: boolean; readonly regulation: boolean },
): SeatingGap[] {
  const posts = new Set(seats.filter((seat) => inForceOn(seat, day)).map(({ post }) => post));
  const gaps: SeatingGap[] = [];
  if (!posts.has('head')) gaps.push('no-head');
  if (!posts.has('secretary')) gaps.push('no-secretary');
  if (!has.standingBody) gaps.push('no-standing-body');
  if (!has.regulation) gaps.push('no-regulation');
  return gaps;
}

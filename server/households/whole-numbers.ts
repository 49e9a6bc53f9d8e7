import { assignmentsInForce, covers, jurisdictionOf } from '#domain/access/jurisdiction.ts';
import { seesWholeNumbers } from '#domain/households/masking.ts';
import type { Scene } from '../act.ts';
import type { Place } from './household-store.ts';

/** Whether this person, by a role held over this place, checks identity numbers against papers. */
export function readsWholeNumbers({ actor, today }: Scene, place: Place): boolean {
  const here = assignmentsInForce(actor.assignments, today).filter((assignment) =>
    covers(jurisdictionOf([assignment], 'household.read'), place),
  );
  return actor.isSystem || seesWholeNumbers(here.map(({ role }) => role));
}

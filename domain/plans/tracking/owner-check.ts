/**
 * Kiểm tra phân công — tasks that no body of the catalogue owns, works that nobody leads or carries out, works that several
 * lead, projects without exactly one lead.
 */
import { type DutyRow, type DutyTask, dutyMatrix } from './duty-matrix.ts';

export interface OwnedTask extends DutyTask {
  readonly agencyId: string | null;
}

export interface OwnerCheck<T extends OwnedTask> {
  readonly withoutAgency: readonly T[];
  readonly withoutLead: readonly DutyRow[];
  readonly severalLeads: readonly DutyRow[];
}

export function checkOwners<T extends OwnedTask>(tasks: readonly T[]): OwnerCheck<T> {
  const { rows } = dutyMatrix(tasks);
  return {
    withoutAgency: tasks.filter(({ agencyId }) => agencyId === null),
    withoutLead: rows.filter(({ isAnswered }) => !isAnswered),
    severalLeads: rows.filter(({ leads }) => leads > 1),
  };
}

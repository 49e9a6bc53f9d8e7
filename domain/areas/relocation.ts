import { accepted, type Decision, refused } from '../kernel/decision.ts';
import type { Fate } from './fate.ts';
import { areaProblem } from './problems.ts';

/** What happens to the households of one old commune when an administrative change is applied. */
export type RelocationStep = 'none' | 'move' | 'confirm' | 'decide';

/**
 * Chuyển hồ sơ theo thay đổi địa giới — wholly merged communes move by rule; where the successor was inferred (changes
 * before 2025-07-01 carry no share) the officer confirms first; a split commune waits for a decision per household.
 */
export function relocationStep(fate: Fate): RelocationStep {
  if (fate.outcome === 'stands') return 'none';
  if (fate.outcome === 'whole') return fate.isVerified ? 'move' : 'confirm';
  return 'decide';
}

/** Whether a person may decide for this commune: one of the candidates, or any commune where the sources name none. */
export function decideRelocation(fate: Fate, newCommuneId: number, newName: string): Decision<number> {
  const allowed =
    fate.outcome === 'unknown' ||
    (fate.outcome === 'split' && fate.candidates.includes(newCommuneId)) ||
    (fate.outcome === 'whole' && fate.areaId === newCommuneId);
  if (fate.outcome === 'stands') return refused(areaProblem('commune-still-stands'));
  return allowed ? accepted(newCommuneId) : refused(areaProblem('not-a-successor', { name: newName }, 'newCommuneId'));
}

/**
 * «Thành viên BCĐ …» — which committee a line of the recipients means: of which unit and set up for what. A line that names
 * no purpose means every committee that steers poverty reduction; the one of a review has another task.
 */
import type { CommitteeKind } from '../../committees/committee.ts';
import { searchKey } from '../../kernel/vietnamese-text.ts';
import type { DraftLevel } from '../drafting/draft-document.ts';

export interface CommitteeLine {
  readonly level: DraftLevel;
  /** In the order of preference; the first that the unit has is meant. */
  readonly kinds: readonly (readonly CommitteeKind[])[];
}

const STEERING: readonly CommitteeKind[] = ['poverty', 'joint', 'national-target', 'poverty-board'];

/** `undefined`: a committee of the centre, or no committee of one's own tree. */
export function committeeOfLine(name: string, own: DraftLevel): CommitteeLine | undefined {
  const key = searchKey(name);
  if (/\b(trung uong|tw|chinh phu|quoc gia ve)\b/.test(key)) return undefined;
  return { level: levelOf(key, own), kinds: [...kindsNamed(key), STEERING] };
}

function kindsNamed(key: string): CommitteeKind[][] {
  if (/\bra soat\b/.test(key)) return [['review']];
  if (/\b(nong thon moi|ntm)\b/.test(key)) return [['joint'], ['national-target']];
  if (/\b(muc tieu quoc gia|mtqg)\b/.test(key)) return [['national-target']];
  return /\b(giam ngheo|gn|gnbv|ngheo)\b/.test(key) ? [['poverty', 'poverty-board'], ['joint']] : [];
}

/** The unit named last: «BCĐ giảm nghèo tỉnh» on a district's plan is the province's. */
function levelOf(key: string, own: DraftLevel): DraftLevel {
  if (own === 'province') return 'province';
  if (/\btinh$/.test(key)) return 'province';
  return own === 'commune' && /\b(huyen|quan|thi xa)$/.test(key) ? 'district' : own;
}

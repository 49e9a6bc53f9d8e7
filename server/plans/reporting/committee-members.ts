import { COMMITTEE_KINDS, type CommitteeKind, POST_CODES, POSTS } from '#domain/committees/committee.ts';
import { seatedOn } from '#domain/committees/seating.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import type { DraftLevel } from '#domain/plans/drafting/draft-document.ts';
import { committeeOfLine } from '#domain/plans/reporting/committee-line.ts';
import type { Scene } from '../../act.ts';
import { type CommitteeRow, listCommitteeRows } from '../../committees/committee-store.ts';
import { listMemberRows, toSeat } from '../../committees/member-store.ts';
import type { PlanRow } from '../plan-store.ts';

/** Thành viên Ban Chỉ đạo vào ngày của kế hoạch; `null`: no such committee is held for that day. */
export async function committeeMembers(
  scene: Scene,
  plan: PlanRow,
  line: string,
  on: string,
): Promise<Bilingual[] | null> {
  const committees = await meantBy(scene, plan, line, on);
  if (committees.length === 0) return null;
  const found: Bilingual[] = [];
  for (const committee of committees) {
    const rows = await listMemberRows(scene, committee.id);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, name, post } of seatedOn(rows.map(toSeat), on, POST_CODES)) {
      const office = byId.get(id)?.office ?? '';
      const told = ({ vi, en }: Bilingual): Bilingual => ({
        vi: [name, office, vi].filter((part) => part !== '').join(', '),
        en: [name, office, en].filter((part) => part !== '').join(', '),
      });
      // Of one committee the post says enough; of several it is said of which.
      const of = COMMITTEE_KINDS[committee.kind];
      const { vi, en } = POSTS[post];
      found.push(told(committees.length === 1 ? { vi, en } : { vi: `${vi} ${of.vi}`, en: `${en}, ${of.en}` }));
    }
  }
  return found;
}

async function meantBy(scene: Scene, plan: PlanRow, line: string, on: string): Promise<CommitteeRow[]> {
  const meant = committeeOfLine(line, plan.area_level as DraftLevel);
  if (meant === undefined) return [];
  const unit = {
    province: plan.province_id,
    district: plan.district_id ?? plan.area_id,
    commune: plan.area_id,
  }[meant.level];
  const held = (await listCommitteeRows(scene, on)).filter(({ area_id }) => area_id === unit);
  for (const kinds of meant.kinds) {
    const those = held.filter(({ kind }) => (kinds as readonly CommitteeKind[]).includes(kind));
    if (those.length > 0) return those;
  }
  return [];
}

import type { Draft } from '#contract/plans/drafting/draft.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Application } from '#server/application.ts';
import type { Database } from '#server/database/database.ts';
import { EVERYWHERE, inTransaction } from '#server/database/transaction.ts';
import { answerFinding, decideFall } from '#server/plans/drafting/change-draft.ts';
import { linesOfDocx } from '#server/plans/sources/docx-lines.ts';
import { computeRoundFigures } from '#server/reports/round-figures.ts';
import { SYSTEM } from './actors.ts';
import { approveRound, type CaseDraft, makeRound, type SmallProvince } from './review-fixtures.ts';

const times = (count: number, draft: CaseDraft): CaseDraft[] => Array.from({ length: count }, () => draft);
const denominators = [500, 700, 600, 550].map((households) => [households, households * 4] as const);

/** In each of four communes: so many poor at the end of the year, so many who left, 6 near-poor who stay and 2 who left. */
export function yearOfCases(poor: number, left: number): CaseDraft[] {
  return [0, 1, 2, 3].flatMap((commune) => [
    ...times(poor, {
      commune,
      class: 'poor',
      previousClass: 'poor',
      movement: 'still_poor',
      povertyGroup: 'N1',
      causes: 1,
    }),
    ...times(left, { commune, class: 'not_poor', previousClass: 'poor', movement: 'poor_to_not_poor' }),
    ...times(6, { commune, class: 'near_poor', previousClass: 'near_poor', movement: 'still_near_poor' }),
    ...times(2, { commune, class: 'not_poor', previousClass: 'near_poor', movement: 'near_poor_to_not_poor' }),
  ]);
}

/** A yearly round of 2016–2020's standard, approved with its frozen figures. */
export async function approvedYear(
  database: Database,
  province: SmallProvince,
  id: string,
  year: number,
  cases: CaseDraft[],
): Promise<void> {
  await makeRound(database, province, { id, standardId: '2016-2020', year, cases, denominators });
  const figures = await inTransaction(database, EVERYWHERE, (tx) => computeRoundFigures(tx, id));
  await approveRound(database, province, id, figures);
}

export async function linesOfFile(bytes: Uint8Array): Promise<string[]> {
  const read = await linesOfDocx(bytes, 'x.docx');
  if (!read.ok) throw new Error('unreadable');
  return read.value.lines.map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

/** Which draft in which version a change is for. */
export const versionOf = (draft: Draft) => ({ draftId: draft.id, version: draft.version });

/** Decides every proposal as it is and answers every finding. */
export async function readyToIssue(application: Application, start: Draft, who: Actor = SYSTEM): Promise<Draft> {
  let draft = start;
  for (const { code, value, status } of draft.falls) {
    if (status !== 'proposed') continue;
    const input = { ...versionOf(draft), code, value, reason: 'Đồng ý mức đề xuất' };
    ({ draft } = await decideFall.run(application, who, input));
  }
  for (const { key, needsAttention } of draft.findings) {
    if (!needsAttention) continue;
    const input = { ...versionOf(draft), findingKey: key, reason: 'Đã xem, giữ nguyên' };
    ({ draft } = await answerFinding.run(application, who, input));
  }
  return draft;
}

export function provincePosition({ provinceId }: SmallProvince): AreaPosition {
  return { id: provinceId, level: 'province', provinceId, districtId: null, communeId: null };
}

export function districtPosition({ provinceId, districtIds }: SmallProvince, at: number): AreaPosition {
  const id = districtIds[at] as number;
  return { id, level: 'district', provinceId, districtId: id, communeId: null };
}

import { getRound as contract } from '#contract/reviews/get-round.ts';
import type { RoundCommune } from '#contract/reviews/rounds.ts';
import { assignmentsInForce, covers, jurisdictionOf } from '#domain/access/jurisdiction.ts';
import type { Permission } from '#domain/access/permissions.ts';
import { type CommuneProgress, possibleSteps } from '#domain/reviews/round/commune-lifecycle.ts';
import { listObstacles } from '#domain/reviews/round/round-approval.ts';
import { read, type Scene } from '../act.ts';
import { messageOf } from '../problem-catalogue.ts';
import { type CommuneRow, listCommuneRows } from './commune-store.ts';
import { getPresentedRound } from './round-rows.ts';
import { listRoundWarnings } from './round-warnings.ts';

export const getRound = read(contract, async (scene, { roundId }) => {
  const round = await getPresentedRound(scene.tx, roundId);
  const rows = await listCommuneRows(scene, roundId);
  const approved = round.status === 'approved';
  const progress = rows.map((row): CommuneProgress => ({ ...row, name: row.full_name, roundApproved: approved }));
  const obstacles = approved ? [] : listObstacles(progress);
  const inProvince = { provinceId: round.provinceId, districtId: null, communeId: null };
  return {
    round,
    communes: rows.map((row, index) => presentCommune(scene, row, progress[index] as CommuneProgress)),
    obstacles: obstacles.map((problem) => ({ code: problem.code, message: messageOf(problem, scene.language) })),
    warnings: (approved ? [] : await listRoundWarnings(scene, roundId)).map((problem) => ({
      code: problem.code,
      message: messageOf(problem, scene.language),
    })),
    mayApprove: !approved && obstacles.length === 0 && may(scene, 'round.approve', inProvince),
  };
});

function presentCommune(scene: Scene, row: CommuneRow, progress: CommuneProgress): RoundCommune {
  const area = { provinceId: row.province_id, districtId: row.district_id, communeId: row.commune_id };
  const steps = possibleSteps({
    ...progress,
    households: progress.households ?? 0,
    persons: progress.persons ?? 0,
    cases: 0,
  });
  const isOpen = !progress.roundApproved && (row.status === 'open' || row.status === 'returned');
  const abilities: RoundCommune['abilities'] = [];
  for (const step of steps) if (may(scene, `commune.${step}`, area)) abilities.push(step);
  if (isOpen && may(scene, 'round.population', area)) abilities.push('population');
  if (isOpen && may(scene, 'register.import', area)) abilities.push('import');
  return {
    communeId: row.commune_id,
    code: row.code,
    name: row.name,
    fullName: row.full_name,
    districtId: row.district_id,
    districtName: row.district_name,
    status: row.status,
    households: row.households,
    persons: row.persons,
    cases: row.cases,
    poor: row.poor,
    nearPoor: row.near_poor,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    returnedReason: row.returned_reason,
    version: row.version,
    abilities,
  };
}

/** Whether the actor holds a permission over an area: what the screen is told instead of deciding it again. */
function may(scene: Scene, permission: Permission, area: Parameters<typeof covers>[1]): boolean {
  return (
    scene.actor.isSystem ||
    covers(jurisdictionOf(assignmentsInForce(scene.actor.assignments, scene.today), permission), area)
  );
}

import { generateFollowingYear } from '#demo/following-year/generate-following-year.ts';
import type { PlayedPart } from '#demo/following-year/outcomes.ts';
import { generateProvince } from '#demo/province/generate-province.ts';
import { applyAdministrativeChange } from '#server/areas/relocation.ts';
import type { CommandIo } from '../../command-context.ts';
import { decisionOfYear } from '../decisions.ts';
import { markOf, openNextRound, roundIdOf } from '../load-province.ts';
import { playRound, statusOf } from '../play-round.ts';
import type { Stage } from './stage.ts';

/** Đợt rà soát cuối năm kế hoạch: false when somebody works in it already, and the demo keeps out. */
export async function playFollowingRound(stage: Stage, played: readonly PlayedPart[], io: CommandIo): Promise<boolean> {
  const { application, scenario, seed, year, say } = stage;
  const parts = played.flatMap(({ scenario: part, outcome }) => (outcome === undefined ? [] : [{ part, outcome }]));
  const [first] = parts;
  if (first === undefined) return true;
  const roundId = roundIdOf(scenario, year);
  const status = await statusOf(application, roundId);
  if (status === 'approved') return true;
  if (await hasOthersWork(stage, roundId)) {
    say(
      `Đợt ${roundId} đã có dữ liệu do người dùng nhập: bản trình diễn không đụng đến.`,
      `Round ${roundId} holds data that somebody entered: the demo keeps out of it.`,
    );
    return false;
  }
  const { note } = first.outcome;
  say(
    `Năm ${year} trên tỉnh mô phỏng (hạt giống ${seed}). ${note.vi}`,
    `The year ${year} in the synthetic province (seed ${seed}). ${note.en}`,
  );
  if (first.outcome.merged !== undefined) await moveMergedCommunes(stage, first.outcome.referenceDate);
  await playRound(
    application,
    {
      id: roundId,
      standardId: scenario.standardId,
      year,
      referenceDate: first.outcome.referenceDate,
      provinceCode: scenario.units.provinceCode,
      decision: decisionOfYear(scenario, year),
    },
    parts.map(({ part, outcome }, index) => ({
      mark: markOf(seed, index, year),
      province: generateFollowingYear(part, generateProvince(part, { seed }), outcome, { seed }),
    })),
    io,
  );
  await openNextRound(application, scenario, year + 1);
  return true;
}

/** Cases in the round that no import of the demo brought. */
async function hasOthersWork({ application, seed, year }: Stage, roundId: string): Promise<boolean> {
  const { rows } = await application.database.pool.query<{ count: number; own: boolean }>(
    `select (select count(*)::int from review_cases where round_id = $1) as count,
            exists (select from imports where round_id = $1 and file_sha256 like $2 and status = 'applied') as own`,
    [roundId, `${markOf(seed, 0, year)}%`],
  );
  return (rows[0]?.count ?? 0) > 0 && rows[0]?.own !== true;
}

/** Communes merged during the year: the files of their households are moved first, as an office must do. */
async function moveMergedCommunes({ application, actor, scenario, say }: Stage, asOf: string): Promise<void> {
  const { rows } = await application.database.pool.query<{ id: number }>(
    `select id from areas where level = 'province' and code = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
    [scenario.units.provinceCode, asOf],
  );
  const provinceId = rows[0]?.id;
  if (provinceId === undefined) return;
  const moved = await applyAdministrativeChange.run(application, actor, { provinceId, asOf, acceptsInferred: true });
  if (moved.movedHouseholds > 0)
    say(
      `  đã chuyển hồ sơ ${moved.movedHouseholds} hộ của xã được sáp nhập`,
      `  files of ${moved.movedHouseholds} households of a merged commune moved`,
    );
}

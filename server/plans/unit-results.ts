import type { getTarget } from '#contract/plans/targets.ts';
import { achievedFrom, criterionOf, isMet } from '#domain/plans/tracking/criterion.ts';
import type { Scene } from '../act.ts';
import { namesOfAreas } from '../areas/find-area.ts';
import { isWhole, levelIn } from './plan-levels.ts';
import { communesFor, countingOf, type TargetContext } from './present-target.ts';
import type { TargetRow } from './target-store.ts';

type UnitResult = (typeof getTarget)['output']['_output']['unitResults'][number];

/** Từng đơn vị của nhóm: «các huyện nghèo giảm trên 5,5%» is promised by each, so each is judged by its own figures. */
export async function unitResults(scene: Scene, context: TargetContext, row: TargetRow): Promise<UnitResult[]> {
  const units = context.sets?.get(row.id) ?? [];
  const criterion = criterionOf(row);
  const source = countingOf(context, row, criterion);
  if (units.length === 0 || !('counted' in source)) return [];
  const { plan, rounds = [] } = context;
  const before = rounds.find((round) => round.year === plan.year - 1 && isWhole(round));
  const now = rounds.filter((round) => round.year >= plan.year && isWhole(round)).at(-1);
  const names = await namesOfAreas(scene.tx, units);
  return units.flatMap((unit) => {
    const area = names.get(unit);
    if (area === undefined) return [];
    const base = before && levelIn(before, source.counted, communesFor(before, [unit]))?.value;
    const level = now && levelIn(now, source.counted, communesFor(now, [unit]))?.value;
    const achieved = level === undefined ? undefined : achievedFrom(criterion.quantity, level, base);
    return [
      {
        area,
        base: base ?? null,
        level: level ?? null,
        achieved: achieved ?? null,
        on: now?.on ?? null,
        provisional: now !== undefined && !now.isApproved,
        met: achieved === undefined ? null : isMet(criterion, achieved),
      },
    ];
  });
}

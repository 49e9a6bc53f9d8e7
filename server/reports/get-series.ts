import { getSeries as contract } from '#contract/reports/get-series.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { FigureColumns } from '#domain/reports/figure-columns.ts';
import { catalogueOf } from '#domain/reports/measures/catalogue.ts';
import type { Measure } from '#domain/reports/measures/measure.ts';
import { sumOf } from '#domain/reports/measuring.ts';
import { reportProblem } from '#domain/reports/problems.ts';
import { compareAlong } from '#domain/reports/series.ts';
import { read } from '../act.ts';
import { loadRoundFigures, type RoundFigures } from './prepare-report.ts';

export const getSeries = read(contract, async (scene, { provinceId, measure: code, as }) => {
  const rounds = await scene.tx.client.query<{ id: string }>(
    `select id from review_rounds r where province_id = $1 and kind = 'yearly'
       and exists (select from round_communes c where c.round_id = r.id)
      order by reference_date, standard_id`,
    [provinceId],
  );
  if (rounds.rows.length === 0) throw new Refusal(accessProblem('not-found', { what: 'đợt rà soát' }));
  const points = [];
  let measure: Measure | undefined;
  for (const { id } of rounds.rows) {
    const loaded = await loadRoundFigures(scene, id);
    const { round } = loaded;
    const known = catalogueOf(round.standard).find(code);
    measure = known ?? measure;
    points.push({
      round: round.id,
      year: round.year,
      referenceDate: round.referenceDate,
      standard: round.standard.id,
      status: round.status === 'approved' ? ('approved' as const) : ('provisional' as const),
      value: known === undefined ? null : valueOf(loaded, known, as),
    });
  }
  if (measure === undefined || (as === 'rate' && measure.denominator === undefined))
    throw new Refusal(reportProblem('measure-unknown', { measure: code }, 'measure'));
  return {
    measure: code,
    name: measure.name[scene.language],
    definition: measure.definition[scene.language],
    unit: as === 'rate' ? ('percent' as const) : measure.unit,
    points: compareAlong(points),
  };
});

function valueOf({ round, figures }: RoundFigures, measure: Measure, as: 'count' | 'rate'): number | null {
  const columns = FigureColumns.of(figures);
  const everywhere = round.communes.map(({ id }) => columns.positionOf(id));
  const sum = (code: string) => sumOf([code], { figures: columns, kind: 'household', residence: 'all' })(everywhere);
  const value = sum(measure.code);
  if (as === 'count' || value === null) return value;
  const denominator = sum(measure.denominator ?? '');
  return denominator === null || denominator === 0 ? null : (value * 100) / denominator;
}

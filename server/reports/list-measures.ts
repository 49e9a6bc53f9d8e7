import { listMeasures as contract } from '#contract/reports/list-measures.ts';
import { catalogueOf } from '#domain/reports/measures/catalogue.ts';
import { read } from '../act.ts';
import { seesProvince } from './prepare-report.ts';
import { getReportRound } from './report-round.ts';

export const listMeasures = read(contract, async (scene, { roundId }) => {
  const { standard } = await getReportRound(scene.tx, roundId, seesProvince(scene));
  return {
    standard: standard.id,
    measures: catalogueOf(standard).measures.map(({ counting, denominator, ...measure }) => ({
      ...measure,
      rule: counting.rule,
      denominator: denominator ?? null,
    })),
  };
});

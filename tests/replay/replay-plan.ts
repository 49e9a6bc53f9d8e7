import type { Scenario } from '#demo/scenarios/scenario.ts';
import type { Actor } from '#domain/access/actor.ts';
import { roundedPercent } from '#domain/kernel/rate.ts';
import type { Application } from '#server/application.ts';
import { getTable } from '#server/reports/get-table.ts';

/** A printed figure of a plan beside what the approved tables of its synthetic province say. */
export interface ReplayedFigure {
  readonly code: string;
  readonly line: number;
  readonly printed: number;
  readonly table: number | undefined;
  readonly difference: string | undefined;
}

/** Columns of the form «results» (numbers of a plan's section I) under the codes of the scenario's printed figures. */
const RESULTS: Readonly<Record<string, number>> = {
  resident_households: 1,
  poor_households: 2,
  opening_poor: 4,
  poor_net_reduction: 5,
  poor_households_N1: 7,
  poor_households_N2: 8,
  near_poor_households: 9,
  opening_near_poor: 11,
  near_poor_net_reduction: 12,
  escaped_poverty: 14,
  fell_back_poor: 16,
  new_poor: 17,
  escaped_near_poverty: 19,
  fell_back_near_poor: 20,
  new_near_poor: 21,
  poor_social_protection: 26,
  poor_ethnic_minority: 27,
  poor_merit: 28,
  communes: 40,
};
const FIRST_CAUSE = 29;
const FIRST_BAND = 41;

/** Asks the official tables, not the generator: the figures went through import, approval and freezing. */
export async function replayFigures(
  application: Application,
  actor: Actor,
  scenario: Scenario,
  roundId: string,
): Promise<ReplayedFigure[]> {
  const results = (await rowsOf(application, actor, roundId, 'results', 'province')).get('') ?? {};
  const districts = await rowsOf(application, actor, roundId, '7.1', 'district');
  const causes = Object.keys(scenario.causes);
  return scenario.printedFigures.map((figure) => {
    const table = valueOfDistrict(figure.code, districts) ?? valueOf(figure.code, results, causes, scenario);
    const same = table === figure.printed;
    return {
      code: figure.code,
      line: figure.line,
      printed: figure.printed,
      table,
      difference: same ? undefined : (figure.explains?.vi ?? 'chưa giải thích'),
    };
  });
}

function valueOf(
  code: string,
  results: Readonly<Record<string, number>>,
  causes: readonly string[],
  scenario: Scenario,
): number | undefined {
  const rate = (numerator: number, decimals: number) =>
    Number(roundedPercent({ numerator: results[numerator] ?? 0, denominator: results[1] ?? 0 }, decimals));
  if (code === 'poverty_rate') return rate(2, 2);
  if (code === 'near_poverty_rate') return rate(9, 2);
  if (code.startsWith('cause:')) return results[FIRST_CAUSE + causes.indexOf(code.slice(6))];
  if (code.startsWith('communes_in_band:')) {
    const band = scenario.bands?.findIndex(({ from, to }) => code === `communes_in_band:[${from},${to})`) ?? -1;
    return band < 0 ? undefined : results[FIRST_BAND + band];
  }
  const column = RESULTS[code];
  return column === undefined ? undefined : results[column];
}

/** `poor:333`, `households:333`, `poverty_rate:333`: a row of the annex by district. */
function valueOfDistrict(code: string, districts: Rows): number | undefined {
  const [what, area = ''] = code.split(':');
  const row = districts.get(area);
  if (row === undefined || !/^\d{3}$/.test(area)) return undefined;
  const [households, poor] = [row['1'] ?? 0, row['3'] ?? 0];
  if (what === 'poverty_rate') return Number(roundedPercent({ numerator: poor, denominator: households }));
  return what === 'poor' ? poor : households;
}

type Rows = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Rows of households by area code; the total stands under ''. */
async function rowsOf(
  application: Application,
  actor: Actor,
  roundId: string,
  form: string,
  level: 'province' | 'district',
): Promise<Rows> {
  const table = await getTable.run(application, actor, { roundId, form, level });
  const rows = new Map<string, Readonly<Record<string, number>>>();
  table.rows.forEach((row, index) =>
    rows.set(index === 0 ? '' : row.areaCode, row.values as Readonly<Record<string, number>>),
  );
  return rows;
}

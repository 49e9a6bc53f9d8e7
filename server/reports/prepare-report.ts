import { Refusal } from '#domain/kernel/refusal.ts';
import { findOverlap } from '#domain/reports/forms/bands-form.ts';
import type { FormContext, RateBand, ReportForm } from '#domain/reports/forms/form.ts';
import { findReportForm, formsOf } from '#domain/reports/forms/report-forms.ts';
import { figureOf, type ResidenceChoice, urbanOf } from '#domain/reports/measures/figures.ts';
import type { Figures } from '#domain/reports/measures/measure.ts';
import { reportProblem } from '#domain/reports/problems.ts';
import { buildReportTable, type ReportTable, type ReportUnit, type RowLevel } from '#domain/reports/report-table.ts';
import { type PlacedCommune, reportUnits } from '#domain/reports/report-units.ts';
import type { Standard } from '#domain/standards/standard.ts';
import type { Scene } from '../act.ts';
import { regroupOnNewUnits } from './new-units.ts';
import { getReportRound, type ReportRound } from './report-round.ts';
import { reportSettings } from './report-settings.ts';
import { figuresOfRound, frozenFigures } from './round-figures.ts';

export interface ReportQuery {
  readonly roundId: string;
  readonly form: string;
  readonly area?: string | undefined;
  readonly level?: RowLevel | undefined;
  readonly residence?: ResidenceChoice | undefined;
  readonly units?: 'old' | 'new' | undefined;
  readonly bands?: readonly RateBand[] | undefined;
}

/** The figures of a round, ready for any of its forms. */
export interface RoundFigures {
  readonly round: ReportRound;
  readonly communes: readonly PlacedCommune[];
  readonly figures: ReadonlyMap<number, Figures>;
  readonly context: FormContext;
  readonly dividedCommunes: readonly string[];
}

export interface PreparedReport extends RoundFigures {
  readonly form: ReportForm;
  readonly units: readonly ReportUnit[];
  readonly table: ReportTable;
  readonly residence: ResidenceChoice;
  readonly onNewUnits: boolean;
}

export function seesProvince(scene: Scene): (provinceId: number) => boolean {
  return (provinceId) => scene.units.everywhere || scene.units.provinces.includes(provinceId);
}

/** Reads or counts the figures that the actor may see, once; every form of the round is then arithmetic. */
export async function loadRoundFigures(
  scene: Scene,
  roundId: string,
  options: {
    units?: 'old' | 'new' | undefined;
    bands?: readonly RateBand[] | undefined;
    /** Only the round, its units and settings: nothing is counted. */
    without?: boolean | undefined;
  } = {},
): Promise<RoundFigures> {
  const { tx } = scene;
  const overlap = findOverlap(options.bands ?? []);
  if (overlap !== undefined) throw new Refusal(reportProblem('bands-overlap', { ...overlap }, 'bands'));
  const round = await getReportRound(tx, roundId, seesProvince(scene));
  const { communes, figures, dividedCommunes } = await figuresOn(scene, round, options);
  const settings = await reportSettings(tx, round.province.id, figures.values());
  const context = {
    standard: round.standard,
    settings: { ...settings, ...(options.bands ? { bands: options.bands } : {}) },
  };
  return { round, communes, figures, context, dividedCommunes };
}

async function figuresOn(
  scene: Scene,
  round: ReportRound,
  { units, without }: { units?: 'old' | 'new' | undefined; without?: boolean | undefined },
) {
  if (units === 'new') return await regroupOnNewUnits(scene.tx, round);
  const figures: ReadonlyMap<number, Figures> = without ? new Map() : await figuresOfRound(scene, round);
  return { communes: round.communes, figures, dividedCommunes: [] };
}

export function requireForm(code: string, standard: Standard): ReportForm {
  const form = findReportForm(code);
  if (form === undefined) {
    const known = ['7.14', '7.15', ...formsOf(standard).map((one) => one.code)].join(', ');
    throw new Refusal(reportProblem('form-unknown', { form: code, known }, 'form'));
  }
  if (!form.isPossible(standard))
    throw new Refusal(reportProblem('form-not-for-standard', { form: form.code, standard: standard.id }, 'form'));
  return form;
}

/** One form of a round for one area. */
export function tabulate(scene: Scene, loaded: RoundFigures, query: Omit<ReportQuery, 'roundId'>): PreparedReport {
  const form = requireForm(query.form, loaded.round.standard);
  const residence = query.residence ?? 'all';
  const units = reportUnits({
    province: loaded.round.province,
    communes: loaded.communes,
    isPartial: loaded.round.hiddenCommunes,
    wholeDistricts: scene.units.districts,
    area: query.area,
    level: query.level ?? 'commune',
    ownAreaName: scene.language === 'vi' ? 'Địa bàn của bạn' : 'Your area',
  });
  if (units === undefined) throw new Refusal(reportProblem('report-area-unknown', { area: query.area ?? '' }, 'area'));
  const table = buildReportTable(form, loaded.context, units, loaded.figures, residence);
  return { ...loaded, form, units, table, residence, onNewUnits: query.units === 'new' };
}

export async function prepareReport(scene: Scene, query: ReportQuery): Promise<PreparedReport> {
  const loaded = await loadRoundFigures(scene, query.roundId, query);
  const needsPrevious = requireForm(query.form, loaded.round.standard).code === 'results' && query.units !== 'new';
  return tabulate(scene, needsPrevious ? await withPreviousRound(scene, loaded) : loaded, query);
}

/** Adds the closing figures of the approved yearly round before, commune by commune, where it is the same standard's. */
async function withPreviousRound(scene: Scene, loaded: RoundFigures): Promise<RoundFigures> {
  const { round } = loaded;
  const { rows } = await scene.tx.client.query<{ id: string }>(
    `select id from review_rounds where province_id = $1 and standard_id = $2 and kind = 'yearly' and status = 'approved'
       and reference_date < $3 order by reference_date desc limit 1`,
    [round.province.id, round.standard.id, round.referenceDate],
  );
  const previous = rows[0] === undefined ? undefined : await frozenFigures(scene.tx, rows[0].id);
  if (previous === undefined) return loaded;
  const figures = new Map<number, Figures>();
  for (const [id, now] of loaded.figures) {
    const before = previous.get(id);
    figures.set(id, before === undefined ? now : { ...now, ...earlier(before) });
  }
  return { ...loaded, figures };
}

function earlier(before: Figures): Figures {
  const kept: Record<string, number> = {};
  for (const code of ['households-total', 'poor-households', 'near-poor-households']) {
    const value = figureOf(before, code);
    if (value === undefined) continue;
    kept[`previous-${code}`] = value;
    kept[urbanOf(`previous-${code}`)] = before[urbanOf(code)] ?? 0;
  }
  return kept;
}

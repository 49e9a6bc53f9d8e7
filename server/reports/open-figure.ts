import { openFigure as contract } from '#contract/reports/open-figure.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { type ColumnPart, partsOfCell } from '#domain/reports/column-parts.ts';
import {
  type CommuneBand,
  type FormColumn,
  leavesOf,
  type ReportForm,
  type RowKind,
} from '#domain/reports/forms/form.ts';
import { catalogueOf } from '#domain/reports/measures/catalogue.ts';
import { figureOf } from '#domain/reports/measures/figures.ts';
import { reportProblem } from '#domain/reports/problems.ts';
import { communesBehind } from '#domain/reports/report-table.ts';
import { read, type Scene } from '../act.ts';
import { householdsBehind } from './households-behind.ts';
import { loadRoundFigures, type PreparedReport, type ReportQuery, requireForm, tabulate } from './prepare-report.ts';

export const openFigure = read(contract, async (scene, { column: key, kind: asked, after, limit, ...query }) => {
  const report = await reportFor(scene, query, key);
  const { form, context } = report;
  const column = requireColumn(form, leavesOf(form.columns(context)), key);
  const kind = requireKind(form, asked);
  const unit = report.units[0];
  const about = {
    areaCode: unit?.code ?? '',
    areaName: unit?.name ?? '',
    column: column.key,
    label: column.label[scene.language],
  };
  if ('communes' in column.cell) return { ...about, ...behindBand(report, column.cell.communes) };
  const parts = partsOfCell(column.cell, kind);
  if (parts === undefined)
    throw new Refusal(reportProblem('figure-not-countable', { form: form.code, column: column.key }, 'column'));
  const found = await householdsBehind(scene.tx, {
    round: report.round,
    parts,
    communeIds: unit?.communeIds ?? [],
    residence: report.residence,
    onNewUnits: report.onNewUnits,
    after: after === undefined ? undefined : parseCursor(after),
    limit,
  });
  const places = new Map(report.communes.map((commune) => [commune.id, commune]));
  const last = found.households.at(-1);
  return {
    ...about,
    measures: describe(scene, report, parts),
    total: found.total,
    count: found.count,
    households: found.households.map(({ communeId, ...household }) => ({
      ...household,
      communeCode: places.get(communeId)?.code ?? '',
      communeName: places.get(communeId)?.name ?? '',
    })),
    communes: [],
    next: last === undefined || found.households.length < limit ? null : `${last.communeId}|${last.code}`,
  };
});

/** Counting the round again is only needed where the columns or the communes of the cell depend on its figures. */
async function reportFor(scene: Scene, query: ReportQuery, key: string): Promise<PreparedReport> {
  const loaded = await loadRoundFigures(scene, query.roundId, { ...query, without: true });
  const form = requireForm(query.form, loaded.round.standard);
  const column = leavesOf(form.columns(loaded.context)).find((candidate) => candidate.key === key);
  const needsFigures = form.hasGroupColumns === true || (column !== undefined && 'communes' in column.cell);
  const whole = needsFigures ? await loadRoundFigures(scene, query.roundId, query) : loaded;
  return tabulate(scene, whole, { ...query, level: 'province' });
}

function requireColumn(form: ReportForm, columns: readonly FormColumn[], key: string): FormColumn {
  const column = columns.find((candidate) => candidate.key === key);
  if (column !== undefined) return column;
  const known = columns.map((candidate) => candidate.key).join(', ');
  throw new Refusal(reportProblem('column-unknown', { form: form.code, column: key, known }, 'column'));
}

function requireKind(form: ReportForm, asked: RowKind | undefined): RowKind {
  const kind = asked ?? form.kinds[0];
  if (kind !== undefined && form.kinds.includes(kind)) return kind;
  throw new Refusal(reportProblem('kind-unknown', { form: form.code, kind: asked ?? '' }, 'kind'));
}

function parseCursor(text: string): { communeId: number; code: string } {
  const match = /^(\d{1,9})\|(.*)$/s.exec(text);
  if (match !== null) return { communeId: Number(match[1]), code: match[2] ?? '' };
  throw new Refusal(
    accessProblem('invalid-input', { path: 'after', found: text.slice(0, 40), reason: 'next' }, 'after'),
  );
}

function describe({ language }: Scene, { round }: PreparedReport, parts: readonly ColumnPart[]) {
  const catalogue = catalogueOf(round.standard);
  return parts.flatMap(({ code, sign }) => {
    const measure = catalogue.find(code);
    if (measure === undefined) return [];
    return [
      { code, sign, name: measure.name[language], definition: measure.definition[language], source: measure.source },
    ];
  });
}

function behindBand(report: PreparedReport, band: CommuneBand) {
  const inside = new Set(report.units[0]?.communeIds ?? []);
  const own = report.communes.filter(({ id }) => inside.has(id));
  const counted = communesBehind(band, own, report.figures, report.residence);
  const value = (id: number, code: string) => figureOf(report.figures.get(id) ?? {}, code, report.residence) ?? null;
  return {
    measures: [],
    total: counted.length,
    count: counted.length,
    households: [],
    communes: counted.map(({ id, code, name }) => ({
      code,
      name,
      numerator: value(id, band.rate.over[0] ?? ''),
      denominator: value(id, band.rate.under[0] ?? ''),
    })),
    next: null,
  };
}

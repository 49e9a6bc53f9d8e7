import { splitFullName } from '#domain/areas/area-kind.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type {
  CellDecision,
  DraftBasis,
  DraftChoices,
  DraftLevel,
  TargetDecision,
} from '#domain/plans/drafting/draft-document.ts';
import { DEFAULT_CHOICES, type DraftInput, type DraftUnit } from '#domain/plans/drafting/draft-input.ts';
import { checkPlanDay } from '#domain/plans/drafting/plan-day.ts';
import { planDraftingProblem } from '#domain/plans/drafting/problems.ts';
import { sumFigures } from '#domain/reports/measures/figures.ts';
import type { ReportUnit } from '#domain/reports/report-table.ts';
import type { Scene } from '../../act.ts';
import { inForce } from '../../areas/area-lines.ts';
import { type PreparedReport, prepareReport } from '../../reports/prepare-report.ts';
import { agencyBook } from './agency-book.ts';
import { lastRecipients } from './last-recipients.ts';
import { readFundingSources, readPlanPeriods, textBlocksOn } from './text-block-store.ts';
import { assignedFalls, type DraftArea, lastPlanOf, periodPath, planBases } from './tracked-plans.ts';

export interface DraftQuery {
  readonly areaCode: string;
  readonly year: number;
  readonly date?: string | undefined;
}

/** What people have chosen and decided about a draft that is kept. */
export interface DraftWishes {
  readonly choices?: DraftChoices | undefined;
  readonly decisions?: readonly TargetDecision[] | undefined;
  readonly cells?: readonly CellDecision[] | undefined;
  readonly bases?: readonly DraftBasis[] | undefined;
  /** The round a kept draft was made of; without it the newest approved one. */
  readonly roundId?: string | undefined;
}

/** Gathers what a draft is made of: the frozen figures of the approved round of the year before, blocks, agencies, plans. */
export async function draftInput(scene: Scene, query: DraftQuery, wishes: DraftWishes = {}): Promise<DraftInput> {
  if (query.date !== undefined) {
    const day = checkPlanDay(query.date, query.year);
    if (!day.ok) throw new Refusal(...day.problems);
  }
  const { level, roundId, area } = await approvedRound(scene, query, wishes.roundId);
  const on = query.date ?? `${query.year}-01-01`;
  const prepared = await prepareReport(scene, {
    roundId,
    form: 'results',
    area: query.areaCode,
    level: level === 'province' ? 'district' : 'commune',
  });
  const { round } = prepared;
  const [own] = prepared.units as readonly [ReportUnit, ...ReportUnit[]];
  const place = round.communes.find(({ id }) => own.communeIds.includes(id));
  const districts = prepared.units.slice(1);
  const communes = level === 'commune' ? [] : communesOf(prepared, own);
  const blocks = await textBlocksOn(scene, area.provinceId, on);
  const last = await lastRecipients(scene, area.id, level, query.year - 1, on);
  const unitsAreDistricts = level === 'province' && districts.length > 0;
  return {
    year: query.year,
    date: query.date,
    level,
    area: { code: own.code, name: own.name },
    above: level === 'district' ? round.province.name : (place?.district?.name ?? round.province.name),
    round: {
      id: round.id,
      year: round.year,
      standard: round.standard,
      decision: round.decision && { ...round.decision, issuer: committeeOf(round.province.name) },
      isSynthetic: round.synthetic,
    },
    figures: figuresOf(prepared, own),
    units: unitsAreDistricts ? districts.map((unit) => draftUnit(prepared, unit)) : communes,
    unitsAreDistricts,
    communes,
    bands: prepared.context.settings.bands,
    blocks: last === undefined ? blocks : { ...blocks, recipients: [last] },
    agencies: await agencyBook(scene.tx),
    periods: readPlanPeriods(),
    moreBases: [
      ...(await planBases(scene, area, query.year, query.date ?? `${query.year}-12-31`)),
      ...(wishes.bases ?? []),
    ],
    lastPlan: await lastPlanOf(scene, area, query.year - 1),
    assigned: await assignedFalls(scene, area, query.year),
    path: await periodPath(scene, area, query.year),
    choices: wishes.choices ?? DEFAULT_CHOICES,
    decisions: wishes.decisions ?? [],
    cells: wishes.cells ?? [],
    fundingSources: readFundingSources(),
  };
}

export async function approvedRound(
  scene: Scene,
  { areaCode, year }: DraftQuery,
  pinned?: string,
): Promise<{ level: DraftLevel; roundId: string; area: DraftArea & { readonly name: string } }> {
  const base = year - 1;
  const day = `${base}-12-15`;
  const { rows } = await scene.tx.client.query<{
    id: number;
    province_id: number;
    district_id: number | null;
    commune_id: number | null;
    level: DraftLevel;
    name: string;
    round: string | null;
  }>(
    `select a.id, a.province_id, a.district_id, a.commune_id, a.level, a.full_name as name,
            (select r.id from review_rounds r
              where r.province_id = a.province_id and r.kind = 'yearly' and r.status = 'approved' and r.year = $2 and ($4::text is null or r.id = $4)
                and (a.level = 'province' or exists (select from round_communes c where c.round_id = r.id
                      and (c.district_id = a.id or c.commune_id = a.id)))
              order by r.reference_date desc, r.id limit 1) as round
       from areas a
      where a.code = $1 and a.level in ('province', 'district', 'commune') and a.valid_from <= $3
      order by (${inForce('a', '$3')}) desc, a.valid_from desc`,
    [areaCode, base, day, pinned ?? null],
  );
  const area = rows.find(({ round }) => round !== null) ?? rows[0];
  if (area === undefined)
    throw new Refusal(planDraftingProblem('draft-area-unknown', { area: areaCode, date: day }, 'areaCode'));
  if (area.level === 'district' && year >= 2026)
    throw new Refusal(planDraftingProblem('draft-level-ended', { year, area: area.name }, 'areaCode'));
  if (area.round === null)
    throw new Refusal(planDraftingProblem('draft-without-approved-round', { round: base, year, area: area.name }));
  const { id, province_id: provinceId, district_id: districtId, commune_id: communeId, name } = area;
  return { level: area.level, roundId: area.round, area: { id, provinceId, districtId, communeId, name } };
}

function figuresOf({ figures }: PreparedReport, unit: ReportUnit) {
  return sumFigures(unit.communeIds.map((id) => figures.get(id) ?? {}));
}

function draftUnit(prepared: PreparedReport, unit: ReportUnit): DraftUnit {
  return { code: unit.code, name: unit.name, figures: figuresOf(prepared, unit) };
}

function communesOf(prepared: PreparedReport, own: ReportUnit): DraftUnit[] {
  const inside = new Set(own.communeIds);
  return prepared.communes
    .filter(({ id }) => inside.has(id))
    .map(({ id, code, name }) => draftUnit(prepared, { code, name, level: 'commune', communeIds: [id] }));
}

function committeeOf(province: string): string {
  const kind = splitFullName('province', province)?.kind;
  return `Ủy ban nhân dân ${kind === 'central_city' ? 'thành phố' : 'tỉnh'}`;
}

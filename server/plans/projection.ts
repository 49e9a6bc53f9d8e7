import { exportProjection as exportContract, getProjection as getContract } from '#contract/plans/projection.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { criterionOf, isMet } from '#domain/plans/tracking/criterion.ts';
import { formatPaperDate } from '#domain/plans/tracking/paper-date.ts';
import { projectUnits } from '#domain/plans/tracking/projection.ts';
import type { PaperTable } from '#domain/reports/paper-table.ts';
import { read, type Scene } from '../act.ts';
import { reportFile } from '../reports/report-file.ts';
import { isWhole, levelIn, type PlanRound, roundsOfPlan } from './plan-levels.ts';
import { getTrackedPlan, type PlanRow, presentPlan } from './plan-store.ts';
import { listTargetRows, type TargetRow } from './target-store.ts';
import { unitsBelow } from './units-below.ts';

type Answer = (typeof getContract)['output']['_output'];

/** The plan's own target for poor households: its rate, or its fall; the rate stands before the fall. */
function targetOf(rows: readonly TargetRow[]): TargetRow | undefined {
  const own = rows.filter(({ unit_scope, ended_on }) => unit_scope === 'plan' && ended_on === null);
  return (
    own.find((row) => row.measure === 'poverty-rate' && criterionOf(row).quantity === 'level') ??
    own.find((row) => row.measure === 'poor-households' && criterionOf(row).quantity === 'fall')
  );
}

async function project(scene: Scene, plan: PlanRow, growth: number): Promise<Answer['projection']> {
  const round = ((await roundsOfPlan(scene, plan)) ?? [])
    .filter((each) => each.year < plan.year && isWhole(each))
    .at(-1);
  if (round === undefined) return null;
  const areas = await unitsBelow(scene, plan);
  const rows = await listTargetRows(scene, plan.id);
  const fall = rows.find((row) => row.measure === 'poor-households' && row.allotted && row.ended_on === null);
  const allotted = await allottedFalls(scene, fall?.id);
  const stocks = areas.map((area) => ({
    areaId: area.id,
    households: countIn(round, 'households-total', area.id),
    poor: countIn(round, 'poor-households', area.id),
    fall: fall === undefined ? null : (allotted.get(area.id) ?? null),
  }));
  const target = targetOf(rows);
  const wanted = target && (criterionOf(target).quantity === 'level' ? { rate: target.value } : { fall: target.value });
  const made = projectUnits(stocks, wanted, growth);
  const basePoor = stocks.reduce((sum, { poor }) => sum + poor, 0);
  const rate = { numerator: made.total.poor, denominator: made.total.households };
  const level = target && criterionOf(target).quantity === 'level' ? criterionOf(target) : undefined;
  return {
    roundId: round.id,
    baseOn: round.on,
    by: made.by,
    growth,
    units: made.units.map(({ households, poor }, index) => ({
      order: index + 1,
      area: areas[index] as (typeof areas)[number],
      households,
      poor,
      basePoor: stocks[index]?.poor ?? 0,
      rate: { numerator: poor, denominator: households },
    })),
    total: { ...made.total, basePoor, rate },
    target:
      level === undefined || rate.denominator === 0
        ? null
        : { rate: level.required, met: isMet(level, (rate.numerator * 100) / rate.denominator) },
  };
}

function countIn(round: PlanRound, code: string, areaId: number): number {
  const communes = round.communes.filter(({ id, district }) => id === areaId || district?.id === areaId);
  return levelIn(round, { numerators: [code] }, communes)?.numerator ?? 0;
}

async function allottedFalls({ tx }: Scene, targetId: string | undefined): Promise<ReadonlyMap<number, number>> {
  if (targetId === undefined) return new Map();
  const { rows } = await tx.client.query<{ area_id: number; value: number }>(
    'select area_id, value from target_allotment_units where target_id = $1',
    [targetId],
  );
  return new Map(rows.map(({ area_id, value }) => [area_id, value]));
}

export const getProjection = read(getContract, async (scene, { planId, growth }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  return { plan: presentPlan(scene, plan), projection: await project(scene, plan, growth) };
});

const BY = {
  allotment: {
    vi: 'Hộ nghèo dự kiến = hộ nghèo của đợt gốc trừ số đã phân khai cho từng đơn vị.',
    en: 'Projected poor = poor of the base round less what has been allotted to each unit.',
  },
  target: {
    vi: 'Chưa phân khai: hộ nghèo dự kiến chia theo số hộ nghèo của đợt gốc để cả địa bàn vừa đạt chỉ tiêu.',
    en: 'Not allotted yet: projected poor divided by the stock of the base round so that the whole just meets the target.',
  },
  unchanged: {
    vi: 'Kế hoạch không có chỉ tiêu hộ nghèo: giữ số gốc.',
    en: 'The plan has no target of poor households: stocks unchanged.',
  },
} as const;

/** Phụ lục dự kiến: ordinal, name, households, poor households, rate; the total row is made of sums, its rate too. */
export const exportProjection = read(exportContract, async (scene, { planId, growth, format }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const projection = await project(scene, plan, growth);
  if (projection === null)
    throw new Refusal(accessProblem('not-found', { what: 'đợt rà soát đã phê duyệt của năm trước' }));
  const { language } = scene;
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const paper: PaperTable = {
    language,
    issuer: plan.issuer === null ? [] : [plan.issuer.toLocaleUpperCase('vi')],
    title: [
      say('PHỤ LỤC', 'ANNEX'),
      say(
        `DỰ KIẾN TỶ LỆ HỘ NGHÈO ${plan.area_name.toLocaleUpperCase('vi')} NĂM ${plan.year}`,
        `PROJECTED POVERTY RATES OF ${plan.area_name}, ${plan.year}`,
      ),
    ],
    subtitle: [attachedTo(plan, language)],
    unitNote: say('Đơn vị tính: hộ, %', 'Unit: households, %'),
    columns: [
      { key: 'A', label: say('STT', 'No'), kind: 'order' },
      { key: 'B', label: say('Đơn vị', 'Unit'), kind: 'name' },
      { key: '1', label: say('Tổng số hộ', 'Households'), kind: 'count' },
      { key: '2', label: say('Số hộ nghèo', 'Poor households'), kind: 'count' },
      { key: '3', label: say('Tỷ lệ hộ nghèo (%)', 'Poverty rate (%)'), kind: 'rate' },
    ],
    rows: [
      ...projection.units.map((unit) => ({
        level: 'district' as const,
        areaCode: unit.area.code,
        cells: [String(unit.order), unit.area.fullName, unit.households, unit.poor, unit.rate],
      })),
      {
        level: 'total' as const,
        cells: [
          '',
          say('Tổng cộng', 'Total'),
          projection.total.households,
          projection.total.poor,
          projection.total.rate,
        ],
      },
    ],
    footer: {
      notes: [
        say(
          `Số liệu ước tính từ đợt rà soát ${projection.roundId}; tổng số hộ ${growth === 0 ? 'giữ nguyên' : `tăng ${String(growth).replace('.', ',')}%`}. ${BY[projection.by].vi}`,
          `Estimated from round ${projection.roundId}; households ${growth === 0 ? 'unchanged' : `+${growth}%`}. ${BY[projection.by].en}`,
        ),
      ],
    },
  };
  return await reportFile(`Phu-luc-du-kien-${plan.area_code}-${plan.year}`, format, paper, () => projection);
});

/** «(Kèm theo Kế hoạch số 45/KH-UBND ngày 07/3/2024 của UBND tỉnh Hưng Yên)»: number and day are those the plan has. */
function attachedTo(plan: PlanRow, language: 'vi' | 'en'): string {
  const number = plan.number ?? '…';
  const day = plan.issued_on === null ? '…' : formatPaperDate(plan.issued_on);
  return language === 'vi'
    ? `(Kèm theo Kế hoạch số ${number} ngày ${day}${plan.issuer === null ? '' : ` của ${plan.issuer}`})`
    : `(Attached to Plan ${number} of ${plan.issued_on ?? '…'}${plan.issuer === null ? '' : `, ${plan.issuer}`})`;
}

import { addThreshold as addContract, listCriterion as listContract } from '#contract/programmes/resources.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { judgeCriterion, type Threshold, thresholdFor } from '#domain/programmes/criterion.ts';
import { programmeProblem } from '#domain/programmes/problems.ts';
import { distinctMoney, moneyByArea, sumOf } from '#domain/programmes/resources.ts';
import type { Figures } from '#domain/reports/measures/measure.ts';
import { unitsOf } from '../access/reach.ts';
import { act, read, type Scene } from '../act.ts';
import { getAreaRecord, namesOfAreas } from '../areas/find-area.ts';
import { dayOfUnits, unitsInScope } from '../areas/units-in-scope.ts';
import { getReportRound, type ReportRound } from '../reports/report-round.ts';
import { figuresOfRound } from '../reports/round-figures.ts';
import { listActivityRows, moneyOf, yearToShow } from './activity-store.ts';

/** Programmes whose money is that of the new-rural programme. */
const NEW_RURAL = new Set(['new-rural', 'merged-2026-2035']);
const NEW_RURAL_NAMES = /nông thôn mới/i;

interface ThresholdRow extends Threshold {
  readonly recordedBy: string;
}

async function thresholds({ tx }: Scene): Promise<ThresholdRow[]> {
  const { rows } = await tx.client.query<ThresholdRow>(
    `select id, area_id as "areaId", counted_as as "countedAs", rate_max as "rateMax", valid_from as "validFrom",
            valid_to as "validTo", source, verification, recorded_by as "recordedBy"
       from criterion_thresholds order by valid_from desc, area_id`,
  );
  return rows;
}

/** The province's latest approved yearly round by the year; without one, the latest at all. */
async function roundBy(scene: Scene, provinceId: number, year: number): Promise<ReportRound | undefined> {
  const { rows } = await scene.tx.client.query<{ id: string }>(
    `select r.id from review_rounds r where r.province_id = $1 and r.kind = 'yearly' and r.year <= $2
        and exists (select from round_communes c where c.round_id = r.id)
      order by (r.status = 'approved') desc, r.year desc, r.reference_date desc limit 1`,
    [provinceId, year],
  );
  const [row] = rows;
  return row === undefined
    ? undefined
    : await getReportRound(scene.tx, row.id, (id) => scene.units.everywhere || scene.units.provinces.includes(id));
}

/** Tiêu chí «Nghèo đa chiều» của từng xã, with the rate of the approved round and the money of the year. */
export const listCriterion = read(listContract, async (scene, input) => {
  const year = input.year ?? (await yearToShow(scene));
  const last = await dayOfUnits(scene);
  const asOf = `${year}-12-31` < last ? `${year}-12-31` : last;
  const known = await thresholds(scene);
  const units = await unitsInScope(scene, 'commune', asOf);
  const figures = new Map<number, Figures>();
  let shown: ReportRound | undefined;
  for (const provinceId of new Set(units.map((unit) => unit.provinceId))) {
    const round = await roundBy(scene, provinceId, year);
    if (round === undefined) continue;
    shown ??= round;
    for (const [id, own] of await figuresOfRound(scene, round)) figures.set(id, own);
  }
  const rows = await listActivityRows(scene, year);
  const isNewRural = new Map(
    rows.map((row) => [
      row.id,
      row.programmes.some(({ id, name }) => NEW_RURAL.has(id) || NEW_RURAL_NAMES.test(name.vi)),
    ]),
  );
  const { areas } = moneyByArea(distinctMoney(rows.flatMap(moneyOf)));
  const names = await namesOfAreas(scene.tx, [
    ...units.flatMap(({ districtId }) => districtId ?? []),
    ...known.map(({ areaId }) => areaId),
  ]);
  return {
    year,
    asOf,
    round: shown === undefined ? null : { id: shown.id, year: shown.year, isApproved: shown.status === 'approved' },
    communes: units
      // Wards and townships are no rural communes: the criterion is not asked of them.
      .filter((unit) => covers(scene.units, unit) && unit.kind !== 'ward' && unit.kind !== 'township')
      .map((unit) => {
        const threshold = thresholdFor(known, unit, asOf);
        const rate = rateOf(figures.get(unit.id), threshold?.countedAs ?? 'poor-and-near-poor');
        const money = areas.get(unit.id) ?? [];
        return {
          area: unit.name,
          district: unit.districtId === null ? null : (names.get(unit.districtId)?.fullName ?? null),
          rate: rate ?? null,
          threshold:
            threshold === undefined
              ? null
              : {
                  rateMax: threshold.rateMax,
                  countedAs: threshold.countedAs,
                  source: threshold.source,
                  verification: threshold.verification,
                },
          verdict: judgeCriterion(rate, threshold),
          newRural: sumOf(money.filter(({ lines }) => lines.some((line) => isNewRural.get(line.activityId)))),
          all: sumOf(money),
        };
      }),
    thresholds: known.flatMap(({ areaId, ...threshold }) => {
      const area = names.get(areaId);
      return area === undefined ? [] : [{ ...threshold, area }];
    }),
    mayEdit: hasAny(unitsOf(scene, 'programme.edit')),
  };
});

const hasAny = (units: ReturnType<typeof unitsOf>): boolean =>
  units.everywhere || units.provinces.length + units.districts.length + units.communes.length > 0;

/** Numerator and denominator stay; without stated households there is no rate. */
function rateOf(figures: Figures | undefined, countedAs: Threshold['countedAs']) {
  const denominator = figures?.['households-total'];
  if (figures === undefined || denominator === undefined) return undefined;
  const poor = figures['poor-households'] ?? 0;
  const nearPoor = countedAs === 'poor' ? 0 : (figures['near-poor-households'] ?? 0);
  return { numerator: poor + nearPoor, denominator };
}

/** Ghi ngưỡng: from its first day it takes the place of the earlier one of the same unit. */
export const addThreshold = act(addContract, async (scene, input) => {
  const area = await getAreaRecord(scene.tx, input.areaId, 'đơn vị');
  scene.permit(area, 'đơn vị');
  if (!Number.isFinite(input.rateMax))
    throw new Refusal(programmeProblem('threshold-range', { value: String(input.rateMax) }, 'rateMax'));
  const { client } = scene.tx;
  await client.query('delete from criterion_thresholds where area_id = $1 and valid_from = $2', [
    area.id,
    input.validFrom,
  ]);
  await client.query(
    `update criterion_thresholds set valid_to = $2 where area_id = $1 and valid_from < $2
        and (valid_to is null or valid_to > $2)`,
    [area.id, input.validFrom],
  );
  const id = scene.newId();
  await client.query(
    `insert into criterion_thresholds (id, area_id, province_id, district_id, commune_id, counted_as, rate_max, valid_from,
       valid_to, source, verification, recorded_by, recorded_at)
     select $1, $2, $3, $4, $5, $6, $7, $8,
            (select min(valid_from) from criterion_thresholds t where t.area_id = $2 and t.valid_from > $8), $9, $10, $11, $12`,
    [
      id,
      area.id,
      area.provinceId,
      area.districtId,
      area.communeId,
      input.countedAs,
      input.rateMax,
      input.validFrom,
      input.source,
      input.verification,
      scene.actor.name,
      scene.now,
    ],
  );
  return {
    answer: { thresholdId: id },
    audit: {
      subjectKind: 'criterion-threshold',
      subjectId: id,
      areaId: area.id,
      details: { rateMax: input.rateMax, from: input.validFrom, source: input.source },
    },
  };
});

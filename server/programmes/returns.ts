import { listReturns as listContract, sendReturn as sendContract } from '#contract/programmes/returns.ts';
import { returnState } from '#domain/programmes/returns.ts';
import { act, read, type Scene } from '../act.ts';
import { dayOfUnits, type UnitInScope, unitsInScope } from '../areas/units-in-scope.ts';
import { listActivityRows, yearToShow } from './activity-store.ts';
import { getOwner } from './edit-activity.ts';
import { reachesOwner } from './owner-wall.ts';

interface AgencyRow {
  readonly id: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly level: string;
  readonly kind: string;
  readonly province_id: number | null;
}

interface ReturnRow {
  readonly area_id: number;
  readonly agency_id: string | null;
  readonly statement: string;
  readonly sent_by: string;
  readonly sent_at: Date;
}

/** Bodies that stand for a whole unit, a collective or all others report through the unit, not by themselves. */
const NOT_BY_THEMSELVES = /-(committee|committees|steering|board|heads|mass)$/;
const isAsked = (agency: AgencyRow, unit: UnitInScope): boolean =>
  agency.level === unit.name.level &&
  (agency.province_id === null || agency.province_id === unit.provinceId) &&
  !NOT_BY_THEMSELVES.test(agency.id);

/** Ai đã báo cáo: every unit of one's area and every body of the unit's own level that existed at the year's end. */
export const listReturns = read(listContract, async (scene, input) => {
  const year = input.year ?? (await yearToShow(scene));
  const last = await dayOfUnits(scene);
  const day = `${year}-12-31` < last ? `${year}-12-31` : last;
  const { rows: agencies } = await scene.tx.client.query<AgencyRow>(
    `select id, name_vi, name_en, level, kind, province_id from agencies where not is_all_others and (valid_from is null or valid_from <= $1)
        and (valid_to is null or valid_to > $1) order by display_order`,
    [day],
  );
  const { rows: sent } = await scene.tx.client.query<ReturnRow>(
    `select distinct on (area_id, agency_id) area_id, agency_id, statement, sent_by, sent_at from integration_returns
      where year = $1 order by area_id, agency_id, sent_at desc`,
    [year],
  );
  const activities = await listActivityRows(scene, year);
  const owners: { unit: UnitInScope; agency: AgencyRow | null }[] = [];
  for (const level of ['province', 'district', 'commune'] as const)
    for (const unit of await unitsInScope(scene, level, day)) {
      owners.push({ unit, agency: null });
      // Communes answer as a whole; their divisions do not report one by one.
      if (level !== 'commune') for (const agency of agencies) if (isAsked(agency, unit)) owners.push({ unit, agency });
    }
  return {
    year,
    owners: owners
      .filter(({ unit, agency }) => reachesOwner(scene, 'programme.read', { ...unit, agencyId: agency?.id ?? null }))
      .map(({ unit, agency }) => {
        const isOwn = (row: { area_id: number; agency_id: string | null }) =>
          row.area_id === unit.id && row.agency_id === (agency?.id ?? null);
        const own = sent.find(isOwn);
        const count = activities.filter(isOwn).length;
        return {
          area: unit.name,
          agency:
            agency === null
              ? null
              : { id: agency.id, name: { vi: agency.name_vi, en: agency.name_en }, kind: agency.kind },
          state: returnState({ activities: count, isSent: own !== undefined }),
          activities: count,
          sentBy: own?.sent_by ?? null,
          sentAt: own?.sent_at.toISOString() ?? null,
          statement: own?.statement ?? null,
          maySend: reachesOwner(scene, 'programme.edit', { ...unit, agencyId: agency?.id ?? null }),
        };
      }),
  };
});

/** Báo cáo: what is recorded is complete, even when it is nothing. Sent again, the later one counts. */
export const sendReturn = act(sendContract, async (scene: Scene, input) => {
  const area = await getOwner(scene, input.areaId, input.agencyId);
  const activities = (await listActivityRows(scene, input.year)).filter(
    (row) => row.area_id === area.id && row.agency_id === input.agencyId,
  ).length;
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into integration_returns (id, area_id, province_id, district_id, commune_id, agency_id, year, statement,
       activities, sent_by, sent_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      area.id,
      area.provinceId,
      area.districtId,
      area.communeId,
      input.agencyId,
      input.year,
      input.statement,
      activities,
      scene.actor.name,
      scene.now,
    ],
  );
  return {
    answer: { activities },
    audit: {
      subjectKind: 'integration-return',
      subjectId: id,
      areaId: area.id,
      details: { year: input.year, agency: input.agencyId, activities },
    },
  };
});

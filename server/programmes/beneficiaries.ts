import {
  listBeneficiaries as listContract,
  setBeneficiaries as setContract,
  listUnserved as unservedContract,
} from '#contract/programmes/beneficiaries.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { programmeProblem } from '#domain/programmes/problems.ts';
import { unitsOf } from '../access/reach.ts';
import { act, read, type Scene } from '../act.ts';
import { getStandard } from '../standards/standard-store.ts';
import { getActivityToEdit, getActivityToRead, listActivityRows } from './activity-store.ts';

interface HouseholdRow {
  readonly id: string;
  readonly code: string;
  readonly head_name: string;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number;
  readonly commune: string;
  readonly village: string | null;
}

const COLUMNS = `h.id, h.code, h.head_name, h.province_id, h.district_id, h.commune_id, c.full_name as commune,
  coalesce(v.full_name, h.village_name) as village`;
const NAMES = 'join areas c on c.id = h.commune_id left join areas v on v.id = h.village_id';

const placeOf = (row: HouseholdRow) => ({
  provinceId: row.province_id,
  districtId: row.district_id,
  communeId: row.commune_id,
});
const listed = (row: HouseholdRow) => ({
  householdId: row.id,
  code: row.code,
  headName: row.head_name,
  commune: row.commune,
  village: row.village,
});

/** Ghi hộ theo mã: only households of which the officer may also read the file; a code beyond is unknown. */
export const setBeneficiaries = act(setContract, async (scene, input) => {
  const activity = await getActivityToEdit(scene, input.activityId);
  const readable = unitsOf(scene, 'household.read');
  if (!readable.everywhere && readable.provinces.length + readable.districts.length + readable.communes.length === 0)
    throw new Refusal(programmeProblem('household-list-closed'));
  const codes = [...new Set(input.codes)];
  const { rows } = await scene.tx.client.query<HouseholdRow>(
    `select ${COLUMNS} from households h ${NAMES} where h.code = any($1) and h.province_id = $2 and h.status = 'active'`,
    [codes, activity.province_id],
  );
  const known = rows.filter((row) => covers(readable, placeOf(row)));
  for (const row of known) await keep(scene, input, row);
  const found = new Set(known.map(({ code }) => code));
  return {
    answer: { recorded: known.length, unknown: codes.filter((code) => !found.has(code)) },
    audit: {
      subjectKind: 'integrated-activity',
      subjectId: activity.id,
      areaId: activity.area_id,
      details: { state: input.state, households: known.map(({ id }) => id).slice(0, 200), count: known.length },
    },
  };
});

async function keep(
  { tx, actor, now }: Scene,
  input: {
    activityId: string;
    state: 'target' | 'received' | 'none';
    what?: string | undefined;
    receivedOn?: string | undefined;
  },
  row: HouseholdRow,
): Promise<void> {
  if (input.state === 'none') {
    await tx.client.query('delete from activity_households where activity_id = $1 and household_id = $2', [
      input.activityId,
      row.id,
    ]);
    return;
  }
  await tx.client.query(
    `insert into activity_households (activity_id, household_id, province_id, district_id, commune_id, state, what,
       received_on, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (activity_id, household_id) do update set state = excluded.state, what = excluded.what,
       received_on = excluded.received_on, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
    [
      input.activityId,
      row.id,
      row.province_id,
      row.district_id,
      row.commune_id,
      input.state,
      input.what ?? null,
      input.receivedOn ?? null,
      actor.name,
      now,
    ],
  );
}

export const listBeneficiaries = read(listContract, async (scene, { activityId }) => {
  await getActivityToRead(scene, activityId);
  const { rows } = await scene.tx.client.query<
    HouseholdRow & { state: 'target' | 'received'; what: string | null; received_on: string | null }
  >(
    `select ${COLUMNS}, x.state, x.what, x.received_on from activity_households x join households h on h.id = x.household_id
       ${NAMES} where x.activity_id = $1 order by c.display_order, c.code, h.code`,
    [activityId],
  );
  return {
    households: rows
      .filter((row) => covers(scene.units, placeOf(row)))
      .map((row) => ({ ...listed(row), state: row.state, what: row.what, receivedOn: row.received_on })),
  };
});

const SHOWN = 500;

/**
 * Hộ chưa được hỗ trợ — the register has no field «farm household», so the list is drawn by what it does have: class,
 * residence and needs of the latest review, or an activity's own list of households it is for.
 */
export const listUnserved = read(unservedContract, async (scene, input) => {
  const round = await latestRound(scene, input.year);
  const needs = round === undefined ? [] : (await getStandard(scene.tx, round.standard_id)).needs;
  const served = await servedHouseholds(scene, input.programmeId, input.year);
  const considered =
    input.among === 'listed'
      ? await listedHouseholds(scene, input.programmeId, input.year)
      : round === undefined
        ? []
        : await householdsOfRound(
            scene,
            round.id,
            input,
            needs.findIndex(({ code }) => code === input.need),
          );
  const own = considered.filter((row) => covers(scene.units, placeOf(row)));
  const unserved = own.filter(({ id }) => !served.has(id));
  return {
    round:
      round === undefined
        ? null
        : {
            id: round.id,
            year: round.year,
            standardId: round.standard_id,
            isApproved: round.status === 'approved',
          },
    needs: needs.map(({ code, name }) => ({ code, name })),
    considered: own.length,
    unserved: unserved.length,
    households: unserved.slice(0, SHOWN).map(listed),
  };
});

interface RoundRow {
  readonly id: string;
  readonly year: number;
  readonly standard_id: string;
  readonly status: string;
}

/** The last yearly round of one's province by the year: an approved one before one still open. */
async function latestRound(scene: Scene, year: number): Promise<RoundRow | undefined> {
  const { rows } = await scene.tx.client.query<RoundRow>(
    `select r.id, r.year, r.standard_id, r.status from review_rounds r
      where r.kind = 'yearly' and r.year <= $1 and exists (select from round_communes c where c.round_id = r.id)
      order by (r.status = 'approved') desc, r.year desc, r.reference_date desc limit 1`,
    [year],
  );
  return rows[0];
}

async function servedHouseholds(scene: Scene, programmeId: string, year: number): Promise<ReadonlySet<string>> {
  const { rows } = await scene.tx.client.query<{ household_id: string }>(
    `select distinct h.household_id from activity_households h
       join integrated_activities a on a.id = h.activity_id and a.year = $2
       join activity_programmes p on p.activity_id = a.id and p.programme_id = $1
      where h.state = 'received'`,
    [programmeId, year],
  );
  return new Set(rows.map((row) => row.household_id));
}

/** Households on the own lists of the activities of a programme, received or not. */
async function listedHouseholds(scene: Scene, programmeId: string, year: number): Promise<HouseholdRow[]> {
  const activities = (await listActivityRows(scene, year)).filter(({ programmes }) =>
    programmes.some(({ id }) => id === programmeId),
  );
  const { rows } = await scene.tx.client.query<HouseholdRow>(
    `select distinct on (c.display_order, c.code, h.code, h.id) ${COLUMNS} from activity_households x
       join households h on h.id = x.household_id ${NAMES}
      where x.activity_id = any($1) and h.status = 'active' order by c.display_order, c.code, h.code, h.id`,
    [activities.map(({ id }) => id)],
  );
  return rows;
}

async function householdsOfRound(
  { tx }: Scene,
  roundId: string,
  input: { class: 'poor' | 'near_poor' | 'both'; residence: 'rural' | 'urban' | 'all'; need?: string | undefined },
  needBit: number,
): Promise<HouseholdRow[]> {
  const classes = input.class === 'both' ? ['poor', 'near_poor'] : [input.class];
  const { rows } = await tx.client.query<HouseholdRow>(
    `select ${COLUMNS} from review_cases k join households h on h.id = k.household_id ${NAMES}
      where k.round_id = $1 and k.class::text = any($2) and ($3 = 'all' or k.residence::text = $3) and h.status = 'active'
        and ($4::int is null or (k.needs >> $4) & 1 = 1)
      order by c.display_order, c.code, h.code`,
    [roundId, classes, input.residence, input.need === undefined ? null : needBit],
  );
  return input.need !== undefined && needBit < 0 ? [] : rows;
}

import { getArea as contract } from '#contract/areas/get-area.ts';
import { accessProblem } from '#domain/access/problems.ts';
import type { AreaClass } from '#domain/areas/area-class.ts';
import type { AreaKind, Residence } from '#domain/areas/area-kind.ts';
import type { PeopleMoved } from '#domain/areas/people-moved.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import { read } from '../act.ts';
import type { Tx } from '../database/transaction.ts';
import {
  AREA_LINE_COLUMNS,
  type AreaLineRow,
  type AreaNameRow,
  inForce,
  toAreaLine,
  toAreaName,
} from './area-lines.ts';
import { listOldProvinces } from './old-provinces.ts';

export const getArea = read(contract, async ({ tx, today }, { areaId, asOf = today }) => {
  const area = await findUnit(tx, areaId, asOf);
  if (area === undefined) throw new Refusal(accessProblem('not-found', { what: 'đơn vị / unit' }));
  return {
    area: {
      ...toAreaLine(area),
      validFromKnown: area.valid_from_known,
      firstListedOn: area.first_listed_on,
      otherNames: area.other_names,
      source: area.source,
      verification: area.verification,
    },
    parents: await parentsOf(tx, area.parent_id, asOf),
    terms: await termsOf(tx, areaId),
    predecessors: await changesOf(tx, areaId, 'new_area_id', 'old_area_id'),
    successors: await changesOf(tx, areaId, 'old_area_id', 'new_area_id'),
    classes: await classesOf(tx, areaId),
    regions: await regionsOf(tx, areaId),
  };
});

interface UnitRow extends AreaLineRow {
  readonly valid_from_known: boolean;
  readonly first_listed_on: string | null;
  readonly other_names: string[];
  readonly source: string | null;
  readonly verification: Verification;
}

/** As it was on the day; a unit not in force then is shown with its nearest term. */
async function findUnit(tx: Tx, id: number, asOf: string): Promise<UnitRow | undefined> {
  const { rows } = await tx.client.query<UnitRow>(
    `select ${AREA_LINE_COLUMNS}, a.valid_from_known, a.first_listed_on, a.other_names, a.source, a.verification
       from areas a join area_terms t on t.area_id = a.id
      where a.id = $1
      order by (${inForce('t', '$2')}) desc, abs(t.valid_from - $2::date) limit 1`,
    [id, asOf],
  );
  return rows[0];
}

async function parentsOf(tx: Tx, parentId: number | null, asOf: string) {
  const { rows } = await tx.client.query<AreaNameRow>(
    `with recursive up (id, full_name, parent_id, step) as (
       select t.area_id, t.full_name, t.parent_id, 1 from area_terms t where t.area_id = $1 and ${inForce('t', '$2')}
       union all
       select t.area_id, t.full_name, t.parent_id, up.step + 1
         from up join area_terms t on t.area_id = up.parent_id and ${inForce('t', '$2')}
     )
     select a.id, a.code, a.level, up.full_name from up join areas a using (id) order by up.step desc`,
    [parentId, asOf],
  );
  return rows.map(toAreaName);
}

async function termsOf(tx: Tx, id: number) {
  interface Row {
    valid_from: string;
    valid_to: string | null;
    full_name: string;
    kind: AreaKind;
    residence: Residence | null;
    legal_basis: string | null;
    verification: Verification;
    parent: AreaNameRow | null;
  }
  const { rows } = await tx.client.query<Row>(
    `select t.*, case when p.id is null then null else
              json_build_object('id', p.id, 'code', p.code, 'level', p.level, 'full_name', p.full_name) end as parent
       from area_terms t left join areas p on p.id = t.parent_id where t.area_id = $1 order by t.valid_from`,
    [id],
  );
  return rows.map((row) => ({
    validFrom: row.valid_from,
    validTo: row.valid_to,
    fullName: row.full_name,
    kind: row.kind,
    parent: row.parent === null ? null : toAreaName(row.parent),
    residence: row.residence,
    legalBasis: row.legal_basis,
    verification: row.verification,
  }));
}

type Side = 'old_area_id' | 'new_area_id';

async function changesOf(tx: Tx, id: number, here: Side, there: Side) {
  interface Row {
    kind: string;
    on: string;
    people: PeopleMoved;
    legal_basis: string | null;
    note: string | null;
    verification: Verification;
    area: AreaNameRow | null;
  }
  const { rows } = await tx.client.query<Row>(
    `select c.kind, c.effective_date as on, c.people, c.legal_basis, c.note, c.verification,
            case when o.id is null then null else
              json_build_object('id', o.id, 'code', o.code, 'level', o.level, 'full_name', o.full_name) end as area
       from area_changes c left join areas o on o.id = c.${there}
      where c.${here} = $1 and c.old_area_id is distinct from c.new_area_id
      order by c.effective_date, o.level, o.code`,
    [id],
  );
  return rows.map((row) => ({
    area: row.area === null ? null : toAreaName(row.area),
    kind: row.kind,
    on: row.on,
    people: row.people,
    legalBasis: row.legal_basis,
    note: row.note,
    verification: row.verification,
  }));
}

async function classesOf(tx: Tx, id: number) {
  const rows = await tx.sql
    .selectFrom('area_classes')
    .selectAll()
    .where('area_id', '=', id)
    .orderBy('valid_from')
    .orderBy('class')
    .execute();
  return rows.map((row) => ({
    class: row.class as AreaClass,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    legalBasis: row.legal_basis,
    verification: row.verification as Verification,
  }));
}

async function regionsOf(tx: Tx, id: number) {
  const provinces = await listOldProvinces(tx, id);
  const { rows } = await tx.client.query<
    AreaNameRow & { socio_economic_region: string; scoring_region: string; scoring_region_verified: boolean }
  >(
    `select a.id, a.code, a.level, a.full_name, r.socio_economic_region, r.scoring_region, r.scoring_region_verified
       from regions r join areas a on a.id = r.province_id where a.id = any($1) order by a.display_order`,
    [provinces],
  );
  return rows.map((row) => ({
    province: toAreaName(row),
    socioEconomicRegion: row.socio_economic_region,
    scoringRegion: row.scoring_region,
    isScoringRegionVerified: row.scoring_region_verified,
  }));
}

import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type AreaFiles, readAreaFiles, sumOfAreaFiles } from '#database/reference/areas/area-files.ts';
import { areaId, ERAS, FIRST_VILLAGE_ID } from '#domain/areas/area-id.ts';
import { buildGazetteer } from '#domain/areas/gazetteer/build-gazetteer.ts';
import type { Gazetteer } from '#domain/areas/gazetteer/gazetteer.ts';
import type { Database } from '../database/database.ts';
import { areaRows, changeRows, termRows } from './gazetteer-rows.ts';
import { startTerm } from './term-store.ts';

const NAME = 'areas';
/** Columns that an edition of the list decides. */
const LISTED =
  'code, name, full_name, kind, parent_id, province_id, district_id, residence, valid_from, valid_to, valid_from_known, ' +
  'display_order, search_key, other_names, source, verification, name_key, first_listed_on';
const listed = (table: string) => LISTED.replace(/\w+/g, (column) => `${table}.${column}`);

/** Raised when the rules that build the tree change, so that databases with the same files are loaded anew. */
const RULES = 1;

/**
 * Loads the national list of units with regions, ethnic groups and classes of areas, once for each edition of the
 * files. Ids are made from the codes, so a later edition changes rows in place; villages, special-zone settings and
 * classes entered by administrators stay. Answers whether anything was loaded.
 */
export async function loadAreas(database: Database): Promise<boolean> {
  const sum = createHash('sha256').update(`${RULES} ${sumOfAreaFiles()}`).digest('hex');
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('vuonlen.reference'))");
    const held = await client.query('select 1 from reference_files where name = $1 and sha256 = $2', [NAME, sum]);
    if (held.rowCount === 0) {
      const files = readAreaFiles();
      await saveGazetteer(client, buildGazetteer(files));
      await saveRegions(client, files);
      await saveEthnicGroups(client, files);
      await savePoorAreas(client, files);
      await applyResidenceSettings(client);
      await client.query(
        `insert into reference_files values ($1, $2, now())
         on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at`,
        [NAME, sum],
      );
    }
    await client.query('commit');
    if (held.rowCount === 0) await client.query('analyze areas, area_terms, area_changes');
    return held.rowCount === 0;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function saveGazetteer(client: pg.PoolClient, gazetteer: Gazetteer): Promise<void> {
  const areas = areaRows(gazetteer);
  await client.query(
    `insert into areas
     select * from json_to_recordset($1) as r (
       id int, code text, level text, name text, full_name text, kind text, parent_id int, province_id int,
       district_id int, commune_id int, residence text, valid_from date, valid_to date, valid_from_known boolean,
       display_order int, search_key text, other_names text[], source text, verification text, name_key text,
       first_listed_on date)
     on conflict (id) do update set (${LISTED}) = row (${listed('excluded')})
      where row (${listed('areas')}) is distinct from row (${listed('excluded')})`,
    [JSON.stringify(areas)],
  );
  await client.query('delete from area_terms where area_id < $1', [FIRST_VILLAGE_ID]);
  await client.query(
    `insert into area_terms
     select * from json_to_recordset($1) as r (
       area_id int, valid_from date, valid_to date, name text, full_name text, kind text, parent_id int,
       residence text, legal_basis text, verification text)`,
    [JSON.stringify(termRows(gazetteer))],
  );
  await client.query("delete from area_changes where source is distinct from 'entered'");
  await client.query(
    `insert into area_changes (old_area_id, new_area_id, old_code, new_code, kind, effective_date, partial, people,
       legal_basis, source, note, verification)
     select * from json_to_recordset($1) as r (
       old_area_id int, new_area_id int, old_code text, new_code text, kind text, effective_date date, partial boolean,
       people text, legal_basis text, source text, note text, verification text)`,
    [JSON.stringify(changeRows(gazetteer))],
  );
}

async function saveRegions(client: pg.PoolClient, { regions }: AreaFiles): Promise<void> {
  const rows = regions.map((row) => ({
    province_id: areaId('province', row.province_code, row.structure === '2025' ? ERAS.sinceReform : ERAS.beforeReform),
    socio_economic_region: row.socio_economic_region,
    scoring_region: row.scoring_region,
    scoring_region_verified: row.scoring_region_verified === 'yes',
  }));
  await client.query(
    `insert into regions
     select * from json_to_recordset($1) as r (
       province_id int, socio_economic_region text, scoring_region text, scoring_region_verified boolean)
     on conflict (province_id) do update set socio_economic_region = excluded.socio_economic_region,
       scoring_region = excluded.scoring_region, scoring_region_verified = excluded.scoring_region_verified`,
    [JSON.stringify(rows)],
  );
}

async function saveEthnicGroups(client: pg.PoolClient, { ethnicGroups }: AreaFiles): Promise<void> {
  const rows = ethnicGroups.map((row, index) => ({
    code: row.code,
    name: row.name,
    other_names: row.other_names === '' ? [] : row.other_names.split(', '),
    code_2008: row.code_2008 === '' ? null : row.code_2008,
    display_order: index + 1,
  }));
  await client.query(
    `insert into ethnic_groups
     select * from json_to_recordset($1) as r (
       code text, name text, other_names text[], code_2008 text, display_order int)
     on conflict (code) do update set name = excluded.name, other_names = excluded.other_names,
       code_2008 = excluded.code_2008, display_order = excluded.display_order`,
    [JSON.stringify(rows)],
  );
}

/** The list found is a part of the official one: every row carries the mark «unverified». */
async function savePoorAreas(client: pg.PoolClient, { poorAreas }: AreaFiles): Promise<void> {
  const rows = poorAreas.map((row) => ({
    level: row.unit_code.length === 3 ? 'district' : 'commune',
    code: row.unit_code,
    class: row.kind,
    valid_from: row.effective_from,
    // the files' last day; ours is the first day after
    valid_to: row.effective_to,
    legal_basis: row.legal_basis,
  }));
  await client.query(
    `insert into area_classes
     select a.id, r.class, r.valid_from, r.valid_to + 1, r.legal_basis, 'unverified'
       from json_to_recordset($1) as r (
         level text, code text, class text, valid_from date, valid_to date, legal_basis text)
       join areas a on a.level = r.level and a.code = r.code and a.valid_from <= r.valid_from
        and (a.valid_to is null or a.valid_to > r.valid_from)
     on conflict (area_id, class, valid_from) do nothing`,
    [JSON.stringify(rows)],
  );
}

/** A new edition of the list does not know what administrators decided for special zones. */
async function applyResidenceSettings(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ area_id: number; from: string; residence: string; legal_basis: string }>(
    `select s.area_id, greatest(s.valid_from, t.valid_from) as from, s.residence, s.legal_basis
       from residence_settings s join area_terms t on t.area_id = s.area_id and t.valid_to is null
      order by s.area_id, s.valid_from`,
  );
  for (const row of rows) {
    await startTerm({ client }, row.area_id, row.from, { residence: row.residence, legalBasis: row.legal_basis });
  }
}

import {
  addProgramme as addContract,
  changeProgramme as changeContract,
  listProgrammes as listContract,
  type Programme,
} from '#contract/programmes/programme.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import { programmeProblem } from '#domain/programmes/problems.ts';
import type { ProgrammeKind } from '#domain/programmes/programme.ts';
import { unitsOf } from '../access/reach.ts';
import { act, read, type Scene } from '../act.ts';
import { getAreaRecord, namesOfAreas } from '../areas/find-area.ts';

interface ProgrammeRow {
  readonly id: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly kind: ProgrammeKind;
  readonly first_year: number | null;
  readonly last_year: number | null;
  readonly province_id: number | null;
  readonly source: string;
  readonly verification: Verification;
  readonly edited_by: string | null;
  readonly version: number;
}

async function rowsOf({ tx }: Scene, id: string | null = null): Promise<ProgrammeRow[]> {
  const { rows } = await tx.client.query<ProgrammeRow>(
    `select id, name_vi, name_en, kind, first_year, last_year, province_id, source, verification, edited_by, version
       from programmes where $1::text is null or id = $1 order by province_id nulls first, display_order, name_vi`,
    [id],
  );
  return rows;
}

/** Who answers for all of it: the whole country for a national programme, the province for its own. */
function mayEdit(scene: Scene, provinceId: number | null): boolean {
  const units = unitsOf(scene, 'programme.edit');
  return units.everywhere || (provinceId !== null && units.provinces.includes(provinceId));
}

async function present(scene: Scene, rows: readonly ProgrammeRow[]): Promise<Programme[]> {
  const names = await namesOfAreas(
    scene.tx,
    rows.flatMap(({ province_id }) => province_id ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    name: { vi: row.name_vi, en: row.name_en },
    kind: row.kind,
    firstYear: row.first_year,
    lastYear: row.last_year,
    province: row.province_id === null ? null : (names.get(row.province_id) ?? null),
    source: row.source,
    verification: row.verification,
    editedBy: row.edited_by,
    version: row.version,
    mayEdit: mayEdit(scene, row.province_id),
  }));
}

export const listProgrammes = read(listContract, async (scene) => {
  const { provinces } = unitsOf(scene, 'programme.edit');
  return {
    programmes: await present(scene, await rowsOf(scene)),
    provinces: [...(await namesOfAreas(scene.tx, provinces)).values()],
  };
});

function checkYears(first: number | null, last: number | null): void {
  if (first !== null && last !== null && last < first)
    throw new Refusal(programmeProblem('programme-years', { first, last }, 'lastYear'));
}

export const addProgramme = act(addContract, async (scene, input) => {
  const area = await getAreaRecord(scene.tx, input.provinceId, 'tỉnh');
  if (area.level !== 'province' || !mayEdit(scene, area.id))
    throw new Refusal(accessProblem('not-found', { what: 'tỉnh' }));
  checkYears(input.firstYear, input.lastYear);
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into programmes (id, name_vi, name_en, kind, first_year, last_year, province_id, source, verification,
       display_order, edited_by)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce(max(display_order), 0) + 1, $10 from programmes`,
    [
      id,
      input.nameVi,
      input.nameEn,
      input.kind,
      input.firstYear,
      input.lastYear,
      area.id,
      input.source,
      input.verification,
      scene.actor.name,
    ],
  );
  const [programme] = await present(scene, await rowsOf(scene, id));
  return {
    answer: { programme: programme as Programme },
    audit: { subjectKind: 'programme', subjectId: id, areaId: area.id, details: { name: input.nameVi } },
  };
});

export const changeProgramme = act(changeContract, async (scene, input) => {
  await scene.tx.client.query('select 1 from programmes where id = $1 for update', [input.programmeId]);
  const [before] = await rowsOf(scene, input.programmeId);
  if (before === undefined) throw new Refusal(accessProblem('not-found', { what: 'chương trình' }));
  if (!mayEdit(scene, before.province_id)) throw new Refusal(programmeProblem('programme-national'));
  if (before.version !== input.version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  checkYears(input.firstYear, input.lastYear);
  await scene.tx.client.query(
    `update programmes set name_vi = $2, name_en = $3, kind = $4, first_year = $5, last_year = $6, source = $7,
       verification = $8, edited_by = $9, version = version + 1 where id = $1`,
    [
      before.id,
      input.nameVi,
      input.nameEn,
      input.kind,
      input.firstYear,
      input.lastYear,
      input.source,
      input.verification,
      scene.actor.name,
    ],
  );
  const [programme] = await present(scene, await rowsOf(scene, before.id));
  return {
    answer: { programme: programme as Programme },
    audit: {
      subjectKind: 'programme',
      subjectId: before.id,
      areaId: before.province_id,
      details: {
        before: { name: before.name_vi, source: before.source, verification: before.verification },
        after: { name: input.nameVi, source: input.source, verification: input.verification },
      },
    },
  };
});

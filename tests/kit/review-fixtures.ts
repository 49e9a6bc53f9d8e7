import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { CountedCase } from '#domain/reports/measures/condition.ts';
import { parseStandard } from '#domain/standards/parse-standard.ts';
import type { Standard } from '#domain/standards/standard.ts';
import type { Database } from '#server/database/database.ts';

/** One household of a hand-made round; what is not said takes the most ordinary value. */
export interface CaseDraft extends Partial<CountedCase> {
  readonly commune: number;
  readonly code?: string;
  readonly village?: string;
  readonly headName?: string;
  readonly members?: readonly MemberDraft[];
}

export interface MemberDraft {
  readonly birth: string;
  readonly name?: string;
  readonly sex?: 'm' | 'f';
  readonly hasInsurance?: boolean | null;
  readonly inSchool?: boolean | null;
  readonly leftOn?: string | null;
}

/** A small province of our own, apart from the national tree: ids from 900.001 on. */
export interface SmallProvince {
  readonly provinceId: number;
  readonly provinceCode: string;
  readonly districtIds: readonly number[];
  readonly communes: readonly { readonly id: number; readonly code: string; readonly districtId: number | null }[];
}

export interface RoundDraft {
  readonly id: string;
  readonly standardId: string;
  readonly year: number;
  readonly cases: readonly CaseDraft[];
  /** Resident households and persons of each commune; by default as many as the cases, times ten. */
  readonly denominators?: readonly (readonly [households: number | null, persons: number | null])[];
}

let nextArea = 900_000;

/** A province with `districts` districts (0: two tiers) of `communesEach` communes; every third commune is urban. */
export async function makeProvince(
  database: Database,
  districts: number,
  communesEach: number,
): Promise<SmallProvince> {
  const provinceId = ++nextArea;
  const provinceCode = `P${provinceId}`;
  await insertArea(
    database,
    { id: provinceId, code: provinceCode, level: 'province', name: 'Thử', parent: null },
    provinceId,
    null,
  );
  const districtIds: number[] = [];
  const communes: { id: number; code: string; districtId: number | null }[] = [];
  for (let d = 0; d < Math.max(districts, 1); d++) {
    const districtId = districts === 0 ? null : ++nextArea;
    if (districtId !== null) {
      districtIds.push(districtId);
      const area = {
        id: districtId,
        code: `D${districtId}`,
        level: 'district',
        name: `Huyện ${d + 1}`,
        parent: provinceId,
      };
      await insertArea(database, area, provinceId, districtId);
    }
    for (let c = 0; c < communesEach; c++) {
      const id = ++nextArea;
      communes.push({ id, code: `C${id}`, districtId });
      const area = {
        id,
        code: `C${id}`,
        level: 'commune',
        name: `Xã ${d + 1}.${c + 1}`,
        parent: districtId ?? provinceId,
      };
      await insertArea(database, area, provinceId, districtId, c % 3 === 2 ? 'urban' : 'rural');
    }
  }
  return { provinceId, provinceCode, districtIds, communes };
}

async function insertArea(
  database: Database,
  area: { id: number; code: string; level: string; name: string; parent: number | null },
  provinceId: number,
  districtId: number | null,
  residence: string | null = null,
): Promise<void> {
  await database.pool.query(
    `insert into areas (id, code, level, name, full_name, kind, parent_id, province_id, district_id, commune_id, residence,
       valid_from, display_order, search_key)
     values ($1, $2, $3, $4, $4, $3, $5, $6, $7, $8, $9, '2000-01-01', $1, $4)`,
    [
      area.id,
      area.code,
      area.level,
      area.name,
      area.parent,
      provinceId,
      districtId,
      area.level === 'commune' ? area.id : null,
      residence,
    ],
  );
  await database.pool.query(
    `insert into area_terms (area_id, valid_from, name, full_name, kind, parent_id, residence) values ($1, '2000-01-01', $2, $2, $3, $4, $5)`,
    [area.id, area.name, area.level, area.parent, residence],
  );
}

export function nationalStandard(id: string): Standard {
  return parseStandard(definitionOf(id));
}

function definitionOf(id: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../database/reference/standards/${id}.json`), 'utf8'));
}

export async function makeRound(database: Database, province: SmallProvince, draft: RoundDraft): Promise<void> {
  const standard = nationalStandard(draft.standardId);
  await database.pool.query(
    `insert into standards (id, scope, applies_from, applies_to, definition, source) values ($1, 'national', $2, $3, $4, 'test')
     on conflict (id) do nothing`,
    [standard.id, standard.validFrom, standard.validTo, JSON.stringify(definitionOf(standard.id))],
  );
  await database.pool.query(
    `insert into review_rounds (id, province_id, standard_id, kind, year, reference_date, opened_at)
     values ($1, $2, $3, 'yearly', $4, $5, now())`,
    [draft.id, province.provinceId, standard.id, draft.year, `${draft.year}-12-14`],
  );
  for (const [index, commune] of province.communes.entries()) {
    const own = draft.cases.filter((entry) => entry.commune === index);
    const [households, persons] = draft.denominators?.[index] ?? [own.length * 10, own.length * 40];
    await database.pool.query(
      'insert into round_communes (round_id, commune_id, province_id, district_id, households, persons) values ($1, $2, $3, $4, $5, $6)',
      [draft.id, commune.id, province.provinceId, commune.districtId, households, persons],
    );
  }
  // One transaction: a few hundred rows one by one, each made durable, would take seconds.
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    for (const [index, entry] of draft.cases.entries()) await insertCase(client, province, draft, entry, index);
    await client.query('commit');
  } finally {
    client.release();
  }
}

interface Connection {
  query(text: string, values: unknown[]): Promise<unknown>;
}

async function insertCase(
  client: Connection,
  province: SmallProvince,
  round: RoundDraft,
  draft: CaseDraft,
  index: number,
) {
  const commune = province.communes[draft.commune];
  if (commune === undefined) throw new Error(`no commune ${draft.commune}`);
  const id = randomUUID();
  const code = draft.code ?? `${round.id}-${String(index + 1).padStart(5, '0')}`;
  const name = draft.headName ?? `Chủ hộ ${index + 1}`;
  const place = [province.provinceId, commune.districtId, commune.id];
  await client.query(
    `insert into households (id, province_id, district_id, commune_id, code, head_name, search_key, size, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6, $7, now(), now())`,
    [id, ...place, code, name, draft.size ?? 4],
  );
  const counted = counting(draft);
  await client.query(
    `insert into review_cases (round_id, household_id, province_id, district_id, commune_id, village_name, code, head_name, head_sex,
       ethnic_code, size, residence, previous_class, ever_poor, ever_near_poor, form_a, b1_score, deprivations,
       deprivation_count, class, poverty_group, local_class, movement, causes, needs, groups)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)`,
    [
      round.id,
      id,
      ...place,
      draft.village ?? 'Thôn 1',
      code,
      name,
      counted.headSex,
      counted.ethnicCode,
      counted.size,
      counted.residence,
      counted.previousClass,
      counted.everPoor,
      counted.everNearPoor,
      counted.formA,
      counted.b1Score,
      counted.deprivations,
      counted.deprivationCount,
      counted.class,
      counted.povertyGroup,
      counted.localClass,
      counted.movement,
      counted.causes,
      counted.needs,
      counted.groups,
    ],
  );
  for (const [no, member] of (draft.members ?? []).entries()) {
    const memberName = member.name ?? `Thành viên ${no + 1}`;
    await client.query(
      `insert into persons (id, household_id, province_id, district_id, commune_id, person_no, name, search_key, sex, birth,
         has_insurance, in_school, left_on, relation)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11, $12, $13)`,
      [
        randomUUID(),
        id,
        ...place,
        no + 1,
        memberName,
        member.sex ?? 'f',
        member.birth,
        member.hasInsurance ?? null,
        member.inSchool ?? null,
        member.leftOn ?? null,
        no === 0 ? 'Chủ hộ' : 'Con',
      ],
    );
  }
}

/** The draft as a measure sees it. */
export function counting(draft: Partial<CountedCase>): CountedCase {
  const deprivations = draft.deprivations === undefined ? 0 : draft.deprivations;
  const bits = deprivations === null ? null : deprivations.toString(2).replaceAll('0', '').length;
  return {
    class: 'not_poor',
    previousClass: null,
    movement: 'still_not_poor',
    povertyGroup: null,
    localClass: null,
    formA: null,
    residence: 'rural',
    headSex: 'm',
    ethnicCode: '01',
    size: 4,
    everPoor: false,
    everNearPoor: false,
    b1Score: 150,
    causes: 0,
    needs: 0,
    groups: 0,
    ...draft,
    deprivations,
    deprivationCount: bits,
  };
}

/** Where an area stands, for giving somebody a role over it. */
export function positionOf(province: SmallProvince, commune?: number): AreaPosition {
  const at = commune === undefined ? undefined : province.communes[commune];
  if (at === undefined) {
    return {
      id: province.provinceId,
      level: 'province',
      provinceId: province.provinceId,
      districtId: null,
      communeId: null,
    };
  }
  return { id: at.id, level: 'commune', provinceId: province.provinceId, districtId: at.districtId, communeId: at.id };
}

/** Freezes a round as its approval does, with figures counted by `figures`. */
export async function approveRound(
  database: Database,
  province: SmallProvince,
  roundId: string,
  figures: readonly { communeId: number; figures: Readonly<Record<string, number>> }[],
): Promise<void> {
  for (const { communeId, figures: values } of figures) {
    const commune = province.communes.find((candidate) => candidate.id === communeId);
    await database.pool.query(
      'insert into snapshot_figures (round_id, commune_id, province_id, district_id, figures) values ($1, $2, $3, $4, $5)',
      [roundId, communeId, province.provinceId, commune?.districtId ?? null, JSON.stringify(values)],
    );
  }
  await database.pool.query(
    `update review_rounds set status = 'approved', decision_number = '1/QĐ-UBND', decision_date = reference_date,
       decision_signer = 'Người ký', approved_at = now() where id = $1`,
    [roundId],
  );
}

import {
  checkIdentity as checkIdentityContract,
  comparePair as comparePairContract,
  findDuplicates as findDuplicatesContract,
  judgePair as judgePairContract,
  listDuplicates as listDuplicatesContract,
} from '#contract/households/duplicates.ts';
import { listIdentityDoubts, parseIdentityNumber } from '#domain/households/identity-number.ts';
import { maskIdentityNumber } from '#domain/households/masking.ts';
import { comparePeople } from '#domain/households/pair-comparison.ts';
import { householdProblem } from '#domain/households/problems.ts';
import { parsePlainDateOrYear } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, read } from '../act.ts';
import { listOpenPairs, ownProvinces } from './duplicate-query.ts';
import { lockHousehold, readHousehold } from './household-store.ts';
import { findNumber } from './identity-warnings.ts';
import { rememberVerdict } from './verdict-store.ts';
import { readsWholeNumbers } from './whole-numbers.ts';

export const checkIdentity = read(checkIdentityContract, async (scene, { number, sex, birth }) => {
  const parsed = parseIdentityNumber(number);
  const { here, elsewhere } = await findNumber(scene, number, await ownProvinces(scene));
  return {
    households: here.map((row) => ({
      householdId: row.id,
      code: row.code,
      headName: row.head_name,
      communeName: row.commune_name,
      villageName: row.village_name,
    })),
    elsewhere,
    doubts: parsed
      ? listIdentityDoubts(parsed, { sex, birth: birth === undefined ? undefined : parsePlainDateOrYear(birth) }).map(
          ({ code, expected }) => ({ code, message: expected }),
        )
      : [],
  };
});

export const findDuplicates = act(findDuplicatesContract, async (scene, { provinceId }) => {
  scene.permit({ provinceId, districtId: null, communeId: null }, scene.language === 'vi' ? 'tỉnh' : 'province');
  const { rows } = await scene.tx.client.query<{ pairs: number }>('select find_duplicate_pairs($1, $2) as pairs', [
    provinceId,
    scene.now,
  ]);
  const pairs = rows[0]?.pairs ?? 0;
  return {
    answer: { pairs },
    audit: { subjectKind: 'province', subjectId: String(provinceId), areaId: provinceId, details: { pairs } },
  };
});

export const listDuplicates = read(listDuplicatesContract, async (scene, { reason, after, limit }) => {
  const mark = after === undefined ? undefined : readMark(after);
  const rows = await listOpenPairs(scene.tx, reason, mark, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    pairs: page.map((row) => ({
      firstId: row.first_id,
      secondId: row.second_id,
      reason: row.reason,
      likeness: row.likeness,
      foundAt: row.found_at.toISOString(),
      first: side(row.first_id, row.first_code, row.first_head, row.first_person, row.first_commune),
      second: side(row.second_id, row.second_code, row.second_head, row.second_person, row.second_commune),
      judgeable: row.first_code !== null && row.second_code !== null,
    })),
    next:
      rows.length > limit && last ? JSON.stringify([last.likeness, last.first_id, last.second_id, last.reason]) : null,
  };
});

/** Without its code the household lies outside one's area: only the commune is told. */
function side(
  id: string,
  code: string | null,
  headName: string | null,
  personName: string | null,
  communeName: string,
) {
  return code === null
    ? { householdId: null, code: null, headName: null, personName: null, communeName }
    : { householdId: id, code, headName, personName, communeName };
}

function readMark(text: string): readonly [number, string, string, string] {
  try {
    const [likeness, first, second, reason] = JSON.parse(text) as unknown[];
    if (typeof likeness === 'number' && [first, second].every(isUuid) && typeof reason === 'string')
      return [likeness, first as string, second as string, reason];
  } catch {
    // refused below
  }
  throw new Refusal(householdProblem('page-malformed', { found: text.slice(0, 40) }, 'after'));
}

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value);
}

export const comparePair = read(comparePairContract, async (scene, { firstId, secondId }) => {
  const first = await readHousehold(scene, firstId);
  const second = await readHousehold(scene, secondId);
  const fields = [
    'code',
    'headName',
    'headSex',
    'headBirth',
    'headIdentityNumber',
    'ethnicCode',
    'size',
    'address',
    'status',
  ] as const;
  for (const household of [first, second]) {
    await scene.tx.sql
      .insertInto('household_reads')
      .values({
        at: scene.now,
        actor_id: scene.actor.id,
        household_id: household.id,
        province_id: household.place.provinceId,
        district_id: household.place.districtId,
        commune_id: household.place.communeId,
        purpose: 'duplicate-check',
      })
      .execute();
  }
  const isWhole = readsWholeNumbers(scene, first.place) && readsWholeNumbers(scene, second.place);
  const number = (text: string | null) => (isWhole ? text : maskIdentityNumber(text));
  const [one, other] = [firstId, secondId].sort();
  const verdict = await scene.tx.client.query<{
    verdict: 'same' | 'different';
    reason: string;
    actorName: string;
    at: Date;
  }>(
    `select v.verdict, v.reason, coalesce(u.name, v.actor_id) as "actorName", v.at from duplicate_verdicts v
       left join users u on u.id = v.actor_id where v.subject = 'household' and v.first_id = $1 and v.second_id = $2`,
    [one, other],
  );
  const found = verdict.rows[0];
  return {
    fields: [
      ...fields.map((field) => ({
        field,
        first: field === 'headIdentityNumber' ? number(first[field]) : first[field],
        second: field === 'headIdentityNumber' ? number(second[field]) : second[field],
        differs: first[field] !== second[field],
      })),
      {
        field: 'communeId',
        first: first.place.communeId,
        second: second.place.communeId,
        differs: first.place.communeId !== second.place.communeId,
      },
      {
        field: 'villageName',
        first: first.place.villageName,
        second: second.place.villageName,
        differs: first.place.villageName !== second.place.villageName,
      },
    ],
    people: comparePeople(first, second).map((pair) => ({
      first: pair.first && { ...pair.first, identityNumber: number(pair.first.identityNumber) },
      second: pair.second && { ...pair.second, identityNumber: number(pair.second.identityNumber) },
      differing: [...pair.differing],
    })),
    versions: { first: first.version, second: second.version },
    verdict: found ? { ...found, at: found.at.toISOString() } : null,
  };
});

export const judgePair = act(judgePairContract, async (scene, { firstId, secondId, verdict, reason }) => {
  const ids = [firstId, secondId].sort();
  const households = [];
  for (const id of ids) households.push(await lockHousehold(scene, id));
  if (firstId === secondId) throw new Refusal(householdProblem('merge-itself'));
  await rememberVerdict(scene, firstId, secondId, verdict, reason);
  return {
    answer: { verdict },
    audit: {
      subjectKind: 'household-pair',
      subjectId: ids.join('+'),
      areaId: households[0]?.place.communeId ?? null,
      details: { verdict, reason },
    },
  };
});

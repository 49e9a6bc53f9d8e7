import { randomUUID } from 'node:crypto';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import type { Database } from '#server/database/database.ts';

export interface FixturePerson {
  readonly name: string;
  readonly birth?: string;
  readonly number?: string;
  readonly sex?: 'm' | 'f';
  readonly relation?: string;
}

/** Puts a household with its members in the register, past every wall: the state a test starts from. */
export async function household(
  database: Database,
  commune: AreaPosition,
  code: string,
  people: readonly FixturePerson[],
  village = 'Thôn 1',
): Promise<{ id: string; people: string[] }> {
  const [head] = people;
  if (head === undefined) throw new Error('a household needs somebody');
  const id = randomUUID();
  await database.pool.query(
    `insert into households (id, code, province_id, district_id, commune_id, village_name, head_name, search_key, head_sex,
       head_birth, head_identity_number, size, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now(), now())`,
    [
      id,
      code,
      commune.provinceId,
      commune.districtId,
      commune.communeId,
      village,
      head.name,
      searchKey(head.name),
      head.sex ?? null,
      head.birth ?? null,
      head.number ?? null,
      people.length,
    ],
  );
  const ids: string[] = [];
  for (const [index, person] of people.entries()) {
    const personId = randomUUID();
    ids.push(personId);
    await database.pool.query(
      `insert into persons (id, household_id, province_id, district_id, commune_id, person_no, name, search_key, sex, birth, identity_number, relation)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        personId,
        id,
        commune.provinceId,
        commune.districtId,
        commune.communeId,
        index + 1,
        person.name,
        searchKey(person.name),
        person.sex ?? null,
        person.birth ?? null,
        person.number ?? null,
        person.relation ?? (index === 0 ? 'chủ hộ' : 'con'),
      ],
    );
  }
  return { id, people: ids };
}

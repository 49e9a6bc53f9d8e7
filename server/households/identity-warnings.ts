import { listIdentityDoubts, parseIdentityNumber } from '#domain/households/identity-number.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import { parsePlainDateOrYear } from '#domain/kernel/plain-date.ts';
import type { Scene } from '../act.ts';

export interface IdentityWarning {
  readonly code: string;
  readonly message: Bilingual;
}

export interface NumberedPerson {
  readonly identityNumber: string | null;
  readonly sex: 'm' | 'f' | null;
  readonly birth: string | null;
}

/** Where a number disagrees with its person, and where else in the province it stands. It binds every role alike. */
export async function listIdentityWarnings(
  scene: Scene,
  person: NumberedPerson,
  provinceId: number,
  ownHouseholdId: string | undefined,
): Promise<IdentityWarning[]> {
  if (person.identityNumber === null) return [];
  const parsed = parseIdentityNumber(person.identityNumber);
  const doubts =
    parsed === undefined
      ? []
      : listIdentityDoubts(parsed, {
          sex: person.sex ?? undefined,
          birth: person.birth === null ? undefined : parsePlainDateOrYear(person.birth),
        }).map(({ code, expected }) => ({ code, message: expected }));
  const { here, elsewhere } = await findNumber(scene, person.identityNumber, [provinceId]);
  return [
    ...doubts,
    ...here
      .filter((household) => household.id !== ownHouseholdId)
      .map((household) => ({
        code: 'identity-elsewhere',
        message: {
          vi: `số ${person.identityNumber} đã có ở hộ ${household.code} (${household.head_name}), ${household.commune_name}`,
          en: `the number ${person.identityNumber} already stands in household ${household.code} (${household.head_name}), ${household.commune_name}`,
        },
      })),
    ...elsewhere.map((place) => ({
      code: 'identity-elsewhere',
      message: {
        vi: `số ${person.identityNumber} đã có ở ${place.communeName} (ngoài địa bàn của bạn); liên hệ xã đó để đối chiếu`,
        en: `the number ${person.identityNumber} already stands in ${place.communeName}, outside your area; ask that commune`,
      },
    })),
  ];
}

export interface NumberedHousehold {
  readonly id: string;
  readonly code: string;
  readonly head_name: string;
  readonly commune_id: number;
  readonly commune_name: string;
  readonly village_name: string | null;
}

/** Households of one's own area that hold a number, and how many stand in which other communes of the provinces. */
export async function findNumber(
  scene: Scene,
  number: string,
  provinces: readonly number[],
): Promise<{ here: NumberedHousehold[]; elsewhere: { communeName: string; households: number }[] }> {
  const { client } = scene.tx;
  const here = await client.query<NumberedHousehold>(
    `select h.id, h.code, h.head_name, h.commune_id, a.full_name as commune_name, h.village_name
       from households h join areas a on a.id = h.commune_id
      where h.status = 'active' and h.id in (
        select id from households where head_identity_number = $1
        union select household_id from persons where identity_number = $1 and left_on is null)
      order by h.code`,
    [number],
  );
  const elsewhere = await client.query<{ communeName: string; households: number }>(
    `select a.full_name as "communeName", sum(place.households)::int as households
       from unnest($2::int[]) as province (id) cross join lateral identity_places($1, province.id) place
       join areas a on a.id = place.commune_id
      where place.commune_id <> all ($3::int[])
      group by a.full_name order by a.full_name collate "vi-x-icu"`,
    [number, provinces, here.rows.map((row) => row.commune_id)],
  );
  return { here: here.rows, elsewhere: elsewhere.rows };
}

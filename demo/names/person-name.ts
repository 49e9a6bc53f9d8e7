import { expandWeights, type Rng } from '#demo/random/rng.ts';
import {
  GIVEN_NAMES_FEMALE,
  GIVEN_NAMES_FEMALE_OLD,
  GIVEN_NAMES_MALE,
  GIVEN_NAMES_MALE_OLD,
  KINH_FAMILY_NAMES,
  MIDDLE_NAMES_FEMALE,
  MIDDLE_NAMES_MALE,
} from './kinh-names.ts';
import { MINORITY_NAMES } from './minority-names.ts';

export type Sex = 'm' | 'f';

const KINH_FAMILIES: readonly string[] = expandWeights(KINH_FAMILY_NAMES);
const KINH_MIDDLE: Readonly<Record<Sex, readonly string[]>> = {
  m: expandWeights(MIDDLE_NAMES_MALE),
  f: expandWeights(MIDDLE_NAMES_FEMALE),
};

/** Họ — a family name usual in the ethnic group. */
export function familyName(rng: Rng, ethnic: string): string {
  return rng.pick(MINORITY_NAMES[ethnic]?.family ?? KINH_FAMILIES);
}

/** Họ tên — a full name plausible for sex, age and ethnic group. */
export function personName(rng: Rng, ethnic: string, sex: Sex, age: number, family: string): string {
  const minority = MINORITY_NAMES[ethnic];
  if (minority) {
    const middle = rng.pick(sex === 'm' ? minority.middleMale : minority.middleFemale);
    const given = rng.pick(sex === 'm' ? minority.male : minority.female);
    return middle === '' ? `${family} ${given}` : `${family} ${middle} ${given}`;
  }
  if (age >= 58) {
    return sex === 'm'
      ? `${family} Văn ${rng.pick(GIVEN_NAMES_MALE_OLD)}`
      : `${family} Thị ${rng.pick(GIVEN_NAMES_FEMALE_OLD)}`;
  }
  const given = rng.pick(sex === 'm' ? GIVEN_NAMES_MALE : GIVEN_NAMES_FEMALE);
  const middle = rng.pick(KINH_MIDDLE[sex]);
  return middle.endsWith(given) ? `${family} ${given}` : `${family} ${middle} ${given}`;
}

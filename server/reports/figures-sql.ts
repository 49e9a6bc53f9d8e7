import type { Catalogue } from '#domain/reports/measures/catalogue.ts';
import { ETHNIC_LISTS, type EthnicList } from '#domain/reports/measures/ethnic-measures.ts';
import { impliesListed, LISTED } from '#domain/reports/measures/listed.ts';
import type { Measure, MemberCondition } from '#domain/reports/measures/measure.ts';
import { isOnList, STILL_HERE } from '#domain/reports/measures/stock-measures.ts';
import { conditionSql } from './condition-sql.ts';

/** The one statement that counts a round, and how its answer is read. `$1` = round, `$2` = its reference date. */
export interface FiguresStatement {
  readonly text: string;
  /** Measure codes in the order of the values of each part. */
  readonly parts: Readonly<Record<'listed' | 'everyone' | 'members', readonly string[]>>;
}

/** Counting on the units of the round, or on the units where the households stand today. */
export type CountedUnits = 'old' | 'new';

/**
 * Three parts, one statement. `everyone` looks at all cases but only at a handful of measures; `listed` counts the
 * hundreds of measures that only households of the lists can fulfil; `members` counts persons of listed households.
 */
export function figuresStatement(catalogue: Catalogue, units: CountedUnits = 'old'): FiguresStatement {
  const counted = catalogue.measures.filter((measure) => measure.counting.rule !== 'entered');
  const members = counted.filter((measure) => measure.counting.rule === 'members');
  const ofCases = counted.filter((measure) => measure.counting.rule !== 'members');
  const listed = ofCases.filter((measure) => impliesListed(whereOf(measure)));
  const everyone = ofCases.filter((measure) => !listed.includes(measure));
  const commune = units === 'old' ? 'c.commune_id' : 'h.commune_id';
  const home = units === 'old' ? '' : ' join households h on h.id = c.household_id';
  const where = `where c.round_id = $1`;
  const parts = [
    `select 'everyone' as part, ${commune} as commune_id, c.residence, c.ethnic_code,
       array[${[...ETHNIC_LISTS.flatMap(ethnicAggregates), ...everyone.map(aggregate)].join(',\n')}]::bigint[] as figures
     from review_cases c${home} ${where} group by 2, 3, 4`,
    `select 'listed', ${commune}, c.residence, null, array[${listed.map(aggregate).join(',\n')}]::bigint[]
     from review_cases c${home} ${where} and (${conditionSql(LISTED, 'c')}) group by 2, 3`,
    ...(members.length === 0
      ? []
      : [
          `select 'members', ${commune}, c.residence, null, array[${members.map(aggregate).join(',\n')}]::bigint[]
           from review_cases c${home} join persons p on p.household_id = c.household_id
           ${where} and c.class in ('poor', 'near_poor') and p.birth > ${youngerThan(oldestCounted(members))}
             and (p.left_on is null or p.left_on > $2::date) and (p.joined_on is null or p.joined_on <= $2::date)
           group by 2, 3`,
        ]),
  ];
  return {
    text: parts.join('\nunion all\n'),
    parts: {
      everyone: everyone.map((measure) => measure.code),
      listed: listed.map((measure) => measure.code),
      members: members.map((measure) => measure.code),
    },
  };
}

export function whereOf(measure: Measure) {
  if (measure.counting.rule === 'entered') throw new Error(`${measure.code} is entered, not counted`);
  return measure.counting.where;
}

function aggregate(measure: Measure): string {
  const { counting } = measure;
  if (counting.rule === 'entered') throw new Error(`${measure.code} is entered, not counted`);
  const where = conditionSql(counting.where, 'c');
  if (counting.rule === 'households') return `count(*) filter (where ${where})`;
  if (counting.rule === 'persons') return `coalesce(sum(c.size) filter (where ${where}), 0)`;
  return `count(*) filter (where ${where} and ${memberSql(counting.who)})`;
}

function ethnicAggregates(list: EthnicList): string[] {
  const where = conditionSql(list === 'reviewed' ? STILL_HERE : isOnList(list), 'c');
  return [`count(*) filter (where ${where})`, `coalesce(sum(c.size) filter (where ${where}), 0)`];
}

/** Ages are compared as text: `YYYY` against the year, `YYYY-MM-DD` against the day; both as `ageOn` counts them. */
export function memberSql(who: MemberCondition): string {
  return [
    'true',
    ...(who.ageBelow === undefined ? [] : [`p.birth > ${youngerThan(who.ageBelow)}`]),
    ...(who.ageFrom === undefined ? [] : [`p.birth <= ${youngerThan(who.ageFrom)}`]),
    ...(who.hasInsurance === undefined ? [] : [`p.has_insurance = ${who.hasInsurance}`]),
    ...(who.inSchool === undefined ? [] : [`p.in_school = ${who.inSchool}`]),
  ].join(' and ');
}

/** The birth of somebody who is `age` today: later births are younger. The cut year is computed once a statement. */
function youngerThan(age: number): string {
  const year = `(extract(year from $2::date)::int - ${age})::text`;
  return `case when length(p.birth) = 4 then (select ${year}) else (select ${year} || to_char($2::date, '-MM-DD')) end`;
}

function oldestCounted(members: readonly Measure[]): number {
  return Math.max(...members.map(({ counting }) => (counting.rule === 'members' ? (counting.who.ageBelow ?? 200) : 0)));
}

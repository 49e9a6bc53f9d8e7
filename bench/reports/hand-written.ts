import type { Catalogue } from '#domain/reports/measures/catalogue.ts';
import { conditionSql } from '#server/reports/condition-sql.ts';
import { memberSql } from '#server/reports/figures-sql.ts';

/**
 * The statement a person at the province would write for the same figures: one flat SELECT over the cases, one
 * aggregate a figure, grouped by commune, residence and ethnic group; and one over the members. `$1` round, `$2` day.
 */
export function handWritten(catalogue: Catalogue): { cases: string; members: string } {
  const column = (aggregate: (where: string) => string, rule: string) =>
    catalogue.measures.flatMap(({ counting }) =>
      counting.rule !== 'entered' && counting.rule === rule ? [aggregate(conditionSql(counting.where, 'c'))] : [],
    );
  const ofCases = [
    ...column((where) => `count(*) filter (where ${where})`, 'households'),
    ...column((where) => `sum(c.size) filter (where ${where})`, 'persons'),
  ];
  const ofMembers = catalogue.measures.flatMap(({ counting }) =>
    counting.rule === 'members'
      ? [`count(*) filter (where ${conditionSql(counting.where, 'c')} and ${memberSql(counting.who)})`]
      : [],
  );
  return {
    cases: `select c.commune_id, c.residence, c.ethnic_code, ${ofCases.join(',\n')} from review_cases c where c.round_id = $1 and $2::date is not null group by 1, 2, 3`,
    members: `select c.commune_id, c.residence, ${ofMembers.join(',\n')} from review_cases c join persons p on p.household_id = c.household_id
      where c.round_id = $1 group by 1, 2`,
  };
}

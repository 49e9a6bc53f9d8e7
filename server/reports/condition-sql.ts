import type { BitsField, Condition, FlagField, NumberField, TextField } from '#domain/reports/measures/condition.ts';

const COLUMNS: Readonly<Record<TextField | FlagField | BitsField | NumberField, string>> = {
  class: 'class',
  previousClass: 'previous_class',
  movement: 'movement',
  povertyGroup: 'poverty_group',
  localClass: 'local_class',
  formA: 'form_a',
  residence: 'residence',
  headSex: 'head_sex',
  ethnicCode: 'ethnic_code',
  everPoor: 'ever_poor',
  everNearPoor: 'ever_near_poor',
  b1Score: 'b1_score',
  deprivationCount: 'deprivation_count',
  causes: 'causes',
  needs: 'needs',
  groups: 'groups',
  deprivations: 'deprivations',
};

/**
 * A condition of the catalogue as SQL over `review_cases`. Codes come from our own lists, never from a request, and
 * are still quoted. `is not true` keeps a negation two-valued where a column is null, as the predicate is.
 */
export function conditionSql(condition: Condition, alias = ''): string {
  const column = (name: keyof typeof COLUMNS) => (alias === '' ? COLUMNS[name] : `${alias}.${COLUMNS[name]}`);
  if ('all' in condition) return joined(condition.all, ' and ', 'true', alias);
  if ('field' in condition) {
    if ('in' in condition) return oneOf(column(condition.field), condition.in);
    return condition.notIn.length === 0
      ? `${column(condition.field)} is not null`
      : condition.notIn.map((value) => `${column(condition.field)} <> ${quoted(value)}`).join(' and ');
  }
  if ('any' in condition && !('bits' in condition)) return `(${joined(condition.any, ' or ', 'false', alias)})`;
  if ('not' in condition) return `(${conditionSql(condition.not, alias)}) is not true`;
  if ('flag' in condition) return column(condition.flag);
  if ('bits' in condition) return `${column(condition.bits)} & ${condition.any} <> 0`;
  const bounds = [
    ...(condition.above === undefined ? [] : [`${column(condition.number)} > ${Number(condition.above)}`]),
    ...(condition.upTo === undefined ? [] : [`${column(condition.number)} <= ${Number(condition.upTo)}`]),
  ];
  return bounds.length === 0 ? `${column(condition.number)} is not null` : bounds.join(' and ');
}

function joined(parts: readonly Condition[], by: string, empty: string, alias: string): string {
  if (parts.length === 0) return empty;
  return parts.map((part) => `(${conditionSql(part, alias)})`).join(by);
}

function oneOf(column: string, values: readonly string[]): string {
  const [only] = values;
  if (only === undefined) return 'false';
  return values.length === 1 ? `${column} = ${quoted(only)}` : `${column} in (${values.map(quoted).join(', ')})`;
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

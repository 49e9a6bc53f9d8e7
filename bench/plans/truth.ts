/** What a plan truly says, and how a reading compares with it. */
import type { Figure, PlanDocument } from '#domain/plans/document/plan-document.ts';
import type { Score } from './score.ts';

export interface PlanTruth {
  readonly document: Readonly<Record<string, string | number>>;
  /** line, value, unit, measure, kind, upper? */
  readonly quantities: readonly (readonly [number, number, string, string, string, number?])[];
  /** line, operator, value, unit, measure */
  readonly targets: readonly (readonly [number, string, number, string, string])[];
  /** line, number, date */
  readonly bases: readonly (readonly [number, string | null, string | null])[];
  /** line, agency, role */
  readonly tasks: readonly (readonly [number, string, string])[];
  /** line, label */
  readonly sections: readonly (readonly [number, string])[];
  readonly recipients: number;
  readonly signature: string;
  /** Cells of annexes or tables: line, value, unit, measure, area. */
  readonly cells?: readonly (readonly [number, number, string, string, string])[];
}

/** Years, days, labels and codes are scored apart from quantities. */
const NOT_QUANTITIES = new Set([
  'year',
  'year_range',
  'date',
  'datetime',
  'label',
  'ordinal',
  'clause',
  'project_code',
  'copy',
  'year_of_age',
  'check_per_year',
  'month',
  'quarter',
  'weekday',
  'view',
  'day',
]);

export function compareWithTruth(plan: PlanDocument, truth: PlanTruth, score: Score): string[] {
  const misses: string[] = [];
  const fields = Object.entries(truth.document);
  const read = plan.document as unknown as Record<string, unknown>;
  const same = fields.filter(
    ([key, value]) => read[key] === value || note(misses, `document ${key}: ${String(read[key])} for ${value}`),
  );
  score.count('document', fields.length, fields.length, same.length);

  const figures = plan.figures.filter((f) => isQuantity(f) && f.cell === undefined);
  const left = [...figures];
  let found = 0;
  let meaning = 0;
  for (const [line, value, unit, measure, kind, upper] of truth.quantities) {
    const fits = (f: Figure): boolean =>
      f.line === line && f.value === value && f.unit === unit && (upper === undefined || f.upper === upper);
    const alike = left.findIndex((f) => fits(f) && f.measure === measure);
    const at = alike >= 0 ? alike : left.findIndex(fits);
    const figure = left[at];
    if (!figure) {
      misses.push(
        `quantity L${line} ${value} ${unit} ${measure} | ${figures
          .filter((f) => f.line === line)
          .map((f) => `${f.value} ${f.unit}`)
          .join(', ')}`,
      );
      continue;
    }
    left.splice(at, 1);
    found += 1;
    if (figure.measure === measure && figure.kind === kind) meaning += 1;
    else misses.push(`meaning L${line} ${value}: ${figure.measure} ${figure.kind} for ${measure} ${kind}`);
  }
  for (const extra of left) misses.push(`extra L${extra.line} ${extra.printed} ${extra.unit} ${extra.measure}`);
  score.count('quantity', truth.quantities.length, figures.length, found);
  score.count('meaning', truth.quantities.length, figures.length, meaning);

  const targets = truth.targets.filter(
    ([line, operator, value, unit, measure]) =>
      plan.targets.some(
        (t) =>
          t.line === line && t.operator === operator && t.value === value && t.unit === unit && t.measure === measure,
      ) ||
      note(
        misses,
        `target L${line} ${operator} ${value} ${measure} | ${plan.targets
          .filter((t) => t.line === line)
          .map((t) => `${t.operator} ${t.value} ${t.measure}`)
          .join(', ')}`,
      ),
  );
  score.count(
    'target',
    truth.targets.length,
    plan.targets.filter((t) => !t.section?.startsWith('Appendix')).length,
    targets.length,
  );

  const bases = truth.bases.filter(
    ([line, number, date]) =>
      plan.bases.some((b) => b.line === line && (b.number ?? null) === number && (b.date ?? null) === date) ||
      note(misses, `basis L${line} ${number}`),
  );
  score.count('basis', truth.bases.length, plan.bases.length, bases.length);

  const duties = new Set(plan.tasks.map((t) => `${t.line}|${t.agency}|${t.role}`));
  const tasks = truth.tasks.filter(
    ([line, agency, role]) =>
      duties.has(`${line}|${agency}|${role}`) || note(misses, `task L${line} ${agency} ${role}`),
  );
  score.count('task', truth.tasks.length, duties.size, tasks.length);
  const wanted = new Set(truth.tasks.map((t) => t.join('|')));
  for (const duty of duties) if (!wanted.has(duty)) misses.push(`extra task ${duty}`);

  const sections = truth.sections.filter(
    ([line, label]) =>
      plan.sections.some((s) => s.line === line && s.label === label) ||
      note(misses, `section L${line} ${label}: ${plan.sections.filter((s) => s.line === line).map((s) => s.label)}`),
  );
  score.count('section', truth.sections.length, truth.sections.length, sections.length);
  const ending =
    Number(plan.recipients.length === truth.recipients) +
    Number(plan.signature?.name === truth.signature || (truth.signature === '' && plan.signature === undefined));
  if (ending < 2) misses.push(`ending ${plan.recipients.length} recipients, signed ${plan.signature?.name}`);
  score.count('ending', 2, 2, ending);

  if (truth.cells) {
    const cells = plan.figures.filter((f) => f.cell !== undefined && f.unit !== 'number');
    const right = truth.cells.filter(
      ([line, value, unit, measure, area]) =>
        cells.some(
          (f) => f.line === line && f.value === value && f.unit === unit && f.measure === measure && f.area === area,
        ) ||
        note(
          misses,
          `cell L${line} ${value} ${unit} ${measure} ${area} | ${cells
            .filter((f) => f.line === line)
            .map((f) => `${f.value} ${f.unit} ${f.measure} ${f.area}`)
            .slice(0, 4)}`,
        ),
    );
    score.count('cell', truth.cells.length, cells.length, right.length);
  }
  return misses;
}

function isQuantity(figure: Figure): boolean {
  return (
    typeof figure.value === 'number' &&
    !NOT_QUANTITIES.has(figure.unit) &&
    figure.kind !== 'document' &&
    figure.kind !== 'page_furniture'
  );
}

function note(misses: string[], text: string): false {
  misses.push(text);
  return false;
}

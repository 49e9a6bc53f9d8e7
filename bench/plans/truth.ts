/** What a plan truly says, and how a reading compares with it, kind by kind. */
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import type { Figure, PlanDocument } from '#domain/plans/document/plan-document.ts';
import type { Score } from './score.ts';

export interface PlanTruth {
  readonly document: Readonly<Record<string, string | number>>;
  /** line, value, unit, measure, kind, upper? A measure may give alternatives («a|b») or words («~nợ quá hạn»). */
  readonly quantities: readonly (readonly [number, number, string, string, string, number?])[];
  /** line, operator, value, unit, measure, year? */
  readonly targets: readonly (readonly [number, string, number, string, string, number?])[];
  /** line, number, date */
  readonly bases: readonly (readonly [number, string | null, string | null])[];
  /** line, agency, role */
  readonly tasks: readonly (readonly [number, string, string])[];
  /** line, label; «*.I.1» accepts any part before it */
  readonly sections: readonly (readonly [number, string])[];
  readonly recipients: number;
  readonly signature: string;
  /** Cells of annexes or tables: line, value, unit, measure, area. */
  readonly cells?: readonly (readonly [number, number, string, string, string])[];
  /** Days printed beside those of citations: line, day. With them the truth is complete: outline and days have a precision. */
  readonly dates?: readonly (readonly [number, string])[];
  /** line, rows, title */
  readonly annexes?: readonly (readonly [number, number, string])[];
  /** line, title */
  readonly missingAnnexes?: readonly (readonly [number, string])[];
  /** Slips planted for the audit: rules that may see it, line, what. */
  readonly planted?: readonly (readonly [readonly string[], number, string])[];
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
  'years',
]);

export function compareWithTruth(plan: PlanDocument, truth: PlanTruth, score: Score): string[] {
  const misses: string[] = [];
  const miss = (text: string): void => void misses.push(text);
  compareHeading(plan, truth, score, miss);
  compareQuantities(plan, truth, score, miss);
  compareTargets(plan, truth, score, miss);
  compareCitations(plan, truth, score, miss);
  compareDuties(plan, truth, score, miss);
  compareOutline(plan, truth, score, miss);
  compareEnding(plan, truth, score, miss);
  compareAnnexes(plan, truth, score, miss);
  return misses;
}

type Note = (text: string) => void;

function compareHeading(plan: PlanDocument, truth: PlanTruth, score: Score, miss: Note): void {
  const read = plan.document as unknown as Record<string, unknown>;
  let right = 0;
  for (const [key, value] of Object.entries(truth.document)) {
    if (read[key] === value || (typeof value === 'string' && alike(String(read[key] ?? ''), value))) right += 1;
    else miss(`document ${key}: ${String(read[key])} for ${value}`);
  }
  const all = Object.keys(truth.document).length;
  score.count('heading', all, all, right);
}

function compareQuantities(plan: PlanDocument, truth: PlanTruth, score: Score, miss: Note): void {
  const figures = plan.figures.filter((f) => isQuantity(f) && f.cell === undefined);
  const left = [...figures];
  let found = 0;
  let meaning = 0;
  for (const [line, value, unit, measure, kind, upper] of truth.quantities) {
    const fits = (f: Figure): boolean =>
      f.line === line && f.value === value && unitFits(f.unit, unit) && (upper === undefined || f.upper === upper);
    const same = left.findIndex((f) => fits(f) && measureFits(f.measure, measure));
    const at = same >= 0 ? same : left.findIndex(fits);
    const figure = left[at];
    if (!figure) {
      const near = figures.filter((f) => f.line === line).map((f) => `${f.value} ${f.unit}`);
      miss(`quantity L${line} ${value} ${unit} ${measure} | ${near.join(', ')}`);
      continue;
    }
    left.splice(at, 1);
    found += 1;
    if (measureFits(figure.measure, measure) && kind.split('|').includes(figure.kind)) meaning += 1;
    else miss(`meaning L${line} ${value}: ${figure.measure} ${figure.kind} for ${measure} ${kind}`);
  }
  for (const extra of left) miss(`extra L${extra.line} ${extra.printed} ${extra.unit} ${extra.measure}`);
  score.count('quantity', truth.quantities.length, figures.length, found);
  score.count('meaning', truth.quantities.length, figures.length, meaning);
}

function compareTargets(plan: PlanDocument, truth: PlanTruth, score: Score, miss: Note): void {
  const own = plan.targets.filter(
    (t) => !t.section?.startsWith('Appendix') && plan.figures[t.figure]?.cell === undefined,
  );
  const left = [...own];
  let [right, operators, matched, years, dated] = [0, 0, 0, 0, 0];
  for (const [line, operator, value, unit, measure, year] of truth.targets) {
    const near = left.filter((t) => t.line === line && t.value === value && unitFits(t.unit, unit));
    const wanted = operator
      .split('|')
      .flatMap((o) => measure.split('|').map((code) => commitment(o, value, unit, code)));
    const fits = near.filter((t) =>
      wanted.some((w) => {
        const has = commitment(t.operator, t.value, t.unit, t.measure);
        return w.operator === has.operator && measureFits(has.measure, w.measure);
      }),
    );
    const chosen = fits[0] ?? near[0];
    if (chosen) {
      left.splice(left.indexOf(chosen), 1);
      matched += 1;
      const has = commitment(chosen.operator, chosen.value, chosen.unit, chosen.measure).operator;
      if (wanted.some((w) => w.operator === has)) operators += 1;
    }
    if (year !== undefined) {
      dated += 1;
      if (chosen?.asOf?.startsWith(String(year))) years += 1;
      else miss(`target year L${line} ${value}: ${chosen?.asOf} for ${year}`);
    }
    if (fits.length > 0) right += 1;
    else {
      const there = own.filter((t) => t.line === line).map((t) => `${t.operator} ${t.value} ${t.unit} ${t.measure}`);
      miss(`target L${line} ${operator} ${value} ${unit} ${measure} | ${there.join(', ')}`);
    }
  }
  for (const extra of left) miss(`extra target L${extra.line} ${extra.operator} ${extra.value} ${extra.measure}`);
  score.count('target', truth.targets.length, own.length, right);
  score.count('operator', truth.targets.length, matched, operators);
  if (dated > 0) score.count('target year', dated, dated, years);
}

/** «giảm 2%» is the same commitment as «mức giảm từ 2%»; «= 100%» the same as «từ 100%», «= 0» as «không quá 0». */
function commitment(
  operator: string,
  value: number,
  unit: string,
  measure: string,
): { operator: string; measure: string } {
  const reduced = (code: string): string => (code.endsWith('-reduction') ? code : `${code}-reduction`);
  if (operator === 'decrease_by') return { operator: '>=', measure: reduced(measure) };
  if (operator === 'decrease_by_range') return { operator: 'range', measure: reduced(measure) };
  if (value === 0 && operator === '<=') return { operator: '=', measure };
  if (value === 100 && unit === 'percent' && operator === '>=') return { operator: '=', measure };
  return { operator, measure };
}

function compareCitations(plan: PlanDocument, truth: PlanTruth, score: Score, miss: Note): void {
  const right = truth.bases.filter(([line, number, date]) => {
    const fits = plan.bases.some((b) => b.line === line && (b.number ?? null) === number && (b.date ?? null) === date);
    if (!fits) miss(`basis L${line} ${number}`);
    return fits;
  });
  score.count('citation', truth.bases.length, plan.bases.length, right.length);
  const full = (day: unknown): day is string => typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);
  const wanted = new Map<string, number>();
  for (const [line, day] of [...(truth.dates ?? []), ...truth.bases.map((b) => [b[0], b[2]] as const)])
    if (full(day)) wanted.set(`${line} ${day}`, line);
  const read = new Set(
    plan.figures
      .filter((f) => f.unit === 'date' && full(f.value) && f.cell === undefined)
      .map((f) => `${f.line} ${f.value}`),
  );
  for (const b of plan.bases) if (full(b.date)) read.add(`${b.line} ${b.date}`);
  const found = [...wanted.keys()].filter((day) => read.has(day));
  for (const day of wanted.keys()) if (!read.has(day)) miss(`date ${day}`);
  // the plan's own day is printed again on its annexes
  const further = [...read].filter((day) => !wanted.has(day) && !day.endsWith(String(truth.document.date)));
  if (truth.dates) for (const day of further) miss(`extra date ${day}`);
  score.count('date', wanted.size, found.length + (truth.dates ? further.length : 0), found.length);
}

function compareDuties(plan: PlanDocument, truth: PlanTruth, score: Score, miss: Note): void {
  const key = (line: number, agency: string, role: string): string => `${line}|${plainName(agency)}|${role}`;
  const read = new Set(plan.tasks.map((t) => key(t.line, t.agency, t.role)));
  const wanted = new Set(truth.tasks.map(([line, agency, role]) => key(line, agency, role)));
  for (const duty of wanted) if (!read.has(duty)) miss(`task ${duty}`);
  for (const duty of read) if (!wanted.has(duty)) miss(`extra task ${duty}`);
  for (const [kind, belongs] of [
    ['task lead', (duty: string) => duty.endsWith('|lead')],
    ['agency role', () => true],
  ] as const) {
    const all = [...wanted].filter(belongs);
    score.count(kind, all.length, [...read].filter(belongs).length, all.filter((duty) => read.has(duty)).length);
  }
}

function compareOutline(plan: PlanDocument, truth: PlanTruth, score: Score, miss: Note): void {
  const right = truth.sections.filter(([line, label]) => {
    const fits = plan.sections.some(
      (s) => s.line === line && (label.startsWith('*') ? s.label.endsWith(label.slice(1)) : s.label === label),
    );
    if (!fits) miss(`section L${line} ${label}: ${plan.sections.filter((s) => s.line === line).map((s) => s.label)}`);
    return fits;
  });
  const lines = new Set(truth.sections.map((s) => s[0]));
  const further = truth.dates
    ? plan.sections.filter(
        (s) =>
          s.printedLabel !== '' &&
          s.depth > 0 &&
          !/[-+*]\d+$/.test(s.label) &&
          !/^Appendix/.test(s.label) &&
          !lines.has(s.line),
      )
    : [];
  for (const extra of further) miss(`extra section L${extra.line} ${extra.label}`);
  score.count('outline', truth.sections.length, truth.sections.length + further.length, right.length);
}

function compareEnding(plan: PlanDocument, truth: PlanTruth, score: Score, miss: Note): void {
  const [wanted, read] = [truth.recipients, plan.recipients.length];
  if (wanted !== read) miss(`recipients ${read} for ${wanted}`);
  score.count('recipient', wanted, read, Math.min(wanted, read));
  const name = plan.signature?.name ?? '';
  const signed = alike(name, truth.signature);
  if (!signed) miss(`signature ${name} for ${truth.signature}`);
  score.count('signature', truth.signature ? 1 : 0, name ? 1 : 0, name !== '' && signed ? 1 : 0);
}

function compareAnnexes(plan: PlanDocument, truth: PlanTruth, score: Score, miss: Note): void {
  if (truth.annexes && truth.missingAnnexes) {
    const annexes = truth.annexes.filter(([line, rows, title]) => {
      const fits = plan.annexes.some((a) => Math.abs(a.line - line) <= 1 && a.rows.length === rows);
      if (!fits)
        miss(`annex L${line} ${title} | ${plan.annexes.map((a) => `L${a.line} ${a.rows.length} rows`).join(', ')}`);
      return fits;
    });
    const missing = truth.missingAnnexes.filter(([line, title]) => {
      const fits = plan.missingAnnexes.some((a) => a.lines.includes(line));
      if (!fits) miss(`missing annex L${line} ${title}`);
      return fits;
    });
    score.count(
      'annex',
      truth.annexes.length + truth.missingAnnexes.length,
      plan.annexes.length + plan.missingAnnexes.length,
      annexes.length + missing.length,
    );
  }
  if (!truth.cells) return;
  const cells = plan.figures.filter((f) => f.cell !== undefined && f.unit !== 'number');
  const right = truth.cells.filter(([line, value, unit, measure, area]) => {
    const fits = cells.some(
      (f) =>
        f.line === line &&
        f.value === value &&
        unitFits(f.unit, unit) &&
        measureFits(f.measure, measure) &&
        (area === '*' || alike(f.area ?? '', area)),
    );
    if (!fits) {
      const near = cells.filter((f) => f.line === line).map((f) => `${f.value} ${f.unit} ${f.measure} ${f.area}`);
      miss(`cell L${line} ${value} ${unit} ${measure} ${area} | ${near.slice(0, 6).join(', ')}`);
    }
    return fits;
  });
  score.count('table cell', truth.cells.length, Math.max(cells.length, right.length), right.length);
}

function isQuantity(figure: Figure): boolean {
  return (
    typeof figure.value === 'number' &&
    !NOT_QUANTITIES.has(figure.unit) &&
    figure.kind !== 'document' &&
    figure.kind !== 'page_furniture'
  );
}

function unitFits(read: string, wanted: string): boolean {
  return wanted === '*' || wanted.split('|').some((one) => one === '*' || one === read);
}

function measureFits(read: string | undefined, wanted: string): boolean {
  return wanted.split('|').some((one) => {
    if (one === '*' || read === one) return true;
    const words = `${read ?? ''} ${CODES_IN_WORDS[read ?? ''] ?? ''}`;
    return one.startsWith('~') && searchKey(words).includes(searchKey(one.slice(1)));
  });
}

/** Codes whose meaning the truth gives in words. */
const CODES_IN_WORDS: Readonly<Record<string, string>> = {
  'production-support': 'phát triển sản xuất, chăn nuôi bò',
  'electricity-access': 'điện',
  'overdue-debt': 'nợ quá hạn',
  'overdue-debt-rate': 'nợ quá hạn',
  'interest-rate': 'lãi suất',
  'poverty-line': 'thu nhập',
  'deprivation-score': 'điểm thiếu hụt',
  'savings-groups': 'tổ tiết kiệm',
  monitoring: 'kiểm tra, giám sát',
  scholarship: 'học bổng',
};

function alike(read: string, wanted: string): boolean {
  return plainName(read) === plainName(wanted);
}

/** Uỷ/Ủy, hyphen or dash, capitals: the same body. */
function plainName(text: string): string {
  return searchKey(
    text
      .replaceAll('’', "'")
      .replace(/^TP\.?\s/u, 'thành phố ')
      .replace(/[–—]/g, '-'),
  ).replace(/\s*-\s*/g, ' - ');
}

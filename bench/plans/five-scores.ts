/** The five printed plans as one score by kind, and their audit against the checks and findings made by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditPlan } from '#domain/plans/audit/audit-plan.ts';
import { type AuditFinding, needsAttention } from '#domain/plans/audit/finding.ts';
import { isQuantity, type PlanDocument } from '#domain/plans/document/plan-document.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText, type SourceText } from '#domain/plans/reading/source-lines.ts';
import { EXPECTATIONS } from './audit-expectations.ts';
import { type HandCheck, handChecks } from './consistency-table.ts';
import { MEASURE_MEANINGS } from './fact-meanings.ts';
import {
  citationFits,
  FIVE_FACTS,
  FIVE_TEXTS,
  fiveFacts,
  kindFits,
  labelFits,
  unitFits,
  valueFits,
} from './five-facts.ts';
import { Score } from './score.ts';

/** What counts as a quantity: years, days, labels and codes are scored apart. */
const APART =
  /^(?:year|year_range|date|datetime|label|ordinal|clause|project_code|copy|weekday|view|number|month|quarter)$/;

interface FivePlan {
  readonly doc: string;
  readonly plan: PlanDocument;
  readonly source: SourceText;
}

export function readFive(): readonly FivePlan[] {
  return fiveFacts().documents.map(({ doc, file }) => {
    const source = linesOfText(readFileSync(join(FIVE_TEXTS, file), 'utf8'));
    const read = readPlan(source);
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
    return { doc, plan: read.value, source };
  });
}

export function scoreFive(plans: readonly FivePlan[]): Score {
  const truth = fiveFacts();
  const score = new Score();
  for (const { doc, plan } of plans) {
    const facts = truth.facts.filter((f) => f.doc === doc);
    const quantities = facts.filter((f) => !APART.test(f.unit_of_measure) && f.kind !== 'page_furniture');
    const found = quantities.map((fact) => {
      const same = plan.figures.filter((f) => f.line === fact.line && valueFits(f, fact) && unitFits(f, fact));
      const pattern = MEASURE_MEANINGS.find(([name]) => name.test(fact.measure))?.[1];
      return { fact, same, meant: same.filter((f) => pattern?.test(f.measure ?? '') && kindFits(f, fact)) };
    });
    const read = plan.figures.filter((f) => isQuantity(f) && !APART.test(f.unit) && f.kind !== 'page_furniture').length;
    score.count('quantity', quantities.length, read, found.filter((f) => f.same.length > 0).length);
    score.count('meaning', quantities.length, read, found.filter((f) => f.meant.length > 0).length);

    const committed = facts.filter((f) => f.kind === 'target');
    const hits = committed.map((fact) =>
      plan.targets.filter((t) => t.line === fact.line && t.value === Number(fact.value)).map((t) => t.operator),
    );
    const matched = hits.filter((h) => h.length > 0).length;
    const inText = plan.targets.filter((t) => plan.figures[t.figure]?.cell === undefined).length;
    score.count('target', committed.length, Math.max(inText, matched), matched);
    const operators = committed.filter((fact, i) => hits[i]?.some((o) => o === fact.operator)).length;
    score.count('operator', committed.length, matched, operators);

    const cited = truth.citations.filter((c) => c.cited_in === doc);
    const same = cited.map((c) => ({ c, basis: plan.bases.find((b) => citationFits(b, c)) }));
    score.count('citation', cited.length, plan.bases.length, same.filter((s) => s.basis).length);
    const dated = same.filter((s) => s.c.date !== null);
    const right = dated.filter((s) => s.basis?.date === s.c.date).length;
    score.count('date', dated.length, dated.filter((s) => s.basis?.date !== undefined).length, right);

    const outline = truth.outline.filter((o) => o.doc === doc);
    const placed = outline.filter((o) =>
      plan.sections.some((s) => s.line === o.line && labelFits(s.label, s.printedLabel, o.label)),
    ).length;
    score.count('outline', outline.length, outline.length, placed);
  }
  return score;
}

export interface FiveAudit {
  readonly findings: ReadonlyMap<string, readonly AuditFinding[]>;
  readonly checks: readonly { check: HandCheck; found: AuditFinding | undefined; right: boolean }[];
}

/** Each check and finding made by hand is looked for by rule, line, verdict and computed number. */
export function auditFive(plans: readonly FivePlan[]): FiveAudit {
  const findings = new Map(
    plans.map(({ doc, plan, source }) => [doc, auditPlan(plan, {}, source.lines).findings] as const),
  );
  const checks = handChecks(readFileSync(join(FIVE_FACTS, 'checks.md'), 'utf8')).map((check) => {
    const found = findFor(check, findings.get(check.document) ?? []);
    const verdict = found && (check.verdict === undefined ? needsAttention(found) : found.verdict === check.verdict);
    const right = verdict === true && (!check.computed || (found !== undefined && saysNumber(found, check.computed)));
    return { check, found, right };
  });
  return { findings, checks };
}

function findFor(check: HandCheck, findings: readonly AuditFinding[]): AuditFinding | undefined {
  const expectation = EXPECTATIONS[check.id];
  if (!expectation) return undefined;
  const fits = findings.filter((f) => {
    if (!expectation.rules.includes(f.rule)) return false;
    if (expectation.subject !== undefined && !sameSubject(f.subject ?? '', expectation.subject)) return false;
    return check.lines.length === 0 || f.lines.some((l) => check.lines.includes(l));
  });
  const exact = fits.filter((f) => check.verdict === undefined || f.verdict === check.verdict);
  return exact.find((f) => !check.computed || saysNumber(f, check.computed)) ?? exact[0] ?? fits[0];
}

/** «poor» is not «near-poor»; a list of subjects contains each. */
function sameSubject(subject: string, wanted: string): boolean {
  return subject.split(',').includes(wanted) || subject === wanted;
}

function saysNumber(finding: AuditFinding, number: string): boolean {
  const text = `${finding.computed ?? ''} ${finding.statement.vi}`;
  return text.includes(number) || text.includes(number.replace(/0$/, ''));
}

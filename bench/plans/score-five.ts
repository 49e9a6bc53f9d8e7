/**
 * Scores the reader against facts extracted by hand: `node bench/plans/score-five.ts [--plans DIR] [--misses]`.
 * DIR may hold other copies of the plan texts and `facts.json`. Prints recall by kind: found at its line, with its unit, with its meaning.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';
import { MEASURE_MEANINGS } from './fact-meanings.ts';
import { citationFits, FIVE_TEXTS, fiveFacts, kindFits, labelFits, plain, unitFits, valueFits } from './five-facts.ts';

const folder = argument('--plans');
const showMisses = process.argv.includes('--misses');
const truth = fiveFacts(folder);
const plans = new Map<string, PlanDocument>();
for (const { doc, file } of truth.documents) {
  const text = readFileSync(join(folder ?? FIVE_TEXTS, file), 'utf8');
  const started = performance.now();
  const read = readPlan(linesOfText(text));
  const took = performance.now() - started;
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
  plans.set(doc, read.value);
  print(`${doc} ${(text.length / 1000).toFixed(1)} thousand characters read in ${took.toFixed(0)} ms`);
}

const tally = new Map<string, { all: number; found: number; unit: number; meaning: number; kind: number }>();
for (const fact of truth.facts) {
  const plan = plans.get(fact.doc);
  if (!plan) continue;
  const row = tally.get(fact.kind) ?? { all: 0, found: 0, unit: 0, meaning: 0, kind: 0 };
  tally.set(fact.kind, row);
  row.all += 1;
  const sameValue = plan.figures.filter((f) => f.line === fact.line && valueFits(f, fact));
  const sameUnit = sameValue.filter((f) => unitFits(f, fact));
  const pattern = MEASURE_MEANINGS.find(([name]) => name.test(fact.measure))?.[1];
  const sameMeaning = sameUnit.filter((f) => pattern?.test(f.measure ?? '') ?? false);
  const sameKind = sameMeaning.filter((f) => kindFits(f, fact));
  if (sameValue.length > 0) row.found += 1;
  if (sameUnit.length > 0) row.unit += 1;
  if (sameMeaning.length > 0) row.meaning += 1;
  if (sameKind.length > 0) row.kind += 1;
  if (showMisses && sameKind.length === 0) {
    const near = plan.figures
      .filter((f) => Math.abs(f.line - fact.line) <= 0)
      .map((f) => `${f.value}${f.upper ? `–${f.upper}` : ''} ${f.unit} ${f.kind} ${f.measure}`);
    print(
      `  miss ${fact.id} L${fact.line} «${fact.printed_text}» ${fact.kind} ${fact.measure} ${fact.value} ${fact.unit_of_measure} | ${near.slice(0, 12).join(' ; ')}`,
    );
  }
}
print('\nfacts by kind             all  value+line  unit  meaning  kind');
const sum = { all: 0, found: 0, unit: 0, meaning: 0, kind: 0 };
for (const [kind, row] of [...tally, ['all', sum] as const]) {
  if (kind !== 'all') for (const key of ['all', 'found', 'unit', 'meaning', 'kind'] as const) sum[key] += row[key];
  print(
    `${kind.padEnd(24)} ${String(row.all).padStart(4)} ${String(row.found).padStart(11)} ${String(row.unit).padStart(5)} ${String(row.meaning).padStart(8)} ${String(row.kind).padStart(5)}`,
  );
}

let operators = 0;
let inTargets = 0;
let targetFacts = 0;
for (const fact of truth.facts.filter((f) => f.kind === 'target')) {
  targetFacts += 1;
  const same = plans.get(fact.doc)?.targets.filter((t) => t.line === fact.line && t.value === Number(fact.value)) ?? [];
  if (same.length > 0) inTargets += 1;
  if (same.some((t) => t.operator === fact.operator)) operators += 1;
  else if (showMisses)
    print(
      `  target ${fact.id} L${fact.line} «${fact.printed_text}» ${fact.operator} | ${same.map((t) => t.operator).join(',')}`,
    );
}
print(`\ntargets ${inTargets}/${targetFacts}, with the analyst's operator ${operators}/${targetFacts}`);

let cited = 0;
let dated = 0;
let issued = 0;
for (const citation of truth.citations) {
  const bases = plans.get(citation.cited_in)?.bases ?? [];
  const same = bases.find((b) => citationFits(b, citation));
  if (same) cited += 1;
  else if (showMisses) print(`  citation ${citation.id} L${citation.line} ${citation.number ?? citation.title_vi}`);
  if (same && (citation.date ?? undefined) === same.date) dated += 1;
  else if (same && showMisses) print(`  date of ${citation.id}: ${same.date} for ${citation.date}`);
  const issuers = [same?.issuer, same?.symbolIssuer].filter((i) => i !== undefined).map(plain);
  if (same && (citation.issuer === null || issuers.includes(plain(citation.issuer)))) issued += 1;
  else if (same && showMisses) print(`  issuer of ${citation.id}: ${issuers.join(' / ')} for ${citation.issuer}`);
}
print(`citations ${cited}/${truth.citations.length}, dates ${dated}, issuers ${issued}`);
for (const [doc, plan] of plans) {
  const extra = plan.bases.filter((b) => !truth.citations.some((c) => c.cited_in === doc && citationFits(b, c)));
  if (extra.length > 0)
    print(`  further citations in ${doc}: ${extra.map((b) => `L${b.line} ${b.number ?? b.title}`).join(' | ')}`);
}

let outlined = 0;
for (const entry of truth.outline) {
  const sections = plans.get(entry.doc)?.sections ?? [];
  const same = sections.some((s) => s.line === entry.line && labelFits(s.label, s.printedLabel, entry.label));
  if (same) outlined += 1;
  else if (showMisses)
    print(
      `  outline ${entry.doc} ${entry.label} L${entry.line} | ${sections
        .filter((s) => Math.abs(s.line - entry.line) < 3)
        .map((s) => `${s.label}@${s.line}`)
        .join(',')}`,
    );
}
print(`outline ${outlined}/${truth.outline.length}`);
for (const [doc, plan] of plans) {
  const known = new Set(truth.outline.filter((o) => o.doc === doc).map((o) => o.line));
  const extra = plan.sections.filter((s) => !known.has(s.line) && !/[-+*]\d+$/.test(s.label));
  if (extra.length > 0) print(`  further sections in ${doc}: ${extra.map((s) => `${s.label}@${s.line}`).join(' ')}`);
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at >= 0 ? process.argv[at + 1] : undefined;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Scores the audit: `node bench/plans/score-audit.ts --plans DIR [--composed N] [--false-alarms]`. DIR holds the five plan
 * texts, `facts.json` (names of the files) and `consistency.md` (55 checks, 42 findings made by hand). Each id is looked
 * for among the findings by rule, line, verdict and computed number. Then N composed plans, clean and with seeded errors,
 * give precision and recall.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditPlan } from '#domain/plans/audit/audit-plan.ts';
import { type AuditFinding, needsAttention } from '#domain/plans/audit/finding.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';
import { EXPECTATIONS, FURTHER_PARTS, ONLY_A_PERSON } from './audit-expectations.ts';
import { type HandCheck, handChecks } from './consistency-table.ts';
import { scoreComposed } from './score-composed-audits.ts';

const folder = argument('--plans');
if (folder === undefined) {
  process.stderr.write('usage: node bench/plans/score-audit.ts --plans DIR [--composed N] [--false-alarms]\n');
  process.exit(2);
}
const { documents } = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as {
  documents: { doc: string; file: string }[];
};
const findings = new Map<string, readonly AuditFinding[]>();
for (const { doc, file } of documents) {
  const source = linesOfText(readFileSync(join(folder, file), 'utf8'));
  const started = performance.now();
  const read = readPlan(source);
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
  const middle = performance.now();
  findings.set(doc, auditPlan(read.value, {}, source.lines).findings);
  const [readMs, auditMs] = [middle - started, performance.now() - middle];
  print(
    `${doc}  ${file.padEnd(28)} ${String(findings.get(doc)?.length).padStart(3)} findings, read ${readMs.toFixed(0)} ms, audited ${auditMs.toFixed(0)} ms`,
  );
}

const checks = handChecks(readFileSync(join(folder, 'consistency.md'), 'utf8'));
const counts = { C: { all: 0, found: 0, verdict: 0 }, S: { all: 0, found: 0, verdict: 0 } };
const used = new Set<AuditFinding>();
print('\nid      result        rule                     lines        verdict (by hand)            computed');
for (const check of checks) {
  const kind = check.id[3] === 'C' ? 'C' : 'S';
  const found = findFor(check);
  const row = counts[kind];
  row.all += 1;
  if (found) {
    row.found += 1;
    used.add(found);
  }
  const verdictFits = found && (check.verdict === undefined ? needsAttention(found) : found.verdict === check.verdict);
  const computedFits = !check.computed || (found && saysNumber(found, check.computed));
  if (verdictFits && computedFits) row.verdict += 1;
  const rule = found?.rule ?? EXPECTATIONS[check.id]?.rules.join('/') ?? '';
  const verdict = found ? `${found.verdict}${check.verdict ? ` (${check.verdict})` : ''}` : '';
  const computed = check.computed ? `${check.computed} ${computedFits ? 'yes' : 'NO'}` : '';
  print(
    `${check.id}  ${(found ? (verdictFits ? 'by rule' : 'other verdict') : 'MISSED').padEnd(13)} ${rule.padEnd(24)} ${(found?.lines.slice(0, 3).join(',') ?? '').padEnd(12)} ${verdict.padEnd(28)} ${computed}`,
  );
}
let parts = 0;
for (const [id, rule, subject] of FURTHER_PARTS) {
  const list = findings.get(id.slice(0, 2)) ?? [];
  const found = list.find((f) => f.rule === rule && (f.subject ?? '').includes(subject));
  if (found) {
    parts += 1;
    used.add(found);
  } else print(`${id}  part missed: ${rule} ${subject}`);
}
print(
  `\nchecks   ${counts.C.found}/${counts.C.all} found at their line, ${counts.C.verdict}/${counts.C.all} with the same verdict and number`,
);
print(
  `findings ${counts.S.found}/${counts.S.all} found at their line, ${counts.S.verdict}/${counts.S.all} put to a person`,
);
print(`further parts of findings ${parts}/${FURTHER_PARTS.length}`);
print('\nonly a person can see:');
for (const [id, why] of ONLY_A_PERSON) print(`  ${id}: ${why}`);

print('\nfindings to look at beyond those made by hand:');
for (const [doc, list] of findings) {
  for (const f of list.filter((x) => needsAttention(x) && !used.has(x)))
    print(`  ${doc} [${f.verdict}] ${f.rule} L${f.lines.slice(0, 3).join(',')}: ${f.statement.vi.slice(0, 150)}`);
}

scoreComposed(Number(argument('--composed') ?? 60), process.argv.includes('--false-alarms'), print);

function findFor(check: HandCheck): AuditFinding | undefined {
  const expectation = EXPECTATIONS[check.id];
  if (!expectation) return undefined;
  const fits = (findings.get(check.document) ?? []).filter((f) => {
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

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at >= 0 ? process.argv[at + 1] : undefined;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Scores the audit: `node bench/plans/score-audit.ts [--composed N] [--false-alarms]`. The 55 checks and 42 findings made
 * by hand are in `five/checks.md`. Each id is looked for among the findings by rule, line, verdict and computed number. Then N composed plans, clean and with seeded errors,
 * give precision and recall.
 */
import { type AuditFinding, needsAttention } from '#domain/plans/audit/finding.ts';
import { EXPECTATIONS, FURTHER_PARTS, ONLY_A_PERSON } from './audit-expectations.ts';
import { auditFive, readFive } from './five-scores.ts';
import { scoreComposed } from './score-composed-audits.ts';

const { findings, checks } = auditFive(readFive());
for (const [doc, list] of findings) print(`${doc}  ${String(list.length).padStart(3)} findings`);

const counts = { C: { all: 0, found: 0, verdict: 0 }, S: { all: 0, found: 0, verdict: 0 } };
const used = new Set<AuditFinding>();
print('\nid      result        rule                     lines        verdict (by hand)            computed');
for (const { check, found, right } of checks) {
  const kind = check.id[3] === 'C' ? 'C' : 'S';
  const row = counts[kind];
  row.all += 1;
  if (found) {
    row.found += 1;
    used.add(found);
  }
  const verdictFits = found && (check.verdict === undefined ? needsAttention(found) : found.verdict === check.verdict);
  const computedFits = right || !verdictFits;
  if (right) row.verdict += 1;
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

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at >= 0 ? process.argv[at + 1] : undefined;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

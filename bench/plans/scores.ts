/**
 * Every score of the reader and the audit in one table, by set and kind: `node bench/plans/scores.ts [--only SET]
 * [--misses] [--composed N]`. Sets: five, composed, earlier (01 to 15), tuning (16 to 21), test (22 to 27),
 * examiner-tuning (28 to 31), examiner-unseen (32 to 35) and fresh (36 to 41, only by `--only fresh`): `--misses` says
 * nothing about these two, their misses are not looked at.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';
import { composePlan } from './compose/plan.ts';
import { auditFive, readFive, scoreFive } from './five-scores.ts';
import { PlantedScore } from './planted-slips.ts';
import { Score } from './score.ts';
import { scoreComposed } from './score-composed-audits.ts';
import { compareWithTruth, type PlanTruth } from './truth.ts';

const FOLDER = 'tests/fixtures/plans/unseen';
const only = argument('--only');
const showMisses = process.argv.includes('--misses');

print('P: share of what is read that is right · R: share of what is printed that is read right');
if (only === undefined || only === 'five') {
  const five = readFive();
  print(`\nfive: the printed plans against facts taken out by hand (quantities beyond the analyst's count against P)`);
  print(scoreFive(five).table());
  const { checks } = auditFive(five);
  const share = (kind: 'C' | 'S'): string => {
    const own = checks.filter((c) => c.check.id[3] === kind);
    return `${own.filter((c) => c.right).length}/${own.length}`;
  };
  print(`audit: checks by hand reproduced ${share('C')}, findings by hand ${share('S')}`);
}

for (const [set, from, to] of [
  ['earlier', 1, 15],
  ['tuning', 16, 21],
  ['test', 22, 27],
  ['examiner-tuning', 28, 31],
  ['examiner-unseen', 32, 35],
  ['fresh', 36, 41],
] as const) {
  if (only === undefined ? set === 'fresh' : only !== set) continue;
  const whole = new Score();
  const audit = new PlantedScore();
  for (const name of readdirSync(FOLDER)
    .filter((n) => n.endsWith('.expected.json'))
    .sort()) {
    const number = Number(name.slice(0, 2));
    if (number < from || number > to) continue;
    const truth = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as PlanTruth;
    const source = linesOfText(readFileSync(join(FOLDER, name.replace('.expected.json', '.txt')), 'utf8'));
    const read = readPlan(source);
    if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
    const misses = compareWithTruth(read.value, truth, whole);
    if (truth.planted) misses.push(...audit.add(name.slice(0, 2), read.value, source.lines, truth.planted));
    if (showMisses && set !== 'examiner-unseen' && set !== 'fresh')
      for (const miss of misses) print(`  ${name.slice(0, 2)} ${miss}`);
  }
  print(`\n${set}: plans ${from} to ${to}\n${whole.table()}`);
  if (audit.planted > 0) print(audit.line());
}

if (only === undefined || only === 'composed') {
  const whole = new Score();
  const plans = Number(argument('--composed') ?? 100);
  for (let seed = 1; seed <= plans; seed += 1) {
    const { text, truth } = composePlan(seed);
    const read = readPlan(linesOfText(text));
    if (!read.ok) continue;
    for (const miss of compareWithTruth(read.value, truth, whole)) if (showMisses) print(`  ${seed} ${miss}`);
  }
  print(`\ncomposed: ${plans} plans\n${whole.table()}`);
  const audit = scoreComposed(Math.min(plans, 60), false, () => undefined);
  print(
    `audit: seeded errors found ${audit.found}/${audit.seeded}; false alarms on ${audit.cleanPlans} clean plans ${audit.falseAlarms}`,
  );
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at >= 0 ? process.argv[at + 1] : undefined;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

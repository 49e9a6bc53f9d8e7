import { judge } from './spreadsheets-verdict.ts';

/** `node tests/fuzz/spreadsheets-full.ts [count] [first seed]`: reads so many broken files and prints what came of them. */
const count = Number(process.argv[2] ?? 10_000);
const first = Number(process.argv[3] ?? 0);
const SLOW = 5_000;

const outcomes = new Map<string, number>();
const byKind = new Map<string, Map<string, number>>();
let wrong = 0;
let slowest = { milliseconds: 0, name: '' };

for (let seed = first; seed < first + count; seed += 1) {
  const verdict = await judge(seed);
  const kind = byKind.get(verdict.kind) ?? new Map<string, number>();
  byKind.set(verdict.kind, kind.set(verdict.outcome, (kind.get(verdict.outcome) ?? 0) + 1));
  outcomes.set(verdict.outcome, (outcomes.get(verdict.outcome) ?? 0) + 1);
  if (verdict.milliseconds > slowest.milliseconds) {
    slowest = { milliseconds: verdict.milliseconds, name: `${verdict.kind}, seed ${seed}` };
  }
  if (verdict.wrong === undefined && verdict.milliseconds <= SLOW) continue;
  wrong += 1;
  console.error(`seed ${seed} ${verdict.kind}: ${verdict.outcome}: ${verdict.wrong ?? 'too slow'}`);
}

for (const [kind, counts] of byKind) {
  console.log(
    `${kind}\n${[...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([outcome, times]) => `    ${times} ${outcome}`)
      .join('\n')}`,
  );
}
console.log('\nAll:');
for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(`${String(times).padStart(7)} ${outcome}`);
console.log(
  `\n${count} files, ${wrong} wrong; slowest ${Math.round(slowest.milliseconds)} ms (${slowest.name}); ` +
    `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
process.exitCode = wrong === 0 ? 0 : 1;

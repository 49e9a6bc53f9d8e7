import { readFileSync } from 'node:fs';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';

const f = process.argv[2]!;
const what = process.argv[3] ?? 'document';
const t0 = performance.now();
const r = readPlan(linesOfText(readFileSync(f, 'utf8')));
const t1 = performance.now();
if (!r.ok) {
  console.log(r.problems);
  process.exit(1);
}
console.error((t1 - t0).toFixed(0) + ' ms');
const p: any = r.value;
if (what === 'sum') {
  for (const k of Object.keys(p)) console.log(k, Array.isArray(p[k]) ? p[k].length : JSON.stringify(p[k]));
} else
  for (const x of [].concat(p[what] ?? []))
    console.log(
      JSON.stringify(x, (k, v) => (k === 'text' && typeof v === 'string' && v.length > 90 ? v.slice(0, 90) + '…' : v)),
    );

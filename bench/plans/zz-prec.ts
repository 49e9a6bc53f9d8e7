import { readFileSync } from 'node:fs';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';

const d = '/work/shared/plans/';
const t = JSON.parse(readFileSync(d + 'facts.json', 'utf8'));
for (const { doc, file } of t.documents) {
  const r = readPlan(linesOfText(readFileSync(d + file, 'utf8')));
  if (!r.ok) continue;
  const p = r.value;
  const facts = t.facts.filter((f: any) => f.doc === doc);
  for (const g of p.figures) {
    const ok = facts.some(
      (f: any) =>
        f.line === g.line &&
        (String(f.value) === String(g.value) ||
          `${g.value}/${g.upper}` === f.value ||
          f.value === -(g.value as number) ||
          (g.band && f.value === g.band.lower) ||
          g.unit === 'project_code'),
    );
    if (!ok) console.log('EXTRA', doc, g.line, g.printed, g.unit, g.kind, g.measure);
  }
  for (const f of facts) {
    if (!f.date || !['observed', 'target', 'projection'].includes(f.kind)) continue;
    const g = p.figures.filter((g) => g.line === f.line && (g.value === f.value || g.value === -f.value));
    if (!g.some((x) => x.asOf && (x.asOf === f.date || x.asOf.slice(0, 4) === f.date.slice(0, 4))))
      console.log(
        'ASOF',
        f.id,
        f.line,
        f.printed_text,
        f.date,
        g.map((x) => x.asOf),
      );
    else if (!g.some((x) => x.asOf === f.date)) console.log('asof~', f.id, f.date, g.map((x) => x.asOf).join());
    if (!g.some((x) => x.area === f.unit))
      console.log(
        'AREA',
        f.id,
        f.unit,
        g.map((x) => x.area),
      );
  }
}

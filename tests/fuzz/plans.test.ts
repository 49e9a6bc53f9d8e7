import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planDocumentSchema } from '#domain/plans/document/plan-schema.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';
import { damage } from './plan-mutations.ts';

const folder = new URL('../../demo/plans/', import.meta.url);
const sources = readdirSync(folder)
  .filter((n) => n.endsWith('.txt'))
  .sort()
  .map((n) => readFileSync(new URL(n, folder), 'utf8'));

it('five hundred damaged plans are read or refused, and what is read keeps the promised shape', () => {
  for (let seed = 500_001; seed <= 500_500; seed += 1) {
    const text = damage(sources, seed);
    const read = readPlan(linesOfText(text));
    if (!read.ok) {
      expect(read.problems.length, `seed ${seed}`).toBeGreaterThan(0);
      continue;
    }
    const lines = text.split(/\r\n|\r|\n/).length;
    const shaped = planDocumentSchema.safeParse(read.value);
    expect(shaped.error?.issues.slice(0, 2), `seed ${seed}`).toBeUndefined();
    const outside = read.value.figures.filter((f) => f.line < 1 || f.line > lines);
    expect(outside, `seed ${seed}`).toEqual([]);
  }
});

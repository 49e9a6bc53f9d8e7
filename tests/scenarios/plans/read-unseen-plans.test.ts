import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composePlan } from '#bench/plans/compose/plan.ts';
import { Score } from '#bench/plans/score.ts';
import { compareWithTruth, type PlanTruth } from '#bench/plans/truth.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';

const folder = new URL('../../fixtures/plans/unseen/', import.meta.url);
// The first fifteen are read without a miss; the later ones are measured, not tuned to (scores.test.ts beside them).
const names = readdirSync(folder).filter((n) => n.endsWith('.expected.json') && n < '16');

it.each(names)('reads %s: a plan of another place, level and wording', (name) => {
  const truth = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PlanTruth;
  const read = readPlan(linesOfText(readFileSync(new URL(name.replace('.expected.json', '.txt'), folder), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const score = new Score();
  expect(compareWithTruth(read.value, truth, score)).toEqual([]);
});

it('reads sixty composed plans with nearly every number, target, basis, duty and table cell', () => {
  const score = new Score();
  for (let seed = 9001; seed <= 9060; seed += 1) {
    const { text, truth } = composePlan(seed);
    const read = readPlan(linesOfText(text));
    if (!read.ok) throw new Error(`${seed}: ${JSON.stringify(read.problems)}`);
    compareWithTruth(read.value, truth, score);
  }
  for (const kind of ['document', 'quantity', 'meaning', 'target', 'basis', 'task', 'section', 'cell']) {
    expect(score.recall(kind), `recall of ${kind}`).toBeGreaterThan(0.97);
    expect(score.precision(kind), `precision of ${kind}`).toBeGreaterThan(0.97);
  }
});

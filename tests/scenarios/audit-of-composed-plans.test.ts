import { expect, test } from 'vitest';
import { modelOf, SEEDED_ERRORS } from '#bench/plans/compose-audited-plan.ts';
import { renderPlan } from '#bench/plans/render-audited-plan.ts';
import { needsAttention } from '#domain/plans/audit/finding.ts';
import { auditedText } from '#tests/kit/audited-plan.ts';

const alarms = (text: string): string[] =>
  auditedText(text)
    .filter(needsAttention)
    .map((f) => f.rule);

test.each([3, 11, 27, 42])('a plan composed to be consistent (%i) raises nothing', (seed) => {
  expect(alarms(renderPlan(modelOf(seed)))).toEqual([]);
});

test.each(SEEDED_ERRORS.map((error, index) => [error.name, error, 500 + index] as const))(
  '%s is seen',
  (_name, error, seed) => {
    const model = modelOf(seed);
    error.apply(model);
    expect(alarms(renderPlan(model)).filter((rule) => error.rules.includes(rule))).not.toEqual([]);
  },
);

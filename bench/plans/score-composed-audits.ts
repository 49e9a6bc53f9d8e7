/** Precision and recall of the audit on composed plans: clean ones must stay quiet, each seeded error must be named. */
import { auditPlan } from '#domain/plans/audit/audit-plan.ts';
import { type AuditFinding, needsAttention } from '#domain/plans/audit/finding.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';
import { modelOf, type PlanModel, SEEDED_ERRORS } from './compose-audited-plan.ts';
import { renderPlan } from './render-audited-plan.ts';

export interface ComposedScore {
  readonly cleanPlans: number;
  readonly falseAlarms: number;
  readonly seeded: number;
  readonly found: number;
  /** Findings of rules other than the seeded error's, beyond those of the clean plan. */
  readonly sideAlarms: number;
}

export function auditText(text: string): readonly AuditFinding[] {
  const source = linesOfText(text);
  const read = readPlan(source);
  return read.ok ? auditPlan(read.value, {}, source.lines).findings : [];
}

export function scoreComposed(plans: number, show: boolean, print: (line: string) => void): ComposedScore {
  let falseAlarms = 0;
  let found = 0;
  let sideAlarms = 0;
  const byRule = new Map<string, number>();
  const byError = new Map<string, { all: number; found: number }>();
  const perError = Math.max(1, Math.ceil(plans / 10));
  for (let seed = 1; seed <= plans; seed += 1) {
    for (const alarm of auditText(renderPlan(modelOf(seed))).filter(needsAttention)) {
      falseAlarms += 1;
      byRule.set(alarm.rule, (byRule.get(alarm.rule) ?? 0) + 1);
      if (show) print(`  false alarm, plan ${seed}: ${alarm.rule} L${alarm.lines.join(',')} ${alarm.statement.vi}`);
    }
  }
  for (const [index, error] of SEEDED_ERRORS.entries()) {
    const row = { all: 0, found: 0 };
    byError.set(error.name, row);
    for (let k = 0; k < perError; k += 1) {
      const seed = 1000 + index * 37 + k;
      const clean = new Set(
        auditText(renderPlan(modelOf(seed)))
          .filter(needsAttention)
          .map((f) => f.rule),
      );
      const model: PlanModel = modelOf(seed);
      error.apply(model);
      const alarms = auditText(renderPlan(model)).filter(needsAttention);
      const hit = alarms.some((f) => error.rules.includes(f.rule));
      row.all += 1;
      if (hit) {
        row.found += 1;
        found += 1;
      } else if (show) print(`  missed: ${error.name}, plan ${seed} (${alarms.map((f) => f.rule).join(', ')})`);
      sideAlarms += alarms.filter((f) => !error.rules.includes(f.rule) && !clean.has(f.rule)).length;
    }
  }
  const seeded = SEEDED_ERRORS.length * perError;
  print(`\ncomposed plans: ${plans} clean, ${seeded} with one seeded error of ${SEEDED_ERRORS.length} kinds`);
  for (const [name, row] of byError) print(`  ${name.padEnd(34)} ${row.found}/${row.all}`);
  const precision = found / Math.max(1, found + falseAlarms);
  print(
    `recall ${found}/${seeded} = ${((found * 100) / seeded).toFixed(1)}%; false alarms on clean plans ${falseAlarms} (${(falseAlarms / plans).toFixed(2)} a plan: ${[...byRule].map(([r, c]) => `${r} ${c}`).join(', ') || 'none'}); precision ${(precision * 100).toFixed(1)}%; further findings beside a seeded error ${(sideAlarms / seeded).toFixed(2)} each`,
  );
  return { cleanPlans: plans, falseAlarms, seeded, found, sideAlarms };
}

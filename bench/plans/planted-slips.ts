/** Slips planted in a plan against what the audit finds: how many are named, and what else it raises. */
import { auditPlan } from '#domain/plans/audit/audit-plan.ts';
import type { AuditFinding } from '#domain/plans/audit/finding.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import type { PlanTruth } from './truth.ts';

/** A planted slip is found when one of its rules speaks of its line; the other alarms are counted for a person to judge. */
export class PlantedScore {
  planted = 0;
  found = 0;
  alarms = 0;
  inconsistent = 0;

  add(
    name: string,
    plan: PlanDocument,
    lines: Parameters<typeof auditPlan>[2],
    planted: NonNullable<PlanTruth['planted']>,
  ): string[] {
    const findings = auditPlan(plan, {}, lines).findings.filter(isAlarm);
    const used = new Set<AuditFinding>();
    const misses: string[] = [];
    for (const [rules, line, what] of planted) {
      const hits = findings.filter((f) => rules.includes(f.rule) && f.lines.includes(line));
      this.planted += 1;
      if (hits.length > 0) this.found += 1;
      else misses.push(`planted L${line} ${rules.join('/')}: ${what}`);
      for (const hit of hits) used.add(hit);
    }
    for (const other of findings.filter((f) => !used.has(f))) {
      this.alarms += 1;
      if (other.verdict === 'inconsistent') this.inconsistent += 1;
      misses.push(
        `alarm ${name} [${other.verdict}] ${other.rule} L${other.lines.join(',')} ${other.statement.vi} | ${other.printed} | ${other.computed}`,
      );
    }
    return misses;
  }

  line(): string {
    return `audit: planted slips found ${this.found}/${this.planted}; other warnings ${this.alarms - this.inconsistent}, other inconsistencies ${this.inconsistent}`;
  }
}

function isAlarm(finding: AuditFinding): boolean {
  return finding.verdict === 'inconsistent' || finding.verdict === 'warning';
}

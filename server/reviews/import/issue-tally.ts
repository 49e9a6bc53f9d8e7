import type { ImportSummary } from '#contract/reviews/imports.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';

/** More faulty cells than this are counted but not kept one by one: the file as a whole is wrong then. */
export const KEPT_ISSUES = 20_000;

/** Collects the faults of a file: counted by kind, errors first, kept up to a bound. */
export class IssueTally {
  readonly kept: RowIssue[] = [];
  readonly #kinds = new Map<string, ImportSummary['issuesByKind'][number]>();

  add(issues: readonly RowIssue[]): void {
    for (const issue of issues) {
      const key = `${issue.severity} ${issue.code} ${issue.column}`;
      const kind = this.#kinds.get(key);
      if (kind) kind.count += 1;
      else this.#kinds.set(key, { code: issue.code, severity: issue.severity, count: 1, expected: issue.expected });
      if (this.kept.length < KEPT_ISSUES) this.kept.push(issue);
    }
  }

  byKind(): ImportSummary['issuesByKind'] {
    return [...this.#kinds.values()].sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count);
  }
}

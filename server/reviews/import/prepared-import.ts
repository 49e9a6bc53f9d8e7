import type { ImportSummary } from '#contract/reviews/imports.ts';
import type { ScoringStandard } from '#domain/standards/standard.ts';
import type { IssueTally } from './issue-tally.ts';

export type ImportKind = 'register' | 'members';

/** What a file would do to a round, ready to be recorded and applied in the same transaction. */
export interface PreparedImport {
  readonly kind: ImportKind;
  readonly roundId: string;
  readonly provinceId: number;
  readonly standard: ScoringStandard;
  readonly summary: ImportSummary;
  readonly issues: IssueTally;
}

/** Phát hiện — what one rule says about one place of a plan: the printed value, the computed one, and what to do. */
import type { Bilingual } from '../../kernel/language.ts';

export const VERDICTS = [
  /** Đúng. */
  'holds',
  /** Đúng khi làm tròn; cắt bớt thì không. */
  'rounds',
  /** Đúng khi cắt bớt; làm tròn thì không. */
  'truncates',
  'inconsistent',
  /** Một hộ có thể thuộc nhiều dòng: không cộng thành 100%. */
  'multiple',
  /** Thiếu số liệu để kết luận. */
  'undecidable',
  'warning',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface AuditFinding {
  /** Stable code of the rule. */
  readonly rule: string;
  /** Lines of the source, the main one first. */
  readonly lines: readonly number[];
  readonly statement: Bilingual;
  /** As printed in the plan; null when nothing is printed. */
  readonly printed: string | null;
  /** By our arithmetic, in Vietnamese notation; null when nothing can be computed. */
  readonly computed: string | null;
  readonly verdict: Verdict;
  readonly advice: Bilingual;
  /** What it is about: a measure, a work, a document number. */
  readonly subject?: string;
}

/** Verdicts after which a person has something to decide. */
export function needsAttention(finding: AuditFinding): boolean {
  return finding.verdict === 'inconsistent' || finding.verdict === 'warning' || finding.verdict === 'undecidable';
}

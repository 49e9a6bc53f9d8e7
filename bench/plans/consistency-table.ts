/** Reads the checks and findings extracted by hand (`consistency.md`): id, lines, computed value, verdict. */
import type { Verdict } from '#domain/plans/audit/finding.ts';

export interface HandCheck {
  readonly id: string;
  readonly document: string;
  readonly what: string;
  readonly lines: readonly number[];
  /** Leading number of the computed column, as text. */
  readonly computed?: string;
  /** Absent for findings (S): any verdict that asks a person to look. */
  readonly verdict?: Verdict;
}

const VERDICTS: readonly (readonly [RegExp, Verdict])[] = [
  [/by rounding/i, 'rounds'],
  [/by truncation/i, 'truncates'],
  [/inconsistent/i, 'inconsistent'],
  [/contradiction at the boundary/i, 'inconsistent'],
  [/contradiction to resolve/i, 'warning'],
  [/ambiguous/i, 'warning'],
  [/not decidable|explains C/i, 'undecidable'],
  [/multiple/i, 'multiple'],
  [/holds|plausible|derived|explains/i, 'holds'],
];

export function handChecks(markdown: string): readonly HandCheck[] {
  const checks: HandCheck[] = [];
  for (const line of markdown.split('\n')) {
    const cells = line.split('|').map((c) => c.trim());
    const id = /^[A-Z]{2}-[CS]\d{2}$/.exec(cells[1] ?? '')?.[0];
    if (!id) continue;
    const where = cells[2] ?? '';
    const isCheck = id[3] === 'C';
    const verdict = isCheck ? VERDICTS.find(([pattern]) => pattern.test(cells[6] ?? ''))?.[1] : undefined;
    const number = isCheck ? /\d[\d.]*(?:,\d+)?/.exec(cells[4] ?? '')?.[0] : undefined;
    checks.push({
      id,
      document: id.slice(0, 2),
      what: cells[3] ?? '',
      lines: linesIn(where),
      ...(number ? { computed: number } : {}),
      ...(verdict ? { verdict } : {}),
    });
  }
  return checks;
}

/** «I L34–36», «IV.1 L85, L89», «II.2 L60, III.1 L88». */
function linesIn(where: string): number[] {
  const lines: number[] = [];
  for (const m of where.matchAll(/L(\d+)(?:[–-]L?(\d+))?/g)) {
    const [from, to] = [Number(m[1]), Number(m[2] ?? m[1])];
    for (let n = from; n <= to; n += 1) lines.push(n);
  }
  return lines;
}

import { REGISTER_COLUMNS, type Row } from '#demo/households/columns.ts';
import type { DemoStandardId } from '#demo/scenarios/scenario.ts';
import type { CommuneUnit } from '#demo/units/unit-list.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { matchHeadings } from '#domain/reviews/register/heading-match.ts';
import { makeRegisterContext, parseRegisterRow, type RegisterRow } from '#domain/reviews/register/register-row.ts';
import { judgeRegisterRow, type ReviewResult } from '#domain/reviews/review-result.ts';
import type { ScoringStandard } from '#domain/standards/standard.ts';

export interface OfficialReading {
  readonly issues: readonly RowIssue[];
  readonly row?: RegisterRow;
  readonly result?: ReviewResult;
}

/** Đọc và phân loại theo quy tắc chính thức — reads generated rows as an import would and judges them by the standard. */
export function officialReader(
  standardId: DemoStandardId,
  communes: readonly CommuneUnit[],
  referenceDate: string,
  standard: ScoringStandard,
): (row: Row, rowNumber: number) => OfficialReading {
  const columns = REGISTER_COLUMNS(standardId);
  const headings = matchHeadings(columns, standard);
  if (!headings.ok) throw new Error(`the register's own headings are refused: ${JSON.stringify(headings.problems)}`);
  const areas = new Map(communes.map((u) => [u.code, u.urban ? ('urban' as const) : ('rural' as const)]));
  const context = makeRegisterContext({
    standard,
    headings: headings.value,
    standingOf: (code) => areas.get(code) ?? 'unknown',
    referenceDate: plainDate(referenceDate),
  });
  return (row, rowNumber) => {
    const cells = columns.map((column) => row[column] ?? '');
    const parsed = parseRegisterRow(cells, rowNumber, context);
    if (!parsed.row) return { issues: parsed.issues };
    return { issues: parsed.issues, row: parsed.row, result: judgeRegisterRow(standard, parsed.row) };
  };
}

import { Refusal } from '#domain/kernel/refusal.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { matchHeadings } from '#domain/reviews/register/heading-match.ts';
import { parseRegisterRow } from '#domain/reviews/register/register-row.ts';
import { copyLine, copyRows } from '../../database/copy-rows.ts';
import type { Tx } from '../../database/transaction.ts';
import { UnreadableTable } from '../../spreadsheets/problems.ts';
import type { Table } from '../../spreadsheets/table.ts';
import { IssueTally } from './issue-tally.ts';
import { STAGED_COLUMNS, stagedCells } from './judge-register-row.ts';
import type { ImportContext } from './register-context.ts';

export interface Staged {
  readonly rows: number;
  readonly accepted: number;
  readonly poor: number;
  readonly nearPoor: number;
  readonly issues: IssueTally;
}

/** Reads, checks and judges every row of a register; the good ones stand in the temporary table `staged_register`. */
export async function stageRegister(
  tx: Tx,
  table: Table,
  context: ImportContext,
  newId: () => string,
): Promise<Staged> {
  const matched = matchHeadings(table.header, context.standard);
  if (!matched.ok) throw new Refusal(...matched.problems);
  const rowContext = context.rowContext(matched.value);
  const issues = new IssueTally();
  const firstRowOf = new Map<string, number>();
  const count = { rows: 0, accepted: 0, poor: 0, nearPoor: 0 };

  async function* lines(): AsyncGenerator<string> {
    for await (const batch of table.batches()) {
      for (const { rowNumber, cells, issues: fileIssues } of batch) {
        count.rows += 1;
        if (fileIssues.length > 0) issues.add(fileIssues);
        const parsed = parseRegisterRow(cells, rowNumber, rowContext);
        if (parsed.issues.length > 0) issues.add(parsed.issues);
        if (parsed.row === undefined || fileIssues.some((issue) => issue.severity === 'error')) continue;
        const commune = context.communes.get(parsed.row.communeCode);
        if (commune === undefined) {
          issues.add([foreignCommune(rowNumber, parsed.row.communeCode)]);
          continue;
        }
        if (commune.status === 'submitted' || commune.status === 'approved') {
          issues.add([closedCommune(rowNumber, commune.code, commune.name)]);
          continue;
        }
        const first = firstRowOf.get(parsed.row.householdCode);
        if (first !== undefined) {
          issues.add([codeTwice(rowNumber, parsed.row.householdCode, first)]);
          continue;
        }
        firstRowOf.set(parsed.row.householdCode, rowNumber);
        const judged = stagedCells(parsed.row, rowNumber, commune, context, newId);
        if (judged.issues.length > 0) issues.add(judged.issues);
        count.accepted += 1;
        if (judged.class === 'poor') count.poor += 1;
        else if (judged.class === 'near_poor') count.nearPoor += 1;
        yield copyLine(judged.cells);
      }
    }
  }

  await tx.client.query(`create temp table staged_register (${STAGED_COLUMNS}) on commit drop`);
  try {
    await copyRows(tx.client, 'staged_register', lines());
  } catch (error) {
    throw error instanceof UnreadableTable ? new Refusal(error.problem) : error;
  }
  issues.add(table.notes());
  return { ...count, issues };
}

function foreignCommune(row: number, found: string): RowIssue {
  return {
    row,
    column: 'commune_code',
    found,
    code: 'commune-outside',
    severity: 'error',
    expected: { vi: 'một xã trong địa bàn của bạn và của đợt rà soát', en: 'a commune of the round within your area' },
  };
}

function closedCommune(row: number, found: string, name: string): RowIssue {
  return {
    row,
    column: 'commune_code',
    found,
    code: 'commune-closed',
    severity: 'error',
    expected: {
      vi: `xã chưa chốt; ${name} đã gửi kết quả, phải được trả lại thì mới sửa`,
      en: `an open commune; ${name} has submitted and must be returned first`,
    },
  };
}

function codeTwice(row: number, found: string, first: number): RowIssue {
  return {
    row,
    column: 'household_code',
    found,
    code: 'household-code-twice',
    severity: 'error',
    expected: {
      vi: `mã không trùng trong tệp; dòng ${first} đã dùng mã này`,
      en: `a code used once in the file; row ${first} has it`,
    },
  };
}

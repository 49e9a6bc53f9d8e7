import { accepted, type Decision } from '#domain/kernel/decision.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { parseRegisterRow } from '#domain/reviews/register/register-row.ts';
import { judgeRegisterRow } from '#domain/reviews/review-result.ts';
import { readRows } from '#server/spreadsheets/read-rows.ts';
import type { Table } from '#server/spreadsheets/table.ts';
import type { ClassifyCount, CsvTargets } from './classify-csv.ts';
import { type ClassifyJob, contextOfJob, resultFrame, resultText } from './classify-job.ts';
import { HouseholdCodes } from './household-codes.ts';
import { householdTwice } from './household-twice.ts';

const BLOCK = 1 << 16;

/** Classifies the rows of an XLSX, or of a CSV that is not plain, one by one. */
export async function classifyTable(table: Table, job: ClassifyJob, to: CsvTargets): Promise<Decision<ClassifyCount>> {
  const context = contextOfJob(job);
  const frame = resultFrame[job.format];
  const codes = new HouseholdCodes();
  const count: ClassifyCount = { judged: 0, refused: 0, byClass: { poor: 0, near_poor: 0, not_poor: 0 } };
  let text = frame.before;
  const read = await readRows(table, async ({ rowNumber, cells, issues }) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const parsed = parseRegisterRow(cells, rowNumber, context);
    const own = issues.some((issue) => issue.severity === 'error');
    const found: RowIssue[] = [...issues, ...parsed.issues];
    const row = own ? undefined : parsed.row;
    const code = Buffer.from(row?.householdCode ?? '');
    const earlier = row ? codes.add(code, 0, code.length, rowNumber) : 0;
    if (row && earlier === 0) {
      const result = judgeRegisterRow(job.standard, row, job.language);
      text += (count.judged === 0 ? '' : frame.between) + resultText(result, job.format);
      count.judged++;
      count.byClass[result.class]++;
    } else {
      count.refused++;
      if (row) found.push(householdTwice(rowNumber, row.householdCode, earlier));
    }
    if (found.length > 0) await to.errors.add(found);
    if (text.length > BLOCK) {
      await to.results.write(Buffer.from(text));
      text = '';
    }
  });
  if (!read.ok) return read;
  await to.errors.add(read.value.notes);
  await to.results.write(Buffer.from(text + frame.after));
  return accepted(count);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalStandards } from '#database/reference/standards/national-standards.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { matchHeadings } from '#domain/reviews/register/heading-match.ts';
import { registerColumns } from '#domain/reviews/register/register-column.ts';
import { parseRegisterRow } from '#domain/reviews/register/register-row.ts';
import { judgeRegisterRow } from '#domain/reviews/review-result.ts';
import type { ScoringStandard } from '#domain/standards/standard.ts';
import { ChunkClassifier, STRIDE } from './chunk-classifier.ts';
import { type ClassifyJob, contextOfJob, resultText } from './classify-job.ts';
import { readCommuneAreas } from './commune-areas.ts';
import { csvLine, endOfRecord, parseRecord } from './csv-record.ts';

const day = plainDate('2019-12-31');
/** Over both structures of the country, so that some codes are rural on one day and urban on another. */
const areas = readCommuneAreas(plainDate('2019-06-01'), plainDate('2025-12-31'));

function jobOf(id: string, columns?: readonly string[]): ClassifyJob {
  const standard = nationalStandards.find((candidate) => candidate.id === id) as ScoringStandard;
  const headings = matchHeadings(columns ?? registerColumns(standard), standard);
  if (!headings.ok) throw new Error(JSON.stringify(headings.problems));
  return { standard, headings: headings.value, areas, referenceDate: day, language: 'vi', format: 'csv' };
}

/** The slow path alone: every record through the rules of the domain. */
function classifyByRules(job: ClassifyJob, bytes: Buffer) {
  const context = contextOfJob(job);
  const issues: RowIssue[] = [];
  let [output, records] = ['', 0];
  for (let start = 0; start < bytes.length; records++) {
    const end = endOfRecord(bytes, start, bytes.length);
    const next = end === -1 ? bytes.length : end;
    const line = bytes.toString('utf8', start, next).replace(/\r?\n$|\r$/, '');
    start = next;
    const cells = parseRecord(line);
    if (cells?.every((cell) => cell.trim() === '')) continue;
    const parsed = cells && parseRegisterRow(cells, records, context);
    issues.push(...(parsed?.issues ?? [{ code: 'torn-quotes', row: records } as RowIssue]));
    if (parsed?.row) output += resultText(judgeRegisterRow(job.standard, parsed.row), 'csv');
  }
  return {
    output,
    records,
    issues: issues.map(({ row, column, code }) => [row, code, code === 'torn-quotes' ? '' : column]),
  };
}

/** One classifier for all blocks of a job, as in use: what it remembers must not leak from row to row. */
const classifiers = new Map<ClassifyJob, ChunkClassifier>();

function classifyByChunk(job: ClassifyJob, bytes: Buffer) {
  const classifier = classifiers.get(job) ?? new ChunkClassifier(job);
  classifiers.set(job, classifier);
  const result = classifier.classify(bytes, bytes.length);
  return {
    output: result.output.toString('utf8', 0, result.length),
    records: result.records,
    issues: result.issues.map(({ row, column, code }) => [row, code, column]),
  };
}

const goodCells: Readonly<Record<string, readonly string[]>> = {
  household_code: ['HD0000001', 'A.1/2_3-4', 'hộ1', '0', 'X'.repeat(40)],
  commune_code: ['10507', '10555', '10537', '10546', '11074', '29971', '11948'],
  village: ['', 'Thôn Đông', 'Tổ 3', 'x'.repeat(120)],
  address: ['', 'Số 3, ngõ 2', 'phố «Hàng»', 'a "b" c', 'dòng 1\ndòng 2'],
  head_name: ['Nguyễn Văn An', 'Đỗ Thị Hạnh', 'Ô Văn Ố', 'Hoà', 'y'.repeat(90)],
  head_sex: ['', 'm', 'f', 'Nam', 'nữ'],
  head_birth: ['', '1961', '1970', '1961-05-03', ' 1961 '],
  head_id: ['', '030061123456', '030161123456', '142345678'],
  ethnic: ['', '01', '54', '56'],
  size: ['1', '4', '50', ' 7'],
  area: ['', 'rural', 'urban', 'Nông thôn'],
  previous_class: ['', 'poor', 'near_poor', 'not_poor', 'Hộ cận nghèo'],
  ever_poor: ['', '0', '1'],
  ever_near_poor: ['', '0', '1'],
  form_a: ['', 'to_survey', 'surely_not_poor'],
  b1_score: ['0', '120', '121', '150', '151', '175', '176', '1000', '0120'],
  causes: ['', 'lack-of-capital', 'lack-of-land;many-dependants', 'lack_of_labour; work-shy', '1;2'],
  needs: [''],
  groups: ['', 'merit', 'merit;disabled', 'disabled; merit ;'],
  other_change: ['', '', '', 'moved_in', 'died', 'merged'],
  surveyed_on: ['', '2019-10-05'],
};
const badCells = [
  'x',
  '-1',
  '99',
  '1e3',
  '=1+1',
  '31/12/2019',
  '2019-02-30',
  '2035',
  'poor',
  '\u00a0',
  '\u0000',
  '\uFFFD',
  '\u0007',
  '00000',
  '030361123456',
  '999061123456',
  'q"q',
  'lack-of-joy',
  'z'.repeat(600),
  '\t',
  '1\r2',
];

const digits = ['0', '1', '0', ''];
const columns = registerColumns(jobOf('2016-2020').standard);

/** A row mostly good, with now and then a cell that is not. */
const row = fc
  .tuple(
    fc.record(
      Object.fromEntries(
        columns.map((column) => [column, fc.constantFrom(...(goodCells[column] ?? digits.slice(0, 3)))]),
      ),
    ),
    fc.option(fc.tuple(fc.constantFrom(...columns), fc.constantFrom(...badCells, '')), { nil: undefined, freq: 2 }),
    fc.constantFrom('plain', 'plain', 'quoted', 'raw', 'unscored', 'unsummed', 'blank', 'short', 'long'),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([cells, fault, kind, end]) => {
    const values = columns.map((column) => (fault?.[0] === column ? fault[1] : (cells[column] as string)));
    if (kind === 'blank') return `${','.repeat(values.length - 1)}${end}`;
    if (kind === 'unscored')
      for (let at = 0; at < columns.length; at++) if (/^(d\d+|b1_score)$/.test(columns[at] as string)) values[at] = '';
    if (kind === 'unsummed') values[columns.indexOf('b1_score')] = '';
    if (kind === 'short') values.length -= 3;
    if (kind === 'long') values.push('', fault?.[1] ?? '');
    if (kind === 'quoted') return values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',') + end;
    if (kind === 'raw') return values.join(',') + end;
    return csvLine(values).replace(/\n$/, end);
  });

describe('the path over bytes and the rules of the domain agree', () => {
  test('on rows good and bad, however they are quoted and ended', () => {
    const job = jobOf('2016-2020');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.boolean(), (rows, cut) => {
        const text = rows.join('');
        const bytes = Buffer.from(cut ? text.replace(/\r?\n$/, '') : text);
        expect(classifyByChunk(job, bytes)).toEqual(classifyByRules(job, bytes));
      }),
      { numRuns: 700 },
    );
  });

  test('on rows with bytes changed, lost and added anywhere', () => {
    const job = jobOf('2016-2020');
    const change = fc.tuple(
      fc.nat(),
      fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x00, 0x7f, 0xff, 0xc3, 0x20, 0x31, 0x78),
      fc.nat(2),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 6 }),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (rows, changes) => {
          let bytes = Buffer.from(rows.join(''));
          for (const [place, byte, kind] of changes) {
            const at = place % bytes.length;
            const put = kind === 1 ? [] : [byte];
            bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(kind === 2 ? at : at + 1)]);
          }
          expect(classifyByChunk(job, bytes)).toEqual(classifyByRules(job, bytes));
        },
      ),
      { numRuns: 700 },
    );
  });

  test('plainly good rows do take the path over bytes, or it would show nothing', () => {
    const job = jobOf('2016-2020');
    const values = columns.map((column) => goodCells[column]?.[0] ?? '1');
    const bytes = Buffer.from(csvLine(values).repeat(3));
    const result = new ChunkClassifier(job).classify(bytes, bytes.length);
    expect(result).toMatchObject({ plainRows: 3, results: 3, refusedRows: 0 });
    expect(result.output.toString('utf8', result.rows[STRIDE + 3], result.rows[STRIDE + 4])).toBe('HD0000001');
  });

  test('columns in another order, some left out', () => {
    const some = [
      'd1',
      'size',
      ...columns.filter((column) => !['d1', 'size', 'village', 'head_id', 'area', 'needs'].includes(column)).reverse(),
    ];
    const job = jobOf('2016-2020', some);
    fc.assert(
      fc.property(
        fc.array(
          fc.record(
            Object.fromEntries(some.map((column) => [column, fc.constantFrom(...(goodCells[column] ?? digits))])),
          ),
          { minLength: 1 },
        ),
        (rows) => {
          const bytes = Buffer.from(
            rows.map((cells) => csvLine(some.map((column) => cells[column] as string))).join(''),
          );
          expect(classifyByChunk(job, bytes)).toEqual(classifyByRules(job, bytes));
        },
      ),
      { numRuns: 200 },
    );
  });
});

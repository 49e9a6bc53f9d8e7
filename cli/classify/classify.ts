import { statSync } from 'node:fs';
import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { Language } from '#domain/kernel/language.ts';
import { plainDate, yearOf } from '#domain/kernel/plain-date.ts';
import { fillMessage, type Problem, type ProblemCatalogue } from '#domain/kernel/problem.ts';
import { reviewProblems } from '#domain/reviews/problems.ts';
import { type HeadingMatch, matchHeadings } from '#domain/reviews/register/heading-match.ts';
import { registerHeadings } from '#domain/reviews/register/register-column.ts';
import { standardProblems } from '#domain/standards/problems.ts';
import type { ScoringStandard, Standard } from '#domain/standards/standard.ts';
import { decideStandard, requirePointRules } from '#domain/standards/standard-in-force.ts';
import { recognisesHeadings } from '#server/spreadsheets/headings.ts';
import { spreadsheetProblems } from '#server/spreadsheets/problems.ts';
import type { Table } from '#server/spreadsheets/table.ts';
import { type ClassifyCount, classifyCsv, RecordTooLong } from './classify-csv.ts';
import type { ClassifyJob } from './classify-job.ts';
import { readCommuneAreas } from './commune-areas.ts';
import { findPlainHeader } from './csv-header.ts';
import { ErrorList } from './error-list.ts';
import { type ClassifyOptions, classifyUsage, readOptions } from './options.ts';
import { makeDelayedSink, makeFileSink, makeStreamSink, type ResultSink } from './result-sink.ts';
import { startThreads, type Threads } from './worker-pool.ts';

export interface CommandIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly isTty: boolean;
  readonly language?: Language | undefined;
}

/** Below this a thread would have started when the file is done. */
const INLINE_BYTES = 1 << 21;

type Say = (vi: string, en: string) => void;

/**
 * `vuonlen classify FILE --standard ID [--out FILE] [--format csv|json]`: the class of each household of a register,
 * without a database. Exit status: 0 done (bad rows are listed and counted), 1 the data was refused, 2 wrong use, 3 a
 * fault of ours or of the machine.
 */
export async function classifyCommand(argv: string[], io: CommandIo): Promise<number> {
  const options = readOptions(argv, io.language ?? 'vi');
  if (typeof options === 'string') {
    io.stderr.write(`${options}\n\n${classifyUsage[io.language ?? 'vi']}\n`);
    return 2;
  }
  const say = (vi: string, en: string) => io.stderr.write(`${options.language === 'vi' ? vi : en}\n`);
  let threads: Threads | undefined;
  try {
    if (statSync(options.file).size > INLINE_BYTES) threads = startThreads(2);
    return await classify(options, io, say, threads);
  } catch (error) {
    return explain(error, say);
  } finally {
    await threads?.close();
  }
}

async function classify(options: ClassifyOptions, io: CommandIo, say: Say, threads?: Threads): Promise<number> {
  const standard = await decideScoringStandard(options.standard);
  if (!standard.ok) return refuse(standard.problems, options.language, io);
  if (statSync(options.file).isDirectory()) throw Object.assign(new Error(options.file), { code: 'EISDIR' });
  const source = await openRegister(options.file, standard.value);
  if (!source.ok) return refuse(source.problems, options.language, io);
  const job = makeJob(options, standard.value, source.value.headings);
  const { unknown } = source.value.headings;
  if (unknown.length > 0)
    say(`Bỏ qua các cột không thuộc mẫu: ${unknown.join(', ')}`, `Columns left alone: ${unknown.join(', ')}`);

  const results = openResults(options, io);
  const errorFile = options.errors === undefined ? undefined : makeFileSink(options.errors);
  const errors = new ErrorList(errorFile);
  let count: ClassifyCount;
  try {
    const progress = io.isTty ? progressLine(io, statSync(options.file).size) : undefined;
    const targets = { results, errors, onProgress: progress?.show };
    const done =
      'table' in source.value
        ? await (await import('./classify-table.ts')).classifyTable(source.value.table, job, targets)
        : accepted(await classifyCsv(options.file, source.value.offset, job, targets, threads));
    progress?.clear();
    if (!done.ok) {
      results.discard();
      errorFile?.discard();
      return refuse(done.problems, options.language, io);
    }
    count = done.value;
  } catch (error) {
    results.discard();
    errorFile?.discard();
    throw error;
  }
  await errorFile?.finish();
  const nothing = options.strict && count.refused > 0;
  if (nothing) results.discard();
  else await results.finish();
  report(count, errors, options, say, io);
  return nothing || (count.judged === 0 && count.refused > 0) ? 1 : 0;
}

/** A register that is neither on disk as a plain CSV nor readable as a table is refused. */
async function openRegister(
  file: string,
  standard: Standard,
): Promise<Decision<{ readonly headings: HeadingMatch } & ({ readonly offset: number } | { readonly table: Table })>> {
  const plain = findPlainHeader(file, standard);
  if (plain) return accepted(plain);
  const { openTable } = await import('#server/spreadsheets/open-table.ts');
  const table = await openTable({ path: file }, { isHeader: recognisesHeadings(registerHeadings(standard)) });
  if (!table.ok) return table;
  const headings = matchHeadings(table.value.header, standard);
  return headings.ok ? accepted({ headings: headings.value, table: table.value }) : headings;
}

/** A national standard by its period, or a provincial one by its id. */
async function decideScoringStandard(id: string): Promise<Decision<ScoringStandard>> {
  const { localStandards, nationalStandards } = await import('#database/reference/standards/national-standards.ts');
  const local = localStandards.find((candidate) => candidate.id === id);
  const base = local && nationalStandards.find((standard) => standard.id === local.base);
  const { standardOfProvince } = await import('#domain/standards/local-standard.ts');
  const standard = local && base ? standardOfProvince(local, base) : decideStandard(nationalStandards, id);
  return standard.ok ? requirePointRules(standard.value) : refused(...standard.problems);
}

function makeJob(options: ClassifyOptions, standard: ScoringStandard, headings: HeadingMatch): ClassifyJob {
  // The review that first used a standard was held in the autumn before its lists began.
  const from = options.referenceDate ?? plainDate(`${yearOf(standard.validFrom) - 1}-09-01`);
  const to = options.referenceDate ?? standard.validTo;
  return {
    standard,
    headings,
    areas: readCommuneAreas(from, to),
    referenceDate: options.referenceDate,
    language: options.language,
    format: options.format,
  };
}

function openResults({ out, strict }: ClassifyOptions, io: CommandIo): ResultSink {
  if (out !== undefined) return makeFileSink(out);
  return strict ? makeDelayedSink(io.stdout) : makeStreamSink(io.stdout);
}

/** What went wrong, in words, and the exit status it means. */
function explain(error: unknown, say: Say): number {
  if (error instanceof RecordTooLong) {
    say(
      `Từ dòng ${error.row}: một dòng dài hơn 1 MB, có thể thiếu dấu ngoặc kép đóng. Không ghi kết quả nào.`,
      `From row ${error.row}: one row is longer than 1 MB, perhaps for want of a closing quote. No results were written.`,
    );
    return 1;
  }
  const { code, message } = error as NodeJS.ErrnoException;
  // The reader of our pipe has seen enough.
  if (code === 'EPIPE') return 0;
  if (code === 'ENOENT' || code === 'EISDIR') {
    say(`Không mở được tệp: ${message}`, `Cannot open the file: ${message}`);
    return 1;
  }
  say(`Lỗi của máy hoặc của phần mềm: ${message}`, `A fault of the machine or of ours: ${message}`);
  return 3;
}

function progressLine(io: CommandIo, size: number) {
  const begun = performance.now();
  return {
    show: (bytes: number) => {
      if (performance.now() - begun > 1000) io.stderr.write(`\r${Math.floor((bytes / size) * 100)} %`);
    },
    clear: () => io.stderr.write('\r      \r'),
  };
}

function report(count: ClassifyCount, errors: ErrorList, options: ClassifyOptions, say: Say, io: CommandIo): void {
  const { poor, near_poor, not_poor } = count.byClass;
  if (options.strict && count.refused > 0) {
    say(
      `Có ${count.refused} dòng lỗi: không ghi kết quả nào (--strict).`,
      `${count.refused} rows are at fault: nothing was written (--strict).`,
    );
  } else {
    say(
      `Đã phân loại ${count.judged} hộ: ${poor} nghèo, ${near_poor} cận nghèo, ${not_poor} không thuộc diện. Không phân loại được: ${count.refused} dòng.`,
      `Classified ${count.judged} households: ${poor} poor, ${near_poor} near-poor, ${not_poor} neither. Not classified: ${count.refused} rows.`,
    );
  }
  for (const line of errors.summary(options.language)) io.stderr.write(`${line}\n`);
  if (options.errors !== undefined) say(`Danh sách lỗi: ${options.errors}`, `List of errors: ${options.errors}`);
  else if (errors.errors > 0) for (const line of errors.firstErrors(options.language)) io.stderr.write(`${line}\n`);
}

const catalogue: ProblemCatalogue = { ...standardProblems, ...reviewProblems, ...spreadsheetProblems };

function refuse(problems: readonly Problem[], language: Language, io: CommandIo): number {
  for (const problem of problems) {
    const kind = catalogue[problem.code];
    io.stderr.write(`${kind ? fillMessage(kind[language], problem.details, language) : problem.code}\n`);
  }
  return 1;
}

/**
 * `vuonlen plan read FILE` — prints the plan as one JSON object (formats contract, section 3). Needs no database.
 * Exit: 0 read · 1 refused, reason on standard error in the user's language · 2 wrong use.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Language } from '#domain/kernel/language.ts';
import { fillMessage, type Problem } from '#domain/kernel/problem.ts';
import { PLAN_READING_PROBLEMS } from '#domain/plans/reading/problems.ts';
import { readPlanFile } from '#server/plans/sources/read-plan-file.ts';

export interface PlanCommandIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly isTty: boolean;
  readonly language?: Language;
}

const USAGE = {
  vi: 'Cách dùng: vuonlen plan read TỆP [--json] [--out TỆP.json]   (TỆP: .txt, .docx hoặc PDF có chữ)\n',
  en: 'Usage: vuonlen plan read FILE [--json] [--out FILE.json]   (FILE: .txt, .docx or PDF with text)\n',
} as const;

export async function planReadCommand(argv: string[], io: PlanCommandIo): Promise<number> {
  const language = io.language ?? 'vi';
  const args = parseArguments(argv);
  if (args === undefined) {
    io.stderr.write(USAGE[language]);
    return 2;
  }
  const bytes = await readBytes(args.file);
  if (bytes === undefined) {
    io.stderr.write(
      language === 'vi' ? `Không đọc được tệp «${args.file}».\n` : `The file “${args.file}” cannot be read.\n`,
    );
    return 1;
  }
  const read = await readPlanFile(bytes, basename(args.file));
  if (!read.ok) {
    for (const problem of read.problems) io.stderr.write(`${planProblemMessage(problem, language)}\n`);
    return 1;
  }
  const json = `${JSON.stringify(read.value, undefined, 2)}\n`;
  if (args.out === undefined) io.stdout.write(json);
  else {
    const { writeFile } = await import('node:fs/promises');
    await writeFile(args.out, json);
  }
  return 0;
}

function parseArguments(argv: readonly string[]): { file: string; out?: string } | undefined {
  let file: string | undefined;
  let out: string | undefined;
  for (let i = 0; i < argv.length; i += 1) {
    const arg = argv[i] ?? '';
    if (arg === '--json') continue;
    if (arg === '--out') {
      out = argv[i + 1];
      if (out === undefined) return undefined;
      i += 1;
    } else if (arg.startsWith('--') || file !== undefined) return undefined;
    else file = arg;
  }
  if (file === undefined) return undefined;
  return out === undefined ? { file } : { file, out };
}

async function readBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

/** The message of a refusal to read a plan, in one language. */
export function planProblemMessage(problem: Problem, language: Language): string {
  const kind = Object.entries(PLAN_READING_PROBLEMS).find(([code]) => code === problem.code)?.[1];
  return kind ? fillMessage(kind[language], problem.details, language) : problem.code;
}

/**
 * `vuonlen plan draft --year N --area CODE --out FILE.docx` — next year's plan from the approved figures of the year
 * before, read back and audited. With `--json` every figure is listed with its measure, round and unit.
 * Exit: 0 drafted (whatever the audit found, which is printed) · 1 refused, the reason on standard error · 2 wrong use.
 */
import { rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Language } from '#domain/kernel/language.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { needsAttention } from '#domain/plans/audit/finding.ts';
import { draftPlan } from '#server/plans/drafting/draft-plan.ts';
import { messageOf } from '#server/problem-catalogue.ts';
import { type CommandContext, progress } from '../command-context.ts';
import { withApplication } from '../with-application.ts';
import type { PlanCommandIo } from './plan-read.ts';

const USAGE = {
  vi: 'Cách dùng: vuonlen plan draft --year NĂM --area MÃ --out TỆP.docx [--date NĂM-THÁNG-NGÀY] [--json]\n',
  en: 'Usage: vuonlen plan draft --year YEAR --area CODE --out FILE.docx [--date YYYY-MM-DD] [--json]\n',
} as const;

interface DraftArguments {
  readonly year: string;
  readonly areaCode: string;
  readonly out: string;
  readonly date?: string;
  readonly json: boolean;
}

type Draft = Awaited<ReturnType<typeof draftPlan.run>>;

export async function planDraftCommand(argv: string[], io: PlanCommandIo): Promise<number> {
  const language = io.language ?? 'vi';
  const args = parseArguments(argv);
  if (args === undefined) {
    io.stderr.write(USAGE[language]);
    return 2;
  }
  return await withApplication({ ...io, language }, (context) => draftWith(context, args));
}

export async function draftWith(context: CommandContext, args: DraftArguments): Promise<number> {
  const { json, out, ...query } = args;
  progress(context, 'Đang soạn và kiểm tra dự thảo…', 'Drafting and checking…');
  try {
    const draft = await draftPlan.run(context.application, context.actor, query);
    await writeWhole(out, Buffer.from(draft.docx, 'base64'));
    const { docx: _bytes, ...data } = draft;
    context.stdout.write(json ? `${JSON.stringify(data, undefined, 2)}\n` : summary(draft, out, context.language));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const problem of error.problems) context.stderr.write(`${messageOf(problem, context.language)}\n`);
    return 1;
  }
}

function summary(draft: Draft, out: string, language: Language): string {
  const attention = draft.findings.filter(needsAttention);
  const vi = language === 'vi';
  const proposed = draft.figures.filter(({ status }) => status === 'proposed').length;
  const head = vi
    ? `Dự thảo kế hoạch năm ${draft.year} của ${draft.area.name}: ${out}\nSố liệu từ đợt ${draft.round.id} đã phê duyệt: ${draft.figures.length} con số có nguồn, trong đó ${proposed} con số đề xuất${draft.isSynthetic ? ' (đợt mô phỏng)' : ''}.`
    : `Draft plan of ${draft.year} for ${draft.area.name}: ${out}\nFigures of the approved round ${draft.round.id}: ${draft.figures.length} traced, ${proposed} of them proposals${draft.isSynthetic ? ' (synthetic round)' : ''}.`;
  const todo = [
    vi ? 'Cần người bổ sung hoặc quyết định:' : 'For a person to add or decide:',
    ...draft.open.map((line) => `  - ${line}`),
  ];
  const audit = vi
    ? attention.length === 0
      ? 'Kiểm tra: không có phát hiện nào cần người xem.'
      : `Kiểm tra: CHƯA sạch, ${attention.length} phát hiện cần người xem trước khi ban hành:`
    : attention.length === 0
      ? 'Audit: nothing for a person to look at.'
      : `Audit: NOT clean, ${attention.length} findings to look at before it is issued:`;
  const findings = attention.map(
    (one) => `  [${one.verdict}] ${one.rule}: ${one.statement[language]}\n    → ${one.advice[language]}`,
  );
  return `${[head, ...todo, audit, ...findings].join('\n')}\n`;
}

function parseArguments(argv: string[]): DraftArguments | undefined {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        year: { type: 'string' },
        area: { type: 'string' },
        out: { type: 'string' },
        date: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const { year, area, out, date, json } = values;
    if (year === undefined || area === undefined || out === undefined || !/^\d{4}$/.test(year)) return undefined;
    return { year, areaCode: area, out, json, ...(date === undefined ? {} : { date }) };
  } catch {
    return undefined;
  }
}

/** Half a file is never left under the name asked for. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.part-${process.pid}`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

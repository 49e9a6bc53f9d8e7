/**
 * `vuonlen plan report PLAN --period first-half|nine-months|year|mid-term|term --out FILE.docx` — the results report of a
 * tracked plan, by its number or id. With `--json` every figure is listed with its measure, unit and source.
 * Exit: 0 written · 1 refused or not found, the reason on standard error · 2 wrong use.
 */
import { parseArgs } from 'node:util';
import type { Language } from '#domain/kernel/language.ts';
import { parsePlainDate, plainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { RESULT_PERIODS, type ResultPeriod } from '#domain/plans/reporting/report-kind.ts';
import { listPlans } from '#server/plans/read-plans.ts';
import { downloadResultsReport, getResultsReport } from '#server/plans/reporting/results-report.ts';
import { messageOf } from '#server/problem-catalogue.ts';
import { saveFile } from '#server/rendering/save-file.ts';
import { type CommandContext, progress } from '../command-context.ts';
import { withApplication } from '../with-application.ts';
import type { PlanCommandIo } from './plan-read.ts';

const USAGE = {
  vi: 'Cách dùng: vuonlen plan report SỐ-KẾ-HOẠCH|ID --period first-half|nine-months|year|mid-term|term --out TỆP.docx [--year NĂM] [--date NĂM-THÁNG-NGÀY] [--json]\n',
  en: 'Usage: vuonlen plan report NUMBER|ID --period first-half|nine-months|year|mid-term|term --out FILE.docx [--year YEAR] [--date YYYY-MM-DD] [--json]\n',
} as const;

export interface ReportArguments {
  readonly plan: string;
  readonly period: ResultPeriod;
  readonly out: string;
  readonly year?: number;
  readonly date?: string;
  readonly json: boolean;
}

export async function planReportCommand(argv: string[], io: PlanCommandIo): Promise<number> {
  const language = io.language ?? 'vi';
  const args = parseArguments(argv);
  if (args === undefined) {
    io.stderr.write(USAGE[language]);
    return 2;
  }
  return await withApplication({ ...io, language }, (context) => reportWith(context, args));
}

export async function reportWith(context: CommandContext, args: ReportArguments): Promise<number> {
  const { application, actor, language } = context;
  progress(context, 'Đang tổng hợp báo cáo…', 'Composing the report…');
  try {
    const planId = await planIdOf(context, args.plan);
    if (planId === undefined) return 1;
    const query = {
      planId,
      period: args.period,
      ...(args.year === undefined ? {} : { year: args.year }),
      ...(args.date === undefined ? {} : { date: plainDate(args.date) }),
    };
    const answer = await getResultsReport.run(application, actor, query);
    const file = await downloadResultsReport.run(application, actor, query);
    await saveFile(args.out, chunks(file.bytes));
    context.stdout.write(args.json ? `${JSON.stringify(answer, undefined, 2)}\n` : summary(answer, args.out, language));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const problem of error.problems) context.stderr.write(`${messageOf(problem, language)}\n`);
    return 1;
  }
}

async function* chunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** By id, or by the printed number; two plans of one number are told apart by their ids. */
async function planIdOf({ application, actor, stderr, language }: CommandContext, wanted: string) {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(wanted)) return wanted;
  const compact = (text: string) => text.replace(/\s+/g, '').toUpperCase();
  const { plans } = await listPlans.run(application, actor, {});
  const found = plans.filter(({ number }) => number !== null && compact(number) === compact(wanted));
  if (found.length === 1) return found[0]?.id;
  const lines = found.map(({ id, area, year }) => `  ${id}  ${area.fullName} ${year}`).join('\n');
  const vi = language === 'vi';
  stderr.write(
    found.length === 0
      ? `${vi ? `Không có kế hoạch số «${wanted}».` : `There is no plan numbered “${wanted}”.`}\n`
      : `${vi ? `Có ${found.length} kế hoạch số «${wanted}», hãy dùng id:` : `${found.length} plans are numbered “${wanted}”, use the id:`}\n${lines}\n`,
  );
  return undefined;
}

type Answer = Awaited<ReturnType<typeof getResultsReport.run>>;

function summary({ plan, periodName, report }: Answer, out: string, language: Language): string {
  const vi = language === 'vi';
  const bySource = Map.groupBy(report.figures, ({ origin }) => origin.kind);
  const sources = [...bySource].map(([kind, figures]) => `${kind} ${figures.length}`).join(', ');
  const lines = [
    vi
      ? `Báo cáo ${periodName.vi} của kế hoạch ${plan.number ?? plan.title} (${plan.area.fullName}): ${out}`
      : `Report on ${periodName.en} of plan ${plan.number ?? plan.title} (${plan.area.fullName}): ${out}`,
    vi
      ? `Số liệu đến ngày ${report.figuresUpTo}; ${report.figures.length} con số có nguồn (${sources}).`
      : `Figures up to ${report.figuresUpTo}; ${report.figures.length} figures with their source (${sources}).`,
    vi ? 'Cần người bổ sung hoặc quyết định:' : 'For a person to add or decide:',
    ...report.open.map(({ text }) => `  - ${text}`),
  ];
  return `${lines.join('\n')}\n`;
}

function parseArguments(argv: string[]): ReportArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        period: { type: 'string' },
        out: { type: 'string' },
        year: { type: 'string' },
        date: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const { period, out, year, date, json } = values;
    const [plan, ...more] = positionals;
    if (plan === undefined || more.length > 0 || out === undefined) return undefined;
    if (!(RESULT_PERIODS as readonly (string | undefined)[]).includes(period)) return undefined;
    if (year !== undefined && !/^\d{4}$/.test(year)) return undefined;
    if (date !== undefined && parsePlainDate(date) === undefined) return undefined;
    return {
      plan,
      period: period as ResultPeriod,
      out,
      json,
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(date === undefined ? {} : { date }),
    };
  } catch {
    return undefined;
  }
}

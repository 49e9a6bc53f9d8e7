/**
 * `vuonlen plan import FILE` — reads and audits a plan and stores both, as the upload page does; nothing is tracked until
 * a person has confirmed it. The same file again gives the plan it has become, so a cut-off command is simply repeated. Exit: 0 stored · 1 refused, the reason on standard error · 2 wrong use.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '#domain/kernel/refusal.ts';
import { importPlan } from '#server/plans/import-plan.ts';
import { messageOf } from '#server/problem-catalogue.ts';
import { type CommandContext, progress } from '../command-context.ts';
import { withApplication } from '../with-application.ts';
import type { PlanCommandIo } from './plan-read.ts';

const USAGE = {
  vi: 'Cách dùng: vuonlen plan import TỆP [--area MÃ] [--year NĂM] [--parent MÃ-KẾ-HOẠCH] [--standard MÃ] [--same-number] [--json]\n',
  en: 'Usage: vuonlen plan import FILE [--area CODE] [--year YEAR] [--parent PLAN-ID] [--standard ID] [--same-number] [--json]\n',
} as const;

interface ImportArguments {
  readonly file: string;
  readonly json: boolean;
  readonly input: Readonly<Record<string, string>>;
}

const OPTIONS: Readonly<Record<string, string>> = {
  '--area': 'areaCode',
  '--year': 'planYear',
  '--parent': 'parentId',
  '--standard': 'standardId',
};

export async function planImportCommand(argv: string[], io: PlanCommandIo): Promise<number> {
  const language = io.language ?? 'vi';
  const args = parseArguments(argv);
  if (args === undefined) {
    io.stderr.write(USAGE[language]);
    return 2;
  }
  const bytes = await readFile(args.file).catch(() => undefined);
  if (bytes === undefined) {
    io.stderr.write(
      language === 'vi' ? `Không đọc được tệp «${args.file}».\n` : `The file “${args.file}” cannot be read.\n`,
    );
    return 1;
  }
  return await withApplication({ ...io, language }, (context) => store(context, args, bytes));
}

async function store(context: CommandContext, args: ImportArguments, bytes: Uint8Array): Promise<number> {
  progress(context, `Đang đọc và kiểm tra ${basename(args.file)}…`, `Reading and checking ${basename(args.file)}…`);
  try {
    const { plan } = await importPlan.run(context.application, context.actor, {
      ...args.input,
      acceptKnown: true,
      file: { name: basename(args.file), bytes },
    });
    if (args.json) context.stdout.write(`${JSON.stringify(plan)}\n`);
    else {
      const name = `${plan.number ?? plan.title}, ${plan.area.fullName} ${plan.year}`;
      context.stdout.write(
        context.language === 'vi'
          ? `Đã nhập kế hoạch ${name}: ${plan.targets} chỉ tiêu, ${plan.tasks} nhiệm vụ, ${plan.attention} phát hiện cần người xem.\nMã kế hoạch: ${plan.id}. Chưa theo dõi gì cho đến khi có người xác nhận trên trang Kế hoạch.\n`
          : `Imported plan ${name}: ${plan.targets} targets, ${plan.tasks} tasks, ${plan.attention} findings for a person.\nPlan id: ${plan.id}. Nothing is tracked until somebody confirms it on the Plans page.\n`,
      );
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const problem of error.problems) context.stderr.write(`${messageOf(problem, context.language)}\n`);
    return 1;
  }
}

function parseArguments(argv: readonly string[]): ImportArguments | undefined {
  let file: string | undefined;
  let json = false;
  const input: Record<string, string> = {};
  for (let i = 0; i < argv.length; i += 1) {
    const arg = argv[i] ?? '';
    const name = OPTIONS[arg];
    if (arg === '--json') json = true;
    else if (arg === '--same-number') input.sameNumber = 'true';
    else if (name !== undefined) {
      const value = argv[i + 1];
      if (value === undefined) return undefined;
      input[name] = value;
      i += 1;
    } else if (arg.startsWith('--') || file !== undefined) return undefined;
    else file = arg;
  }
  return file === undefined ? undefined : { file, json, input };
}

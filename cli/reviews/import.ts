import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '#domain/kernel/refusal.ts';
import { reviewProblem } from '#domain/reviews/problems.ts';
import { type ImportFromFile, importFromFile } from '#server/reviews/import/import-from-file.ts';
import { type CommandContext, progress } from '../command-context.ts';
import { REFUSED, WrongUse } from '../exit-status.ts';
import { readFlags, required } from '../flags.ts';
import { usage } from '../usage.ts';

/** `vuonlen import register|members FILE --round R [--strict] [--errors FILE.xlsx]` */
export async function importCommand(argv: string[], context: CommandContext): Promise<number> {
  const [kind = '', ...rest] = argv;
  if (kind !== 'register' && kind !== 'members') throw new WrongUse(usage(context.language));
  const { values, positionals } = readFlags(
    rest,
    {
      round: { type: 'string' },
      strict: { type: 'boolean', default: false },
      errors: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    1,
  );
  const path = positionals[0] as string;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  progress(context, `Đang đọc và kiểm tra ${basename(path)}…`, `Reading and checking ${basename(path)}…`);
  const done = await importFromFile(context.application, context.actor, {
    roundId: required(values.round, '--round'),
    kind,
    path,
    fileName: basename(path),
    sha256: hash.digest('hex'),
    strict: values.strict,
    wantErrors: values.errors !== undefined,
  });
  if (values.errors !== undefined && done.errorWorkbook) await writeFile(values.errors, done.errorWorkbook);
  if (values.json)
    context.stdout.write(`${JSON.stringify({ importId: done.importId, ...done.summary, issues: done.issues })}\n`);
  else describe(done, context, values.errors);
  if (!done.applied) throw new Refusal(reviewProblem('import-strict', { count: done.summary.refused }));
  return done.summary.accepted === 0 && done.summary.refused > 0 ? REFUSED : 0;
}

const SHOWN = 20;

function describe({ summary, issues }: ImportFromFile, context: CommandContext, errorsFile: string | undefined): void {
  const { language } = context;
  const vi = `${summary.rows} dòng: ${summary.accepted} đạt (${summary.created} mới, ${summary.changed} thay đổi, ${summary.unchanged} giữ nguyên), ${summary.refused} lỗi`;
  const en = `${summary.rows} rows: ${summary.accepted} good (${summary.created} new, ${summary.changed} changed, ${summary.unchanged} unchanged), ${summary.refused} faulty`;
  context.stdout.write(`${language === 'vi' ? vi : en}\n`);
  for (const kind of summary.issuesByKind) {
    context.stderr.write(
      `  ${kind.severity === 'error' ? '✗' : '!'} ${kind.count} × ${kind.code}: ${kind.expected[language]}\n`,
    );
  }
  for (const issue of issues.slice(0, SHOWN)) {
    const row = language === 'vi' ? `dòng ${issue.row}` : `row ${issue.row}`;
    context.stderr.write(`  ${row}, ${issue.column}: «${issue.found}» → ${issue.expected[language]}\n`);
  }
  if (issues.length > SHOWN && errorsFile === undefined) {
    context.stderr.write(
      language === 'vi'
        ? '  … dùng --errors TỆP.xlsx để lấy toàn bộ dòng lỗi\n'
        : '  … use --errors FILE.xlsx for all faulty rows\n',
    );
  }
}

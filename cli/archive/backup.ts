import { writeBackup } from '#server/archive/write-backup.ts';
import { recordSystemAct } from '#server/audit.ts';
import { type CommandContext, progress } from '../command-context.ts';
import { readFlags } from '../flags.ts';

/** `vuonlen backup FILE`: everything this installation holds, as of one moment, in one file. */
export async function backupCommand(argv: string[], context: CommandContext): Promise<number> {
  const { positionals } = readFlags(argv, {}, 1);
  const file = positionals[0] as string;
  const { application, actor } = context;
  progress(context, 'Đang sao lưu…', 'Backing up…');
  await recordSystemAct(application, actor, 'archive.backup', { subjectKind: 'archive', subjectId: file });
  const done = await writeBackup(application.database, file, application.now());
  context.stdout.write(
    context.language === 'vi'
      ? `Đã sao lưu ${done.rows} dòng của ${done.tables} bảng vào ${file}\n`
      : `${done.rows} rows of ${done.tables} tables backed up to ${file}\n`,
  );
  return 0;
}

import { restoreBackup } from '#server/archive/read-backup.ts';
import { verifyInstallation } from '#server/archive/verify.ts';
import { openDatabase } from '#server/database/database.ts';
import { type CommandIo, progress } from '../command-context.ts';
import { REFUSED } from '../exit-status.ts';
import { readFlags } from '../flags.ts';
import { CHECKOUT } from '../with-application.ts';
import { describeVerification } from './verify.ts';

/** `vuonlen restore FILE`: a backup into an empty machine, then checked as `verify` does. */
export async function restoreCommand(argv: string[], io: CommandIo): Promise<number> {
  const { positionals } = readFlags(argv, {}, 1);
  const database = await openDatabase({
    checkout: CHECKOUT,
    dataFolder: process.env.VUONLEN_DATA,
    databaseUrl: process.env.DATABASE_URL,
    poolSize: 2,
  });
  try {
    progress(io, 'Đang phục hồi…', 'Restoring…');
    const done = await restoreBackup(database, positionals[0] as string);
    io.stdout.write(
      io.language === 'vi'
        ? `Đã phục hồi ${done.rows} dòng của ${done.tables} bảng.\n`
        : `${done.rows} rows of ${done.tables} tables restored.\n`,
    );
    const verification = await verifyInstallation(database);
    io.stdout.write(`${describeVerification(verification, io.language)}\n`);
    return verification.faults.length === 0 ? 0 : REFUSED;
  } finally {
    await database.close();
  }
}

import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Application } from '#server/application.ts';
import { openDataFolder } from '#server/database/data-folder.ts';
import { openDatabase } from '#server/database/database.ts';
import { commandLineActor } from '#server/identity/load-actor.ts';
import { newId } from '#server/identity/new-id.ts';
import { loadReferenceData } from '#server/reference.ts';
import { type CommandContext, type CommandIo, progress } from './command-context.ts';

export const CHECKOUT = join(import.meta.dirname, '..');

/** Opens the program's wiring: the embedded database (joined, or started) or `DATABASE_URL`, with reference data in place. */
export async function openApplication(io: CommandIo, poolSize = 10): Promise<Application & { close(): Promise<void> }> {
  const folder = openDataFolder(process.env.VUONLEN_DATA, CHECKOUT);
  const database = await openDatabase({
    checkout: CHECKOUT,
    dataFolder: process.env.VUONLEN_DATA,
    databaseUrl: process.env.DATABASE_URL,
    replicaUrl: process.env.DATABASE_REPLICA_URL,
    poolSize,
  });
  try {
    const loaded = await loadReferenceData(database);
    if (loaded.length > 0)
      progress(io, `Đã nạp ${loaded.length} tệp danh mục.`, `${loaded.length} reference files loaded.`);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    database,
    now: () => new Date(),
    newId,
    sessionKey: folder.secrets.sessionKey,
    close: () => database.close(),
  };
}

/** Runs a command as the person at the server's command line, and lets go of the database afterwards. */
export async function withApplication(
  io: CommandIo,
  command: (context: CommandContext) => Promise<number>,
): Promise<number> {
  const application = await openApplication(io, 4);
  try {
    return await command({ ...io, application, actor: commandLineActor(userInfo().username, io.language) });
  } finally {
    await application.close();
  }
}

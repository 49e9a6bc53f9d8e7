import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// The import as the command line runs it, in a process of its own: `own-import.ts DATABASE_URL FOLDER`. One JSON line.
enableCompileCache();
const { connect } = await import('#server/database/database.ts');
const { importFromFile } = await import('#server/reviews/import/import-from-file.ts');
const { applicationOver, OFFICER, ROUND } = await import('./bench-database.ts');

const [url = '', folder = ''] = process.argv.slice(2);
const database = await connect(url, 2);
try {
  const seconds: Record<string, number> = {};
  for (const kind of ['register', 'members'] as const) {
    const begun = performance.now();
    const fileName = `${kind}.csv`;
    const done = await importFromFile(applicationOver(database), OFFICER, {
      roundId: ROUND,
      kind,
      path: join(folder, fileName),
      fileName,
      sha256: '0'.repeat(64),
      strict: true,
      wantErrors: false,
    });
    seconds[kind] = (performance.now() - begun) / 1000;
    if (!done.applied || done.summary.created !== done.summary.rows)
      throw new Error(`${kind}: ${JSON.stringify(done.summary)}`);
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ ...seconds, megabytes })}\n`);
} finally {
  await database.close();
}

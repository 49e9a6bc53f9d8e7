import { openDatabase } from './database.ts';
import { describeSchema, writeDescription } from './describe.ts';

const database = await openDatabase({
  checkout: `${import.meta.dirname}/../..`,
  dataFolder: process.env.VUONLEN_DATA,
  databaseUrl: process.env.DATABASE_URL,
});
const files = await describeSchema(database.pool);
writeDescription(files);
process.stdout.write(`${files.size} files written\n`);
await database.close();

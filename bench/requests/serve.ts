import { once } from 'node:events';

// The HTTP server in a process of its own: `serve.ts DATABASE_URL`. Tells its port; ends, telling its peak memory, when
// its standard input is closed.
const { connect } = await import('#server/database/database.ts');
const { createServer } = await import('#server/http/server.ts');
const { newId } = await import('#server/identity/new-id.ts');
const { applicationOver } = await import('../import/bench-database.ts');

const database = await connect(process.argv[2] ?? '', 10);
const application = { ...applicationOver(database), now: () => new Date(), newId };
const server = await createServer(application, { signInAttempts: 1_000 });
await server.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${(server.server.address() as { port: number }).port}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
await server.close();
await database.close();

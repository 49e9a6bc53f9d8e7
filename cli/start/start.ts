import { join } from 'node:path';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Application } from '#server/application.ts';
import { httpProblem } from '#server/http/problems.ts';
import { createServer } from '#server/http/server.ts';
import type { CommandIo } from '../command-context.ts';
import { firstSteps } from '../demo/first-steps.ts';
import { readFlags } from '../flags.ts';
import { CHECKOUT, openApplication } from '../with-application.ts';
import { portFrom } from './port.ts';

/** `vuonlen start [--port N]`: serves the application and the API until it is told to stop. */
export async function startCommand(argv: string[], io: CommandIo): Promise<number> {
  const { values } = readFlags(
    argv,
    { port: { type: 'string' }, 'first-steps': { type: 'boolean', default: false } },
    0,
  );
  const port = portFrom(values.port);
  const application = await openApplication(io);
  try {
    // `npm start` on an empty data folder: a synthetic province to try the product on, marked everywhere as such.
    const afterwards = values['first-steps'] ? await firstSteps(application, io) : undefined;
    return await serve(application, port, io, afterwards);
  } finally {
    await application.close();
  }
}

/** Listens, says where to click, and returns when a signal asks to stop; what was acknowledged is in the database. */
export async function serve(
  application: Application,
  port: number,
  io: CommandIo,
  afterwards?: () => Promise<void>,
): Promise<number> {
  const server = await createServer(application, { webFolder: join(CHECKOUT, 'dist/web'), logLevel: 'warn' });
  try {
    await server.listen({ port, host: process.env.HOST ?? '127.0.0.1' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Refusal(httpProblem('port-in-use', { port }));
    if (code === 'EACCES') throw new Refusal(httpProblem('port-forbidden', { port, reason: message }));
    throw error;
  }
  // Whoever reads the address may ask us to stop at once: listen for that first.
  const stopped = new Promise<void>((resolve) => {
    // Kept for a second signal too: a terminal and npm may both send one, and stopping must not be cut short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  const address = server.server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  io.stdout.write(
    io.language === 'vi'
      ? `\nVươn Lên đang chạy: http://localhost:${actual}\n(Ctrl+C để dừng)\n`
      : `\nVươn Lên is running: http://localhost:${actual}\n(Ctrl+C to stop)\n`,
  );
  let isStopping = false;
  // Work behind the pages; cut off by a stop, it is taken up at the next start.
  afterwards?.().catch((error: unknown) => {
    if (!isStopping) io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  });
  await stopped;
  isStopping = true;
  io.stdout.write(io.language === 'vi' ? '\nĐang dừng…\n' : '\nStopping…\n');
  await server.close();
  return 0;
}

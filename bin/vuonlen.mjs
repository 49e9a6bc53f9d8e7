#!/usr/bin/env node
// `npx vuonlen …`: hands over to the pinned runtime, keeping standard input and output as they are.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinned = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const child = spawn(
  existsSync(pinned) ? pinned : process.execPath,
  [join(root, 'cli/main.ts'), ...process.argv.slice(2)],
  // Sources stripped of their types once are kept: half of a short command's time.
  { stdio: 'inherit', env: { NODE_COMPILE_CACHE: join(tmpdir(), 'vuonlen-compile-cache'), ...process.env } },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 3)));

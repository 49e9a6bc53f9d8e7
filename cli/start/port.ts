import { WrongUse } from '../exit-status.ts';

const DEFAULT_PORT = 8420;

/** `--port`, then `PORT`, then the default; 0 lets the system choose. */
export function portFrom(flag: string | undefined): number {
  const text = flag ?? process.env.PORT ?? String(DEFAULT_PORT);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new WrongUse(`--port: số từ 0 đến 65535, không phải «${text}» · a number from 0 to 65535, not “${text}”`);
}

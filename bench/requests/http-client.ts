import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Connections stay open, as a browser's do. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly cookies: readonly string[];
}

/** A signed-in officer at a browser. */
export class Browser {
  readonly #port: number;
  #cookie = '';

  constructor(port: number) {
    this.#port = port;
  }

  async signIn(username: string, password: string): Promise<void> {
    const answer = await this.#send('POST', '/api/session', JSON.stringify({ username, password }), 'application/json');
    if (answer.status !== 200) throw new Error(`sign-in of ${username}: ${answer.status} ${answer.body}`);
    this.#cookie = answer.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  }

  async get<T>(path: string): Promise<T> {
    return parsed(await this.#send('GET', path), path);
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return parsed(await this.#send('POST', path, JSON.stringify(body), 'application/json'), path);
  }

  /** One file with plain fields, as a form sends it. */
  async upload<T>(path: string, file: { name: string; bytes: Buffer }, fields: Record<string, string>): Promise<T> {
    const boundary = 'bench-boundary-0123456789';
    const parts = Object.entries(fields).map(
      ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const head = `${parts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return parsed(await this.#send('POST', path, body, `multipart/form-data; boundary=${boundary}`), path);
  }

  #send(method: string, path: string, body?: string | Buffer, type?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers: Record<string, string | number> = { cookie: this.#cookie, 'x-vuonlen': '1' };
      if (type !== undefined) headers['content-type'] = type;
      if (body !== undefined) headers['content-length'] = Buffer.byteLength(body);
      const sent = request({ host: '127.0.0.1', port: this.#port, method, path, headers, agent }, (answer) => {
        buffer(answer).then(
          (bytes) =>
            resolve({ status: answer.statusCode ?? 0, body: bytes, cookies: answer.headers['set-cookie'] ?? [] }),
          reject,
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

function parsed<T>({ status, body }: Answer, path: string): T {
  if (status !== 200) throw new Error(`${path}: ${status} ${body.toString().slice(0, 300)}`);
  return JSON.parse(body.toString()) as T;
}

/** Memory of a process in megabytes: now, or the most it ever held. Linux only; elsewhere not known. */
export function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM'): number {
  try {
    const found = new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(found?.[1]) / 1024);
  } catch {
    return Number.NaN;
  }
}

export interface Times {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Runs `act` over and over in `parallel` lanes for `seconds`, or `most` times: whichever ends first. */
export async function measure(
  act: (turn: number) => Promise<unknown>,
  { parallel = 1, seconds = 10, most = Number.POSITIVE_INFINITY } = {},
): Promise<Times> {
  const times: number[] = [];
  const begun = performance.now();
  let turn = 0;
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      while (turn < most && performance.now() - begun < seconds * 1000) {
        const mine = turn++;
        const start = performance.now();
        await act(mine);
        times.push(performance.now() - start);
      }
    }),
  );
  const took = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? 0);
  return { count: times.length, perSecond: round(times.length / took), p50: at(0.5), p95: at(0.95), max: at(1) };
}

const round = (value: number) => Math.round(value * 10) / 10;

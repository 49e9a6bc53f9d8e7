import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { planReadCommand } from './plan-read.ts';

async function run(
  argv: string[],
  language: 'vi' | 'en' = 'vi',
): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await planReadCommand(argv, { stdout, stderr, isTty: false, language });
  const text = (stream: PassThrough): string => String(stream.read() ?? '');
  return { status, out: text(stdout), err: text(stderr) };
}

const plan = fileURLToPath(new URL('../../demo/plans/2018-lao-cai-40.txt', import.meta.url));

it('plan read prints one JSON object with the keys of the contract', async () => {
  const { status, out } = await run(['--json', plan]);
  expect(status).toBe(0);
  const read = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(read)).toEqual(
    expect.arrayContaining([
      'document',
      'bases',
      'sections',
      'figures',
      'targets',
      'tasks',
      'recipients',
      'signature',
      'annexes',
      'missingAnnexes',
    ]),
  );
  expect(read.document).toMatchObject({
    type: 'Kế hoạch',
    number: '40/KH-UBND',
    symbol: 'KH-UBND',
    issuer: 'UBND tỉnh Lào Cai',
    level: 'province',
    place: 'Lào Cai',
    date: '2018-01-31',
    year: 2018,
  });
});

it('plan read refuses with the reason in the user’s language, and says how it is used', async () => {
  expect(await run(['/nonexistent/plan.txt'], 'en')).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringContaining('cannot be read'),
  });
  expect(await run([], 'vi')).toMatchObject({ status: 2, err: expect.stringContaining('Cách dùng') });
  const self = fileURLToPath(import.meta.url);
  expect(await run([self], 'vi')).toMatchObject({ status: 1, err: expect.stringContaining('không phải tiếng Việt') });
});

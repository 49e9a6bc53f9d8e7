import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { planText } from '#tests/kit/audited-plan.ts';
import { planCommand } from './plan.ts';

class Sink {
  text = '';
  write(piece: string): boolean {
    this.text += piece;
    return true;
  }
}

async function run(argv: string[], language: 'vi' | 'en' = 'vi') {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const io = {
    stdout: stdout as unknown as NodeJS.WritableStream,
    stderr: stderr as unknown as NodeJS.WritableStream,
    isTty: false,
    language,
  };
  return { status: await planCommand(argv, io), stdout: stdout.text, stderr: stderr.text };
}

describe('plan audit', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-audit-'));
    file = join(folder, 'ke-hoach.txt');
    const body = [
      'I. KẾT QUẢ NĂM 2018',
      'Đến cuối năm 2018 toàn tỉnh có:',
      '- Tổng số hộ nghèo: 1.900 hộ;',
      '- Giảm được 512 hộ nghèo so với tổng số hộ nghèo cuối năm 2017 (2.400 hộ).',
      'II. MỤC TIÊU NĂM 2019',
      '1. Giảm 380 hộ nghèo so với tổng số hộ nghèo cuối năm 2018.',
    ];
    await writeFile(file, planText(body));
  });

  test('prints findings as one JSON object, in both languages, whatever was found', async () => {
    const { status, stdout, stderr } = await run(['audit', file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { findings } = JSON.parse(stdout);
    const gap = findings.find((f: { rule: string }) => f.rule === 'net-change-by-stocks');
    expect(gap).toMatchObject({ verdict: 'inconsistent', printed: '512', computed: '500' });
    expect(Object.keys(gap.advice)).toEqual(['vi', 'en']);
  });

  test('lists them for reading, what needs a person first', async () => {
    const { stdout } = await run(['audit', '--text', file], 'en');
    expect(stdout.split('\n')[0]).toMatch(/^\[(?:inconsistent|warning|undecidable)\]/);
    expect(stdout).toContain('nothing was corrected');
  });

  test('names its rules, each once', async () => {
    const { status, stdout } = await run(['audit', '--rules'], 'en');
    const codes = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(status).toBe(0);
    expect(codes).toContain('table-row-rate');
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('writes to a file', async () => {
    const out = join(folder, 'audit.json');
    expect(await run(['audit', file, '--out', out])).toMatchObject({ status: 0, stdout: '' });
    expect(JSON.parse(await readFile(out, 'utf8')).findings.length).toBeGreaterThan(0);
  });

  test('the number of communes known from elsewhere is a number', async () => {
    expect((await run(['audit', file, '--communes', '235'])).status).toBe(0);
    expect((await run(['audit', file, '--communes', 'many'])).status).toBe(2);
  });

  test.each([
    [['audit', 'no-such-file.txt'], 1, 'Không đọc được'],
    [['audit'], 2, 'Cách dùng'],
    [['audit', 'a', '--wrong'], 2, 'Cách dùng'],
    [['dance'], 2, 'Cách dùng'],
  ] as const)('%j ends with %i', async (argv, status, text) => {
    const result = await run([...argv]);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(text);
  });

  test('an empty file and a foreign text are refused with the reason', async () => {
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, '');
    const english = join(folder, 'english.txt');
    await writeFile(
      english,
      'This plan is written in another language and has no Vietnamese words at all. '.repeat(20),
    );
    for (const name of [empty, english]) {
      const { status, stdout, stderr } = await run(['audit', name]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr.length).toBeGreaterThan(10);
    }
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vuonlen } from '#tests/kit/program.ts';
import { membersCsv, registerCsv } from '#tests/kit/register-csv.ts';

/** The whole program, as at a terminal: one data folder of its own, a real server, real files. */
let folder: string;
let env: Record<string, string>;
const run = (...argv: string[]) => vuonlen(argv, env);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vuonlen-program-'));
  env = { VUONLEN_DATA: join(folder, 'data') };
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

describe('a review at the command line', () => {
  const HOME = '12001';

  test('open, import, refuse, submit, approve, report, back up, restore, verify @req HD-03 HD-05 HD-06 HD-10 LC-103', async () => {
    const opened = await run(
      'round',
      'open',
      '--id',
      'R',
      '--standard',
      '2022-2025',
      '--kind',
      'yearly',
      '--year',
      '2024',
      '--province',
      '33',
      '--reference-date',
      '2024-12-15',
      '--json',
    );
    expect(opened).toMatchObject({ status: 0 });
    const status = JSON.parse((await run('round', 'status', '--id', 'R', '--json')).stdout);
    const codes: string[] = status.communes.map((commune: { code: string }) => commune.code);
    const home = codes.includes(HOME) ? HOME : (codes[0] as string);

    const register = join(folder, 'sổ rà soát.csv');
    await writeFile(
      register,
      registerCsv([
        { household_code: 'A1', commune_code: home, area: 'rural', b1_score: 100, deprived: 4, previous_class: 'poor' },
        { household_code: 'A2', commune_code: home, area: 'rural', b1_score: 100, deprived: 1 },
        { household_code: 'A3', commune_code: home, area: 'rural', b1_score: 'x' },
      ]),
    );
    const strict = await run('import', 'register', register, '--round', 'R', '--strict');
    expect(strict.status).toBe(1);
    expect(strict.stderr).toContain('dòng 4, b1_score: «x»');
    const imported = await run(
      'import',
      'register',
      register,
      '--round',
      'R',
      '--errors',
      join(folder, 'lỗi.xlsx'),
      '--json',
    );
    expect(imported.status).toBe(0);
    expect(JSON.parse(imported.stdout)).toMatchObject({ rows: 3, accepted: 2, refused: 1, created: 2 });
    expect((await readFile(join(folder, 'lỗi.xlsx'))).subarray(0, 2).toString()).toBe('PK');
    expect(JSON.parse((await run('import', 'register', register, '--round', 'R', '--json')).stdout)).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 2,
    });

    const members = join(folder, 'members.csv');
    await writeFile(
      members,
      membersCsv([{ household_code: 'A1', person_no: 1, name: 'Nguyễn Văn 1', relation: 'chủ hộ' }]),
    );
    expect((await run('import', 'members', members, '--round', 'R')).status).toBe(0);

    const early = await run(
      'round',
      'approve',
      '--id',
      'R',
      '--decision',
      '9/QĐ-UBND',
      '--date',
      '2024-12-20',
      '--signer',
      'A',
    );
    expect(early.status).toBe(1);
    expect(early.stderr).toContain('xã chưa nộp');

    const population = join(folder, 'population.csv');
    await writeFile(
      population,
      ['commune_code,households,persons', ...codes.map((code) => `${code},1000,3500`)].join('\n'),
    );
    expect((await run('round', 'population', '--id', 'R', population)).status).toBe(0);
    expect((await run('round', 'submit', '--id', 'R')).status).toBe(0);
    expect(
      (await run('round', 'approve', '--id', 'R', '--decision', '9/QĐ-UBND', '--date', '2024-12-20', '--signer', 'A'))
        .status,
    ).toBe(0);

    const table = JSON.parse(
      (await run('report', '7.1', '--round', 'R', '--level', 'province', '--format', 'json')).stdout,
    );
    expect(table).toMatchObject({ form: '7.1', round: 'R', standard: '2022-2025', status: 'approved' });
    expect(table.rows[0].values).toMatchObject({ '1': codes.length * 1000, '3': 1, '5': 1 });
    expect((await run('report', '7.2', '--round', 'R', '--out', join(folder, '7.2.xlsx'))).status).toBe(0);

    const backup = join(folder, 'sao lưu.backup');
    expect((await run('backup', backup)).status).toBe(0);
    const elsewhere = { VUONLEN_DATA: join(folder, 'other') };
    expect(await vuonlen(['restore', backup], elsewhere)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Không phát hiện sai lệch'),
    });
    const again = JSON.parse(
      (await vuonlen(['report', '7.1', '--round', 'R', '--level', 'province', '--format', 'json'], elsewhere)).stdout,
    );
    expect(again.rows).toEqual(table.rows);
    expect((await run('verify')).status).toBe(0);
  }, 240_000);
});

describe('a place that is not right', () => {
  test('wrong use says how it is used, with status 2', async () => {
    expect(await run('round', 'open', '--id', 'X')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--standard'),
    });
    expect(await run('fly')).toMatchObject({ status: 2 });
    expect(await run('import', 'register', '--round', 'R')).toMatchObject({ status: 2 });
  });

  test('a port in use: a clear word and status 3, and nothing is left running', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    try {
      expect(await run('start', '--port', String(port))).toMatchObject({
        status: 3,
        stderr: expect.stringContaining(`Cổng ${port} đang được chương trình khác dùng`),
      });
    } finally {
      other.close();
    }
    expect(await vuonlen(['start', '--port', '0'], env, /http:\/\/localhost:\d+/)).toMatchObject({ status: 0 });
  });

  test('a data folder of a newer version is left as it is, with status 3', async () => {
    const newer = join(folder, 'newer');
    await vuonlen(['verify'], { VUONLEN_DATA: newer });
    await writeFile(join(newer, 'postgres/PG_VERSION'), '99\n');
    const refused = await vuonlen(['verify'], { VUONLEN_DATA: newer });
    expect(refused).toMatchObject({ status: 3, stderr: expect.stringContaining('phiên bản mới hơn') });
    expect(await readFile(join(newer, 'postgres/PG_VERSION'), 'utf8')).toBe('99\n');
  });

  test('a data folder that cannot be made: a clear word and status 3', async () => {
    await writeFile(join(folder, 'tệp'), '');
    expect(await vuonlen(['verify'], { VUONLEN_DATA: join(folder, 'tệp', 'data') })).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('VUONLEN_DATA'),
    });
  });

  test('a database that does not answer: status 3', async () => {
    expect(await vuonlen(['verify'], { ...env, DATABASE_URL: 'postgresql://127.0.0.1:1/none' })).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('cơ sở dữ liệu'),
    });
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT, vuonlen } from '#tests/kit/program.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';

/** The command as a process of its own, on a database of its own. */
const db = useTestDatabase();
let folder: string;
let env: Record<string, string>;
const run = (...argv: string[]) => vuonlen(['plan', 'import', ...argv], env);
const example = (name: string) => join(ROOT, 'demo/plans', `${name}.txt`);
const count = async (statement: string): Promise<number> =>
  ((await db.current.pool.query<{ n: number }>(statement)).rows[0] as { n: number }).n;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vuonlen-plan-import-'));
  const { rows } = await db.current.pool.query<{ name: string }>('select current_database() as name');
  const url = new URL(inject('serverUrl'));
  url.pathname = `/${rows[0]?.name}`;
  env = { VUONLEN_DATA: join(folder, 'data'), DATABASE_URL: url.href };
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

describe('plan import', () => {
  it('stores a text, a Word file and a PDF; the same file again gives the same plan', async () => {
    const text = await run(example('2020-hai-duong-348'), '--json');
    expect(text).toMatchObject({ status: 0 });
    const plan = JSON.parse(text.stdout);
    expect(plan).toMatchObject({ number: '348/KH-UBND', year: 2020, status: 'imported', targets: 18 });
    const again = await run(example('2020-hai-duong-348'), '--json');
    expect([again.status, JSON.parse(again.stdout).id]).toEqual([0, plan.id]);

    const lines = (await readFile(example('2017-phan-thiet-221'), 'utf8')).split('\n');
    const word = join(folder, 'phan thiết.docx');
    const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
    await writeFile(word, await Packer.toBuffer(document));
    const docx = await run(word);
    expect(docx.status).toBe(0);
    expect(docx.stdout).toContain('221/KH-UBND, Thành phố Phan Thiết 2017');

    const pdf = await run(join(ROOT, 'tests/fixtures/plans/2024-hung-yen-45.pdf'), '--json');
    expect(JSON.parse(pdf.stdout)).toMatchObject({ number: '45/KH-UBND', area: { fullName: 'Tỉnh Hưng Yên' } });
    expect(await count("select count(*)::int as n from plans where status = 'imported'")).toBe(3);
  }, 120_000);

  it('refuses what is no plan, another paper of the same number, and a unit that is none, and says why', async () => {
    const other = join(folder, 'khác.txt');
    await writeFile(other, (await readFile(example('2020-hai-duong-348'), 'utf8')).replace('Giảm 3.000', 'Giảm 3.100'));
    const taken = await run(other);
    expect([taken.status, taken.stdout]).toEqual([1, '']);
    expect(taken.stderr).toContain('Đã có kế hoạch khác mang 348/KH-UBND');
    expect((await run(other, '--same-number')).status).toBe(0);
    const none = join(folder, 'ảnh.pdf');
    await writeFile(none, 'không phải PDF');
    expect((await run(none)).status).toBe(1);
    expect((await run(join(folder, 'không có.txt'))).status).toBe(1);
    expect((await run(example('2018-lao-cai-40'), '--area', '99')).status).toBe(1);
    expect((await run('--unknown')).status).toBe(2);
  }, 120_000);

  it('killed at any moment leaves the whole plan or nothing, and is simply repeated', async () => {
    const file = example('2018-lao-cai-40');
    const stored = `select count(*)::int as n from plans where number = '40/KH-UBND'`;
    for (const delay of [0, 150, 400]) {
      const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'cli/main.ts'), 'plan', 'import', file], {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const ended = once(child, 'exit');
      await Promise.race([once(child.stderr as NonNullable<typeof child.stderr>, 'data'), ended]);
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await ended;
      expect(await count(stored)).toBeLessThanOrEqual(1);
      expect(
        await count(
          'select count(*)::int as n from plans p where not exists (select from plan_items i where i.plan_id = p.id)',
        ),
      ).toBe(0);
    }
    const done = await run(file, '--json');
    expect(done.status).toBe(0);
    expect(await count(stored)).toBe(1);
    const { id } = JSON.parse(done.stdout);
    expect(JSON.parse((await run(file, '--json')).stdout).id).toBe(id);
  }, 120_000);
});

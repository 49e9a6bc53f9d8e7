import { Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLineActor } from '#server/identity/load-actor.ts';
import { testApplication } from '#tests/kit/application.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { CommandContext } from '../command-context.ts';
import { userCommand } from './user.ts';

const db = useTestDatabase();
let context: Omit<CommandContext, 'stdout' | 'stderr'>;

beforeAll(() => {
  context = {
    application: testApplication(db.current),
    actor: commandLineActor('root', 'vi'),
    isTty: false,
    language: 'vi',
  };
});

async function run(...argv: string[]): Promise<string> {
  let printed = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      printed += chunk;
      done();
    },
  });
  expect(await userCommand(argv, { ...context, stdout, stderr: stdout })).toBe(0);
  return printed;
}

describe('vuonlen user', () => {
  it('adds, assigns, resets, disables, enables and lists, with the person at the server named in the log', async () => {
    const added = await run(
      'add',
      'hanh.bx',
      '--name',
      'Đỗ Thị Hạnh',
      '--role',
      'commune-officer',
      '--area',
      '02683',
      '--from',
      '2026-01-01',
    );
    expect(added).toMatch(/hanh\.bx\tĐỗ Thị Hạnh\tCán bộ cấp xã – Xã Bát Xát \(2026-01-01 → …\)/);
    const password = /: ([a-z0-9-]{16,})\n/.exec(added)?.[1];
    expect(password).toMatch(/^[a-z0-9]+(-[a-z0-9]+){3}$/);
    expect(await run('assign', 'hanh.bx', '--role', 'province-officer', '--area', '15')).toContain('Tỉnh Lào Cai');
    expect(await run('reset', 'hanh.bx')).not.toContain(password);
    expect(await run('disable', 'hanh.bx', '--reason', 'nghỉ việc')).toContain('[đã khoá]');
    expect(await run('enable', 'hanh.bx', '--reason', 'trở lại')).not.toContain('[đã khoá]');
    expect(
      await run('assign', 'hanh.bx', '--role', 'agency-officer', '--agency', 'p-health', '--area', '15'),
    ).toContain('Cán bộ cơ quan thực hiện – Sở Y tế, Tỉnh Lào Cai');
    await run('add', 'thanh.tra', '--name', 'Lê Văn An', '--role', 'auditor');
    const accounts = JSON.parse(await run('list', '--json')) as { username: string }[];
    expect(accounts.map(({ username }) => username)).toEqual(['hanh.bx', 'thanh.tra']);
    expect(await run('list', 'lê')).toContain('Cả nước');
    const { rows } = await db.current.pool.query('select distinct actor_id, actor_name from audit_log');
    expect(rows).toEqual([{ actor_id: 'system:root', actor_name: 'root (dòng lệnh máy chủ)' }]);
  });

  it('refuses in words what cannot be, and tells its use', async () => {
    const add = (...more: string[]) => run('add', 'ai.do', '--name', 'Ai', ...more);
    await expect(add('--role', 'commune-officer', '--area', '99999')).rejects.toMatchObject({
      problems: [{ code: 'not-found' }],
    });
    await expect(add('--role', 'commune-officer', '--area', '15')).rejects.toMatchObject({
      problems: [{ code: 'role-level' }],
    });
    await expect(add('--role', 'agency-officer', '--area', '15')).rejects.toMatchObject({
      problems: [{ code: 'agency-required' }],
    });
    await expect(add('--role', 'king', '--area', '15')).rejects.toMatchObject({
      problems: [{ code: 'invalid-input' }],
    });
    await expect(run('disable', 'khong.ai', '--reason', 'x')).rejects.toMatchObject({
      problems: [{ code: 'not-found' }],
    });
    await expect(run('disable', 'khong.ai')).rejects.toThrow('--reason');
    await expect(run('rename', 'x')).rejects.toThrow('vuonlen user add');
  });
});

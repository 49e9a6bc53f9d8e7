import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveFile } from './save-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vuonlen-save-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* pieces(breaksOff: boolean) {
  yield Buffer.from('một ');
  if (breaksOff) throw new Error('the source broke off');
  yield Buffer.from('hai');
}

it('leaves the whole new file, or the old one as it was', async () => {
  const path = join(folder, 'bảng.xlsx');
  await writeFile(path, 'cũ');
  await expect(saveFile(path, pieces(true))).rejects.toThrow('broke off');
  expect(await readFile(path, 'utf8')).toBe('cũ');
  await saveFile(path, pieces(false));
  expect(await readFile(path, 'utf8')).toBe('một hai');
  expect(await readdir(folder)).toEqual(['bảng.xlsx']);
});

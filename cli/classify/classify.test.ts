import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { writeXlsx } from '#server/rendering/xlsx-writer.ts';
import { classifyCommand } from './classify.ts';

const folder = mkdtempSync(join(tmpdir(), 'vuonlen-classify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A commune and a ward of Hải Dương at the end of 2019. */
const [RURAL, URBAN] = ['10555', '10507'];
const header = [
  'household_code',
  'commune_code',
  'head_name',
  'size',
  'previous_class',
  'ever_poor',
  'form_a',
  'b1_score',
  ...Array.from({ length: 10 }, (_, index) => `d${index + 1}`),
];
const scores = (deprived: number) => Array.from({ length: 10 }, (_, index) => (index < deprived ? '1' : '0'));
const good = [
  ['H1', RURAL, 'Đỗ Thị Hạnh', '4', 'poor', '', '', '130', ...scores(3)],
  ['H2', URBAN, 'Nguyễn Văn An', '2', '', '1', 'to_survey', '140', ...scores(0)],
  ['H3', RURAL, 'Bùi Hoà', '3', '', '', 'surely_not_poor', '', ...scores(0).map(() => '')],
];

async function run(argv: string[]) {
  const texts = { stdout: '', stderr: '' };
  const into = (name: keyof typeof texts) =>
    new Writable({
      write(chunk, _encoding, done) {
        texts[name] += String(chunk);
        done();
      },
    });
  const status = await classifyCommand(argv, { stdout: into('stdout'), stderr: into('stderr'), isTty: false });
  return { status, ...texts };
}

function file(name: string, rows: readonly (readonly string[])[], separator = ','): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => `${row.join(separator)}\n`).join(''));
  return path;
}

const at = ['--standard', '2016-2020', '--reference-date', '2019-12-31'];

describe('vuonlen classify', () => {
  // @req HD-08 PT-27
  test('gives class, group, movement and reasons, in the order of the input', async () => {
    const { status, stdout, stderr } = await run([file('good.csv', [header, ...good]), ...at]);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'household_code,class,group,b1_score,b2_score,deprivations,movement,reasons',
      'H1,poor,N2,130,30,A1;A2;A3,still_poor,"Hộ nghèo nhóm N2: khu vực nông thôn, điểm B1 là 130, trên 120 và không quá 150 điểm; thiếu hụt 3 chỉ số (Trình độ giáo dục của người lớn; Tình trạng đi học của trẻ em; Tiếp cận các dịch vụ y tế), từ 3 chỉ số trở lên."',
      'H2,poor,N1,140,0,,fell_back_poor,"Hộ nghèo nhóm N1: khu vực thành thị, điểm B1 là 140, không quá 140 điểm; không thiếu hụt chỉ số nào; nghèo theo thu nhập, không xét số chỉ số thiếu hụt."',
      'H3,not_poor,,,,,still_not_poor,"Không thuộc diện hộ nghèo, hộ cận nghèo: phiếu A kết luận chắc chắn không nghèo nên không chấm điểm phiếu B."',
      '',
    ]);
    expect(stderr).toContain('Đã phân loại 3 hộ: 2 nghèo, 0 cận nghèo, 1 không thuộc diện.');
  });

  test('JSON holds the same', async () => {
    const { stdout } = await run([file('good.csv', [header, ...good]), ...at, '--format', 'json', '--lang', 'en']);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        household_code: 'H1',
        class: 'poor',
        group: 'N2',
        b1_score: 130,
        b2_score: 30,
        deprivations: ['A1', 'A2', 'A3'],
        movement: 'still_poor',
      },
      { household_code: 'H2', group: 'N1', reasons: expect.stringContaining('poor by income') },
      { household_code: 'H3', class: 'not_poor', b1_score: null },
    ]);
  });

  test('an XLSX with Vietnamese headings, and a CSV with semicolons below a title, give the same bytes', async () => {
    const vietnamese = [
      'Mã hộ',
      'Mã xã',
      'Họ và tên chủ hộ',
      'Số nhân khẩu',
      'Phân loại đầu kỳ',
      'Đã từng là hộ nghèo',
      'Phiếu A',
      'Điểm B1',
      ...scores(0).map((_, index) => `Chỉ số ${index + 1}`),
    ];
    const xlsx = join(folder, 'good.xlsx');
    const lines = [['SỔ RÀ SOÁT'], vietnamese, ...good].map((cells) => ({ cells: cells.map((value) => ({ value })) }));
    const chunks: Uint8Array[] = [];
    for await (const chunk of writeXlsx([{ name: 'Sổ', widths: [], lines }])) chunks.push(chunk);
    writeFileSync(xlsx, Buffer.concat(chunks));
    const plain = await run([file('good.csv', [header, ...good]), ...at]);
    const fromXlsx = await run([xlsx, ...at]);
    expect(fromXlsx.stdout).toBe(plain.stdout);
    const fromSemicolons = await run([file('semicolons.csv', [['SỔ RÀ SOÁT'], vietnamese, ...good], ';'), ...at]);
    expect(fromSemicolons.stdout).toBe(plain.stdout);
  });

  const faulty = [
    header,
    good[0],
    ['H4', '99999', 'Lê Văn Sáu', '51', '', '', '', '120', ...scores(2)],
    good[1],
    good[0],
    ['H5', RURAL, 'Vũ Bảy', '3', '', '', '', '', 'x', ...scores(9).slice(1)],
    good[2],
  ] as string[][];

  test('rows that cannot be judged never stop the file: they go to the error list', async () => {
    const [out, errors] = [join(folder, 'out.csv'), join(folder, 'errors.csv')];
    const { status, stderr } = await run([file('faulty.csv', faulty), ...at, '--out', out, '--errors', errors]);
    expect(status).toBe(0);
    expect(
      readFileSync(out, 'utf8')
        .split('\n')
        .map((line) => line.split(',')[0]),
    ).toEqual(['household_code', 'H1', 'H2', 'H3', '']);
    expect(
      readFileSync(errors, 'utf8')
        .split('\n')
        .map((line) => line.split(',').slice(0, 3).join(',')),
    ).toEqual([
      '\uFEFFrow,column,found',
      '3,size,51',
      '3,commune_code,99999',
      '5,household_code,H1',
      '6,d1,x',
      '6,b1_score,',
      '',
    ]);
    expect(stderr).toContain('Không phân loại được: 3 dòng');
    expect(stderr).toContain('lỗi commune-unknown (commune_code): 1 dòng');
  });

  test('--strict writes nothing when a row is at fault', async () => {
    const out = join(folder, 'strict.csv');
    const { status } = await run([file('faulty.csv', faulty), ...at, '--strict', '--out', out]);
    expect(status).toBe(1);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([]);
    const piped = await run([file('faulty.csv', faulty), ...at, '--strict']);
    expect([piped.status, piped.stdout]).toEqual([1, '']);
    expect((await run([file('good.csv', [header, ...good]), ...at, '--strict'])).stdout).toContain('H3,not_poor');
  });

  test.each([
    [['--standard', '2027-2030'], 1, 'chưa có quy tắc phân loại theo điểm'],
    [['--standard', '2027-2030', '--lang', 'en'], 1, 'an administrator must enter them'],
    [['--standard', '2011-2015'], 1, 'chưa có quy tắc phân loại theo điểm'],
    [['--standard', '1999'], 1, 'Không có chuẩn nghèo «1999»'],
    [['--standard', '2022-2025'], 1, 'thiếu cột bắt buộc d11'],
    [[], 2, 'Thiếu --standard'],
    [['--standard', '2016-2020', '--format', 'xml'], 2, '--format'],
    [['--standard', '2016-2020', '--reference-date', '31/12/2019'], 2, 'YYYY-MM-DD'],
    [['--standard', '2016-2020', '--colour'], 2, '--colour'],
    [['--standard', '2016-2020', '--errors', 'loi.xlsx'], 2, '--errors'],
    [['--standard', '2016-2020', '--out', join(folder, 'good.csv')], 2, 'trùng với tệp đầu vào'],
  ])('%j is answered with status %i', async (argv, expected, message) => {
    const { status, stdout, stderr } = await run([file('good.csv', [header, ...good]), ...argv]);
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(message);
  });

  test('what is no register is refused: a missing file, a folder, bytes, an endless quote', async () => {
    const bytes = join(folder, 'bytes.csv');
    writeFileSync(bytes, Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251)));
    const endless = join(folder, 'endless.csv');
    writeFileSync(endless, `${header.join(',')}\n${(good[0] as string[]).join(',')}\n"${'x'.repeat(3 << 20)}`);
    for (const path of [join(folder, 'none.csv'), folder, bytes, endless]) {
      const out = join(folder, 'refused.csv');
      const { status, stderr } = await run([path, ...at, '--out', out]);
      expect(status).toBe(1);
      expect(stderr).not.toBe('');
      expect(existsSync(out)).toBe(false);
    }
  });

  test('a long file is split among threads and comes back in order', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => [
      `H${index}`,
      RURAL,
      index % 500 === 7 ? '"Số 1, ngõ\n2"' : 'Đỗ Thị Hạnh',
      index % 1000 === 3 ? 'x' : '4',
      'poor',
      '',
      '',
      '130',
      ...scores(3),
    ]);
    const [path, out] = [file('long.csv', [header, ...rows]), join(folder, 'long-out.csv')];
    expect((await run([path, ...at, '--out', out])).status).toBe(0);
    const codes = readFileSync(out, 'utf8')
      .split('\n')
      .slice(1, -1)
      .map((line) => line.slice(0, line.indexOf(',')));
    expect(codes).toEqual(rows.filter((row) => row[3] === '4').map(([code]) => code));
  });
});

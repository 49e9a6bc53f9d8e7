import { strToU8, type Zippable, zipSync } from 'fflate';
import { bombs } from './spreadsheets-bombs.ts';
import type { Mutation } from './spreadsheets-broken-file.ts';
import type { Chance } from './spreadsheets-random.ts';
import { HEADER, soundRows, soundWorkbook } from './spreadsheets-sound-files.ts';
import { textRow, type WorkbookParts, workbook, workbookFiles } from './spreadsheets-workbook.ts';

const sound = (seed: number) => workbook(soundWorkbook(soundRows(seed)));
const header = textRow(1, HEADER);
const TEN_MEGABYTES = 10 * 1024 * 1024;

function zipped(files: Record<string, string>, level: 0 | 6 = 6): Uint8Array {
  const parts: Zippable = {};
  for (const [name, text] of Object.entries(files)) parts[name] = strToU8(text);
  return zipSync(parts, { level });
}

/** A sound workbook with one part's text changed and everything packed again, so that no checksum tells. */
function changed(seed: number, part: string, change: (text: string) => string): Uint8Array {
  const files = workbookFiles(soundWorkbook(soundRows(seed)));
  files[part] = change(files[part] ?? '');
  return zipped(files);
}

const SHEET = 'xl/worksheets/sheet1.xml';
const PARTS = [
  SHEET,
  'xl/workbook.xml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/_rels/workbook.xml.rels',
  '_rels/.rels',
];

function withRow(seed: number, cells: string, more: Partial<WorkbookParts> = {}): Uint8Array {
  const rows = soundRows(seed);
  const parts = soundWorkbook(rows);
  const row = `<row r="${rows.length + 2}">${cells}</row>`;
  return workbook({ ...parts, sheetData: parts.sheetData + row, ...more });
}

function flip(bytes: Uint8Array, chance: Chance, times: number): Uint8Array {
  const copy = bytes.slice();
  for (let left = times; left > 0; left -= 1) {
    const at = chance.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
  }
  return copy;
}

/** Names of the ways in which an XLSX goes wrong, with what must come of each. */
export const xlsxMutations: Readonly<Record<string, Mutation>> = {
  'xlsx sound': ({ seed }) => ({ bytes: sound(seed), mustGive: soundRows(seed) }),
  'xlsx title rows above': ({ seed }) => {
    const rows = soundRows(seed);
    const lines = rows.map((row, at) => textRow(at + 8, row)).join('');
    const title = textRow(1, ['UBND XÃ A']) + textRow(3, ['DANH SÁCH HỘ NGHÈO NĂM 2024']) + textRow(7, HEADER);
    return { bytes: workbook({ sheetData: title + lines }), mustGive: rows };
  },
  'xlsx cut short': ({ seed, chance }) => {
    const bytes = sound(seed);
    return { bytes: bytes.slice(0, 4 + chance.below(bytes.length - 5)), mustRefuse: ['file-damaged'] };
  },
  // The checksums must find every change of content; changes of unused fields may pass if nothing else changes.
  'xlsx bytes changed': ({ seed, chance }) => ({
    bytes: flip(sound(seed), chance, 1 + chance.below(4)),
    mayGive: soundRows(seed),
  }),
  'xlsx bytes changed, not packed': ({ seed, chance }) => ({
    bytes: flip(zipped(workbookFiles(soundWorkbook(soundRows(seed))), 0), chance, 1),
    mayGive: soundRows(seed),
  }),
  'xlsx bytes before or after': ({ seed, chance }) => {
    const noise = Buffer.from('PK\x05\x06 rác'.repeat(1 + chance.below(3)));
    const parts = chance.below(2) === 0 ? [sound(seed), noise] : [noise, sound(seed)];
    return { bytes: Buffer.concat(parts), mayGive: soundRows(seed) };
  },
  'xlsx XML changed': ({ seed, chance }) => ({
    bytes: changed(seed, chance.pick(PARTS), (text) => {
      const at = chance.below(text.length);
      const cut = chance.below(20);
      return (
        text.slice(0, at) +
        chance.pick(['', '<', '>', '&', '"', '</row>', '<c>', ']]>', '<!--', '\u0001']) +
        text.slice(at + cut)
      );
    }),
  }),
  'xlsx part removed': ({ seed, chance }) => {
    const files = workbookFiles(soundWorkbook(soundRows(seed)));
    delete files[chance.pick(PARTS)];
    return { bytes: zipped(files), mayGive: soundRows(seed) };
  },
  'xlsx merged cells': ({ seed, chance }) => {
    const range = chance.pick(['A1:B1', 'B3:B9', 'A2:F2', 'XFD1:A1', 'A0:B0', 'nonsense']);
    const merged = `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`;
    return { bytes: withRow(seed, '', { afterSheetData: merged }), mustGive: soundRows(seed) };
  },
  'xlsx formulas': ({ seed, chance }) => ({
    bytes: withRow(
      seed,
      chance
        .pick([
          '<c r="A99"><f>1+1</f><v>2</v></c>',
          '<c r="B99"><f>CALL("x","y")</f></c>',
          '<c r="C99" t="str"><f>A1</f><v>x</v></c>',
          '<c r="C99"><f t="shared" si="0"/></c>',
        ])
        .replaceAll('99', String(soundRows(seed).length + 2)),
    ),
  }),
  'xlsx numbers and dates out of range': ({ seed, chance }) => {
    const value = chance.pick([
      '1e400',
      '-5',
      '60',
      '2958466',
      'NaN',
      '1e-320',
      '123456789012345678901234567890',
      '0x10',
      '',
      '  ',
      '-0',
      '.5',
      '5.',
    ]);
    return {
      bytes: withRow(
        seed,
        `<c s="${chance.below(3)}"><v>${value}</v></c><c t="d"><v>${value}</v></c><c t="b"><v>${value}</v></c>`,
      ),
    };
  },
  'xlsx error values and unknown types': ({ seed, chance }) => ({
    bytes: withRow(
      seed,
      `<c t="${chance.pick(['e', 'q', 'inlineStr', 'str', 's', ''])}"><v>${chance.pick(['#N/A', '#REF!', '99999', '-1', '1.5'])}</v></c>`,
    ),
  }),
  'xlsx cell of 10 MB': ({ seed, chance }) => {
    const text = chance.pick(['x', '&amp;', 'ữ', ' ']).repeat(TEN_MEGABYTES / 4);
    const cell = chance.pick([
      `<c t="str"><v>${text}</v></c>`,
      `<c t="inlineStr"><is><t>${text}</t></is></c>`,
      `<c t="${text}"/>`,
      `<!--${text}-->`,
    ]);
    return { bytes: withRow(seed, cell), mustRefuse: ['cell-too-long', 'file-damaged'] };
  },
  'xlsx references out of place': ({ chance }) => {
    const reference = chance.pick(['A2', 'B7', 'A0', 'ZZZZ1', 'A', '1', 'a1', 'XFE2', 'A1048577', '', 'A-1', 'É1']);
    const row = chance.pick(['3', '3', '3', '0', '-1', '1', '1048577', 'x', '1e9', '99999999999']);
    return {
      bytes: workbook({
        sheetData: `${header}<row r="2"><c r="${reference}"><v>1</v></c></row><row r="${row}"><c><v>1</v></c></row>`,
      }),
    };
  },
  'xlsx DOCTYPE and entities': ({ seed, chance }) => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const doctype = chance.pick([
      `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`,
      '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    ]);
    const part = chance.pick([SHEET, 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml']);
    return {
      bytes: changed(seed, part, (text) => doctype + text.replace(/^<\?xml[^>]*\?>/, '')),
      mustRefuse: ['file-has-doctype'],
    };
  },
  'xlsx bomb': ({ chance }) => ({
    bytes: chance.pick(bombs()),
    mustRefuse: ['file-unpacks-too-large', 'file-damaged'],
  }),
  'xlsx deep or wide XML': ({ chance }) => {
    const deep = `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`;
    const wide = `<a ${Array.from({ length: 20_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`;
    return { bytes: workbook({ sheetData: header + chance.pick([deep, wide]) }) };
  },
  'xlsx encrypted or other packing': ({ seed, chance }) => {
    const bytes = Buffer.from(sound(seed));
    const change = chance.pick([0, 1]);
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      if (change === 0) bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
      else bytes.writeUInt16LE(chance.pick([1, 9, 12, 14, 93]), at + 10);
    }
    return { bytes, mustRefuse: ['file-is-encrypted', 'file-damaged'] };
  },
  'xlsx relations astray': ({ seed, chance }) => {
    const target = chance.pick([
      '../../../etc/passwd',
      'http://127.0.0.1:9/x',
      '/xl/workbook.xml',
      'worksheets',
      '',
      'styles.xml',
    ]);
    return {
      bytes: changed(seed, 'xl/_rels/workbook.xml.rels', (text) =>
        text.replace(chance.pick(['worksheets/sheet1.xml', 'styles.xml', 'sharedStrings.xml']), target),
      ),
    };
  },
  'xlsx is another package': ({ chance }) => ({
    bytes: zipped(
      Object.fromEntries(
        chance
          .pick([['word/document.xml'], ['mimetype', 'content.xml'], ['xl/workbook.bin'], ['a.csv'], []])
          .map((name) => [name, 'x']),
      ),
    ),
    mustRefuse: ['file-is-document', 'file-is-ods', 'file-is-xlsb', 'file-is-archive'],
  }),
  'xls, with or without a password': ({ chance }) => ({
    bytes: Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1_000),
      Buffer.from(chance.pick(['EncryptedPackage', 'Workbook']), 'utf16le'),
    ]),
    mustRefuse: ['file-is-encrypted', 'file-is-old-excel'],
  }),
};

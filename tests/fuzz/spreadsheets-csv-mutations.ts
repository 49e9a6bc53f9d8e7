import type { Mutation } from './spreadsheets-broken-file.ts';
import { HEADER, soundCsv, soundRows } from './spreadsheets-sound-files.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Names of the ways in which a CSV goes wrong in offices, with what must come of each. */
export const csvMutations: Readonly<Record<string, Mutation>> = {
  'csv sound': ({ seed, chance }) => {
    const rows = soundRows(seed);
    const text = soundCsv(rows, chance.pick([',', ';', '\t']), chance.pick(['\r\n', '\n', '\r']));
    return { bytes: bytes(chance.pick(['', '\ufeff']) + text), mustGive: rows };
  },
  'csv UTF-16 with its mark': ({ seed }) => {
    const rows = soundRows(seed);
    return { bytes: Buffer.from(`\ufeff${soundCsv(rows, '\t')}`, 'utf16le'), mustGive: rows };
  },
  'csv UTF-16 without its mark': ({ seed }) => ({
    bytes: Buffer.from(soundCsv(soundRows(seed)), 'utf16le'),
    mustRefuse: ['encoding-unknown'],
  }),
  'csv in an 8-bit Vietnamese encoding': ({ seed, chance }) => {
    // Each letter beyond ASCII becomes one byte that is not UTF-8, as in TCVN3, VNI and Windows-1258.
    const high = chance.pick([0xa8, 0xb5, 0xd2, 0xf2]);
    const text = soundCsv(soundRows(seed)).normalize('NFC');
    const mapped = [...text].map((letter) => (letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : high));
    return { bytes: Buffer.from(mapped), mustRefuse: ['encoding-unknown'] };
  },
  'csv garbled (UTF-8 read as Latin, saved again)': ({ seed }) => ({
    bytes: bytes(Buffer.from(soundCsv(soundRows(seed))).toString('latin1')),
  }),
  'csv quote inserted': ({ seed, chance }) => {
    const text = soundCsv(soundRows(seed));
    const at = chance.below(text.length);
    return { bytes: bytes(`${text.slice(0, at)}"${text.slice(at)}`) };
  },
  'csv quote removed': ({ seed, chance }) => {
    const text = soundCsv(soundRows(seed)).replace(/,x+\r\n/, ',"a ""b"" c"\r\n');
    const places = [...text.matchAll(/"/g)].map((match) => match.index);
    const at = places.length === 0 ? 0 : chance.pick(places);
    return { bytes: bytes(text.slice(0, at) + text.slice(at + 1)) };
  },
  'csv quote never closed': ({ seed }) => {
    const text = soundCsv(soundRows(seed)).replaceAll('"', '');
    return { bytes: bytes(text.replace(/,([^,]*\r\n)$/, ',"$1')), mustRefuse: ['quote-not-closed'] };
  },
  'csv NUL': ({ seed, chance }) => {
    const text = soundCsv(soundRows(seed));
    const at = chance.below(text.length);
    return {
      bytes: bytes(`${text.slice(0, at)}\0${text.slice(at)}`),
      mustRefuse: ['text-has-nul', 'encoding-unknown'],
    };
  },
  'csv cut short': ({ seed, chance }) => {
    const text = bytes(soundCsv(soundRows(seed)));
    return { bytes: text.subarray(0, chance.below(text.length)), mayGivePrefixOf: soundRows(seed) };
  },
  'csv bytes changed': ({ seed, chance }) => {
    const text = bytes(soundCsv(soundRows(seed)));
    const limit = chance.pick([128, 128, 256]);
    for (let times = 1 + chance.below(8); times > 0; times -= 1) text[chance.below(text.length)] = chance.below(limit);
    return { bytes: text };
  },
  'csv cell of 10 MB': ({ seed, chance }) => {
    const cell = chance.pick(['x', 'ữ', 'x,', ' ']).repeat(TEN_MEGABYTES / 2);
    const text = soundCsv(soundRows(seed));
    const quoted = chance.below(2) === 0 ? cell.replaceAll(',', '') : `"${cell}"`;
    return { bytes: bytes(`${text}H,1,${quoted},1,,\r\n`), mustRefuse: ['cell-too-long', 'quote-not-closed'] };
  },
  'csv ten thousand columns': ({ chance }) => ({
    bytes: bytes(`${HEADER.join(',')}\r\n${','.repeat(2_000 + chance.below(8_000))}\r\n`),
    mustRefuse: ['too-many-columns'],
  }),
  'csv rows of other lengths': ({ seed, chance }) => {
    const rows = soundRows(seed).map((row) => (chance.below(3) === 0 ? row.slice(0, 3) : [...row, 'thừa']));
    return { bytes: bytes(soundCsv(rows)) };
  },
  'csv header doubled or nameless': ({ seed, chance }) => {
    const name = chance.pick(['', ' ', 'household_code', 'HOUSEHOLD_CODE']);
    return {
      bytes: bytes(soundCsv(soundRows(seed)).replace('commune_code', name)),
      mustRefuse: ['header-blank', 'header-duplicate'],
    };
  },
  'csv no header': ({ seed }) => ({
    bytes: bytes(soundCsv(soundRows(seed)).split('\r\n').slice(1).join('\r\n')),
    mustRefuse: ['header-not-found'],
  }),
  'csv dates as numbers, formulas as text': ({ seed }) => {
    const rows = soundRows(seed).map((row) => [...row.slice(0, 2), '=HYPERLINK("http://x")', '4', '45581', '@SUM(A1)']);
    return { bytes: bytes(soundCsv(rows)), mustGive: rows };
  },
  'csv noise': ({ chance }) => ({
    bytes: Buffer.from(Array.from({ length: chance.below(5_000) }, () => chance.below(256))),
  }),
  'csv other kinds of file': ({ chance }) => ({
    bytes: Buffer.concat([
      chance.pick(
        [
          '%PDF-1.4',
          '\x89PNG',
          'GIF89a',
          '{\\rtf1',
          '<html><table>',
          '<?xml version="1.0"?>',
          'Rar!',
          '\x1f\x8b',
          'II*\0',
        ].map((head) => Buffer.from(head, 'latin1')),
      ),
      Buffer.from(soundCsv(soundRows(1))),
    ]),
    mustRefuse: ['file-is-document', 'file-is-html', 'file-is-archive'],
  }),
};

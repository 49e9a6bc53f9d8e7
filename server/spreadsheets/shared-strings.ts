import { unreadable } from './problems.ts';
import type { TableLimits } from './table.ts';
import type { XlsxArchive } from './xlsx-archive.ts';
import { readXml } from './xml-reader.ts';

/** The one part that must stand in memory; more than this is no list of households. */
const MOST_CHARACTERS = 200_000_000;

/** Texts of the workbook by number. One that is too long keeps one character too many, so that its cell is refused. */
export async function readSharedStrings(
  archive: XlsxArchive,
  part: string,
  file: string,
  limits: TableLimits,
): Promise<readonly string[]> {
  const strings: string[] = [];
  let current = '';
  let characters = 0;
  let isText = false;
  let phonetic = 0;
  await readXml(
    archive.text(part),
    {
      open(name) {
        if (name === 'si') current = '';
        else if (name === 'rPh') phonetic += 1;
        else if (name === 't') isText = phonetic === 0;
      },
      text(text) {
        if (isText && current.length <= limits.cellCharacters) current += text.slice(0, limits.cellCharacters + 1);
      },
      close(name) {
        if (name === 't') isText = false;
        else if (name === 'rPh') phonetic -= 1;
        else if (name === 'si') {
          characters += current.length;
          if (characters > MOST_CHARACTERS) {
            unreadable('file-unpacks-too-large', { file, size: Math.round(characters / 1024 / 1024), ratio: '?' });
          }
          strings.push(cellText(current));
        }
      },
    },
    file,
    part,
  );
  return strings;
}

/** NFC, and control characters written as _x000D_ turned back. */
export function cellText(stored: string): string {
  const text = stored.includes('_x')
    ? stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : stored;
  return text.normalize('NFC');
}

import { Chance } from './spreadsheets-random.ts';
import { escapeXml, letters, type WorkbookParts } from './spreadsheets-workbook.ts';

export const HEADER = ['household_code', 'commune_code', 'head_name', 'size', 'surveyed_on', 'note'] as const;

/** Rows of a small register, every text of which is known. */
export function soundRows(seed: number): string[][] {
  const chance = new Chance(seed);
  const families = ['Nguyễn', 'Trần', 'Đặng', 'Lò', 'Giàng', 'H’Wen', 'Đỗ'];
  const notes = ['', 'nhà dột; cần sửa', 'ở trọ, “không giấy tờ”', 'dân tộc Mông', 'x'.repeat(50)];
  return Array.from({ length: 5 + chance.below(60) }, (_, at) => [
    `H-${String(at + 1).padStart(4, '0')}`,
    String(chance.below(40_000)).padStart(5, '0'),
    `${chance.pick(families)} Thị ${chance.pick(['Hạnh', 'Ữ', 'Bình', 'Ế'])} ${at}`,
    String(1 + chance.below(9)),
    `20${10 + chance.below(15)}-0${1 + chance.below(9)}-1${chance.below(10)}`,
    chance.pick(notes),
  ]);
}

export function soundCsv(rows: readonly (readonly string[])[], separator = ',', lineEnd = '\r\n'): string {
  const cell = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [HEADER, ...rows].map((row) => row.map(cell).join(separator)).join(lineEnd) + lineEnd;
}

/** The same rows as a spreadsheet program would write them: shared strings, numbers, dates as numbers. */
export function soundWorkbook(rows: readonly (readonly string[])[]): WorkbookParts {
  const strings: string[] = [];
  const index = new Map<string, number>();
  const shared = (text: string): number => {
    const known = index.get(text);
    if (known !== undefined) return known;
    strings.push(`<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    index.set(text, strings.length - 1);
    return strings.length - 1;
  };
  const xml = [HEADER, ...rows].map((row, line) => {
    const cells = row.map((text, column) => {
      const reference = `${letters(column)}${line + 1}`;
      if (line > 0 && column === 3) return `<c r="${reference}"><v>${text}</v></c>`;
      if (line > 0 && column === 4) return `<c r="${reference}" s="1"><v>${serialOf(text)}</v></c>`;
      return text === '' ? '' : `<c r="${reference}" t="s"><v>${shared(text)}</v></c>`;
    });
    return `<row r="${line + 1}">${cells.join('')}</row>`;
  });
  return { sheetData: xml.join(''), sharedStrings: strings, formats: ['yyyy-mm-dd'] };
}

const serialOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

import { strToU8, zipSync } from 'fflate';
import { HEADER } from './spreadsheets-sound-files.ts';
import { textRow, workbookFiles } from './spreadsheets-workbook.ts';

let made: readonly Uint8Array[] | undefined;

/** Small files that unpack to a hundred times and more of their size; made once, for they take time. */
export function bombs(): readonly Uint8Array[] {
  made ??= [
    bomb('xl/worksheets/sheet1.xml', '<row><c><v>1</v></c></row>', '</sheetData>'),
    bomb('xl/worksheets/sheet1.xml', ' ', '</sheetData>'),
    bomb('xl/sharedStrings.xml', '<si><t>x</t></si>', '</sst>'),
    bomb('xl/styles.xml', '<xf/>', '</cellXfs>'),
    bomb('xl/workbook.xml', '<x/>', '</workbook>'),
    lying(bomb('xl/worksheets/sheet1.xml', ' ', '</sheetData>')),
  ];
  return made;
}

function bomb(part: string, filling: string, before: string): Uint8Array {
  const files = workbookFiles({ sheetData: textRow(1, HEADER) });
  const text = files[part] ?? '';
  files[part] = text.replace(before, filling.repeat(Math.ceil((48 * 1024 * 1024) / filling.length)) + before);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), { level: 6 });
}

/** Its list of parts says that every part is small. */
function lying(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at !== -1; at = copy.indexOf('PK\x01\x02', at + 4)) {
    if (copy.readUInt32LE(at + 24) > 1_000_000) copy.writeUInt32LE(900_000, at + 24);
  }
  return copy;
}

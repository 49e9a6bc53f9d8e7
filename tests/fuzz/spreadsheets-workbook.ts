import { strToU8, type Zippable, zipSync } from 'fflate';

/** Parts of a hand-made workbook: what no program would write, a test must be able to. */
export interface WorkbookParts {
  /** XML inside `<sheetData>`. */
  readonly sheetData: string;
  readonly afterSheetData?: string;
  readonly sharedStrings?: readonly string[];
  /** `formatCode`s; style 1 shows the first, style 2 the second … */
  readonly formats?: readonly string[];
  readonly workbookPr?: string;
  readonly prolog?: string;
  readonly extra?: Zippable;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function workbookFiles(parts: WorkbookParts): Record<string, string> {
  const prolog = parts.prolog ?? '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const rels = (list: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(
        ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const formats = parts.formats ?? [];
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': rels([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}">${parts.workbookPr ?? ''}<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${(parts.sharedStrings ?? []).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${prolog}<worksheet ${MAIN}><sheetData>${parts.sheetData}</sheetData>${parts.afterSheetData ?? ''}</worksheet>`,
  };
}

export function workbook(parts: WorkbookParts): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of Object.entries(workbookFiles(parts))) files[name] = strToU8(text);
  return zipSync({ ...files, ...parts.extra }, { level: 6 });
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A row of inline strings. */
export function textRow(row: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, at) => `<c r="${letters(at)}${row}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

export function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

import { columnLetters } from '#server/spreadsheets/table.ts';
import type { Sheet } from './xlsx-sheet.ts';
import { escapeXml } from './xlsx-styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The small parts around the sheets: list of parts, relations, workbook, properties. */
export function workbookParts(sheets: readonly Sheet[], title: string): readonly (readonly [string, string])[] {
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    [
      '_rels/.rels',
      relations([
        ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(title)],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at) => [`rId${at + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
        [`rId${sheets.length + 1}`, `${OFFICE}/styles`, 'styles.xml'],
      ]),
    ],
  ];
  sheets.forEach((sheet, at) => {
    if (!sheet.hasNotes) return;
    const number = at + 1;
    parts.push([
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relations([
        ['rId1', `${OFFICE}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`],
        ['rId2', `${OFFICE}/comments`, `../comments${number}.xml`],
      ]),
    ]);
  });
  return parts;
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  const ofSheets = sheets.flatMap((sheet, at) => [
    override(`/xl/worksheets/sheet${at + 1}.xml`, `${CONTENT}.worksheet+xml`),
    ...(sheet.hasNotes ? [override(`/xl/comments${at + 1}.xml`, `${CONTENT}.comments+xml`)] : []),
  ]);
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
    override('/xl/workbook.xml', `${CONTENT}.sheet.main+xml`) +
    override('/xl/styles.xml', `${CONTENT}.styles+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    `${ofSheets.join('')}</Types>`
  );
}

function coreProperties(title: string): string {
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Vươn Lên</dc:creator></cp:coreProperties>`
  );
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.map((sheet, at) => sheetName(sheet.name, at));
  const tabs = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const defined = sheets.flatMap(({ printTitles, filterLine, widths }, at) => {
    const quoted = escapeXml(`'${(names[at] ?? '').replaceAll("'", "''")}'`);
    const last = columnLetters(Math.max(0, widths.length - 1));
    return [
      ...(filterLine === undefined
        ? []
        : [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!$A$${filterLine}:$${last}$${filterLine}</definedName>`,
          ]),
      ...(printTitles === undefined
        ? []
        : [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$${printTitles[0]}:$${printTitles[1]}</definedName>`,
          ]),
    ];
  });
  return (
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<sheets>${tabs.join('')}</sheets>${defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`}</workbook>`
  );
}

/** At most 31 characters and none of []:*?/\ as spreadsheets demand. */
function sheetName(name: string, at: number): string {
  const clean = name
    .replace(/[[\]:*?/\\]/g, '-')
    .replace(/^'|'$/g, '')
    .slice(0, 31)
    .trim();
  return clean === '' ? `${at + 1}` : clean;
}

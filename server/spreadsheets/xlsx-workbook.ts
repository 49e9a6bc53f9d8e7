import { posix } from 'node:path';
import { unreadable } from './problems.ts';
import type { XlsxArchive } from './xlsx-archive.ts';
import { type NumberStyle, numberStyle } from './xlsx-number.ts';
import { attribute, readXml } from './xml-reader.ts';

/** What the parts around a sheet say about it. */
export interface Workbook {
  /** Part of the first sheet a person sees. */
  readonly sheet: string;
  readonly sharedStrings: string | undefined;
  readonly startsIn1904: boolean;
  /** How numbers of each cell style are shown. */
  readonly styles: readonly NumberStyle[];
}

export async function readWorkbook(archive: XlsxArchive, file: string): Promise<Workbook> {
  const part = await findWorkbookPart(archive, file);
  const relations = await readRelations(archive, part, file);
  const sheets: { id: string; hidden: boolean }[] = [];
  let startsIn1904 = false;
  await readXml(
    archive.text(part),
    {
      open(name, attributes) {
        if (name === 'sheet') {
          const state = attributes.state ?? 'visible';
          sheets.push({ id: attribute(attributes, 'id') ?? '', hidden: state !== 'visible' });
        } else if (name === 'workbookPr') {
          startsIn1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
        }
      },
    },
    file,
    part,
  );
  const isSheet = ({ id }: { id: string }) => relations.byId.get(id)?.type.endsWith('/worksheet') === true;
  const readable = sheets.filter(isSheet);
  const first = readable.find((sheet) => !sheet.hidden) ?? readable[0];
  const sheet = first === undefined ? undefined : relations.byId.get(first.id)?.target;
  if (sheet === undefined || !archive.has(sheet)) return unreadable('sheet-missing', { file });
  const styles = relations.byType('/styles');
  const sharedStrings = relations.byType('/sharedStrings');
  return {
    sheet,
    sharedStrings,
    startsIn1904,
    // A part that is announced and not there is damage: without its styles a date would pass for a number.
    styles: styles === undefined ? [] : await readStyles(archive, styles, file),
  };
}

/** A ZIP that is not a workbook says so by its parts. */
async function findWorkbookPart(archive: XlsxArchive, file: string): Promise<string> {
  if (archive.has('xl/workbook.bin')) unreadable('file-is-xlsb', { file });
  if (archive.has('word/document.xml')) unreadable('file-is-document', { file, kind: 'Word (.docx)' });
  if (archive.has('ppt/presentation.xml')) unreadable('file-is-document', { file, kind: 'PowerPoint (.pptx)' });
  if (archive.has('mimetype') && archive.has('content.xml')) unreadable('file-is-ods', { file });
  if (!archive.has('[Content_Types].xml')) unreadable('file-is-archive', { file });
  const root = await readRelations(archive, '', file);
  const part = root.byType('/officeDocument') ?? 'xl/workbook.xml';
  if (!archive.has(part)) unreadable('file-damaged', { file, where: part });
  return part;
}

interface Relations {
  readonly byId: ReadonlyMap<string, { readonly type: string; readonly target: string }>;
  byType(ending: string): string | undefined;
}

async function readRelations(archive: XlsxArchive, part: string, file: string): Promise<Relations> {
  const folder = part === '' ? '' : posix.dirname(part);
  const rels = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const byId = new Map<string, { type: string; target: string }>();
  if (archive.has(rels)) {
    const open = (name: string, attributes: Readonly<Record<string, string>>) => {
      // An external target is a link to somewhere else; it is never followed.
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const given = attributes.Target ?? '';
      const target = given.startsWith('/') ? given.slice(1) : posix.join(folder, given);
      byId.set(attributes.Id ?? '', { type: attributes.Type ?? '', target });
    };
    await readXml(archive.text(rels), { open }, file, rels);
  }
  const byType = (ending: string) => [...byId.values()].find(({ type }) => type.endsWith(ending))?.target;
  return { byId, byType };
}

async function readStyles(archive: XlsxArchive, part: string, file: string): Promise<NumberStyle[]> {
  const formats = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let isInside = false;
  const handlers = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') isInside = true;
      else if (name === 'xf' && isInside) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(numberStyle(id, formats.get(id)));
      }
    },
    close(name: string) {
      if (name === 'cellXfs') isInside = false;
    },
  };
  await readXml(archive.text(part), handlers, file, part);
  return styles;
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const PART = 'word/document.xml';
/** The last paragraph of a section is the library's own, as high as a line of text. */
const END = '<w:p><w:pPr><w:sectPr';
const LOW_END = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr';

/** Ends of sections without height: behind a signature at the foot of a page they would open an empty page. */
export function withLowSectionEnds(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  const part = files[PART];
  if (part === undefined) return docx;
  files[PART] = strToU8(strFromU8(part).replaceAll(END, LOW_END));
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/**
 * Tệp .docx — paragraphs, automatic numbering and tables as lines. Only the parts with text are unpacked, with a limit;
 * macros, embedded objects and external links are reported and never run, opened or fetched.
 */
import { unzipSync } from 'fflate';
import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { ReadingNote } from '#domain/plans/document/plan-document.ts';
import { planReadingProblem } from '#domain/plans/reading/problems.ts';
import type { SourceText } from '#domain/plans/reading/source-lines.ts';
import { readDocumentXml } from './docx-document.ts';
import { readNumbering } from './docx-numbering.ts';
import { documentTypeRefused } from './docx-xml.ts';

const WANTED = new Set([
  'word/document.xml',
  'word/numbering.xml',
  'word/styles.xml',
  'word/_rels/document.xml.rels',
  '[Content_Types].xml',
]);
const MAX_PART = 40 * 1024 * 1024;

export async function linesOfDocx(bytes: Uint8Array, name: string): Promise<Decision<SourceText>> {
  const listed: string[] = [];
  let oversize = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: (file) => {
        listed.push(file.name);
        if (!WANTED.has(file.name)) return false;
        // The declared size may lie, but the unpacker stops at it.
        if (file.originalSize > MAX_PART) oversize = true;
        return file.originalSize <= MAX_PART;
      },
    });
  } catch (error) {
    return refused(planReadingProblem('plan-damaged', { format: 'DOCX', reason: reasonOf(error) }));
  }
  if (oversize)
    return refused(
      planReadingProblem('plan-file-too-large', {
        megabytes: MAX_PART / 1024 / 1024 + 1,
        limit: MAX_PART / 1024 / 1024,
      }),
    );
  const document = parts['word/document.xml'];
  if (document === undefined) {
    if (listed.includes('EncryptedPackage')) return refused(planReadingProblem('plan-encrypted'));
    if (listed.some((n) => n.startsWith('xl/') || n === 'content.xml'))
      return refused(planReadingProblem('plan-unknown-format', { name }));
    return refused(planReadingProblem('plan-damaged', { format: 'DOCX', reason: 'word/document.xml' }));
  }
  try {
    const texts = Object.values(parts).map(decode);
    if (texts.some(documentTypeRefused))
      return refused(planReadingProblem('plan-damaged', { format: 'DOCX', reason: 'DOCTYPE' }));
    const numbering = readNumbering(text(parts, 'word/numbering.xml'), text(parts, 'word/styles.xml'));
    const read = readDocumentXml(decode(document), numbering);
    const notes = [
      ...containerNotes(
        listed,
        text(parts, 'word/_rels/document.xml.rels') ?? '',
        text(parts, '[Content_Types].xml') ?? '',
      ),
      ...read.notes,
    ];
    return accepted({ lines: read.lines, notes });
  } catch (error) {
    return refused(planReadingProblem('plan-damaged', { format: 'DOCX', reason: reasonOf(error) }));
  }
}

function containerNotes(listed: readonly string[], rels: string, types: string): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (listed.some((n) => /vbaProject\.bin$/i.test(n)) || /macroEnabled/i.test(types)) {
    notes.push({
      line: 0,
      code: 'macro',
      vi: 'Tệp có macro. Macro không được chạy và không được giữ lại.',
      en: 'The file holds macros. They are not run and not kept.',
    });
  }
  const external = [...rels.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)];
  const fetching = external.filter((m) => !/relationships\/hyperlink"/.test(m[0]));
  if (external.length > 0) {
    notes.push({
      line: 0,
      code: 'external-link',
      vi: `Tệp có ${external.length} liên kết ra ngoài${fetching.length > 0 ? ` (${fetching.length} tự tải khi mở)` : ''}. Không liên kết nào được mở.`,
      en: `The file has ${external.length} external links${fetching.length > 0 ? ` (${fetching.length} that load on opening)` : ''}. None was opened.`,
    });
  }
  const objects = listed.filter((n) => /^word\/(?:embeddings|activeX)\//.test(n)).length;
  const pictures = listed.filter((n) => /^word\/media\//.test(n)).length;
  if (objects > 0 || pictures > 0) {
    notes.push({
      line: 0,
      code: 'dropped-object',
      vi: `Bỏ qua ${objects} đối tượng nhúng và ${pictures} hình ảnh: nội dung trong đó không được đọc.`,
      en: `${objects} embedded objects and ${pictures} pictures were skipped: what they show is not read.`,
    });
  }
  return notes;
}

function text(parts: Record<string, Uint8Array>, name: string): string | undefined {
  const bytes = parts[name];
  return bytes === undefined ? undefined : decode(bytes);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 120) : 'unknown';
}

/**
 * Mở tệp kế hoạch — a file's bytes as lines for the reader. The kind of file is judged by its first bytes, not by its
 * name; nothing in the file is executed and nothing outside it is fetched.
 */
import { type Decision, refused } from '#domain/kernel/decision.ts';
import { planReadingProblem } from '#domain/plans/reading/problems.ts';
import type { SourceText } from '#domain/plans/reading/source-lines.ts';
import { linesOfDocx } from './docx-lines.ts';
import { linesOfPdf } from './pdf-lines.ts';
import { linesOfTextFile } from './text-lines.ts';

export const MAX_PLAN_BYTES = 25 * 1024 * 1024;

export async function openPlanFile(bytes: Uint8Array, name: string): Promise<Decision<SourceText>> {
  if (bytes.length > MAX_PLAN_BYTES) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    return refused(planReadingProblem('plan-file-too-large', { megabytes, limit: MAX_PLAN_BYTES / 1024 / 1024 }));
  }
  if (bytes.length === 0) return refused(planReadingProblem('plan-empty'));
  if (startsWith(bytes, '%PDF-') || /\.pdf$/i.test(name)) return linesOfPdf(bytes);
  if (startsWith(bytes, 'PK\u0003\u0004')) return linesOfDocx(bytes, name);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return compoundFile(bytes, name);
  if (/\.docx$/i.test(name))
    return refused(planReadingProblem('plan-damaged', { format: 'DOCX', reason: 'not a ZIP archive' }));
  if (startsWith(bytes, '{\\rtf') || looksBinary(bytes))
    return refused(planReadingProblem('plan-unknown-format', { name }));
  return linesOfTextFile(bytes);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, index) => bytes[index] === char.charCodeAt(0));
}

/** An OLE file: an old .doc, or a .docx locked with a password. */
function compoundFile(bytes: Uint8Array, name: string): Decision<SourceText> {
  const head = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1');
  const tail = Buffer.from(bytes.subarray(-65_536)).toString('latin1');
  const marker =
    'E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P\u0000a\u0000c\u0000k\u0000a\u0000g\u0000e';
  if (head.includes(marker) || tail.includes(marker)) return refused(planReadingProblem('plan-encrypted'));
  return refused(planReadingProblem('plan-unknown-format', { name }));
}

function looksBinary(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !utf16 && bytes.subarray(0, 4096).includes(0);
}

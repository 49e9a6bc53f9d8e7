import type { Problem } from '#domain/kernel/problem.ts';
import type { ByteSource } from './byte-source.ts';
import { type SpreadsheetProblemCode, spreadsheetProblem } from './problems.ts';

/** What a file is by its content; its name's ending is not believed. */
export type FileKind = 'zip' | 'text' | { readonly refusal: Problem };

const SIGNATURES: readonly (readonly [bytes: readonly number[], code: SpreadsheetProblemCode, kind: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'file-is-document', 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'file-is-document', 'PNG'],
  [[0xff, 0xd8, 0xff], 'file-is-document', 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'file-is-document', 'GIF'],
  [[0x49, 0x49, 0x2a, 0x00], 'file-is-document', 'TIFF'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'file-is-document', 'TIFF'],
  [[0x52, 0x49, 0x46, 0x46], 'file-is-document', 'WEBP'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'file-is-document', 'RTF'],
  [[0x1f, 0x8b], 'file-is-archive', 'gzip'],
  [[0x52, 0x61, 0x72, 0x21], 'file-is-archive', 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'file-is-archive', '7z'],
  // BIFF 2 to 4: Excel before 1995, without a container.
  [[0x09, 0x00, 0x04, 0x00], 'file-is-old-excel', 'xls'],
  [[0x09, 0x02, 0x06, 0x00], 'file-is-old-excel', 'xls'],
  [[0x09, 0x04, 0x06, 0x00], 'file-is-old-excel', 'xls'],
];

const MARKUP = /^\s*(<!doctype|<html|<head|<body|<table|<meta|<style|<\?xml|<!--|mime-version:)/i;

export async function fileKind(source: ByteSource): Promise<FileKind> {
  const head = await source.read(0, 4096);
  const refusal = (code: SpreadsheetProblemCode, kind = ''): FileKind => ({
    refusal: spreadsheetProblem(code, kind === '' ? { file: source.fileName } : { file: source.fileName, kind }),
  });
  if (head.length === 0) return refusal('file-empty');
  if (starts(head, [0x50, 0x4b, 0x03, 0x04]) || starts(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (starts(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    return refusal((await isEncryptedContainer(source)) ? 'file-is-encrypted' : 'file-is-old-excel');
  }
  const known = SIGNATURES.find(([bytes]) => starts(head, bytes));
  if (known) return refusal(known[1], known[2]);
  if (MARKUP.test(head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))) return refusal('file-is-html');
  return 'text';
}

function starts(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

/** A workbook with a password is an OLE container with a stream of this name, and so is an old .xls without it. */
async function isEncryptedContainer(source: ByteSource): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const near = 1024 * 1024;
  const parts = [await source.read(0, near), await source.read(Math.max(0, source.size - near), near)];
  return parts.some((part) => part.includes(name));
}

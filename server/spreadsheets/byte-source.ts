import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { unreadable } from './problems.ts';
import type { TableSource } from './table.ts';

/** The same few questions asked of a file on disk and of bytes in memory. */
export interface ByteSource {
  readonly fileName: string;
  readonly size: number;
  readonly path: string | undefined;
  readonly bytes: Buffer | undefined;
  read(start: number, length: number): Promise<Buffer>;
  chunks(): AsyncIterable<Buffer>;
}

const CHUNK = 256 * 1024;

export async function toByteSource(source: TableSource): Promise<ByteSource> {
  return 'path' in source ? await fileSource(source.path) : memorySource(source.bytes, source.fileName);
}

async function fileSource(path: string): Promise<ByteSource> {
  const fileName = basename(path);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return unreadable('file-not-found', { file: fileName });
  return {
    fileName,
    size: found.size,
    path,
    bytes: undefined,
    async read(start, length) {
      const handle = await open(path, 'r');
      try {
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, found.size - start)));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    chunks: () => createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>,
  };
}

function memorySource(given: Uint8Array, fileName: string): ByteSource {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  return {
    fileName,
    size: bytes.length,
    path: undefined,
    bytes,
    read: async (start, length) => bytes.subarray(start, start + length),
    async *chunks() {
      for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
    },
  };
}

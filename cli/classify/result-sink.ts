import { closeSync, createReadStream, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Where bytes go, in order. A file appears whole or not at all; a pipe takes them as they come. */
export interface ResultSink {
  write(bytes: Uint8Array): void | Promise<void>;
  /** Makes the file appear under its name. */
  finish(): void | Promise<void>;
  /** Leaves nothing behind. */
  discard(): void;
}

export function makeFileSink(path: string): ResultSink {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
  const file = openSync(draft, 'w');
  let open = true;
  const close = () => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write(bytes) {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
    },
    finish() {
      close();
      renameSync(draft, path);
    },
    discard() {
      close();
      rmSync(draft, { force: true });
    },
  };
}

export function makeStreamSink(stream: NodeJS.WritableStream): ResultSink {
  return {
    // The buffer is used again as soon as we return, so the stream gets a copy.
    write: (bytes) =>
      new Promise<void>((resolve, reject) => {
        stream.write(Buffer.from(bytes), (error) => (error ? reject(error) : resolve()));
      }),
    finish: () => {},
    discard: () => {},
  };
}

/** A stream that gets everything at the end, or nothing. */
export function makeDelayedSink(stream: NodeJS.WritableStream): ResultSink {
  const folder = mkdtempSync(join(tmpdir(), 'vuonlen-'));
  const path = join(folder, 'results');
  const file = makeFileSink(path);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return {
    write: (bytes) => file.write(bytes),
    async finish() {
      await file.finish();
      await pipeline(createReadStream(path), stream, { end: false });
      remove();
    },
    discard() {
      file.discard();
      remove();
    },
  };
}

import { Worker } from 'node:worker_threads';
import { ChunkClassifier, type ChunkResult } from './chunk-classifier.ts';
import type { ClassifyJob } from './classify-job.ts';

export interface ChunkRequest {
  readonly number: number;
  readonly input: ArrayBuffer;
  readonly length: number;
  readonly output?: ArrayBuffer | undefined;
  readonly rows?: ArrayBuffer | undefined;
}

export type ChunkReply = Omit<ChunkResult, 'output' | 'rows'> & {
  readonly number: number;
  readonly input: ArrayBuffer;
  readonly output: ArrayBuffer;
  readonly rows: ArrayBuffer;
};

/** Buffers that travel between the reader and a thread: their number is what bounds the memory. */
export interface Slot {
  input: ArrayBuffer;
  output?: ArrayBuffer | undefined;
  rows?: ArrayBuffer | undefined;
}

/** Hands blocks of records to threads. Replies come in any order; whoever asks waits for his own. */
export interface ChunkPool {
  classify(slot: Slot, length: number): Promise<{ readonly slot: Slot; readonly result: ChunkResult }>;
  close(): Promise<void>;
}

/** Small files are done before a thread would have started. */
export function makeInlinePool(job: ClassifyJob): ChunkPool {
  const classifier = new ChunkClassifier(job);
  return {
    async classify(slot, length) {
      const reuse =
        slot.output && slot.rows ? { output: Buffer.from(slot.output), rows: new Uint32Array(slot.rows) } : undefined;
      const result = classifier.classify(Buffer.from(slot.input), length, reuse);
      classifier.release();
      return {
        slot: {
          input: slot.input,
          output: result.output.buffer as ArrayBuffer,
          rows: result.rows.buffer as ArrayBuffer,
        },
        result,
      };
    },
    close: async () => {},
  };
}

/** Threads that are starting up while the caller still reads what they will need. */
export interface Threads {
  begin(job: ClassifyJob): ChunkPool;
  close(): Promise<void>;
}

export function startThreads(count: number): Threads {
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL('./chunk-worker.ts', import.meta.url), {
        // A thread makes little garbage; a small nursery keeps the whole under its memory.
        resourceLimits: { maxYoungGenerationSizeMb: 4 },
      }),
  );
  const close = async () => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  return { begin: (job) => makeWorkerPool(workers, job, close), close };
}

function makeWorkerPool(workers: readonly Worker[], job: ClassifyJob, close: () => Promise<void>): ChunkPool {
  type Waiting = { resolve: (reply: ChunkReply) => void; reject: (error: unknown) => void };
  const waiting = new Map<number, Waiting>();
  let failure: unknown;
  for (const worker of workers) {
    worker.on('message', (reply: ChunkReply) => {
      const waiter = waiting.get(reply.number);
      waiting.delete(reply.number);
      waiter?.resolve(reply);
    });
    worker.on('error', (error) => {
      failure = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    worker.postMessage(job);
  }
  let number = 0;
  return {
    async classify(slot, length) {
      if (failure !== undefined) throw failure;
      const request: ChunkRequest = { number: number++, length, ...slot };
      const reply = await new Promise<ChunkReply>((resolve, reject) => {
        waiting.set(request.number, { resolve, reject });
        const transfer = [request.input, request.output, request.rows].filter((buffer) => buffer !== undefined);
        (workers[request.number % workers.length] as Worker).postMessage(request, transfer);
      });
      const { input, output, rows } = reply;
      const result: ChunkResult = { ...reply, output: Buffer.from(output), rows: new Uint32Array(rows) };
      return { slot: { input, output, rows }, result };
    },
    close,
  };
}

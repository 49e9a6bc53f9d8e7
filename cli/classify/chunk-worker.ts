import { parentPort, workerData } from 'node:worker_threads';
import { ChunkClassifier } from './chunk-classifier.ts';
import type { ClassifyJob } from './classify-job.ts';
import type { ChunkReply, ChunkRequest } from './worker-pool.ts';

// One thread of the pool: a block of records in, a block of results out, the same buffers going to and fro.
const classifier = new ChunkClassifier(workerData as ClassifyJob);

parentPort?.on('message', ({ number, input, length, output, rows }: ChunkRequest) => {
  const reuse = output && rows ? { output: Buffer.from(output), rows: new Uint32Array(rows) } : undefined;
  const result = classifier.classify(Buffer.from(input), length, reuse);
  const reply: ChunkReply = {
    number,
    input,
    output: result.output.buffer as ArrayBuffer,
    rows: result.rows.buffer as ArrayBuffer,
    length: result.length,
    results: result.results,
    records: result.records,
    issues: result.issues,
    refusedRows: result.refusedRows,
    plainRows: result.plainRows,
  };
  classifier.release();
  parentPort?.postMessage(reply, [reply.input, reply.output, reply.rows]);
});

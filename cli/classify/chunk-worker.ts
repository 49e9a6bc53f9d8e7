import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ClassifyJob } from './classify-job.ts';
import type { ChunkReply, ChunkRequest } from './worker-pool.ts';

// One thread of the pool: first the job, then blocks of records in and blocks of results out, the same buffers going
// to and fro.
enableCompileCache();
const { ChunkClassifier } = await import('./chunk-classifier.ts');

parentPort?.once('message', (job: ClassifyJob) => {
  const classifier = new ChunkClassifier(job);
  parentPort?.on('message', ({ number, input, length, output, rows }: ChunkRequest) => {
    const reuse = output && rows ? { output: Buffer.from(output), rows: new Uint32Array(rows) } : undefined;
    const result = classifier.classify(Buffer.from(input), length, reuse);
    const reply: ChunkReply = {
      ...result,
      number,
      input,
      output: result.output.buffer as ArrayBuffer,
      rows: result.rows.buffer as ArrayBuffer,
    };
    classifier.release();
    parentPort?.postMessage(reply, [reply.input, reply.output, reply.rows]);
  });
});

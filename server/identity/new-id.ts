import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const pool = Buffer.alloc(16 * 1024);
let used = pool.length;

/** Random bytes drawn in blocks: one system call an id would cost more than the id. */
function rng(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

/** A UUIDv7: made where the record is made, sorted by time. */
export const newId = (): string => v7({ rng });

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TextBlocks, zTextBlocks } from '#domain/plans/drafting/text-blocks.ts';

const FOLDER = join(import.meta.dirname, '../../../database/reference/plan-blocks');
const KINDS = ['bases', 'purposes', 'targets', 'solutions', 'duties', 'funding', 'reporting', 'recipients'] as const;

/** Khối văn bản của kế hoạch, as the files hold them now: an edited file shows in the next draft. */
export function readTextBlocks(): TextBlocks {
  const files = KINDS.map((kind) => [kind, JSON.parse(readFileSync(join(FOLDER, `${kind}.json`), 'utf8'))] as const);
  return zTextBlocks.parse(Object.fromEntries(files));
}

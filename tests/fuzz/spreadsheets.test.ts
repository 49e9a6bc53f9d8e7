import { describe, expect, it } from 'vitest';
import { mutationNames } from './spreadsheets-mutations.ts';
import { judge } from './spreadsheets-verdict.ts';

/** Three hundred of the files of `spreadsheets-full.ts`, which runs ten thousand. */
describe('broken spreadsheets', () => {
  it('end in a clear refusal or in whole rows, never in a crash or half a file', async () => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (let seed = 0; seed < 300; seed += 1) {
      const verdict = await judge(seed);
      seen.add(verdict.kind);
      if (verdict.wrong !== undefined) wrong.push(`${seed} ${verdict.kind}: ${verdict.outcome}: ${verdict.wrong}`);
    }
    expect(wrong).toEqual([]);
    expect(seen.size).toBe(mutationNames.length);
  });
});

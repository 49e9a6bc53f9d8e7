import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, endOfLastRecord, endOfRecord, parseRecord } from './csv-record.ts';
import { HouseholdCodes } from './household-codes.ts';

const cell = fc.string({ unit: fc.constantFrom('a', 'Đ', '"', ',', '\n', '\r', ' '), maxLength: 6 });

describe('records', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        expect(parseRecord(csvLine(cells).slice(0, -1))).toEqual(cells);
      }),
    );
  });

  test('the last record of a block is found wherever the block is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (rows, place) => {
          const bytes = Buffer.from(rows.map(csvLine).join(''));
          const cut = place % (bytes.length + 1);
          let last = 0;
          for (
            let end = endOfRecord(bytes, 0, bytes.length);
            end !== -1 && end <= cut;
            end = endOfRecord(bytes, end, bytes.length)
          )
            last = end;
          const found = endOfLastRecord(bytes, cut);
          // A quote at the very end of a block is left for the next: then an earlier record end is given.
          expect(found).toBeLessThanOrEqual(last);
          expect([0, ...recordEnds(bytes)]).toContain(found);
          if (cut === 0 || bytes[cut - 1] !== 0x22) expect(found).toBe(last);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each(['a,"b', 'a,"b"c,d', 'a,b"c'])('torn quotes are no cells: %s', (line) =>
    expect(parseRecord(line)).toBeUndefined(),
  );
});

function recordEnds(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let end = endOfRecord(bytes, 0, bytes.length); end !== -1; end = endOfRecord(bytes, end, bytes.length))
    ends.push(end);
  return ends;
}

test('a household code that stands twice is told with its first row', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,3}$/), { maxLength: 400 }), (codes) => {
      const known = new HouseholdCodes(1);
      const first = new Map<string, number>();
      for (const [index, code] of codes.entries()) {
        const bytes = Buffer.from(`..${code}..`);
        expect(known.add(bytes, 2, 2 + code.length, index + 1)).toBe(first.get(code) ?? 0);
        if (!first.has(code)) first.set(code, index + 1);
      }
    }),
    { numRuns: 100 },
  );
});

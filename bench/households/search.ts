import { join } from 'node:path';
import type { VisibleUnits } from '#domain/access/jurisdiction.ts';
import { openDatabase } from '#server/database/database.ts';
import { inTransaction } from '#server/database/transaction.ts';
import { searchPage } from '#server/households/search-query.ts';
import { searchScope } from '#server/households/search-scope.ts';
import { fillProvince } from './fill-province.ts';

/**
 * Search over a province's households with row-level security on, as each kind of officer asks it. Prints p50 and p95
 * for each question; the promise is p95 under 100 ms at 600,000 households.
 * Run: `node bench/households/search.ts [households]`
 */
const households = Number(process.argv[2] ?? 600_000);
const runs = Number(process.argv[3] ?? 15);

const database = await openDatabase({
  checkout: join(import.meta.dirname, '../..'),
  dataFolder: '.tmp/bench-households',
  databaseUrl: undefined,
  poolSize: 2,
});

const started = performance.now();
const province = await fillProvince(database.pool, households);
const filled = performance.now() - started;
const nothing: VisibleUnits = { everywhere: false, provinces: [], districts: [], communes: [] };
const officers: Record<string, VisibleUnits> = {
  province: { ...nothing, provinces: [province.provinceId] },
  district: { ...nothing, districts: [province.districtId] },
  commune: { ...nothing, communes: [province.communeId] },
};

interface Question {
  readonly q?: string;
  readonly class?: 'poor' | 'near_poor' | 'not_poor';
  readonly sort?: 'code';
  readonly members?: boolean;
  /** Pages to turn before measuring. */
  readonly page?: number;
}
const questions: Question[] = [
  {},
  { sort: 'code' },
  { page: 20 },
  { q: 'Nguyễn Văn' },
  { q: 'Nguyễn Văn', page: 20 },
  { q: 'nguyen' },
  { q: 'thi' },
  { q: 'Đỗ Thị Hạnh' },
  { q: 'do thi hanh' },
  { q: 'Tăng Khắc Tiếp' },
  { q: 'bui oanh' },
  { q: 'thị văn' },
  { q: 'h' },
  { q: 'ha' },
  { q: 'nguyen thi ha' },
  { q: 'hươ' },
  { q: 'không ai tên vậy' },
  { q: 'xyz' },
  { q: 'HD-0123456' },
  { q: 'HD-01' },
  { q: '030000123456' },
  { class: 'poor' },
  { class: 'near_poor' },
  { class: 'not_poor' },
  { class: 'poor', q: 'Nguyễn Văn' },
  { class: 'poor', q: 'hạnh' },
];

console.log(`households ${households}; filled in ${(filled / 1000).toFixed(1)} s; ${runs} runs a question`);
console.log('officer  | question                        | rows | p50 ms | p95 ms');
let worst = 0;
const all: number[] = [];
for (const [officer, units] of Object.entries(officers)) {
  for (const question of [...questions, ...(officer === 'commune' ? [{ q: 'hạnh', members: true }] : [])]) {
    const { page = 0, ...rest } = question;
    const ask = async (after?: string) =>
      await inTransaction(database, units, async (tx) =>
        searchPage(tx, await searchScope(tx, units, undefined), {
          status: 'active',
          sort: 'name',
          members: false,
          limit: 50,
          ...rest,
          after,
        }),
      );
    let after: string | undefined;
    for (let turned = 0; turned < page; turned++) after = (await ask(after)).next ?? undefined;
    const times: number[] = [];
    let rows = 0;
    for (let run = 0; run < runs; run++) {
      const begun = performance.now();
      rows = (await ask(after)).rows.length;
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? 0;
    all.push(...times);
    worst = Math.max(worst, at(0.95));
    console.log(
      `${officer.padEnd(8)} | ${JSON.stringify(question).slice(1, -1).padEnd(31)} | ${String(rows).padStart(4)} | ${at(0.5).toFixed(1).padStart(6)} | ${at(0.95).toFixed(1).padStart(6)}`,
    );
  }
}
all.sort((a, b) => a - b);
console.log(
  `over all questions: p95 ${(all[Math.floor(all.length * 0.95)] ?? 0).toFixed(1)} ms; worst question p95 ${worst.toFixed(1)} ms`,
);

const begun = performance.now();
const { rows } = await database.pool.query<{ pairs: number }>('select find_duplicate_pairs($1, now()) as pairs', [
  province.provinceId,
]);
console.log(
  `duplicates of the whole province: ${rows[0]?.pairs} pairs in ${((performance.now() - begun) / 1000).toFixed(1)} s (in the background; the screen only reads them)`,
);
await database.close();

import type { Measure } from './measure.ts';
import {
  areaMeasures,
  classifyMeasures,
  householdMeasures,
  importMeasures,
  planMeasures,
  planReadingMeasures,
  reportMeasures,
  requestMeasures,
} from './read-output.ts';

export interface Bench {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Smaller and fewer: shows that the bench runs, not how fast the program is. */
  readonly quick: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> };
  readonly read: (output: string) => readonly Measure[];
}

export const BENCHES: readonly Bench[] = [
  {
    name: 'classify',
    script: 'classify/bench-classify.ts',
    args: [],
    env: {},
    quick: { env: { BENCH_ROUNDS: '1' } },
    read: classifyMeasures,
  },
  {
    name: 'import',
    script: 'import/bench-import.ts',
    args: [],
    env: {},
    quick: { env: { BENCH_SIZES: '2000,10000', BENCH_ROUNDS: '1' } },
    read: importMeasures,
  },
  {
    name: 'reports',
    script: 'reports/bench-reports.ts',
    args: [],
    env: {},
    quick: { env: { BENCH_SIZES: '2000,10000', BENCH_ROUNDS: '3' } },
    read: reportMeasures,
  },
  {
    name: 'requests',
    script: 'requests/bench-requests.ts',
    args: [],
    env: {},
    quick: { env: { BENCH_SIZES: '5000', BENCH_SECONDS: '3' } },
    read: requestMeasures,
  },
  {
    name: 'households',
    script: 'households/search.ts',
    args: ['600000', '15'],
    env: {},
    quick: { args: ['20000', '3'] },
    read: householdMeasures,
  },
  { name: 'areas', script: 'areas/type-ahead.ts', args: [], env: {}, quick: {}, read: areaMeasures },
  {
    name: 'relocation',
    script: 'areas/relocation.ts',
    args: [],
    env: {},
    quick: { args: ['5000'] },
    read: areaMeasures,
  },
  {
    name: 'plans',
    script: 'plans/scores.ts',
    args: [],
    env: {},
    quick: { args: ['--only', 'five'] },
    read: planMeasures,
  },
  {
    name: 'plan-reading',
    script: 'plans/reading-time.ts',
    args: [],
    env: {},
    quick: { args: ['--runs', '2'] },
    read: planReadingMeasures,
  },
];

import type { Measure } from './measure.ts';

/** What each bench prints, made into lines of the table. */

const ALTERNATELY = 'median of alternating runs';
const LINEAR = 'cost a household from each size to the next larger one';

export function classifyMeasures(output: string): Measure[] {
  const { results } = lastJson<{
    results: {
      rows: number;
      ownSeconds: number;
      peerSeconds: number;
      ratio: number;
      megabytes: number;
      same: boolean;
    }[];
  }>(output, 'classify');
  const largest = last(results);
  const megabytes = Math.max(...results.map((each) => each.megabytes));
  const what = `Classification of ${count(largest.rows)} households, CSV to CSV`;
  const how = `${ALTERNATELY}, each a process of its own, against DuckDB doing the same by SQL; ${largest.same ? 'the same bytes' : 'DIFFERENT bytes'}`;
  return [
    line(what, how, '≤ 2 times', times(largest.ratio, largest.ownSeconds, largest.peerSeconds), largest.ratio <= 2),
    line(`${what}: memory`, 'peak RSS of the process over all sizes', '< 256 MB', `${megabytes} MB`, megabytes < 256),
    growth(
      'Classification',
      results.map((each) => [each.rows, each.ownSeconds]),
    ),
  ];
}

export function importMeasures(output: string): Measure[] {
  const { results } = lastJson<{
    results: {
      households: number;
      persons: number;
      ownSeconds: number;
      bareSeconds: number;
      ratio: number;
      megabytes: number;
    }[];
  }>(output, 'import');
  return [
    ...results.map((each) =>
      line(
        `Import of ${count(each.households)} households with ${count(each.persons)} members`,
        `${ALTERNATELY}, register then members through the act of the command line, against COPY of the rows it leaves into the same tables; each into a fresh database`,
        '≤ 3 times',
        `${times(each.ratio, each.ownSeconds, each.bareSeconds)}, peak RSS ${each.megabytes} MB`,
        each.ratio <= 3,
      ),
    ),
    growth(
      'Import',
      results.map((each) => [each.households, each.ownSeconds]),
    ),
  ];
}

interface ReportLine {
  readonly households: number;
  readonly forms: number;
  readonly allTablesMs: number;
  readonly handWrittenMs: number;
  readonly ratio: number;
  /** Against our own figures statement without the rest. */
  readonly ratioToStatement: number;
  readonly frozenP95Ms: number;
}

export function reportMeasures(output: string): Measure[] {
  const lines = output
    .split('\n')
    .filter((text) => text.startsWith('{"bench":"reports"'))
    .map((text) => JSON.parse(text) as ReportLine);
  const largest = last(lines);
  const what = `All ${largest.forms} tables of a round of ${count(largest.households)} households`;
  return [
    line(
      `${what}, the first time`,
      `${ALTERNATELY}, against one hand-written SQL scan for the same figures`,
      '≤ 1.3 times',
      `${times(largest.ratio, largest.allTablesMs / 1000, largest.handWrittenMs / 1000)}; ${largest.ratioToStatement} times our own statement alone`,
      largest.ratio <= 1.3,
    ),
    line(
      `${what}, from the frozen snapshot`,
      'p95 of 100 times all tables',
      '< 50 ms',
      `${largest.frozenP95Ms} ms`,
      largest.frozenP95Ms < 50,
    ),
    growth(
      'All tables, the first time',
      lines.map((each) => [each.households, each.allTablesMs / 1000]),
    ),
  ];
}

interface Times {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

const LARGEST_PAGE_MS = 50;
const LARGEST_SEARCH_MS = 100;
/** Five times what ODK Central does one by one on a machine like this. */
const WRITES_PER_SECOND = 305;

export function requestMeasures(output: string): Measure[] {
  const found = lastJson<{
    households: number;
    reads: Record<string, Times>;
    alone: Times;
    parallel: Times;
    preview: Times & { bytes: number; megabytesBefore: number; megabytesPeak: number };
  }>(output, 'requests');
  const { reads, alone, parallel, preview } = found;
  const pages = Object.entries(reads).map(([name, page]) => {
    const bar = name.startsWith('search') ? LARGEST_SEARCH_MS : LARGEST_PAGE_MS;
    return line(
      `Over HTTP, ${count(found.households)} households: ${name}`,
      `p95 of ${page.count} requests, one after the other`,
      `< ${bar} ms`,
      `p50 ${page.p50} ms, p95 ${page.p95} ms`,
      page.p95 < bar,
    );
  });
  return [
    ...pages,
    line(
      'Corrections of cases over HTTP, one after the other',
      'each judged anew, audited, committed; load and server on one machine',
      'none',
      `${alone.perSecond}/s, p95 ${alone.p95} ms`,
      null,
    ),
    line(
      'Corrections of cases over HTTP, 50 at once',
      'the same, by 50 connections',
      `≥ ${WRITES_PER_SECOND}/s`,
      `${parallel.perSecond}/s, p95 ${parallel.p95} ms`,
      parallel.perSecond >= WRITES_PER_SECOND,
    ),
    line(
      `Dry run of a spreadsheet of 20,000 households over HTTP (${(preview.bytes / 1e6).toFixed(1)} MB)`,
      `${preview.count} times by a province officer; memory is that of the server process`,
      'none',
      `p50 ${(preview.p50 / 1000).toFixed(1)} s; ${preview.megabytesBefore} MB before, ${preview.megabytesPeak} MB at most`,
      null,
    ),
  ];
}

export function householdMeasures(output: string): Measure[] {
  const households = Number(/households (\d+);/.exec(output)?.[1]);
  const [, all = '', worst = ''] =
    /over all questions: p95 ([\d.]+) ms; worst question p95 ([\d.]+) ms/.exec(output) ?? [];
  const pairs = /(\d+) pairs in ([\d.]+) s/.exec(output);
  return [
    line(
      `Search over ${count(households)} households: names without diacritics, codes, numbers, classes`,
      'each question by province, district and commune officer, row-level security on; p95 over all questions',
      '< 100 ms',
      `${all} ms (worst question ${worst} ms)`,
      Number(all) < 100,
    ),
    ...(pairs === null
      ? []
      : [line('Search for duplicates over the province', 'in the background', 'none', `${pairs[2]} s`, null)]),
  ];
}

const TYPED = /^(.+?)\s+n=(\d+) p50 ([\d.]+) ms\s+p95 ([\d.]+) ms/gm;

export function areaMeasures(output: string): Measure[] {
  const typed = [...output.matchAll(TYPED)].map(([, name = '', n = '', , p95 = '']) =>
    line(
      `Areas, full national tree and 100,000 villages: ${name}`,
      `p95 of ${n} calls of the act`,
      '< 50 ms',
      `${p95} ms`,
      Number(p95) < 50,
    ),
  );
  const moved = /"movedHouseholds":(\d+)[\s\S]*?\n([\d.]+) s, (\d+) rows a second/.exec(output);
  return moved === null
    ? typed
    : [
        ...typed,
        line(
          `Relocation of ${count(Number(moved[1]))} households after a reform`,
          'one act, members with them',
          'none',
          `${moved[2]} s, ${count(Number(moved[3]))} rows a second`,
          null,
        ),
      ];
}

/** The reader's score is a table of its own: shown as printed. */
export function planMeasures(): Measure[] {
  return [];
}

export function planReadingMeasures(output: string): Measure[] {
  const { bytes, again, command } = lastJson<{ bytes: number; again: number; command: number }>(output, 'plan-reading');
  return [
    line(
      `read a plan of ${count(bytes)} bytes`,
      'the whole command `plan read`, median',
      '< 500 ms',
      `${command.toFixed(0)} ms`,
      command < 500,
    ),
    line(`the same in a process that runs already`, 'median', '< 500 ms', `${again.toFixed(0)} ms`, again < 500),
  ];
}

/** The dearest step from one size to the next: 1 is linear; a tenth is left for the noise of the machine. */
function growth(what: string, points: readonly (readonly [size: number, seconds: number])[]): Measure {
  const steps = points.slice(1).map(([size, seconds], at) => {
    const [smaller, before] = points[at] as readonly [number, number];
    return seconds / before / (size / smaller);
  });
  const worst = Math.max(...steps);
  const sizes = points.map(([size]) => count(size)).join(', ');
  return line(
    `${what}: growth over ${sizes} households`,
    `${LINEAR}; the dearest step`,
    '≤ 1.1 times',
    `${worst.toFixed(2)} times`,
    worst <= 1.1,
  );
}

function lastJson<T>(output: string, bench: string): T {
  const found = output.split('\n').findLast((text) => text.startsWith(`{"bench":"${bench}"`));
  if (found === undefined) throw new Error(`${bench}: no result in its output`);
  return JSON.parse(found) as T;
}

function last<T>(list: readonly T[]): T {
  const found = list.at(-1);
  if (found === undefined) throw new Error('a bench without results');
  return found;
}

const count = (value: number): string => value.toLocaleString('en');
const times = (ratio: number, own: number, peer: number): string =>
  `${ratio.toFixed(2)} times (${own.toFixed(2)} s : ${peer.toFixed(2)} s)`;
const line = (what: string, how: string, bar: string, result: string, holds: boolean | null): Measure => ({
  what,
  how,
  bar,
  result,
  holds,
});

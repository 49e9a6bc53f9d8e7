/**
 * Composes whole plans that are consistent by construction — numbers, wordings, order of parts drawn from a seed — and
 * the same plans with one seeded error each, with the rule that must see it. Nothing of the five sources is copied.
 */

export interface PlanModel {
  kind: 'tỉnh' | 'huyện';
  area: string;
  year: number;
  number: number;
  date: [number, number];
  households: number;
  poorOpening: number;
  nearOpening: number;
  exits: number;
  returns: number;
  arrivals: number;
  nearExits: number;
  nearReturns: number;
  nearArrivals: number;
  fromPoor: number;
  causes: number[];
  groups: [number, number];
  bands: number[];
  units: number;
  target: number;
  nearTarget: number;
  rows: { name: string; households: number; poor: number }[];
  style: number;
  /** Printed instead of the true value, by name. */
  slips: Record<string, number | string>;
  /** Parts left out or added. */
  without: Set<string>;
}

export interface SeededError {
  readonly name: string;
  readonly rules: readonly string[];
  readonly apply: (model: PlanModel) => void;
}

const PROVINCES = ['An Bình', 'Sơn Hà', 'Bắc Giang Trung', 'Thạch Khê', 'Kim Lĩnh', 'Đông Thành'];
const UNITS = ['Phú Lạc', 'Tân Hòa', 'Long Sơn', 'Vĩnh Thuận', 'Mỹ Lộc', 'Yên Khê', 'Bình Điền', 'Hà Trung'];

export function random(seed: number): () => number {
  let state = (seed * 2654435761 + 1013904223) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function modelOf(seed: number): PlanModel {
  const next = random(seed);
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const kind = next() < 0.6 ? 'tỉnh' : 'huyện';
  const scale = kind === 'tỉnh' ? 10 : 1;
  const rows = UNITS.slice(0, between(4, 8)).map((name) => {
    const households = between(2103, 6900) * scale + between(1, 9);
    return { name, households, poor: Math.max(12, Math.round(households * (0.01 + next() * 0.05))) };
  });
  const households = rows.reduce((sum, r) => sum + r.households, 0);
  const poorClosing = rows.reduce((sum, r) => sum + r.poor, 0);
  const [exits, returns, arrivals] = [between(30, 60), between(1, 4), between(4, 12)].map((p) =>
    Math.max(2, Math.round((poorClosing * p) / 100)),
  ) as [number, number, number];
  const nearClosing = Math.round(poorClosing * (1.1 + next()));
  const fromPoor = Math.round(exits * (0.2 + next() * 0.3));
  const [nearExits, nearReturns, nearArrivals] = [between(25, 45), between(1, 4), between(5, 12)].map((p) =>
    Math.max(2, Math.round((nearClosing * p) / 100)),
  ) as [number, number, number];
  const share = (percent: number): number => Math.max(3, Math.round((poorClosing * percent) / 100));
  const bands = [between(3, 12), between(20, 60), between(10, 40)];
  return {
    kind,
    area: PROVINCES[between(0, PROVINCES.length - 1)] ?? 'An Bình',
    year: between(2018, 2024),
    number: between(21, 480),
    date: [between(10, 28), between(1, 3)],
    households,
    poorOpening: poorClosing + exits - returns - arrivals,
    nearOpening: nearClosing + nearExits - nearReturns - nearArrivals - fromPoor,
    exits,
    returns,
    arrivals,
    nearExits,
    nearReturns,
    nearArrivals,
    fromPoor,
    causes: [between(25, 40), between(20, 35), between(20, 35), between(15, 30), between(5, 15)].map(share),
    groups: [share(between(15, 40)), share(between(1, 9))],
    bands,
    units: bands.reduce((sum, b) => sum + b, 0),
    target: share(between(15, 30)),
    nearTarget: Math.round((nearClosing * between(8, 20)) / 100),
    rows,
    style: between(0, 2),
    slips: {},
    without: new Set(),
  };
}

const add =
  (name: string, by: number) =>
  (m: PlanModel): void => {
    m.slips[name] = by;
  };
const leave =
  (part: string) =>
  (m: PlanModel): void => {
    m.without.add(part);
  };

export const SEEDED_ERRORS: readonly SeededError[] = [
  {
    name: 'closing stock off',
    rules: ['net-change-by-stocks', 'closing-by-flows', 'table-column-sum'],
    apply: add('closing', 7),
  },
  { name: 'printed reduction off', rules: ['net-change-by-stocks'], apply: add('change', 10) },
  { name: 'flow off', rules: ['closing-by-flows'], apply: add('exits', 9) },
  { name: 'poverty rate wrong', rules: ['rate-of-stock'], apply: add('rate', 0.3) },
  { name: 'relative reduction wrong', rules: ['relative-change'], apply: add('relative', 1.4) },
  { name: 'N1 + N2 not the total', rules: ['classes-sum'], apply: add('n1', 5) },
  { name: 'cause larger than the poor', rules: ['multi-response'], apply: add('cause', 900_000) },
  { name: 'group larger than the poor', rules: ['subset-of-stock'], apply: add('group', 900_000) },
  { name: 'band overlap', rules: ['band-cover'], apply: add('band', 1) },
  { name: 'bands do not reach the units', rules: ['band-units'], apply: add('units', 4) },
  { name: 'target share wrong', rules: ['target-share'], apply: add('targetShare', 2.5) },
  { name: 'table total wrong', rules: ['table-column-sum'], apply: add('tableTotal', 11) },
  { name: 'table row rate wrong', rules: ['table-row-rate'], apply: add('rowRate', 0.4) },
  { name: 'mean of rates as total', rules: ['table-row-rate', 'table-mean-of-rates'], apply: add('meanRate', 1) },
  { name: 'difference of rates wrong', rules: ['rate-difference'], apply: add('points', 0.2) },
  { name: 'funding parts do not sum', rules: ['parts-sum'], apply: add('funding', 35) },
  { name: 'issuer against symbol', rules: ['issuer-symbol'], apply: add('issuer', 1) },
  { name: 'citation after the plan', rules: ['citation-dates'], apply: add('late', 1) },
  { name: 'decree without year', rules: ['citation-form'], apply: add('decree', 1) },
  { name: 'last year copied', rules: ['plan-year'], apply: add('oldYear', 1) },
  { name: 'no lead for housing', rules: ['target-without-lead'], apply: leave('housing') },
  { name: 'no lead for water', rules: ['target-without-lead'], apply: leave('water') },
  { name: 'social insurance missing', rules: ['executor-absent'], apply: leave('insurance') },
  { name: 'electricity without lead', rules: ['policy-without-lead'], apply: leave('electricity') },
  { name: 'annex missing', rules: ['missing-annex'], apply: leave('annex') },
  { name: 'hidden target', rules: ['hidden-target'], apply: add('hidden', 1) },
  { name: 'repeated number', rules: ['numbering'], apply: add('numbering', 1) },
  { name: 'boundary contradiction', rules: ['boundary'], apply: add('boundary', 1) },
  { name: 'several leads', rules: ['several-leads'], apply: add('leads', 1) },
  { name: 'strength differs', rules: ['strength-differs'], apply: add('strength', 1) },
  { name: 'as above without addressee', rules: ['as-above'], apply: add('asAbove', 1) },
  { name: 'annex of another plan', rules: ['letter-parts'], apply: add('parent', 1) },
  { name: 'no results', rules: ['no-results-section', 'missing-base'], apply: leave('results') },
];

/**
 * A plan written together with what it says: the text, with marks after the line they speak of. One file, so that
 * nobody counts lines. `marked/README.md` lists the marks.
 */
import type { PlanTruth } from './truth.ts';

const MEASURES: Readonly<Record<string, string>> = {
  ph: 'poor-households',
  nph: 'near-poor-households',
  pr: 'poverty-rate',
  npr: 'near-poverty-rate',
  mpr: 'multidimensional-poverty-rate',
  epr: 'ethnic-poverty-rate',
  phr: 'poor-households-reduction',
  nphr: 'near-poor-households-reduction',
  prr: 'poverty-rate-reduction',
  nprr: 'near-poverty-rate-reduction',
  'mpr-red': 'multidimensional-poverty-rate-reduction',
  ht: 'households-total',
  pop: 'population-total',
  esc: 'escaped-poverty',
  escn: 'escaped-near-poverty',
  fb: 'fell-back-poverty',
  np: 'new-poor',
  cc: 'credit-coverage',
  fc: 'funding:credit',
  ft: 'funding:total',
  fce: 'funding:central',
  fl: 'funding:local',
  fm: 'funding:mobilised',
  fpf: 'for-the-poor-fund',
  ae: 'amount-each',
  hi: 'health-insurance-coverage',
  hs: 'housing-support',
  hw: 'hygienic-water',
  cw: 'clean-water',
  hl: 'hygienic-latrine',
  es: 'employment-support',
  le: 'labour-export',
  vt: 'vocational-training',
  tw: 'trained-workers',
  ce: 'certified-workers',
  st: 'staff-training',
  com: 'communication',
  tui: 'tuition-support',
  lc: 'learning-cost-support',
  la: 'legal-aid',
  el: 'electricity-support',
  sa: 'social-assistance',
  ti: 'telecom-internet',
  ia: 'information-access',
  pm: 'poverty-models',
  inf: 'infrastructure',
  hh: 'household-help',
  sat: 'school-attendance',
  stu: 'stunting-rate',
  inc: 'income-per-head',
  efd: 'escape-from-difficulty',
  cib: 'communes-in-band',
  cmn: 'communes',
  dis: 'districts',
  vil: 'villages',
  bpr: 'band:poverty-rate',
  pf: 'plan-fulfilment',
};
const UNITS: Readonly<Record<string, string>> = {
  h: 'household',
  p: 'person',
  '%': 'percent',
  '%y': 'percent_per_year',
  pp: 'percentage_point',
  ppy: 'percentage_point_per_year',
  cm: 'commune',
  dt: 'district',
  vl: 'village',
  d: 'dong',
  'd/y': 'dong_per_year',
  'd/m': 'dong_per_month',
  cls: 'class',
  att: 'attendance',
  org: 'organisation',
  doc: 'document',
  ha: 'hectare',
  m2: 'square_metre',
  d9: 'dong',
  d6: 'dong',
};
const FACTORS: Readonly<Record<string, number>> = { d9: 1e9, d6: 1e6 };
const KINDS: Readonly<Record<string, string>> = {
  o: 'observed',
  t: 'target',
  e: 'estimate',
  p: 'projection',
  h: 'threshold',
  b: 'band',
};
const ROLES: Readonly<Record<string, string>> = {
  L: 'lead',
  C: 'coordinate',
  P: 'perform',
  A: 'advise',
  R: 'report',
};

export function readMarkedPlan(marked: string): { readonly text: string; readonly truth: PlanTruth } {
  const lines: string[] = [];
  const truth = {
    document: {} as Record<string, string | number>,
    quantities: [] as unknown[],
    targets: [] as unknown[],
    bases: [] as unknown[],
    tasks: [] as unknown[],
    sections: [] as unknown[],
    recipients: 0,
    signature: '',
    cells: [] as unknown[],
    dates: [] as unknown[],
    annexes: [] as unknown[],
    missingAnnexes: [] as unknown[],
    planted: [] as unknown[],
  };
  let columns: string[] = [];
  for (const raw of marked.replace(/\n$/, '').split('\n')) {
    const mark = /^@(\S+) ?(.*)$/.exec(raw);
    if (!mark) {
      const heading = /^§([^§]+)§(.*)$/.exec(raw);
      lines.push(heading?.[2] ?? raw);
      if (heading) truth.sections.push([lines.length, heading[1]]);
      continue;
    }
    const line = lines.length;
    const rest = mark[2] ?? '';
    const words = rest.split(' ');
    const [first = '', second = '', third = '', fourth = ''] = words;
    switch (mark[1]) {
      case 'd': {
        const value = rest.slice(first.length + 1);
        truth.document[first] = /^(year|lastYear)$/.test(first) ? Number(value) : value;
        break;
      }
      case 'q':
        truth.quantities.push([
          line,
          Number(first),
          unit(second),
          measure(third),
          kind(fourth),
          ...(words[4] ? [Number(words[4])] : []),
        ]);
        break;
      case 'qt':
      case 't': {
        const value = Number(second);
        const year = words.find((w) => w.startsWith('y='));
        const upper = words.slice(4).find((w) => /^[\d.]+$/.test(w));
        const falls = first.startsWith('-');
        const operator = first === '-' ? 'decrease_by' : first === '-r' ? 'decrease_by_range' : first;
        const codes = measure(fourth);
        const reduction = codes
          .split('|')
          .map((code) => `${code}-reduction`)
          .join('|');
        if (mark[1] === 'qt')
          truth.quantities.push([
            line,
            value,
            unit(third),
            falls ? reduction : codes,
            'target',
            ...(upper ? [Number(upper)] : []),
          ]);
        truth.targets.push([line, operator, value, unit(third), codes, ...(year ? [Number(year.slice(2))] : [])]);
        break;
      }
      case 'b':
        truth.bases.push([line, first === '-' ? null : first, second === '-' ? null : second]);
        break;
      case 'k': {
        const [roles = '', agency] = rest.split('|');
        for (const role of roles.split(',')) truth.tasks.push([line, agency, ROLES[role] ?? role]);
        break;
      }
      case 'D':
        truth.dates.push([line, first]);
        break;
      case 'x': {
        const [rules = '', note] = rest.split('|');
        truth.planted.push([rules.split(','), line, note]);
        break;
      }
      case 'm':
        truth.missingAnnexes.push([line, rest]);
        break;
      case 'annex': {
        const [rows, title] = rest.split('|');
        truth.annexes.push([line, Number(rows), title]);
        break;
      }
      case 'cols':
        columns = words;
        break;
      case 'row': {
        const numbers = (lines[line - 1] ?? '').split('\t').slice(2, 2 + columns.length);
        for (const [at, spec] of columns.entries()) {
          const [code = '', printed = ''] = spec.split(':');
          const value = Number((numbers[at] ?? '').replaceAll('.', '').replace(',', '.'));
          if (Number.isNaN(value)) throw new Error(`${line}: ${numbers[at]}`);
          truth.cells.push([line, value * (FACTORS[printed] ?? 1), unit(printed), measure(code), rest]);
        }
        break;
      }
      case 'c': {
        const value = Number((lines[line - 1] ?? '').replaceAll('.', '').replace(',', '.'));
        truth.cells.push([line, value, unit(second), measure(first), rest.slice(first.length + second.length + 2)]);
        break;
      }
      case 'v': {
        const area = rest.slice(first.length + second.length + third.length + 3);
        truth.cells.push([line, Number(third), unit(second), measure(first), area]);
        break;
      }
      case 'end': {
        const [count, name = ''] = rest.split('|');
        truth.recipients = Number(count);
        truth.signature = name;
        break;
      }
      default:
        throw new Error(`unknown mark ${raw}`);
    }
  }
  return { text: `${lines.join('\n')}\n`, truth: truth as unknown as PlanTruth };
}

function measure(codes: string): string {
  return codes
    .split('|')
    .map((code) => MEASURES[code] ?? code.replaceAll('_', ' '))
    .join('|');
}

function unit(code: string): string {
  return code
    .split('|')
    .map((one) => UNITS[one] ?? one)
    .join('|');
}

function kind(codes: string): string {
  return codes
    .split('|')
    .map((code) => KINDS[code] ?? code)
    .join('|');
}

/** Đầu vào của dự thảo — the approved figures of last year, the text blocks and the agencies; all given, nothing looked up. */
import { AREA_KINDS, splitFullName } from '../../areas/area-kind.ts';
import type { RateBand } from '../../reports/forms/form.ts';
import type { Figures } from '../../reports/measures/measure.ts';
import type { Standard } from '../../standards/standard.ts';
import type { AgencyBook } from './agencies-on-date.ts';
import type { CellDecision, DraftBasis, DraftChoices, DraftLevel, FallCode, TargetDecision } from './draft-document.ts';
import type { FundingSource } from './funding-sources.ts';
import type { PlanPeriod } from './periods.ts';
import type { TextBlocks } from './text-blocks.ts';

export interface DraftUnit {
  readonly code: string;
  readonly name: string;
  readonly figures: Figures;
}

export interface DraftInput {
  readonly year: number;
  /** Printed when given; the law and the agencies of the plan are those of this day, or of 1 January. */
  readonly date?: string | undefined;
  readonly level: DraftLevel;
  readonly area: { readonly code: string; readonly name: string };
  /** The unit whose committee stands above: printed over a commune's or district's own. */
  readonly above?: string | undefined;
  readonly round: {
    readonly id: string;
    readonly year: number;
    readonly standard: Standard;
    readonly decision: { readonly number: string; readonly date: string; readonly issuer: string } | null;
    readonly isSynthetic: boolean;
  };
  /** Sums over the unit, with `previous-…` figures where last year's round is approved too. */
  readonly figures: Figures;
  /** Districts of a province (communes where there are none), communes of a district; none of a commune. */
  readonly units: readonly DraftUnit[];
  readonly unitsAreDistricts: boolean;
  readonly communes: readonly DraftUnit[];
  readonly bands: readonly RateBand[];
  readonly blocks: TextBlocks;
  readonly agencies: AgencyBook;
  /** Nested periods of programmes and standards, as dated data. */
  readonly periods: readonly PlanPeriod[];
  /** Bases entered by a person, and the plans above in the register. */
  readonly moreBases: readonly DraftBasis[];
  /** The tracked plan of the year before. */
  readonly lastPlan?: LastPlan | undefined;
  /** What the plan above gives this unit. */
  readonly assigned: Readonly<Partial<Record<FallCode, AssignedFall>>>;
  /** What the period plan of the unit still asks for. */
  readonly path: Readonly<Partial<Record<FallCode, PeriodTarget>>>;
  readonly choices: DraftChoices;
  readonly decisions: readonly TargetDecision[];
  /** Cells of annexes that people have set. */
  readonly cells: readonly CellDecision[];
  readonly fundingSources: readonly FundingSource[];
}

export const DEFAULT_CHOICES: DraftChoices = {
  off: [],
  on: [],
  order: [],
  sections: ['results', 'targets', 'scope', 'solutions', 'funding', 'organisation', 'reporting'],
};

/** Kế hoạch năm trước — what became of its targets and tasks. */
export interface LastPlan {
  readonly id: string;
  /** «Kế hoạch số 348/KH-UBND ngày 11/02/2020». */
  readonly name: string;
  readonly number: string;
  readonly targets: readonly LastTarget[];
  readonly openTasks: readonly { readonly id: string; readonly text: string; readonly agency: string }[];
  readonly doneTasks: number;
}

export interface LastTarget {
  readonly id: string;
  readonly text: string;
  readonly unit: string;
  readonly required: number;
  readonly requiredText: string;
  /** Absent: nothing has been entered or counted. */
  readonly achieved?: number | undefined;
  readonly achievedText?: string | undefined;
  /** What has been achieved is a change, not a level. */
  readonly change?: 'fall' | 'rise' | undefined;
  readonly verdict: 'met' | 'missed' | 'unknown';
}

export interface AssignedFall {
  readonly value: number;
  readonly plan: string;
}

/** A level to be reached by the end of the period, or a fall of the rate every year. */
export type PeriodTarget =
  | { readonly kind: 'level'; readonly percent: number; readonly lastYear: number; readonly plan: string }
  | { readonly kind: 'points-a-year'; readonly points: number; readonly plan: string };

/** Words that differ by level, kind of unit and year. */
export interface Wording {
  /** «tỉnh», «thành phố», «huyện», «xã». */
  readonly kind: string;
  /** «tỉnh Hải Dương». */
  readonly area: string;
  readonly ownName: string;
  /** «Ủy ban nhân dân tỉnh». */
  readonly committee: string;
  readonly below: string;
  readonly communeUnits: string;
  readonly villages: string;
  readonly party: string;
  /** «thành phố Hải Dương»: the unit whose committee stands above. */
  readonly above: string;
  /** The day by which law and agencies are chosen. */
  readonly on: string;
}

const PARTY: Readonly<Record<string, string>> = {
  tỉnh: 'Tỉnh ủy',
  'thành phố': 'Thành ủy',
  huyện: 'Huyện ủy',
  'thị xã': 'Thị ủy',
  quận: 'Quận ủy',
};

export function wordingOf(input: DraftInput): Wording {
  const split = splitFullName(input.level, input.area.name);
  const fallback = { province: 'tỉnh', district: 'huyện', commune: 'xã' } as const;
  const kind = split === undefined ? fallback[input.level] : AREA_KINDS[split.kind].vi.toLowerCase();
  const ownName = split?.name ?? input.area.name;
  // Units of three tiers until 30 June 2025, of two from then on.
  const isTwoTier = input.level === 'province' ? !input.unitsAreDistricts : input.year >= 2026;
  const communeUnits = isTwoTier ? 'các xã, phường' : 'các xã, phường, thị trấn';
  const villages = 'thôn, khu dân cư';
  const below = {
    province: isTwoTier ? `UBND ${communeUnits}` : 'UBND các huyện, thị xã, thành phố',
    district: `UBND ${communeUnits}`,
    commune: `các ${villages}`,
  }[input.level];
  return {
    kind,
    area: `${kind} ${ownName}`,
    ownName,
    committee: `Ủy ban nhân dân ${kind}`,
    below,
    communeUnits,
    villages,
    party: PARTY[kind] ?? 'Đảng ủy',
    above: lowerFirst(input.above ?? 'cấp trên trực tiếp'),
    on: input.date ?? `${input.year}-01-01`,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

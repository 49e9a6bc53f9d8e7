/** Đầu vào của báo cáo — what has been judged, done, received and written about a plan; all given, nothing looked up. */
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { DraftLevel } from '../drafting/draft-document.ts';
import type { Criterion } from '../tracking/criterion.ts';
import type { Verdict } from '../tracking/judge-target.ts';
import type { TaskState } from '../tracking/task-state.ts';
import type { ReportIssue } from './issue-report.ts';
import type { FigureOrigin } from './report-document.ts';
import type { ResultPeriod } from './report-kind.ts';

/** One target as the board judges it on the day of the figures. */
export interface ReportedTarget {
  readonly id: string;
  readonly measure: string;
  /** «Hộ nghèo», «Tỷ lệ hộ nghèo». */
  readonly name: string;
  readonly criterion: Criterion;
  /** «giảm ít nhất». */
  readonly words: string;
  readonly population: string | null;
  readonly areaText: string | null;
  readonly due: string;
  readonly lead: string | null;
  readonly base: { readonly value: number | null; readonly on: string; readonly origin: FigureOrigin };
  readonly verdict: Verdict;
  readonly achieved: number | null;
  readonly achievedOn: string | null;
  readonly origin: FigureOrigin | null;
  /** The level counted, with what stands above and below the line. */
  readonly level: { readonly value: number; readonly numerator: number; readonly denominator: number | null } | null;
  readonly share: number | null;
  readonly forecast: number | null;
  readonly trend: 'better' | 'worse' | 'same' | null;
  readonly provisional: boolean;
}

export interface ReportedTask {
  readonly label: string;
  readonly text: string;
  readonly agency: string;
  readonly role: string;
  readonly deadline: string | null;
  readonly state: TaskState;
  readonly percent: number;
  readonly doneOn: string | null;
  readonly daysLate: number | null;
  /** Whether anybody has recorded progress by the day of the figures. */
  readonly hasReport: boolean;
}

/** What one unit below has reached of one target of the plan. */
export interface UnitResult {
  readonly unit: string;
  readonly unitCode: string;
  readonly allotted: number | null;
  readonly achieved: number | null;
  readonly origin: FigureOrigin | null;
}

export interface UnitReports {
  /** Whether a regime says that the units below report for this time. */
  readonly hasRegime: boolean;
  readonly units: readonly string[];
  readonly missing: readonly string[];
  readonly late: readonly { readonly unit: string; readonly days: number }[];
  readonly returned: readonly string[];
  /** Bodies that were to report for this time and have not. */
  readonly silentBodies: readonly string[];
}

export const NOTE_KINDS = ['result', 'limit', 'cause', 'lesson', 'solution', 'proposal'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Nội dung do người viết nhập, kept for later reports. */
export interface ReportNote {
  readonly kind: NoteKind;
  readonly text: string;
}

export interface YearOfPlan {
  readonly year: number;
  readonly number: string | null;
  readonly targets: readonly ReportedTarget[];
}

export interface ReportEvidence {
  readonly fileName: string;
  readonly about: string;
  readonly on: string;
}

export interface ReportInput {
  readonly period: ResultPeriod;
  /** The year of the plan that is looked back on. */
  readonly year: number;
  readonly plan: {
    readonly number: string | null;
    readonly title: string;
    readonly issuedOn: string | null;
    readonly year: number;
    readonly lastYear: number | null;
    readonly parent: { readonly number: string | null; readonly title: string } | null;
  };
  readonly level: DraftLevel;
  readonly area: { readonly code: string; readonly name: string };
  /** The unit whose committee stands above. */
  readonly above?: string | undefined;
  /** Printed when given. */
  readonly date?: PlainDate | undefined;
  readonly figuresUpTo: PlainDate;
  readonly targets: readonly ReportedTarget[];
  readonly tasks: readonly ReportedTask[];
  /** By target id, in the order of the units. */
  readonly unitResults: ReadonlyMap<string, readonly UnitResult[]>;
  readonly reports: UnitReports;
  readonly years: readonly YearOfPlan[];
  readonly evidence: readonly ReportEvidence[];
  readonly notes: readonly ReportNote[];
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
  readonly isSynthetic: boolean;
  /** Set when it is issued. */
  readonly issue?: ReportIssue | undefined;
}

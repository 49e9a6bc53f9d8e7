/** Báo cáo kết quả — the report as data: what the paper prints, and for each figure where it came from. */
import type { BodyLine, DraftAnnex, DraftLevel } from '../drafting/draft-document.ts';
import type { OpenPoint } from './open-point.ts';

/** Nguồn của một số liệu — the review it was counted in, the entry of a person, the plan itself, a report from below. */
export type FigureOrigin =
  | { readonly kind: 'round'; readonly round: string; readonly provisional: boolean }
  | { readonly kind: 'opening'; readonly round: string }
  | {
      readonly kind: 'entered';
      readonly on: string;
      readonly by?: string | undefined;
      readonly evidence?: string | undefined;
    }
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'allotment' }
  | { readonly kind: 'unit-report'; readonly sentOn: string }
  | { readonly kind: 'tasks' }
  | { readonly kind: 'forecast' };

export interface ReportFigure {
  /** As printed. */
  readonly text: string;
  /** Unrounded. */
  readonly value: number;
  readonly unit: string;
  /** Code of the measure, or what was counted. */
  readonly measure: string;
  readonly origin: FigureOrigin;
  /** Code of the unit it is about. */
  readonly area: string;
  /** «I.1», «Phụ lục số 2». */
  readonly place: string;
}

export interface ResultsReport {
  readonly level: DraftLevel;
  readonly issuer: readonly string[];
  readonly isProvince: boolean;
  readonly number: string;
  readonly placeAndDate: string;
  readonly title: readonly string[];
  readonly bases: readonly string[];
  readonly opening: string;
  readonly body: readonly BodyLine[];
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
  /** Known once it is issued. */
  readonly signer?: string | undefined;
  readonly annexes: readonly DraftAnnex[];
  readonly annexReference: string;
  readonly mark?: string | undefined;
  readonly figuresUpTo: string;
  readonly figures: readonly ReportFigure[];
  /** What a person must add or decide. */
  readonly open: readonly OpenPoint[];
}

export function originWords(origin: FigureOrigin): string {
  switch (origin.kind) {
    case 'round':
      return `rà soát ${origin.round}${origin.provisional ? ' (chưa phê duyệt)' : ''}`;
    case 'opening':
      return `đầu kỳ của rà soát ${origin.round}`;
    case 'entered':
      return origin.evidence === undefined ? 'nhập tay, chưa có tệp minh chứng' : `nhập tay, ${origin.evidence}`;
    case 'plan':
      return origin.plan;
    case 'allotment':
      return 'phân khai chỉ tiêu';
    case 'unit-report':
      return 'báo cáo của đơn vị';
    case 'tasks':
      return 'theo dõi nhiệm vụ';
    default:
      return 'dự báo';
  }
}

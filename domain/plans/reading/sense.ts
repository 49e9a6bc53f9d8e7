/** Ý nghĩa của con số — what the rules decide about a printed quantity. */
import type { FigureKind, Unit } from '../document/vocabulary.ts';

export interface Sense {
  readonly unit: Unit;
  readonly kind: FigureKind;
  readonly measure?: string;
  readonly denominator?: string;
  readonly band?: { readonly lower: number; readonly upper?: number };
  readonly change?: 'decrease' | 'increase';
  /** The first of two levels: «từ 3,20% xuống 2,7%». */
  readonly isStart?: boolean;
}

/** What is known about the paragraph in which a number stands. */
export interface BlockContext {
  readonly sense: import('./section-sense.ts').SectionSense;
  readonly section: string;
  readonly area: string | undefined;
  readonly planYear: number | undefined;
  /** ISO day or year at which results of this section stand. */
  readonly asOf: string | undefined;
  readonly inPreamble: boolean;
  /** The rate the points before spoke of, for «Cuối năm 2023: còn 5,6%». */
  readonly subject?: string;
  /** The year at which targets of this section stand («Mục tiêu đến năm 2025»). */
  readonly targetYear?: number;
  /** Headings and lead-in lines above this point, nearest first. */
  readonly above?: readonly string[];
}

/** What the paragraph has spoken of so far. */
export interface Memory {
  /** The last count of households. */
  readonly stock?: PreviousFigure;
  /** The last poverty rate. */
  readonly rate?: PreviousFigure;
  /** Places have been counted by band of their rate. */
  readonly banded?: boolean;
}

/** What later rules need of the figure before. */
export interface PreviousFigure {
  readonly measure?: string;
  readonly unit: Unit;
  readonly kind?: FigureKind;
  readonly value: number | string;
  readonly change?: 'decrease' | 'increase';
}

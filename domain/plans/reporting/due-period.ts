/** Một kỳ báo cáo — one period of an obligation, by its days. */
import type { Bilingual } from '../../kernel/language.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

export interface DuePeriod {
  /** «2020-Q1», «2020-06», «2020-H1», «2020-9M», «2020», «ad-hoc». */
  readonly key: string;
  readonly name: Bilingual;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

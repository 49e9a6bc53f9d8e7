import type { Standard } from '#domain/standards/standard.ts';
import { bandsForm } from './bands-form.ts';
import type { ReportForm } from './form.ts';
import { deprivationForms, form78, form79, form710 } from './form-7-analyses.ts';
import { form711, resultForms } from './form-7-further.ts';
import { form71, form72, form73 } from './form-7-main.ts';
import { forms2011 } from './form-2011.ts';
import { forms2016 } from './form-2016.ts';
import { resultsForm } from './results-form.ts';

/** Danh mục biểu tổng hợp; the two detailed lists (7.14, 7.15) are lists of people, not counts, and stand apart. */
export const REPORT_FORMS: readonly ReportForm[] = [
  form71,
  form72,
  form73,
  ...deprivationForms,
  form78,
  form79,
  form710,
  form711,
  ...resultForms,
  ...forms2016,
  ...forms2011,
  bandsForm,
  resultsForm,
];

/** By its code or another name: `7.1`, `5a`. */
export function findReportForm(code: string): ReportForm | undefined {
  const wanted = code.trim().toLowerCase();
  return REPORT_FORMS.find((form) => form.code === wanted || form.aliases?.includes(wanted));
}

/** Forms that can be made under a standard, the usual ones of its years first. */
export function formsOf(standard: Standard): readonly ReportForm[] {
  const possible = REPORT_FORMS.filter((form) => form.isPossible(standard));
  return [...possible.filter((form) => form.isUsual(standard)), ...possible.filter((form) => !form.isUsual(standard))];
}

/** Kỳ báo cáo — the four days of the played year on which agencies report. */
export interface Quarter {
  readonly on: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** Share of the year's way that an even course would have covered. */
  readonly share: number;
}

export const quartersOf = (year: number): readonly Quarter[] => [
  { on: `${year}-03-31`, name: { vi: 'quý I', en: 'first quarter' }, share: 0.2 },
  { on: `${year}-06-30`, name: { vi: 'quý II', en: 'second quarter' }, share: 0.46 },
  { on: `${year}-09-30`, name: { vi: 'quý III', en: 'third quarter' }, share: 0.74 },
  { on: `${year}-12-10`, name: { vi: 'cả năm', en: 'the year' }, share: 1 },
];

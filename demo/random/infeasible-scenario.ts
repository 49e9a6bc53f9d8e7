/** Chỉ tiêu không khả thi — the targets of a scenario contradict one another; says which, in both languages. */
export class InfeasibleScenario extends Error {
  readonly vi: string;
  readonly en: string;

  constructor(what: { readonly vi: string; readonly en: string }) {
    super(`${what.vi} / ${what.en}`);
    this.name = 'InfeasibleScenario';
    this.vi = what.vi;
    this.en = what.en;
  }
}

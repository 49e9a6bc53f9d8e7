/** Điều kiện in khối văn bản — the counts of households on which a block may depend, under every standard at hand. */
import type { Bilingual } from '../../kernel/language.ts';
import { catalogueOf } from '../../reports/measures/catalogue.ts';
import type { Standard } from '../../standards/standard.ts';

export interface BlockCondition {
  readonly code: string;
  readonly name: Bilingual;
}

const FITTING = /^(?:(?:near-)?poor-households(?::[a-z_]+)?|(?:cause|deprivation):[\w-]+(?::near-poor)?)$/;

/** A condition that several standards know stands once, named as the newest names it. */
export function blockConditions(standards: readonly Standard[]): BlockCondition[] {
  const byCode = new Map<string, BlockCondition>();
  for (const standard of standards)
    for (const { code, name } of catalogueOf(standard).measures)
      if (FITTING.test(code)) byCode.set(code, { code, name: { vi: name.vi, en: name.en } });
  return [...byCode.values()];
}

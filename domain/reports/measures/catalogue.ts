import type { Standard } from '#domain/standards/standard.ts';
import { childMeasures } from './child-measures.ts';
import { findEthnicMeasure } from './ethnic-measures.ts';
import { groupMeasures } from './group-measures.ts';
import { listMeasures } from './list-measures.ts';
import type { Measure } from './measure.ts';
import { movementMeasures } from './movement-measures.ts';
import { stockMeasures } from './stock-measures.ts';

/**
 * Raised when a measure is added or its counting changes: figures frozen under an older edition are then counted
 * again from the frozen cases instead of reading a missing figure as zero.
 */
export const CATALOGUE_EDITION = 1;

/** Danh mục chỉ tiêu của một chuẩn nghèo. */
export interface Catalogue {
  readonly standardId: string;
  readonly measures: readonly Measure[];
  find(code: string): Measure | undefined;
}

const made = new WeakMap<Standard, Catalogue>();

/** Every measure that can be counted under a standard. */
export function catalogueOf(standard: Standard): Catalogue {
  const known = made.get(standard);
  if (known !== undefined) return known;
  const measures = [
    ...stockMeasures(standard),
    ...movementMeasures(),
    ...groupMeasures(),
    ...listMeasures(standard),
    ...childMeasures(standard),
  ];
  const byCode = new Map(measures.map((measure) => [measure.code, measure]));
  if (byCode.size !== measures.length) throw new Error('two measures share a code');
  const catalogue: Catalogue = {
    standardId: standard.id,
    measures,
    find: (code) => byCode.get(code) ?? findEthnicMeasure(code),
  };
  made.set(standard, catalogue);
  return catalogue;
}

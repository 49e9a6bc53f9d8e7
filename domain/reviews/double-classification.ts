import type { ScoringStandard } from '#domain/standards/standard.ts';
import { type Classification, type ClassificationInput, classifyHousehold } from './classification.ts';

/** Phân loại theo chuẩn quốc gia và chuẩn của tỉnh — the two classes a household carries at once. */
export interface DoubleClassification {
  readonly national: Classification;
  readonly local?: Classification | undefined;
  /** Poor or near-poor by the province's standard only: some policies do not reach it, and the province pays. */
  readonly onlyLocal: boolean;
}

export function classifyByBoth(
  standards: { readonly national: ScoringStandard; readonly local?: ScoringStandard | undefined },
  input: ClassificationInput,
): DoubleClassification {
  const national = classifyHousehold(standards.national, input);
  const local = standards.local && classifyHousehold(standards.local, input);
  return {
    national,
    local,
    onlyLocal: national.class === 'not_poor' && local !== undefined && local.class !== 'not_poor',
  };
}

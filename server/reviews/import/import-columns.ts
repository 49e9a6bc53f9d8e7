import { memberColumns } from '#domain/households/member-column.ts';
import { fixedColumns, requiredColumns, vietnameseHeadings } from '#domain/reviews/register/register-column.ts';
import type { Standard } from '#domain/standards/standard.ts';
import { type ColumnHeadings, recognisesHeadings } from '../../spreadsheets/headings.ts';

/** Columns of an import with the headings people write over them. */
export function importColumns(
  kind: 'register' | 'members',
  standard: Pick<Standard, 'indicators'>,
): readonly ColumnHeadings[] {
  if (kind === 'members') return memberColumns;
  const indicators = standard.indicators.map((indicator, index) => ({
    key: `d${index + 1}`,
    headings: [indicator.name.vi, indicator.name.en],
  }));
  const fixed = fixedColumns.map((key) => ({
    key,
    headings: vietnameseHeadings[key],
    required: (requiredColumns as readonly string[]).includes(key),
  }));
  return [...fixed, ...indicators];
}

/** Which row of a spreadsheet is the header: official lists carry a heading block above it. */
export function importHeader(
  kind: 'register' | 'members',
  standard: Pick<Standard, 'indicators'>,
): (cells: readonly string[]) => boolean {
  return recognisesHeadings(importColumns(kind, standard));
}

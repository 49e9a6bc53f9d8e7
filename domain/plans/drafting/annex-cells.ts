/** Ô do người điền — a cell of an annex that a person sets, with the reason; frozen figures of the review are none of them. */
import { accepted, type Decision, refused } from '../../kernel/decision.ts';
import { annexesWith } from './annex-matrix.ts';
import { FUNDING_CELL, MATRIX_CELL } from './cell-keys.ts';
import { divideFall, fallKey } from './divide-fall.ts';
import type { CellDecision, ComposedDraft, DraftParagraph } from './draft-document.ts';
import { FALL_CODES } from './draft-document.ts';
import { planDraftingProblem } from './problems.ts';

/** What may be set is named by the tables at hand; a number is a number, words are words, and a division still adds up. */
export function checkCell(
  composed: ComposedDraft,
  paragraphs: readonly DraftParagraph[],
  cells: readonly CellDecision[],
  key: string,
  value: string | number | null,
): Decision<string | number | null> {
  const known = annexesWith(composed, paragraphs).some(({ table }) =>
    table.rows.some(({ keys }) => keys?.includes(key) === true),
  );
  if (!known) return refused(planDraftingProblem('draft-cell-unknown', { key }, 'key'));
  if (value === null) return accepted(value);
  const isWords = key.startsWith(MATRIX_CELL);
  if (isWords !== (typeof value === 'string')) return refused(planDraftingProblem('draft-cell-kind', {}, 'value'));
  if (typeof value === 'string') return accepted(value);
  if (key.startsWith(FUNDING_CELL))
    return value >= 0 && Number.isInteger(Math.round(value * 1e6) / 1e3)
      ? accepted(value)
      : refused(planDraftingProblem('draft-cell-money', {}, 'value'));
  return checkShare(composed, cells, key, value);
}

function checkShare(
  composed: ComposedDraft,
  cells: readonly CellDecision[],
  key: string,
  value: number,
): Decision<number> {
  const code = FALL_CODES.find((one) => key.startsWith(fallKey(one, '')));
  const fall = composed.falls.find((one) => one.code === code);
  const units = composed.divided?.[code ?? 'poor'] ?? [];
  const set = [...cells.filter((one) => one.key !== key), { key, value }];
  const fixed = units.map(({ area }) => set.find((one) => one.key === fallKey(code ?? 'poor', area))?.value);
  const divided = divideFall(
    fall?.value ?? 0,
    units,
    fixed.map((one) => (typeof one === 'number' ? one : undefined)),
  );
  if (divided !== undefined) return accepted(value);
  const stock = units.find(({ area }) => fallKey(code ?? 'poor', area) === key)?.stock ?? 0;
  return refused(planDraftingProblem('draft-share-impossible', { value, stock, total: fall?.value ?? 0 }, 'value'));
}

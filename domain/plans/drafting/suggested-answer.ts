/**
 * Gợi ý trả lời — a finding that the draft's own data explains: flows that the check does not know (moved, divided, merged
 * households) and that are printed apart. A person reads it, changes it, and answers for it.
 */
import type { AuditFinding } from '../audit/finding.ts';
import type { DraftState } from './draft-state.ts';
import { countText } from './figure-ledger.ts';

const FLOW_RULES = ['closing-by-flows', 'net-change-by-flows'];

export function suggestedAnswer({ rule, statement }: AuditFinding, { composed }: DraftState): string | undefined {
  if (!FLOW_RULES.includes(rule)) return undefined;
  const listed = /cận nghèo/u.test(statement.vi) ? 'near-poor' : 'poor';
  const flow = (way: string) =>
    composed.figures.find(({ measure, area }) => measure === `other-${way}-${listed}` && area === composed.area.code)
      ?.value ?? 0;
  const [out, into] = [flow('out-of'), flow('into')];
  const gap = Number(/chênh (\d[\d.]*)/u.exec(statement.vi)?.[1]?.replaceAll('.', '') ?? Number.NaN);
  if (gap === 0 || gap !== Math.abs(out - into)) return undefined;
  return `Chênh ${gap} hộ do biến động khác đã in riêng: ${countText(out)} hộ ra, ${countText(into)} hộ vào danh sách vì chuyển đi, chuyển đến, tách, nhập hộ hoặc lý do khác; số đã phê duyệt.`;
}

/** Đề xuất mức giảm hộ — how many households less next year, by the first rule that applies; each says which it was. */
import { formatCount, formatPercent } from '../../kernel/number-format.ts';
import type { FallCode, ProposedFall, TargetDecision } from './draft-document.ts';
import type { AssignedFall, PeriodTarget } from './draft-input.ts';

interface FallStock {
  readonly now: number;
  readonly opening: number;
  /** Households without ability to work: they are supported, not expected to escape. */
  readonly unable: number;
}

/**
 * Last year's pace applied to the stock at hand, never more than the households that can escape: those with somebody
 * able to work. `undefined` where last year shows no fall.
 */
export function proposeFall(stock: FallStock): number | undefined {
  const fall = stock.opening - stock.now;
  if (stock.opening <= 0 || fall <= 0 || stock.now <= 0) return undefined;
  const paced = Math.round((stock.now * fall) / stock.opening);
  const proposed = Math.min(paced, stock.now - stock.unable);
  return proposed > 0 ? proposed : undefined;
}

export interface FallGrounds {
  readonly code: FallCode;
  /** Year of the stock. */
  readonly baseYear: number;
  readonly stock: FallStock;
  readonly households?: number | undefined;
  readonly decision?: TargetDecision | undefined;
  readonly assigned?: AssignedFall | undefined;
  readonly path?: PeriodTarget | undefined;
}

/** A person's decision, then what the plan above gives, then the path of the period plan, then last year's pace. */
export function fallFor(grounds: FallGrounds): ProposedFall | undefined {
  const { code, decision, assigned, stock } = grounds;
  if (decision !== undefined) {
    const rule = `${decision.by} quyết định ngày ${slashed(decision.at)}: ${decision.reason}`;
    return { code, value: decision.value, status: 'decided', rule };
  }
  if (assigned !== undefined)
    return { code, value: assigned.value, status: 'assigned', rule: `phân khai của ${assigned.plan} cho đơn vị` };
  const path = fallOnPath(grounds);
  if (path !== undefined) return path;
  const value = proposeFall(stock);
  if (value === undefined) return undefined;
  const fall = stock.opening - stock.now;
  const rule = `giữ tốc độ giảm của năm ${grounds.baseYear} (${formatCount(fall)}/${formatCount(stock.opening)} hộ), không vượt số hộ còn khả năng lao động (${formatCount(stock.now - stock.unable)} hộ)`;
  return { code, value, status: 'proposed', rule };
}

function fallOnPath({ code, path, stock, households, baseYear }: FallGrounds): ProposedFall | undefined {
  if (path === undefined || households === undefined || households <= 0) return undefined;
  const propose = (value: number, rule: string): ProposedFall | undefined =>
    value > 0 && value <= stock.now ? { code, value, status: 'proposed', rule } : undefined;
  if (path.kind === 'points-a-year') {
    const points = formatPercent({ numerator: Math.round(path.points * 100), denominator: 10_000 });
    return propose(
      Math.ceil((path.points * households) / 100),
      `${path.plan}: tỷ lệ hộ giảm ${points} điểm phần trăm mỗi năm`,
    );
  }
  const years = path.lastYear - baseYear;
  if (years <= 0) return undefined;
  const left = stock.now - Math.floor((path.percent * households) / 100);
  const level = formatPercent({ numerator: Math.round(path.percent * 100), denominator: 10_000 });
  return propose(
    Math.ceil(left / years),
    `${path.plan}: còn ${level}% vào cuối năm ${path.lastYear}, chia đều ${years} năm còn lại`,
  );
}

function slashed(at: string): string {
  const [year, month, day] = at.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

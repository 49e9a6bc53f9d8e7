/**
 * Chỉ tiêu giảm và mức còn lại — a level that the plan sets against the level before it less the fall it sets: from the
 * stock of the results («giảm 7.400 hộ, còn 52.937 hộ»), and from year to year («Cuối năm 2024: còn 4,3%, giảm 1,30%»).
 * @source consistency of the source plans, rules 1 and 4
 */
import { isQuantity, type PlanDocument, type Target } from '../../document/plan-document.ts';
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, differenceOfPrinted, type PrintedDecimal, printedDecimal, vietnamese } from '../printed-number.ts';

const CODE = 'target-arithmetic';
const LEVELS = /^(?:(?:near-)?poor-households|(?:near-|multidimensional-|ethnic-)?poverty-rate)$/;

interface Level {
  readonly line: number;
  readonly printed: PrintedDecimal;
  readonly shown: string;
}

export const targetArithmetic: AuditRule = {
  code: CODE,
  title: { vi: 'Mức giảm và mức còn lại của chỉ tiêu', en: 'Fall and level of a target' },
  check: ({ plan }) => {
    const levels = plan.targets.filter(
      (t) => LEVELS.test(t.measure) && /^(?:<=|=)$/.test(t.operator) && ofPlan(t, plan),
    );
    return levels.flatMap((level) => {
      const fall = plan.targets.find(
        (t) =>
          /^decrease_by/.test(t.operator) &&
          t.measure === level.measure &&
          ofPlan(t, plan) &&
          yearOf(t) === yearOf(level) &&
          Math.abs(t.line - level.line) <= 3,
      );
      const before = fall && levelBefore(level, levels, plan);
      // «giảm từ 2% đến 2,5%»: the largest fall is the one that may reach the level.
      const most = fall?.printed.split(/đến|tới|[-–]/u).pop();
      const [end, drop] = [printedDecimal(level.printed), most === undefined ? undefined : printedDecimal(most)];
      const ranged = fall?.operator === 'decrease_by_range';
      if (!fall || !before || !end || !drop) return [];
      const left = differenceOfPrinted(before.printed, drop);
      // A fall printed without decimals may be rounded.
      const slack = 0.5 / 10 ** Math.min(before.printed.decimals, drop.decimals, end.decimals);
      const holds =
        (ranged ? left.value - end.value : Math.abs(left.value - end.value)) <=
        (level.unit === 'household' ? 0 : slack) + 1e-9;
      const shown = level.unit === 'household' ? count(left.value) : `${vietnamese(left.text)}%`;
      const sum = `${before.shown} − ${fall.printed} = ${shown}`;
      return [
        findingOf(CODE, {
          lines: [level.line, fall.line, before.line],
          verdict: holds ? 'holds' : 'inconsistent',
          printed: level.printed,
          computed: shown,
          vi: `${sum}; chỉ tiêu in ${level.printed}${holds ? '' : ': không khớp'}.`,
          en: `${sum}; the target prints ${level.printed}${holds ? '' : ': does not agree'}.`,
          adviceVi: holds
            ? 'Không cần làm gì.'
            : 'Kiểm tra số đầu kỳ, mức giảm và mức còn lại; chỉ hai trong ba số là độc lập.',
          adviceEn: holds
            ? 'Nothing to do.'
            : 'Check the level before, the fall and the level after: only two of the three are independent.',
          subject: level.measure,
        }),
      ];
    });
  },
};

function ofPlan(target: Target, plan: PlanDocument): boolean {
  return target.area === undefined || target.area === plan.document.area;
}

function yearOf(target: Target): string {
  return target.asOf?.slice(0, 4) ?? '';
}

/** The level of the year before: among the targets of a path, else the closing level of the results. */
function levelBefore(level: Target, levels: readonly Target[], plan: PlanDocument): Level | undefined {
  const year = Number(yearOf(level));
  const earlier = levels.filter((t) => t.measure === level.measure && Number(yearOf(t)) === year - 1)[0];
  if (earlier) return levelOf(earlier.line, earlier.printed);
  if (year !== plan.document.year) return undefined;
  const key = level.measure.startsWith('near-') ? 'near-poor' : 'poor';
  if (level.unit === 'household') {
    const closing = accountsOf(plan).find((a) => a.key === key)?.closing;
    return closing && levelOf(closing.line, closing.printed);
  }
  const rate = plan.figures.findLast(
    (f) =>
      isQuantity(f) &&
      f.measure === level.measure &&
      f.kind === 'observed' &&
      f.unit === 'percent' &&
      !f.cell &&
      f.asOf === `${year - 1}-12-31` &&
      f.bound === undefined,
  );
  return rate && levelOf(rate.line, rate.printed);
}

function levelOf(line: number, text: string): Level | undefined {
  const printed = printedDecimal(text);
  return printed && { line, printed, shown: text.replace(/^từ\s+/iu, '') };
}

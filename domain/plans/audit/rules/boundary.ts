/**
 * Ranh giới mâu thuẫn — the same limit once as «từ 50% trở lên», once as «trên 50%»: a unit exactly at it is in one list
 * and not in the other.
 * @source consistency of the source plans (check LC-C02, finding LC-S05)
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { decimal } from '../printed-number.ts';

const CODE = 'boundary';

export const boundary: AuditRule = {
  code: CODE,
  title: { vi: 'Ranh giới «từ … trở lên» và «trên …»', en: 'Boundary: at least against more than' },
  check: ({ plan }) => {
    const limits = plan.figures.filter(
      (f): f is QuantityFigure =>
        isQuantity(f) && f.bound !== undefined && f.bound !== '~' && (f.kind === 'threshold' || f.kind === 'band'),
    );
    const done = new Set<string>();
    return limits.flatMap((limit) => {
      const key = `${limit.measure}|${limit.value}|${limit.bound?.[0]}`;
      if (done.has(key)) return [];
      done.add(key);
      const same = limits.filter(
        (l) => l.measure === limit.measure && l.value === limit.value && l.bound?.[0] === limit.bound?.[0],
      );
      const other = same.filter((l) => l.bound !== limit.bound);
      if (other.length === 0) return [];
      const list =
        plan.figures.find((f) => f.line === limit.line && /-in-band$/.test(f.measure ?? '')) ??
        plan.figures.find((f) => same.some((s) => s.line === f.line) && /-in-band$/.test(f.measure ?? ''));
      const sign = limit.unit.startsWith('percent') ? '%' : '';
      const value = `${decimal(limit.value, printedPlaces(limit.value))}${sign}`;
      return [
        findingOf(CODE, {
          lines: same.map((l) => l.line),
          verdict: 'inconsistent',
          printed: [...new Set(same.map((l) => l.printed))].join(' / '),
          vi: `Cùng mức ${value} nhưng có nơi tính cả ranh giới, có nơi không: ${same.map((l) => `«${l.printed}» (dòng ${l.line})`).join(', ')}.`,
          en: `The same limit ${limit.value}${sign} with and without the boundary: ${same.map((l) => `“${l.printed}” (line ${l.line})`).join(', ')}.`,
          adviceVi: `Trường hợp đúng ${value} thuộc nơi này mà không thuộc nơi kia. Hỏi và thống nhất${list ? `; tạm theo danh sách ${list.printed} đã nêu` : ''}.`,
          adviceEn: `One exactly at ${limit.value}${sign} is in one list and not in the other. Ask${list ? `; default to the listed ${list.printed}` : ''}.`,
          subject: limit.measure,
        }),
      ];
    });
  },
};

function printedPlaces(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

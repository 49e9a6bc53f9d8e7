/**
 * Cùng số liệu, hai giá trị — the same stock or rate of the same place and day printed twice with different values in the
 * results; a table's total row against the text.
 * @source consistency of the source plans, rules 2 and 11
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { planTables } from '../plan-tables.ts';
import { printedDecimal } from '../printed-number.ts';

const CODE = 'repeated-figure';
const STOCKS = /^(?:households-total|poor-households|near-poor-households|poverty-rate|near-poverty-rate)$/;

export const repeatedFigure: AuditRule = {
  code: CODE,
  title: { vi: 'Cùng số liệu, hai giá trị', en: 'One figure, two values' },
  check: (subject) => {
    const { plan } = subject;
    const totals = new Map(planTables(plan).map((t) => [t.index, t.annex.totalRow]));
    const figures = plan.figures.filter((f): f is QuantityFigure => {
      if (!isQuantity(f) || f.kind !== 'observed' || !STOCKS.test(f.measure ?? '') || f.bound || f.asOf?.length !== 10)
        return false;
      if (f.upper !== undefined || (f.area !== undefined && f.area !== plan.document.area)) return false;
      return f.cell === undefined || totals.get(f.cell.annex) === f.cell.row;
    });
    const seen = new Set<string>();
    return figures.flatMap((first) => {
      const key = `${first.measure}|${first.asOf}|${first.unit}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const other = figures.find(
        (f) =>
          `${f.measure}|${f.asOf}|${f.unit}` === key &&
          f.text !== first.text &&
          standardOf(f) === standardOf(first) &&
          !sameValue(f, first),
      );
      if (!other) return [];
      return [
        findingOf(CODE, {
          lines: [first.line, other.line],
          // A table may cover some units only.
          verdict: first.cell || other.cell ? 'warning' : 'inconsistent',
          printed: `${first.printed} / ${other.printed}`,
          vi: `Cùng một số liệu (${first.asOf}) in hai giá trị: ${first.printed} (dòng ${first.line}) và ${other.printed} (dòng ${other.line}).`,
          en: `One figure (${first.asOf}) printed with two values: ${first.printed} (line ${first.line}) and ${other.printed} (line ${other.line}).`,
          adviceVi:
            'Đối chiếu kết quả đã phê duyệt và dùng một giá trị; kiểm tra hai số có cùng ngày, cùng địa bàn, bảng có đủ đơn vị không.',
          adviceEn:
            'Check against the approved results and use one value; see whether both are of the same day and place.',
          subject: first.measure,
        }),
      ];
    });
  },
};

/** «theo chuẩn nghèo giai đoạn 2022-2025»: counted by another line, another number. */
function standardOf(figure: QuantityFigure): string {
  return (
    /chuẩn (?:hộ )?(?:nghèo|TW|trung ương|thành phố|tỉnh|mới|quốc gia)[^,;.]{0,40}/iu.exec(figure.text ?? '')?.[0] ?? ''
  );
}

/** Equal when rounded to the fewer decimals: 2,7% is 2,70%. */
function sameValue(a: QuantityFigure, b: QuantityFigure): boolean {
  const decimals = Math.min(printedDecimal(a.printed)?.decimals ?? 0, printedDecimal(b.printed)?.decimals ?? 0);
  return (
    Math.abs(a.value - b.value) <= 0.5 / 10 ** decimals + 1e-9 &&
    (decimals > 0 || a.unit === 'percent' || a.value === b.value)
  );
}

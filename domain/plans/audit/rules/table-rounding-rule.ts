/**
 * Quy tắc làm tròn của bảng — which one rule of printing fits all rows: half up, cut, both, or none.
 * @source consistency of the source plans, rule 3 (check HY-C16)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { planTables, rateColumns } from '../plan-tables.ts';
import { fitRatio, type PrintedDecimal, printedDecimal, type RatioFit } from '../printed-number.ts';

const CODE = 'table-rounding-rule';

export const tableRoundingRule: AuditRule = {
  code: CODE,
  title: { vi: 'Quy tắc làm tròn của bảng', en: 'Rounding rule of a table' },
  check: ({ plan }) =>
    planTables(plan).flatMap((table) =>
      rateColumns(table).flatMap((column) => {
        const all = [...table.rows, ...(table.total ? [table.total] : [])].flatMap((row) => {
          const [n, d, r] = [column.numerator, column.denominator, column.rate].map((c) => row.cells.get(c));
          const printed = r && printedDecimal(r.printed);
          const fit = n && d && printed ? fitRatio(n.value, d.value, printed) : undefined;
          return fit && r && printed ? [{ fit, line: r.line, name: row.name, off: isFarOff(fit, printed) }] : [];
        });
        // Rows with another number altogether are found row by row; the rule is that of the others.
        const rows = all.filter((r) => !r.off);
        if (all.length < 3 || rows.length < 2) return [];
        const of = (verdict: RatioFit['verdict']) => rows.filter((r) => r.fit.verdict === verdict);
        const [rounded, cut, wrong] = [of('rounds'), of('truncates'), of('inconsistent')];
        const mixed = rounded.length > 0 && cut.length > 0;
        const verdict =
          wrong.length > 0 || mixed
            ? 'inconsistent'
            : rounded.length > 0
              ? 'rounds'
              : cut.length > 0
                ? 'truncates'
                : 'holds';
        const listed = (mixed || wrong.length > 0 ? [...wrong, ...cut] : [...rounded, ...cut])
          .map((r) => r.name)
          .join(', ');
        const vi = {
          rounds: 'làm tròn ở mọi dòng',
          truncates: 'cắt bớt ở mọi dòng',
          holds: 'đúng ở mọi dòng',
          inconsistent: 'không có một quy tắc cho mọi dòng',
        }[verdict];
        const en = {
          rounds: 'half up in all rows',
          truncates: 'truncation in all rows',
          holds: 'exact in all rows',
          inconsistent: 'no one rule fits all rows',
        }[verdict];
        return [
          findingOf(CODE, {
            lines: [table.annex.line, ...rows.filter((r) => r.fit.verdict !== 'holds').map((r) => r.line)],
            verdict,
            computed: `${rounded.length} dòng làm tròn, ${cut.length} dòng cắt bớt, ${wrong.length} dòng sai / ${rows.length}`,
            vi: `Bảng «${table.annex.title}»: ${vi}; phân biệt được ở ${listed === '' ? 'không dòng nào' : listed}.`,
            en: `Table “${table.annex.title}”: ${en}; told apart in ${listed === '' ? 'no row' : listed}.`,
            adviceVi:
              verdict === 'inconsistent'
                ? 'Chọn một quy tắc làm tròn và tính lại các dòng nêu trên.'
                : 'Ghi nhận quy tắc này cho văn bản và dùng ở mọi nơi.',
            adviceEn:
              verdict === 'inconsistent'
                ? 'Choose one rule of rounding and compute these rows again.'
                : 'Record this rule for the document and use it everywhere.',
          }),
        ];
      }),
    ),
};

/** More than the last place away from both ways of printing: a wrong number, not a way of rounding. */
function isFarOff(fit: RatioFit, printed: PrintedDecimal): boolean {
  const unit = 1 / 10 ** printed.decimals;
  const nearest = Number(fit.rounded.replaceAll('.', '').replace(',', '.'));
  return fit.verdict === 'inconsistent' && Math.abs(nearest - printed.value) > 1.5 * unit;
}

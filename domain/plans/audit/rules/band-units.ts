/**
 * Số đơn vị theo nhóm — the units of all bands sum to the units in force on the date (or to a printed total).
 * @source consistency of the source plans, rule 7 (check HD-C17)
 */
import { isQuantity } from '../../document/plan-document.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { bandLists } from '../bands.ts';
import { count } from '../printed-number.ts';

const CODE = 'band-units';

export const bandUnits: AuditRule = {
  code: CODE,
  title: { vi: 'Tổng số xã theo nhóm', en: 'Units of all bands' },
  check: ({ plan, knowledge }) =>
    bandLists(plan).map((bands) => {
      const sum = bands.reduce((total, b) => total + b.figure.value, 0);
      const lines = [...bands].map((b) => b.figure.line).sort((a, b) => a - b);
      const first = lines[0] ?? 0;
      const most = Math.max(...bands.map((b) => b.figure.value));
      const printedTotal = plan.figures.find(
        (f) =>
          isQuantity(f) &&
          f.unit === bands[0]?.figure.unit &&
          f.band === undefined &&
          (f.measure ?? '').startsWith(`${f.unit}s`) &&
          f.kind === 'observed' &&
          f.value >= most &&
          (f.measure === `${f.unit}s` || (f.line <= first && first - f.line <= 5)),
      );
      const expected =
        knowledge.communeUnits?.count ?? (typeof printedTotal?.value === 'number' ? printedTotal.value : undefined);
      const identity = `${bands.map((b) => count(b.figure.value)).join(' + ')} = ${count(sum)}`;
      if (expected === undefined) {
        return findingOf(CODE, {
          lines,
          verdict: 'undecidable',
          computed: count(sum),
          vi: `Các nhóm cộng lại ${identity} đơn vị; văn bản không in tổng số đơn vị cấp xã.`,
          en: `The bands sum to ${identity} units; no total of commune-level units is printed.`,
          adviceVi:
            'Nêu tổng số đơn vị cấp xã theo danh mục có hiệu lực ngày chốt số liệu, và nhóm được đếm theo danh mục nào.',
          adviceEn:
            'State the number of commune-level units in force on the date, and on which list the bands are counted.',
        });
      }
      const rest = expected - sum;
      if (rest > 0 && bands[0]?.lower !== 0) {
        return findingOf(CODE, {
          lines,
          verdict: 'holds',
          printed: count(expected),
          computed: count(sum),
          vi: `Các nhóm cộng lại ${identity} đơn vị trong ${count(expected)}; ${count(rest)} đơn vị còn lại thấp hơn các nhóm đã nêu.`,
          en: `The bands sum to ${identity} of ${count(expected)} units; the other ${count(rest)} are below the bands listed.`,
          adviceVi: 'In thêm nhóm thấp nhất để bảng đủ đơn vị.',
          adviceEn: 'Print the lowest band too, so that the table is complete.',
        });
      }
      return findingOf(CODE, {
        lines,
        verdict: sum === expected ? 'holds' : 'inconsistent',
        printed: count(expected),
        computed: count(sum),
        vi: `Các nhóm cộng lại ${identity} đơn vị; tổng số đơn vị là ${count(expected)}.`,
        en: `The bands sum to ${identity} units; there are ${count(expected)}.`,
        adviceVi:
          sum === expected
            ? 'Không cần làm gì.'
            : 'Xem nhóm được đếm theo danh mục đơn vị của ngày nào; bổ sung đơn vị thiếu hoặc trùng.',
        adviceEn:
          sum === expected
            ? 'Nothing to do.'
            : 'See on which dated list the bands are counted; add the missing or remove the repeated units.',
      });
    }),
};

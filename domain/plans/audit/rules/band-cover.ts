/**
 * Các nhóm liền nhau — half-open bands without gap or overlap; open at the top or not.
 * @source consistency of the source plans, rule 7 (check HD-C18)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { bandLists, shownBands } from '../bands.ts';

const CODE = 'band-cover';

export const bandCover: AuditRule = {
  code: CODE,
  title: { vi: 'Các nhóm tỷ lệ không hở, không chồng', en: 'Bands without gap or overlap' },
  check: ({ plan }) =>
    bandLists(plan).map((bands) => {
      const faults = bands.slice(1).flatMap((band, index) => {
        const below = bands[index];
        if (below?.upper === undefined) return [{ vi: 'chồng', en: 'overlap' }];
        if (band.lower > below.upper)
          return [{ vi: `hở từ ${below.upper} đến ${band.lower}`, en: `gap from ${below.upper} to ${band.lower}` }];
        return band.lower < below.upper
          ? [{ vi: `chồng từ ${band.lower} đến ${below.upper}`, en: `overlap from ${band.lower} to ${below.upper}` }]
          : [];
      });
      const top = bands[bands.length - 1]?.upper;
      const startsAtZero = bands[0]?.lower === 0;
      const openVi = top === undefined ? '' : `; không có nhóm từ ${String(top).replace('.', ',')}% trở lên`;
      const openEn = top === undefined ? '' : `; no band from ${top}% up`;
      return findingOf(CODE, {
        lines: bands.map((b) => b.figure.line).sort((a, b) => a - b),
        verdict: faults.length > 0 ? 'inconsistent' : 'holds',
        computed: shownBands(bands),
        vi: `Các nhóm ${shownBands(bands)}: ${faults.length > 0 ? faults.map((f) => f.vi).join('; ') : 'không hở, không chồng'}${openVi}${startsAtZero ? '' : '; không có nhóm thấp nhất'}.`,
        en: `Bands ${shownBands(bands)}: ${faults.length > 0 ? faults.map((f) => f.en).join('; ') : 'no gap, no overlap'}${openEn}${startsAtZero ? '' : '; no lowest band'}.`,
        adviceVi:
          top === undefined && startsAtZero
            ? 'Không cần làm gì.'
            : 'Chỉ đủ khi không đơn vị nào nằm ngoài; thêm nhóm «khác» và in khi có đơn vị.',
        adviceEn:
          top === undefined && startsAtZero
            ? 'Nothing to do.'
            : 'Exhaustive only if no unit lies outside; add an “other” band and print it when it is not empty.',
      });
    }),
};

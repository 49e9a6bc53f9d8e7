/**
 * Thứ trong tuần và ngày — «Thứ 5, 25/06/2020»: the printed weekday is that of the printed date; a day of publication is
 * not the day of the plan.
 * @source consistency of the source plans, section 1 (check TN-C06)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'weekday';
const VI = ['Chủ nhật', 'Thứ 2', 'Thứ 3', 'Thứ 4', 'Thứ 5', 'Thứ 6', 'Thứ 7'];
const EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const weekday: AuditRule = {
  code: CODE,
  title: { vi: 'Thứ trong tuần', en: 'Weekday of a date' },
  check: ({ plan }) =>
    plan.figures.flatMap((figure) => {
      if (figure.unit !== 'weekday' || typeof figure.value !== 'number') return [];
      const date = plan.figures.find(
        (f) => (f.unit === 'date' || f.unit === 'datetime') && f.line === figure.line && f.asOf !== undefined,
      );
      if (!date?.asOf) return [];
      const day = weekdayOf(date.asOf.slice(0, 10));
      if (day === undefined) return [];
      const printedDay = figure.value === 8 || figure.value === 1 ? 0 : figure.value - 1;
      const holds = printedDay === day;
      const [, month, dayOfMonth] = date.asOf.split('-');
      const other = plan.document.date !== undefined && plan.document.date !== date.asOf.slice(0, 10);
      return [
        findingOf(CODE, {
          lines: [figure.line],
          verdict: holds ? 'holds' : 'inconsistent',
          printed: figure.printed,
          computed: VI[day],
          vi: `Ngày ${dayOfMonth?.slice(0, 2)}/${month}/${date.asOf.slice(0, 4)} là ${VI[day]}, in ${figure.printed}${other ? '; đây là ngày đăng, không phải ngày kế hoạch' : ''}.`,
          en: `${date.asOf.slice(0, 10)} is a ${EN[day]}, printed ${figure.printed}${other ? '; this is the day of publication, not of the plan' : ''}.`,
          adviceVi: holds ? 'Không cần làm gì.' : 'Sửa thứ hoặc ngày.',
          adviceEn: holds ? 'Nothing to do.' : 'Correct the weekday or the date.',
        }),
      ];
    }),
};

/** 0 = Sunday. Zeller's rule on the calendar day, without clock or zone. */
function weekdayOf(iso: string): number | undefined {
  const [year, month, day] = iso.split('-').map(Number);
  if (!year || !month || !day) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

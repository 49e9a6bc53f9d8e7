/**
 * Cơ quan đã đổi tên, hợp nhất — a plan dated after the end of a body still orders it to work.
 * @source consistency of the source plans, rule 15; data of dated bodies
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { DATED_BODIES } from '../data/dated-bodies.ts';

const CODE = 'body-validity';

export const bodyValidity: AuditRule = {
  code: CODE,
  title: { vi: 'Cơ quan đã đổi tên, hợp nhất', en: 'Bodies no longer in being' },
  check: ({ plan }) => {
    const date = plan.document.date;
    if (!date) return [];
    return DATED_BODIES.flatMap((body) => {
      const tasks = plan.tasks.filter((t) => body.name.test(t.agency));
      const recipients = plan.recipients.filter((r) => body.name.test(r.name));
      const lines = [...tasks, ...recipients].map((t) => t.line);
      if (date < body.until || lines.length === 0) return [];
      return [
        findingOf(CODE, {
          lines: [...new Set(lines)].slice(0, 12),
          verdict: 'warning',
          printed: tasks[0]?.agency ?? recipients[0]?.name,
          computed: body.successorVi,
          vi: `Kế hoạch ngày ${date} còn nêu ${body.vi}, không còn từ ${body.until}${body.verified ? '' : ' (chưa xác minh)'}.`,
          en: `A plan of ${date} still names ${body.vi}, which ended on ${body.until}${body.verified ? '' : ' (unverified)'}.`,
          adviceVi: `Kiểm tra tên hiện hành: ${body.successorVi}.`,
          adviceEn: `Check the present name: ${body.successorEn}.`,
          subject: body.vi,
        }),
      ];
    });
  },
};

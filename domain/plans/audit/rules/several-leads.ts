/**
 * Nhiều cơ quan cùng chủ trì — more than one body leads the same work without saying which part.
 * @source consistency of the source plans, rule 9 (finding TN-S02)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { BY_SECTOR, dutiesOf } from '../duties.ts';

const CODE = 'several-leads';

export const severalLeads: AuditRule = {
  code: CODE,
  title: { vi: 'Nhiều cơ quan cùng chủ trì', en: 'Several leads of one work' },
  check: (subject) =>
    dutiesOf(subject).flatMap((duty) => {
      const leads = [...new Set(duty.doers.filter((d) => d.role === 'lead').map((d) => d.agency))];
      if (leads.length < 2 || BY_SECTOR.test(duty.text)) return [];
      return [
        findingOf(CODE, {
          lines: [duty.line],
          verdict: 'warning',
          printed: leads.join('; '),
          vi: `${leads.length} cơ quan cùng chủ trì một việc: ${leads.join('; ')}.`,
          en: `${leads.length} bodies lead one work together: ${leads.join('; ')}.`,
          adviceVi: 'Nêu một cơ quan chủ trì cho mỗi việc, hoặc nói rõ phần của từng cơ quan.',
          adviceEn: 'Name one lead per work, or say which part each leads.',
        }),
      ];
    }),
};

/**
 * Chỉ tiêu nằm ngoài phần mục tiêu — quantified commitments among solutions or duties.
 * @source consistency of the source plans, rule 8 (findings HD-S09, HY-S08)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'hidden-target';

export const hiddenTarget: AuditRule = {
  code: CODE,
  title: { vi: 'Chỉ tiêu ngoài phần mục tiêu', en: 'Target outside the section of targets' },
  check: ({ plan, sections, isNews }) => {
    if (isNews || !sections.some((s) => s.sense === 'targets')) return [];
    const hidden = plan.targets.filter((t) => {
      const sense = sections.find((s) => s.section.label === t.section)?.sense;
      return sense !== undefined && sense !== 'targets' && t.figure >= 0;
    });
    const lines = [...new Set(hidden.map((t) => t.line))];
    return lines.map((line) => {
      const here = hidden.filter((t) => t.line === line);
      const printed = here.map((t) => t.printed).join('; ');
      const where = here[0]?.section ?? '';
      return findingOf(CODE, {
        lines: [line],
        verdict: 'warning',
        printed,
        vi: `Cam kết có số «${printed}» nằm ở mục ${where}, ngoài phần mục tiêu.`,
        en: `The quantified commitment “${printed}” stands in ${where}, outside the section of targets.`,
        adviceVi: 'Đưa mọi cam kết có số vào danh mục chỉ tiêu, in ở một nơi.',
        adviceEn: 'Collect every quantified commitment into the register of targets.',
        subject: here[0]?.measure,
      });
    });
  },
};

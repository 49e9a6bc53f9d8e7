/**
 * Đối tượng của kế hoạch — every group served by a target stands among the plan's declared beneficiaries.
 * @source consistency of the source plans (finding HY-S07)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { groupsIn } from '../target-groups.ts';

const CODE = 'scope-section';

export const scopeSection: AuditRule = {
  code: CODE,
  title: { vi: 'Đối tượng của kế hoạch', en: 'Declared beneficiaries of the plan' },
  check: ({ plan, sections }) => {
    const head = sections.find((s) => s.section.depth > 0 && /^Đối tượng/iu.test(s.section.heading));
    if (!head) return [];
    const own = sections.filter(
      (s) => s.section.label === head.section.label || s.section.label.startsWith(`${head.section.label}.`),
    );
    const declared = groupsIn(own.map((s) => s.section.text).join(' ')).map((g) => g.code);
    if (declared.length === 0) return [];
    return plan.targets.flatMap((target) => {
      const missing = groupsIn(target.population ?? '').filter((g) => !declared.includes(g.code));
      if (missing.length === 0) return [];
      const names = missing.map((g) => g.vi).join(', ');
      return [
        findingOf(CODE, {
          lines: [target.line, head.section.line],
          verdict: 'warning',
          printed: target.population,
          vi: `Chỉ tiêu phục vụ nhóm «${names}», không có trong phần đối tượng (mục ${head.section.label}).`,
          en: `The target serves “${missing.map((g) => g.en).join(', ')}”, not among the beneficiaries (${head.section.label}).`,
          adviceVi: 'Đối tượng của kế hoạch là hợp của đối tượng các chỉ tiêu: bổ sung nhóm còn thiếu.',
          adviceEn: 'Beneficiaries of the plan are the union of those of its targets: add the missing group.',
          subject: missing.map((g) => g.code).join(','),
        }),
      ];
    });
  },
};

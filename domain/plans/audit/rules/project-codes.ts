/**
 * Mã tiểu dự án — «Tiểu dự án 1» under several projects: the code is project.sub-project; gaps in the list are legitimate
 * (a province runs only part of the programme).
 * @source consistency of the source plans (finding HY-S06)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { projectMentions } from '../projects.ts';

const CODE = 'project-codes';

export const projectCodes: AuditRule = {
  code: CODE,
  title: { vi: 'Mã dự án, tiểu dự án', en: 'Codes of projects' },
  check: (subject) => {
    const mentions = projectMentions(subject).filter((m) => m.sub !== undefined);
    const codes = [...new Set(mentions.map((m) => `${m.project}.${m.sub}`))].sort();
    const repeated = [...new Set(mentions.map((m) => m.sub))].filter(
      (sub) => new Set(mentions.filter((m) => m.sub === sub).map((m) => m.project)).size > 1,
    );
    if (repeated.length === 0) return [];
    return [
      findingOf(CODE, {
        lines: mentions.filter((m) => repeated.includes(m.sub)).map((m) => m.line),
        verdict: 'warning',
        printed: repeated.map((sub) => `Tiểu dự án ${sub}`).join('; '),
        computed: codes.join(', '),
        vi: `${repeated.map((sub) => `«Tiểu dự án ${sub}»`).join(', ')} có ở nhiều dự án; mã đầy đủ: ${codes.join(', ')}.`,
        en: `${repeated.map((sub) => `“Tiểu dự án ${sub}”`).join(', ')} occurs under several projects; full codes: ${codes.join(', ')}.`,
        adviceVi: 'Gọi theo mã dự án.tiểu dự án; số bị bỏ trống là bình thường khi tỉnh không thực hiện.',
        adviceEn: 'Use the code project.sub-project; gaps are legitimate.',
      }),
    ];
  },
};

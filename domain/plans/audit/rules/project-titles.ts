/**
 * Tên dự án — one numbered project with two titles in the document.
 * @source consistency of the source plans (finding HY-S05)
 */
import { searchKey } from '../../../kernel/vietnamese-text.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { projectMentions } from '../projects.ts';

const CODE = 'project-titles';

export const projectTitles: AuditRule = {
  code: CODE,
  title: { vi: 'Tên dự án', en: 'Titles of projects' },
  check: (subject) => {
    const mentions = projectMentions(subject);
    const seen = new Set<string>();
    return mentions.flatMap((first) => {
      const code = first.sub === undefined ? `${first.project}` : `${first.project}.${first.sub}`;
      if (seen.has(code)) return [];
      seen.add(code);
      const other = mentions.find(
        (m) => m.project === first.project && m.sub === first.sub && !sameTitle(m.title, first.title),
      );
      if (!other) return [];
      return [
        findingOf(CODE, {
          lines: [first.line, other.line],
          verdict: 'warning',
          printed: `${first.title} | ${other.title}`,
          vi: `Dự án ${code} có hai tên: «${first.title}» (dòng ${first.line}) và «${other.title}» (dòng ${other.line}).`,
          en: `Project ${code} has two titles: “${first.title}” (line ${first.line}) and “${other.title}” (line ${other.line}).`,
          adviceVi: 'Đối chiếu theo mã; in tên theo quyết định phê duyệt chương trình.',
          adviceEn: 'Match by code; print the programme’s title.',
          subject: code,
        }),
      ];
    });
  },
};

function sameTitle(a: string, b: string): boolean {
  const [x, y] = [a, b].map((t) =>
    searchKey(t)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
  return x === y || x?.startsWith(y ?? '') === true || y?.startsWith(x ?? '') === true;
}

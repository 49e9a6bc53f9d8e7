/**
 * Đối tượng khác nhau giữa các mục — the same support promised to different groups in targets, solutions and duties.
 * @source consistency of the source plans (findings HD-S03, HD-S04, PT-S04)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import type { AuditSubject } from '../audit-subject.ts';
import { domainOfMeasure } from '../data/work-domains.ts';
import { groupsIn, TARGET_GROUPS, type TargetGroup } from '../target-groups.ts';

const CODE = 'scope-differs';

/** What is granted, and words by which a place grants it. */
const GRANTS = [
  {
    code: 'education',
    vi: 'hỗ trợ giáo dục, học phí',
    en: 'education support, tuition',
    grants: /học phí|chi phí học tập|trợ giúp trong giáo dục|hỗ trợ (?:về )?giáo dục/iu,
  },
  {
    code: 'health-insurance',
    vi: 'bảo hiểm y tế',
    en: 'health insurance',
    grants: /(?:cấp|mua|hỗ trợ|tham gia|triển khai)[^.;]{0,60}(?:bảo hiểm y tế|BHYT)/iu,
  },
] as const;

interface Place {
  readonly line: number;
  readonly label: string;
  readonly groups: readonly TargetGroup[];
}

export const scopeDiffers: AuditRule = {
  code: CODE,
  title: { vi: 'Đối tượng khác nhau giữa các mục', en: 'Groups differ between sections' },
  check: (subject) =>
    GRANTS.flatMap((grant) => {
      const promised = subject.plan.targets.filter((t) => domainOfMeasure(t.measure)?.code === grant.code);
      const places = placesOf(subject, grant.grants);
      const target = places.find((p) => promised.some((t) => t.section === p.label));
      if (!target) return [];
      const others = places.filter((p) => p !== target && difference(p.groups, target.groups).length > 0);
      if (others.length === 0) return [];
      const named = (groups: readonly TargetGroup[], key: 'vi' | 'en'): string => groups.map((g) => g[key]).join(', ');
      const all = [target, ...others];
      const differing = TARGET_GROUPS.filter((g) => new Set(all.map((p) => p.groups.includes(g))).size > 1);
      return [
        findingOf(CODE, {
          lines: all.map((p) => p.line),
          verdict: 'warning',
          printed: all.map((p) => `${p.label}: ${named(p.groups, 'vi')}`).join(' | '),
          vi: `Đối tượng ${grant.vi} khác nhau: ${all.map((p) => `mục ${p.label} (${named(p.groups, 'vi')})`).join('; ')}. Khác ở: ${named(differing, 'vi')}.`,
          en: `Groups for ${grant.en} differ: ${all.map((p) => `${p.label} (${named(p.groups, 'en')})`).join('; ')}. Different: ${named(differing, 'en')}.`,
          adviceVi: 'Hỏi mẫu số nào được báo cáo; lập nhóm đối tượng từ quy định của chính sách và in từ một nguồn.',
          adviceEn:
            'Ask which denominator is reported; build groups from the policy’s rule and print them from one source.',
          subject: grant.code,
        }),
      ];
    }),
};

/** Sections whose own text grants the support to named groups; dashes count by themselves, duties by body. */
function placesOf(subject: AuditSubject, grants: RegExp): Place[] {
  const places = new Map<string, Place>();
  for (const { section, sense } of subject.sections) {
    if (section.depth === 0 || !grants.test(section.text)) continue;
    const sentences = section.text.split(/\n|(?<=\.)\s+/u).filter((s) => grants.test(s));
    const groups = groupsIn(sentences.join(' '));
    if (groups.length === 0) continue;
    const owner = sense === 'duties' ? section.label.replace(/(?:\.[-+*]\d+)+$/u, '') : section.label;
    const known = places.get(owner);
    const merged = known ? TARGET_GROUPS.filter((g) => known.groups.includes(g) || groups.includes(g)) : groups;
    places.set(owner, { line: known?.line ?? section.line, label: owner, groups: merged });
  }
  return [...places.values()];
}

function difference(a: readonly TargetGroup[], b: readonly TargetGroup[]): TargetGroup[] {
  return TARGET_GROUPS.filter((g) => a.includes(g) !== b.includes(g));
}

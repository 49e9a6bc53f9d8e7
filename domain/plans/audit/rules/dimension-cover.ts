/**
 * Chiều thiếu hụt và giải pháp — every dimension that the plan names has a solution under a heading of its own; solutions
 * grouped under the dimensions that are none of those named are shown too.
 * @source consistency of the source plans (finding LC-S06)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { WORK_DOMAINS } from '../data/work-domains.ts';

const CODE = 'dimension-cover';
/** Sanitation is named with water. */
const NAMES = WORK_DOMAINS.filter((d) => d.dimension && d.code !== 'sanitation');
const LIST = /dịch vụ xã hội cơ bản[^.;]{0,12}(?:\(|như|gồm|:)([^.;)]{15,160})/iu;

export const dimensionCover: AuditRule = {
  code: CODE,
  title: { vi: 'Chiều thiếu hụt và giải pháp', en: 'Dimension against solution' },
  check: ({ sentences, sections }) => {
    const listing = sentences.find((s) => {
      const list = LIST.exec(s.text)?.[1] ?? '';
      return NAMES.filter((d) => d.dimension?.test(list)).length >= 4;
    });
    const solutions = sections.filter((s) => s.sense === 'measures' && s.section.depth > 0);
    if (!listing || solutions.length === 0) return [];
    const list = LIST.exec(listing.text)?.[1] ?? '';
    const named = NAMES.filter((d) => d.dimension?.test(list));
    const headings = solutions.map((s) => (s.section.text.split('\n', 1)[0] ?? '').slice(0, 160)).join(' \n ');
    const without = named.filter((d) => !d.mention.test(headings) && !d.dimension?.test(headings));
    if (without.length === 0) return [];
    const parent = solutions.find(
      (s) =>
        /đa chiều|thiếu hụt|dịch vụ xã hội cơ bản/iu.test(s.section.heading) &&
        sections.some((c) => c.section.label.startsWith(`${s.section.label}.`)),
    );
    const foreign = parent
      ? solutions.filter(
          (s) =>
            s.section.label.startsWith(`${parent.section.label}.`) &&
            /[a-zđ]/iu.test(s.section.printedLabel) &&
            !named.some((d) => d.dimension?.test(s.section.heading)),
        )
      : [];
    const names = (key: 'vi' | 'en'): string => without.map((d) => d[key]).join(', ');
    return [
      findingOf(CODE, {
        lines: [listing.line, ...(parent ? [parent.section.line] : []), ...foreign.map((s) => s.section.line)],
        verdict: 'warning',
        printed: list.trim(),
        vi: `Nêu ${named.length} chiều; không có giải pháp riêng cho: ${names('vi')}${foreign.length > 0 ? `; mục «${foreign.map((s) => s.section.heading).join('», «')}» không thuộc chiều nào đã nêu` : ''}.`,
        en: `${named.length} dimensions named; no solution of its own for: ${names('en')}${foreign.length > 0 ? `; “${foreign.map((s) => s.section.heading).join('”, “')}” is none of the dimensions named` : ''}.`,
        adviceVi: 'Lập bảng chiều × giải pháp × cơ quan chủ trì; ô trống là việc chưa có.',
        adviceEn: 'Table dimension × solution × lead; empty cells are work not planned.',
        subject: without.map((d) => d.code).join(','),
      }),
    ];
  },
};

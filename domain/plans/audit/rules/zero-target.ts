/**
 * Chỉ tiêu bằng 0 — «không còn hộ nghèo» while the plan itself speaks of households that cannot escape.
 * @source consistency of the source plans, section 1 (check TN-C04)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'zero-target';
const UNABLE = /(?:không (?:có )?khả năng thoát nghèo|không thể thoát nghèo)/iu;

export const zeroTarget: AuditRule = {
  code: CODE,
  title: { vi: 'Chỉ tiêu không còn hộ nghèo', en: 'Target of no poor household' },
  check: ({ plan, sentences }) => {
    const unable = sentences.find((s) => UNABLE.test(s.text));
    const target = plan.targets.find((t) => t.value === 0 && t.measure === 'poor-households' && t.operator === '=');
    if (!target || !unable) return [];
    const able = plan.figures.find((f) => f.measure === 'poor-households:able-to-escape');
    const known = plan.figures.find((f) => f.measure === 'poor-households:unable-to-escape');
    const text = known ? `${known.printed.replace(/\s*hộ$/u, '')} ` : '';
    return [
      findingOf(CODE, {
        lines: [target.line, unable.line, ...(able ? [able.line] : [])],
        verdict: 'warning',
        printed: '0',
        computed: known ? String(known.value) : undefined,
        vi: `Chỉ tiêu không còn hộ nghèo, nhưng văn bản vẫn theo dõi, hỗ trợ ${text}hộ nghèo không có khả năng thoát nghèo${known ? '' : ' (không in số hộ)'}.`,
        en: `The target is no poor household, yet the plan goes on supporting ${text}households unable to escape${known ? '' : ' (their number is not printed)'}.`,
        adviceVi:
          'Nêu hộ không có khả năng thoát nghèo thuộc chuẩn nào (trung ương, tỉnh, bảo trợ xã hội) và số hộ; giữ hai chuẩn riêng.',
        adviceEn:
          'Say under which standard households unable to escape stand (central, provincial, social assistance) and how many; hold both standards.',
      }),
    ];
  },
};

/**
 * Khả năng thoát nghèo và khả năng lao động — a judgement on households beside a fact on persons; their overlap is shown.
 * @source consistency of the source plans, section 1 (check TN-C05)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { membersOf } from '../members.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'ability-and-labour';

export const abilityAndLabour: AuditRule = {
  code: CODE,
  title: { vi: 'Khả năng thoát nghèo và khả năng lao động', en: 'Ability to escape and ability to work' },
  check: ({ plan }) =>
    membersOf(plan).flatMap(({ households, total, parts }) => {
      const unable = parts.find((f) => f.measure === 'members:unable-to-work');
      if (households?.measure !== 'poor-households:able-to-escape' || !unable || total.value === 0) return [];
      const able = parts.filter((f) => /able-to-work$|employed$/.test(f.measure ?? '') && f !== unable);
      const sum = able.reduce((all, f) => all + f.value, 0);
      const none = sum === 0;
      return [
        findingOf(CODE, {
          lines: [unable.line, households.line],
          verdict: none ? 'warning' : 'holds',
          printed: unable.printed,
          computed: `${decimal((unable.value * 100) / total.value, 2)}%`,
          vi: `Hộ «có khả năng thoát nghèo» có ${count(unable.value)} người không khả năng lao động (${decimal((unable.value * 100) / total.value, 2)}%) và ${count(sum)} người có khả năng.`,
          en: `Households “able to escape” have ${count(unable.value)} persons unable to work (${((unable.value * 100) / total.value).toFixed(2)}%) and ${count(sum)} able ones.`,
          adviceVi:
            'Khả năng thoát nghèo là đánh giá về hộ, khả năng lao động là của người: để riêng; xem lại hộ không có người lao động.',
          adviceEn:
            'The first is a judgement on the household, the second a fact on the person: keep apart; look again at households with no able member.',
        }),
      ];
    }),
};

/**
 * Mẫu số khác nhau — percentages of the whole (or rural) population beside percentages of poor and near-poor households:
 * never to be compared with one another, or with another plan's of the same name.
 * @source consistency of the source plans, section 1 (check LC-C03)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'target-denominators';
const OF_THE_POOR = /hộ (?:cận )?nghèo|người (?:cận )?nghèo|mới thoát nghèo/iu;
const OF_ALL = /bao phủ|dân cư|dân số|toàn dân|người dân|hộ dân|trẻ em dưới/iu;

export const targetDenominators: AuditRule = {
  code: CODE,
  title: { vi: 'Mẫu số của các chỉ tiêu', en: 'Denominators of targets' },
  check: ({ plan }) => {
    const percents = plan.targets.filter(
      (t) => t.unit === 'percent' && !/poverty-rate|poor-households/.test(t.measure),
    );
    const ofAll = percents.filter((t) => {
      const who = `${t.population ?? ''} ${t.text.slice(0, 160)}`;
      return OF_ALL.test(who) && !OF_THE_POOR.test(t.population ?? who);
    });
    const ofPoor = percents.filter((t) => OF_THE_POOR.test(t.population ?? ''));
    if (ofAll.length === 0 || ofPoor.length === 0) return [];
    return [
      findingOf(CODE, {
        lines: ofAll.map((t) => t.line),
        verdict: 'holds',
        printed: ofAll.map((t) => t.printed).join('; '),
        vi: `${ofAll.map((t) => `${t.printed} (${t.population ?? t.measure})`).join(', ')} tính trên dân số chung; ${ofPoor.length} chỉ tiêu khác tính trên hộ nghèo, cận nghèo.`,
        en: `${ofAll.map((t) => t.printed).join(', ')} are of the general population; ${ofPoor.length} others of poor and near-poor households.`,
        adviceVi: 'Ghi mẫu số cạnh từng chỉ tiêu; không so với chỉ tiêu cùng tên tính trên hộ nghèo.',
        adviceEn:
          'Print the denominator with each target; never compare with one of the same name counted on poor households.',
      }),
    ];
  },
};

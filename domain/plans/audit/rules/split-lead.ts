/**
 * Một lĩnh vực, nhiều đầu mối — parts of one dimension or of one policy led by different bodies (water and latrines;
 * tuition by labour and by education): the lead belongs to the indicator or to the part, not to the whole.
 * @source consistency of the source plans, rule 9 (findings HY-S10, PT-S05)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { WORK_DOMAINS } from '../data/work-domains.ts';
import { type Duty, dutiesOf, isNobody } from '../duties.ts';

const CODE = 'split-lead';
const GROUPS = [
  { codes: ['water', 'sanitation'], vi: 'nước sinh hoạt và vệ sinh', en: 'water and sanitation' },
  { codes: ['education'], vi: 'hỗ trợ giáo dục', en: 'education support' },
] as const;
const GENERAL = /^(?:UBND|Ủy ban|Uỷ ban|các |Các |Hội |Đoàn |Mặt trận|Ngân hàng|Chi nhánh Ngân hàng)/u;

export const splitLead: AuditRule = {
  code: CODE,
  title: { vi: 'Một lĩnh vực, nhiều đầu mối', en: 'One field, several leads' },
  check: (subject) => {
    const duties = dutiesOf(subject);
    return GROUPS.flatMap((group) => {
      const domains = WORK_DOMAINS.filter((d) => (group.codes as readonly string[]).includes(d.code));
      const byAgency = new Map<string, Duty>();
      for (const duty of duties) {
        const parts = domains.filter((d) => d.mention.test(duty.text));
        if (parts.length === 0) continue;
        for (const { agency, role } of duty.doers) {
          const own =
            role === 'lead' ||
            (role === 'perform' && /^(?:Chính sách|Chỉ đạo thực hiện|Thực hiện chính sách)/u.test(duty.text));
          if (own && !GENERAL.test(agency) && !isNobody(agency) && !byAgency.has(agency)) byAgency.set(agency, duty);
        }
      }
      if (new Set([...byAgency.values()].map((d) => d.label)).size < 2) return [];
      const parts = [...byAgency].map(([agency, duty]) => `${agency} (dòng ${duty.line})`).join('; ');
      return [
        findingOf(CODE, {
          lines: [...byAgency.values()].map((d) => d.line),
          verdict: 'warning',
          printed: [...byAgency.keys()].join('; '),
          vi: `Lĩnh vực ${group.vi} có ${byAgency.size} đầu mối: ${parts}.`,
          en: `The field of ${group.en} has ${byAgency.size} leads: ${parts.replace(/dòng/g, 'line')}.`,
          adviceVi: 'Gắn cơ quan chủ trì với từng chỉ số hoặc từng phần của chính sách, không với cả chiều.',
          adviceEn: 'Attach the lead to each indicator or part of the policy, not to the dimension.',
          subject: group.codes.join(','),
        }),
      ];
    });
  },
};

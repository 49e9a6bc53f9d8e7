/** Cơ quan chủ trì của chỉ tiêu — the body that leads the work a target is about, where the duties name one. */
import type { PlanTask, Target } from '../document/plan-document.ts';
import { SERVICES } from './lexicon/services.ts';
import { conceptsIn } from './measures.ts';

/** Bodies whose field a service is: a duty that names the service counts as theirs even without «chủ trì». */
const FIELDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^credit/, /Ngân hàng (?:Chính sách|CSXH)|NHCSXH/iu],
  [/^health-insurance/, /Bảo hiểm|BHXH|Y tế/iu],
  [/^(health-care|hygienic-latrine|underweight|stunting|malnutrition)/, /Y tế/iu],
  [/^(tuition|learning-cost|school)/, /Giáo dục/iu],
  [/^housing/, /Xây dựng|Đô thị|Hạ tầng|Mặt trận|MTTQ/iu],
  [/^(hygienic-water|clean-water|poverty-models|extension|infrastructure)/, /Nông nghiệp|Kinh tế/iu],
  [/^(telecom|information|communication)/, /Thông tin|Văn hóa|Văn hoá|Khoa học và Công nghệ|Đài/iu],
  [/^legal-aid/, /Tư pháp/iu],
  [
    /^(vocational|employment|trained|certified|labour-export|staff-training|social-assistance|entitlements)/,
    /Lao động|Nội vụ|LĐTBXH/iu,
  ],
  [/^electricity/, /Tài chính|Công [Tt]hương|Lao động/iu],
  [/^for-the-poor-fund/, /Mặt trận|MTTQ/iu],
];

export function withLeads(targets: readonly Target[], tasks: readonly PlanTask[]): Target[] {
  const best = new Map<string, { agency: string; weight: number }>();
  for (const task of tasks) {
    if (task.role === 'coordinate' || task.role === 'report') continue;
    const concepts = conceptsIn(task.text, SERVICES);
    for (const [index, concept] of concepts.entries()) {
      const field = FIELDS.some(([service, body]) => service.test(concept.code) && body.test(task.agency));
      const weight = (field ? 2 : 0) + (task.role === 'lead' ? (field || index < 2 ? 2 : 0) : field ? 1 : 0);
      const known = best.get(concept.code);
      if (weight >= 2 && (!known || weight > known.weight)) best.set(concept.code, { agency: task.agency, weight });
    }
  }
  return targets.map((target) => {
    const service = target.measure.replace(/^(?:communes|districts|villages|trained):/, '');
    const lead = target.lead ?? best.get(service)?.agency;
    return lead === undefined || lead === target.lead ? target : { ...target, lead };
  });
}

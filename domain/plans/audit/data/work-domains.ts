/**
 * Lĩnh vực công việc — works and policies of a poverty plan: words by which a text mentions them, targets that belong to
 * them, the body whose name alone shows competence. Data, from the duties of the source plans (agencies, sections 2–6).
 */
export interface WorkDomain {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** A sentence that speaks of the work. */
  readonly mention: RegExp;
  /** Measures of targets (families) that belong to it. */
  readonly measures: readonly string[];
  /** A body named in the duties that is competent by its name. */
  readonly body?: RegExp;
  /** Bodies to whose sector it belongs, when duties are given «by function» only. */
  readonly sector?: RegExp;
  /** Chiều thiếu hụt: its name in a list of dimensions. */
  readonly dimension?: RegExp;
  /** Looked for among the solutions: a policy or work that must have a lead. */
  readonly policy?: boolean;
}

const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'iu');

export const WORK_DOMAINS: readonly WorkDomain[] = [
  {
    code: 'employment',
    vi: 'đào tạo nghề, việc làm',
    en: 'training and employment',
    mention: words('đào tạo nghề|dạy nghề|học nghề|giáo dục nghề nghiệp|việc làm|trình độ nghề nghiệp'),
    measures: ['employment-support', 'vocational-training', 'trained-workers', 'certified-workers'],
    sector: /Lao động|Nội vụ/u,
    dimension: /việc làm/iu,
    policy: true,
  },
  {
    code: 'health-insurance',
    vi: 'bảo hiểm y tế',
    en: 'health insurance',
    mention: words('bảo hiểm y tế|BHYT|thẻ bảo hiểm'),
    measures: ['health-insurance-coverage'],
    body: /Bảo hiểm xã hội|BHXH|Y tế/iu,
  },
  {
    code: 'health',
    vi: 'y tế',
    en: 'health',
    mention: words('y tế|khám,? (?:chữa|điều trị)(?: bệnh)?|chăm sóc sức kh[oỏ][eẻ]|dinh dưỡng'),
    measures: ['health-care', 'underweight-rate', 'stunting-rate', 'malnutrition-rate'],
    body: /Y tế/u,
    dimension: /y tế/iu,
    policy: true,
  },
  {
    code: 'education',
    vi: 'giáo dục',
    en: 'education',
    mention: words('giáo dục(?! nghề| pháp luật)|học phí|chi phí học tập|học sinh|đi học'),
    measures: ['tuition-support', 'learning-cost-support', 'school-attendance'],
    body: /Giáo dục/u,
    dimension: /giáo dục/iu,
    policy: true,
  },
  {
    code: 'housing',
    vi: 'nhà ở',
    en: 'housing',
    mention: words(
      'nhà ở|nhà đại đoàn kết|nhà tạm|nhà dột nát|nhà tình (?:thương|nghĩa)|mái ấm|(?:xây dựng|sửa chữa|làm) nhà|mẫu nhà|(?:bàn giao|cất|dựng|xây) nhà',
    ),
    measures: ['housing-support'],
    sector: /Xây dựng|Quản lý [Đđ]ô thị/u,
    dimension: /nhà ở/iu,
    policy: true,
  },
  {
    code: 'water',
    vi: 'nước sinh hoạt',
    en: 'water',
    mention: words('nước sạch|nước sinh hoạt|nước hợp vệ sinh|cấp nước'),
    measures: ['clean-water', 'hygienic-water'],
    sector: /Nông nghiệp/u,
    dimension: /nước/iu,
    policy: true,
  },
  {
    code: 'sanitation',
    vi: 'vệ sinh, nhà tiêu',
    en: 'sanitation',
    mention: words('nhà tiêu|nhà vệ sinh|hố xí|vệ sinh môi trường|và vệ sinh'),
    measures: ['hygienic-latrine'],
    sector: /Nông nghiệp|Y tế/u,
    dimension: /vệ sinh|nhà tiêu/iu,
  },
  {
    code: 'information',
    vi: 'thông tin, viễn thông',
    en: 'information and telecom',
    mention: words(
      'viễn thông|internet|tiếp cận thông tin|nghèo (?:về )?thông tin|truyền hình số|đầu thu|chiều thiếu hụt về thông tin|hỗ trợ về thông tin|tiếp cận văn ho[áa], thông tin|văn hóa, thông tin về cơ sở',
    ),
    measures: ['telecom-internet', 'information-access'],
    sector: /Thông tin/u,
    dimension: /thông tin/iu,
    policy: true,
  },
  {
    code: 'credit',
    vi: 'tín dụng ưu đãi',
    en: 'preferential credit',
    mention: words('tín dụng|cho vay|vay vốn|vốn vay|vay ưu đãi|(?:vốn )?ủy thác|vốn ưu đãi'),
    measures: ['credit-coverage'],
    body: /Ngân hàng (?:Chính sách|CSXH)|NHCS(?:XH)?/iu,
    policy: true,
  },
  {
    code: 'legal-aid',
    vi: 'trợ giúp pháp lý',
    en: 'legal aid',
    mention: words('trợ giúp pháp lý|dịch vụ pháp lý|pháp lý miễn phí'),
    measures: ['legal-aid'],
    body: /Tư pháp/u,
    policy: true,
  },
  {
    code: 'electricity',
    vi: 'hỗ trợ tiền điện',
    en: 'electricity support',
    mention: words('tiền điện'),
    measures: ['electricity-support'],
    policy: true,
  },
  {
    code: 'social-assistance',
    vi: 'trợ giúp xã hội',
    en: 'social assistance',
    mention: words(
      'trợ cấp xã hội|trợ giúp xã hội|hỗ trợ (?:các |cho )?đối tượng bảo trợ xã hội|việc làm, bảo trợ xã hội|an sinh xã hội trên',
    ),
    measures: ['social-assistance'],
    sector: /Lao động|Y tế/u,
    policy: true,
  },
  {
    code: 'extension',
    vi: 'khuyến nông, chuyển giao kỹ thuật',
    en: 'agricultural extension',
    mention: words(
      'khuyến nông|khuyến lâm|khuyến ngư|chuyển giao (?:khoa học|tiến bộ|kỹ thuật)|hỗ trợ phát triển sản xuất|phổ biến kiến thức sản xuất',
    ),
    measures: ['extension-training'],
    sector: /Nông nghiệp/u,
    policy: true,
  },
  {
    code: 'industrial-extension',
    vi: 'khuyến công',
    en: 'industrial extension',
    mention: words('khuyến công|khuyến nông - lâm - ngư - công'),
    measures: [],
    body: /Công [Tt]hương/u,
    policy: true,
  },
  {
    code: 'culture',
    vi: 'văn hóa',
    en: 'culture',
    mention: words('(?:hưởng thụ|tiếp cận|chương trình|hoạt động|đưa) (?:các chương trình )?văn h(?:óa|oá)'),
    measures: [],
    body: /Văn h(?:óa|oá)/iu,
    policy: true,
  },
  {
    code: 'infrastructure',
    vi: 'cơ sở hạ tầng',
    en: 'infrastructure',
    mention: words('(?:cơ sở |kết cấu )?hạ tầng'),
    measures: ['infrastructure'],
    policy: true,
  },
  {
    code: 'programme-135',
    vi: 'Chương trình 135',
    en: 'Programme 135',
    mention: words('chương trình 135|dự án 135'),
    measures: [],
    policy: true,
  },
  {
    code: 'special-mechanism',
    vi: 'cơ chế, chính sách đặc thù',
    en: 'special mechanism',
    mention: words('cơ chế[^.;:]{0,25}đặc thù'),
    measures: [],
    policy: true,
  },
  {
    code: 'models',
    vi: 'mô hình giảm nghèo',
    en: 'poverty-reduction models',
    mention: words('mô hình|sinh kế'),
    measures: ['poverty-models'],
    policy: true,
  },
  {
    code: 'communication',
    vi: 'truyền thông',
    en: 'communication',
    mention: words('tuyên truyền|truyền thông'),
    measures: ['communication'],
    sector: /Thông tin|Truyền thông/u,
  },
  {
    code: 'staff-training',
    vi: 'tập huấn cán bộ',
    en: 'staff training',
    mention: words('tập huấn|bồi dưỡng|nâng cao năng lực|đào tạo, bồi dưỡng'),
    measures: ['staff-training'],
  },
  {
    code: 'fund',
    vi: 'quỹ Vì người nghèo',
    en: 'fund For the Poor',
    mention: words('quỹ\\s+["“]?\\s*(?:ngày )?vì người nghèo'),
    measures: ['for-the-poor-fund'],
  },
];

/** The work a target belongs to; undefined for targets on poverty itself, which the whole plan serves. */
export function domainOfMeasure(measure: string): WorkDomain | undefined {
  const family = measure.replace(/^(?:communes|districts|villages|trained):/u, '');
  return WORK_DOMAINS.find((d) => d.measures.includes(family));
}

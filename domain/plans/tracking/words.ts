/** Tên gọi — the words of a plan's codes, in both languages: units, operators, strengths, roles, measures. */
import type { Bilingual } from '../../kernel/language.ts';
import type { FigureKind, Operator, Role, Strength, TaskMode } from '../document/vocabulary.ts';
import type { ReminderKind } from './reminders.ts';

const word = (vi: string, en: string): Bilingual => ({ vi, en });

const UNIT_NAMES: Readonly<Record<string, Bilingual>> = {
  household: word('hộ', 'households'),
  person: word('người', 'persons'),
  attendance: word('lượt người', 'attendances'),
  percent: word('%', '%'),
  percentage_point: word('điểm %', 'percentage points'),
  percent_per_year: word('%/năm', '% a year'),
  percentage_point_per_year: word('điểm %/năm', 'percentage points a year'),
  commune: word('xã', 'communes'),
  district: word('huyện', 'districts'),
  village: word('thôn', 'villages'),
  dong: word('đồng', 'dong'),
  dong_per_year: word('đồng/năm', 'dong a year'),
  dong_per_month: word('đồng/tháng', 'dong a month'),
  model: word('mô hình', 'models'),
  project: word('dự án', 'projects'),
  house: word('nhà', 'houses'),
  works: word('công trình', 'works'),
  class: word('lớp', 'classes'),
  organisation: word('tổ chức', 'organisations'),
  school: word('trường', 'schools'),
  card: word('thẻ', 'cards'),
  document: word('văn bản', 'documents'),
  year: word('năm', 'year'),
  number: word('', ''),
};

/** Units that a plan mostly uses, for choosing one. */
export const NAMED_UNITS: readonly string[] = Object.keys(UNIT_NAMES);

/** The unit in words; one the list does not know is shown as printed. */
export function unitName(unit: string): Bilingual {
  return UNIT_NAMES[unit] ?? word(unit, unit);
}

const MEASURE_NAMES: Readonly<Record<string, Bilingual>> = {
  'households-total': word('Tổng số hộ', 'Households in all'),
  'population-total': word('Dân số', 'Population'),
  'poor-households': word('Hộ nghèo', 'Poor households'),
  'near-poor-households': word('Hộ cận nghèo', 'Near-poor households'),
  'poor-and-near-poor-households': word('Hộ nghèo và hộ cận nghèo', 'Poor and near-poor households'),
  'poor-persons': word('Nhân khẩu nghèo', 'Poor persons'),
  'poor-households-income': word('Hộ nghèo theo thu nhập (N1)', 'Poor by income (N1)'),
  'poor-households-deprivation': word('Hộ nghèo thiếu hụt (N2)', 'Poor by deprivation (N2)'),
  'poverty-rate': word('Tỷ lệ hộ nghèo', 'Poverty rate'),
  'near-poverty-rate': word('Tỷ lệ hộ cận nghèo', 'Near-poverty rate'),
  'multidimensional-poverty-rate': word('Tỷ lệ nghèo đa chiều', 'Multidimensional poverty rate'),
  'escaped-poverty': word('Hộ thoát nghèo', 'Households that escaped poverty'),
  'health-insurance-coverage': word('Bao phủ bảo hiểm y tế', 'Health-insurance coverage'),
  'credit-coverage': word('Vay vốn ưu đãi', 'Preferential credit'),
  'tuition-support': word('Miễn, giảm học phí', 'Tuition exemption or reduction'),
  'learning-cost-support': word('Hỗ trợ chi phí học tập', 'Learning-cost support'),
  'for-the-poor-fund': word('Quỹ «Vì người nghèo»', 'Fund For the Poor'),
  'extension-training': word('Tập huấn khuyến nông', 'Extension training'),
  'poverty-models': word('Mô hình giảm nghèo', 'Poverty-reduction models'),
  'clean-water': word('Nước sạch', 'Clean water'),
  'communes:clean-water': word('Xã có nước sạch', 'Communes with clean water'),
  'hygienic-water': word('Nước hợp vệ sinh', 'Hygienic water'),
  'hygienic-latrine': word('Nhà tiêu hợp vệ sinh', 'Hygienic latrines'),
  communication: word('Truyền thông', 'Communication'),
  'staff-training': word('Tập huấn cán bộ', 'Training of staff'),
  'vocational-training': word('Đào tạo nghề', 'Vocational training'),
  'legal-aid': word('Trợ giúp pháp lý', 'Legal aid'),
  'housing-support': word('Hỗ trợ nhà ở', 'Housing support'),
  housing: word('Nhà ở', 'Housing'),
  'production-support': word('Hỗ trợ sản xuất', 'Production support'),
  'electricity-access': word('Sử dụng điện', 'Electricity access'),
  'electricity-support': word('Hỗ trợ tiền điện', 'Electricity support'),
  'overdue-debt': word('Nợ quá hạn', 'Overdue debt'),
  'overdue-debt-rate': word('Tỷ lệ nợ quá hạn', 'Overdue debt rate'),
  'interest-rate': word('Lãi suất', 'Interest rate'),
  'poverty-line': word('Chuẩn nghèo', 'Poverty line'),
  'savings-groups': word('Tổ tiết kiệm và vay vốn', 'Savings and credit groups'),
  scholarship: word('Học bổng', 'Scholarships'),
  'emergency-relief': word('Cứu trợ đột xuất', 'Emergency relief'),
  disbursement: word('Giải ngân', 'Disbursement'),
  monitoring: word('Kiểm tra, giám sát', 'Monitoring'),
  'communes:monitoring': word('Xã được kiểm tra, giám sát', 'Communes monitored'),
  'districts:monitoring': word('Huyện được kiểm tra, giám sát', 'Districts monitored'),
  'social-insurance-coverage': word('Bao phủ bảo hiểm xã hội', 'Social-insurance coverage'),
  'social-assistance': word('Trợ giúp xã hội', 'Social assistance'),
  'deprivation:social-insurance': word('Thiếu hụt bảo hiểm xã hội', 'Deprived of social insurance'),
  'deprivation-score': word('Điểm thiếu hụt', 'Deprivation score'),
  'poor-households:group-1': word('Hộ nghèo nhóm 1', 'Poor households, group 1'),
  'poor-households:group-2': word('Hộ nghèo nhóm 2', 'Poor households, group 2'),
  'poor-households:group-3': word('Hộ nghèo nhóm 3', 'Poor households, group 3'),
  'poor-households:group-3a': word('Hộ nghèo nhóm 3a', 'Poor households, group 3a'),
  'poor-households:group-3b': word('Hộ nghèo nhóm 3b', 'Poor households, group 3b'),
  'poor-households:group-4': word('Hộ nghèo nhóm 4', 'Poor households, group 4'),
  'ethnic-poverty-rate': word('Tỷ lệ hộ nghèo dân tộc thiểu số', 'Poverty rate of ethnic minorities'),
  'escape-from-difficulty': word('Ra khỏi diện đặc biệt khó khăn', 'Leaving the list of special difficulty'),
  'communes:escape-from-difficulty': word('Xã ra khỏi diện đặc biệt khó khăn', 'Communes leaving special difficulty'),
  'districts:escape-from-difficulty': word('Huyện thoát nghèo', 'Districts leaving poverty'),
  'villages:escape-from-difficulty': word('Thôn ra khỏi diện đặc biệt khó khăn', 'Villages leaving special difficulty'),
  'employment-support': word('Giải quyết việc làm', 'Employment'),
  'labour-export': word('Đi làm việc ở nước ngoài', 'Work abroad'),
  'trained-workers': word('Lao động qua đào tạo', 'Trained workers'),
  'certified-workers': word('Lao động có bằng cấp, chứng chỉ', 'Certified workers'),
  'household-help': word('Giúp đỡ hộ nghèo', 'Help to poor households'),
  'income-per-head': word('Thu nhập bình quân', 'Income per head'),
  'school-attendance': word('Trẻ em đi học', 'School attendance'),
  'stunting-rate': word('Suy dinh dưỡng thấp còi', 'Stunting'),
  'underweight-rate': word('Suy dinh dưỡng nhẹ cân', 'Underweight'),
  'telecom-internet': word('Dịch vụ viễn thông, internet', 'Telecommunications and internet'),
  'information-access': word('Tiếp cận thông tin', 'Access to information'),
  'fell-back-poverty': word('Hộ tái nghèo', 'Households that fell back into poverty'),
  'new-poor': word('Hộ nghèo phát sinh', 'Newly poor households'),
  'rate:fell-back-poverty': word('Tỷ lệ hộ tái nghèo', 'Rate of falling back into poverty'),
  'rate:new-poor': word('Tỷ lệ hộ nghèo phát sinh', 'Rate of new poverty'),
  'amount-each': word('Mức hỗ trợ mỗi đối tượng', 'Amount for each'),
  'funding:total': word('Kinh phí', 'Funding'),
  'funding:credit': word('Vốn tín dụng', 'Credit funds'),
  'funding:central': word('Ngân sách trung ương', 'Central budget'),
  'funding:local': word('Ngân sách địa phương', 'Local budget'),
  'funding:mobilised': word('Vốn vận động, huy động', 'Funds raised'),
  'other-out-of-poor': word('Biến động khác: ra khỏi danh sách nghèo', 'Other: out of the poor list'),
  'other-into-poor': word('Biến động khác: vào danh sách nghèo', 'Other: into the poor list'),
  'other-out-of-near-poor': word('Biến động khác: ra khỏi danh sách cận nghèo', 'Other: out of the near-poor list'),
  'other-into-near-poor': word('Biến động khác: vào danh sách cận nghèo', 'Other: into the near-poor list'),
};

/** Measures that have a name here, for choosing one. */
export const NAMED_MEASURES: readonly string[] = [
  ...Object.keys(MEASURE_NAMES),
  'poverty-rate-reduction',
  'near-poverty-rate-reduction',
];

/** The measure in words; «-reduction» becomes «giảm …». */
export function measureName(code: string): Bilingual {
  const relative = code.endsWith('-relative-reduction');
  const stem = code.replace(/-(relative-)?reduction$/, '');
  const name = MEASURE_NAMES[stem] ?? word(stem, stem);
  if (stem === code) return name;
  return word(
    `Giảm ${name.vi.toLowerCase()}${relative ? ' (so với số gốc)' : ''}`,
    `Fall of ${name.en.toLowerCase()}${relative ? ' (of the base)' : ''}`,
  );
}

export const OPERATOR_NAMES: Readonly<Record<Operator, Bilingual>> = {
  '=': word('đạt (=)', 'is (=)'),
  '>=': word('từ … trở lên (≥)', 'at least (≥)'),
  '>': word('trên (>)', 'more than (>)'),
  '<=': word('không quá (≤)', 'at most (≤)'),
  '<': word('dưới (<)', 'less than (<)'),
  decrease_by: word('giảm', 'falls by'),
  decrease_by_range: word('giảm từ … đến …', 'falls by … to …'),
  increase_by: word('tăng', 'rises by'),
};

/** What a printed number is, in words. */
export const FIGURE_KIND_NAMES: Readonly<Record<FigureKind, Bilingual>> = {
  observed: word('kết quả đã có', 'counted'),
  target: word('chỉ tiêu', 'target'),
  projection: word('dự kiến', 'projection'),
  estimate: word('ước tính', 'estimate'),
  threshold: word('ngưỡng của quy định', 'threshold'),
  band: word('khoảng phân nhóm', 'band'),
  period: word('năm, giai đoạn', 'year or period'),
  deadline: word('thời hạn', 'deadline'),
  frequency: word('nhịp', 'frequency'),
  structure: word('dự án, tiểu dự án', 'project'),
  classification: word('phân loại', 'classification'),
  document: word('thuộc văn bản', 'of a document'),
  page_furniture: word('của trang giấy', 'page furniture'),
};

/** A measure that has words of its own here; a code without words is for machines. */
export const isNamedMeasure = (code: string): boolean => code.replace(/-(relative-)?reduction$/, '') in MEASURE_NAMES;

export const STRENGTH_NAMES: Readonly<Record<Strength, Bilingual>> = {
  must: word('bảo đảm', 'must'),
  strive: word('phấn đấu', 'strive'),
  toward: word('hướng tới', 'toward'),
};

export const DUTY_NAMES: Readonly<Record<Role, Bilingual>> = {
  lead: word('chủ trì', 'lead'),
  coordinate: word('phối hợp', 'coordinate'),
  perform: word('thực hiện', 'perform'),
  advise: word('tham mưu', 'advise'),
  report: word('báo cáo', 'report'),
};

export const MODE_NAMES: Readonly<Record<TaskMode, Bilingual>> = {
  assign: word('giao', 'assigned'),
  require: word('yêu cầu', 'required'),
  propose: word('đề nghị', 'requested'),
};

export const REMINDER_NAMES: Readonly<Record<ReminderKind, Bilingual>> = {
  overdue: word('quá hạn', 'overdue'),
  due: word('sắp đến hạn', 'due soon'),
  'report-late': word('chậm báo cáo kỳ', 'periodic report late'),
  'report-due': word('đến kỳ báo cáo', 'periodic report due'),
  unacknowledged: word('chưa xác nhận tiếp nhận', 'receipt not confirmed'),
};

/** Đơn vị tính — the nouns that may follow a number, longest first, with the factor to the base unit. */
import type { Unit } from '../../document/vocabulary.ts';

export interface UnitWord {
  readonly unit: Unit;
  readonly word: string;
  readonly length: number;
  readonly factor: number;
}

interface UnitPattern {
  readonly unit: Unit;
  readonly pattern: RegExp;
  readonly factor?: number;
}

const after = (words: string): RegExp => new RegExp(`^\\s*(?:${words})(?![\\p{L}])`, 'iu');

export const UNITS_AFTER: readonly UnitPattern[] = [
  { unit: 'percentage_point_per_year', pattern: after('điểm\\s*(?:%|phần trăm)\\s*(?:/|mỗi|một)\\s*năm') },
  { unit: 'percentage_point', pattern: after('điểm\\s*(?:%|phần trăm)|%\\s*điểm') },
  {
    unit: 'percent_per_year',
    pattern: /^\s*(?:%|phần trăm)\s*(?:\/\s*năm|mỗi năm|một năm|hằng năm|hàng năm|bình quân năm)/iu,
  },
  { unit: 'percent', pattern: /^\s*(?:%|phần trăm)/iu },
  { unit: 'dong', pattern: after('(?:ngàn|nghìn) tỷ đồng|(?:ngàn|nghìn) tỉ đồng'), factor: 1e12 },
  { unit: 'dong_per_month', pattern: after('triệu đồng\\s*/\\s*(?:người\\s*/\\s*)?tháng'), factor: 1e6 },
  { unit: 'dong_per_year', pattern: after('triệu đồng\\s*/\\s*(?:người\\s*/\\s*)?năm'), factor: 1e6 },
  {
    unit: 'dong_per_month',
    pattern: after('(?:nghìn|ngàn) đồng\\s*/\\s*(?:(?:người|hộ)\\s*/\\s*)?tháng'),
    factor: 1e3,
  },
  { unit: 'dong_per_month', pattern: after('đồng\\s*/\\s*(?:(?:người|hộ)\\s*/\\s*)?tháng') },
  { unit: 'dong', pattern: after('(?:tỷ|tỉ)\\s*(?:đồng|đ)?'), factor: 1e9 },
  { unit: 'dong', pattern: after('triệu\\s*(?:đồng|đ)|trđ|tr\\.?\\s?đồng|triệu'), factor: 1e6 },
  { unit: 'dong', pattern: after('(?:nghìn|ngàn) đồng'), factor: 1e3 },
  { unit: 'dong', pattern: after('đồng(?!\\s+(?:bào|bộ|thời|ý|loạt))|VNĐ|VND') },
  { unit: 'attendance', pattern: after('lượt(?:\\s+(?:người|hộ|lao động|cán bộ|khách hàng|học sinh|đối tượng))?') },
  { unit: 'household', pattern: after('hộ') },
  { unit: 'household', pattern: after('(?:gia đình|khách hàng)') },
  {
    unit: 'village',
    pattern: after(
      'thôn|bản(?! tin| đồ| sao| ghi| đăng| cam| kế)|ấp|buôn|làng|khu phố|tổ dân phố|khu dân cư|xóm|khóm|bon|plei|phum|sóc',
    ),
  },
  { unit: 'commune', pattern: after('xã|phường|thị trấn|đơn vị cấp xã|địa phương cấp xã') },
  { unit: 'district', pattern: after('huyện|quận|thị xã|thành phố|đơn vị cấp huyện') },
  { unit: 'year_of_age', pattern: after('tuổi') },
  { unit: 'model', pattern: after('mô hình') },
  { unit: 'project', pattern: after('(?:tiểu )?dự án|phương án|tiểu dự án') },
  {
    unit: 'house',
    pattern: after(
      '(?:căn|ngôi|ngôi nhà|căn nhà)(?:\\s+nhà)?|nhà(?=\\s+(?:ở|đại|Đại|tình|tạm|dột|cho|ở|được|,|;))|nhà(?!\\s+(?:văn|trẻ|máy|trường|xưởng|nước|khoa|tài|sinh hoạt|cộng đồng|tiêu|vệ))',
    ),
  },
  { unit: 'works', pattern: after('công trình') },
  { unit: 'class', pattern: after('lớp|khóa|khoá|cuộc|hội nghị|buổi|đợt|phiên|chuyên mục|tin bài|tin|bài|phóng sự') },
  { unit: 'school', pattern: after('trường|trạm y tế|cơ sở') },
  { unit: 'card', pattern: after('thẻ') },
  {
    unit: 'organisation',
    pattern: after(
      'tổ chức|doanh nghiệp|hợp tác xã|tổ hợp tác|tổ|nhóm|câu lạc bộ|đơn vị|cơ quan|đoàn|phòng giao dịch|chi hội|trung tâm',
    ),
  },
  { unit: 'hectare', pattern: after('ha|héc ta|hecta') },
  { unit: 'kilometre', pattern: after('km') },
  { unit: 'square_metre', pattern: after('m2|m²') },
  { unit: 'kilogram', pattern: after('kg') },
  { unit: 'quarter', pattern: after('quý(?!\\s+(?:[IVX]+|\\d))') },
  { unit: 'times', pattern: after('lần') },
  { unit: 'day', pattern: after('ngày(?!\\s+\\d)') },
  { unit: 'month', pattern: after('tháng(?!\\s+\\d)') },
  { unit: 'years', pattern: after('năm(?!\\s+\\d)') },
  { unit: 'document', pattern: after('văn bản|tờ rơi|ấn phẩm|bộ tài liệu|cuốn|bản tin|tờ') },
  {
    unit: 'person',
    pattern: after(
      'người|trưởng (?:thôn|bản|ấp|xóm|khu phố)|già làng|nhân khẩu|khẩu|lao động|thanh niên|giáo viên|tuyên truyền viên|chủ hộ|nông dân|đồng chí|cán bộ|công chức|viên chức|học sinh|sinh viên|trẻ em|trẻ|hội viên|đoàn viên|thành viên|học viên|đối tượng|em|phụ nữ|cộng tác viên|đảng viên|đại biểu|cháu|bệnh nhân|con em',
    ),
  },
  {
    unit: 'indicator',
    pattern: after('chỉ tiêu|chỉ số|tiêu chí|chiều|nội dung|nhiệm vụ|chính sách|chương trình|dịch vụ'),
  },
  { unit: 'head', pattern: after('con') },
];

/** Danh từ chỉ loại — counted things without a code of their own: the printed noun stands as the unit («14 đài truyền thanh»). */
export const COUNTED_NOUN =
  /^\s*(vụ việc|bồn|băng rôn|đài|máy|bộ|chiếc|cái|cây|điểm|suất|phần(?= quà)|trạm|tấn|tạ|giờ|tủ|hồ sơ|cụm|giếng|bể|vụ|gói|chuyến|tuyến|cầu|kênh|hệ thống|hạng mục|sản phẩm|ngày công|hố|chuồng|vườn|ao|sổ|xe|téc|nhà văn h(?:óa|oá)|pa ?nô|thuyền|phòng học|giường|liều|lít)(?![\p{L}%])/iu;

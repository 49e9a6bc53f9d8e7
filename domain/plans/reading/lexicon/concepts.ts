import { needlesOf } from './needles.ts';

/**
 * Từ vựng giảm nghèo — phrases of the field and the measure code each stands for. Order matters: a phrase is taken
 * before the shorter ones that it contains. Data only; the rules that use it are in `measures.ts`.
 */
export interface Concept {
  readonly code: string;
  /** For text in small letters. */
  readonly pattern: RegExp;
  /** A text without any of these holds no match. */
  readonly needles: readonly string[] | undefined;
}

/** A phrase as whole words. It is matched against text in small letters: that is many times faster than ignoring case. */
export function concept(code: string, words: string): Concept {
  const small = inSmallLetters(words);
  return { code, pattern: new RegExp(`(?<![\\p{L}])(?:${small})(?![\\p{L}])`, 'gu'), needles: needlesOf(small) };
}

/** All of a pattern but its escapes. */
function inSmallLetters(words: string): string {
  return words.replace(/\\p\{\w+\}|\\.|[^\\]+/gu, (part) => (part.startsWith('\\') ? part : part.toLowerCase()));
}

const c = concept;

/** Causes of poverty (several per household). */
export const CAUSES: readonly Concept[] = [
  c('cause:lack-of-land', '(?:thiếu|không có)(?: hoặc thiếu)? đất(?: sản xuất| canh tác| ở)?'),
  c('cause:lack-of-capital', '(?:thiếu|không có) vốn(?: sản xuất| làm ăn)?(?:,? kinh doanh)?'),
  c(
    'cause:lack-of-means-of-production',
    '(?:thiếu|không có) (?:phương tiện|công cụ|tư liệu)(?:[/,] ?(?:phương tiện|công cụ))?(?: sản xuất)?',
  ),
  c(
    'cause:labour-without-job',
    'có (?:sức )?lao động nhưng không có việc làm|(?:không có|thiếu) việc làm|(?:chưa|không) có việc làm ổn định',
  ),
  c('cause:lack-of-labour', '(?:thiếu|không có) (?:sức )?lao động|(?:già yếu|già cả)[^,;]{0,20}'),
  c(
    'cause:lack-of-know-how',
    '(?:không|chưa|thiếu) (?:biết |có )?(?:cách|kiến thức|kinh nghiệm|kỹ năng)(?: về)?(?: làm| là| sản xuất| lao động)?(?: ăn)?(?:,? (?:không|chưa|thiếu) (?:có )?(?:tay nghề|kỹ năng[\\p{L}\\s,]{0,30}))?|(?:không|chưa) có tay nghề|thiếu kiến thức[^,;]{0,30}|không có kỹ năng[^,;]{0,30}',
  ),
  c('cause:many-dependants', 'đông (?:người|nhân khẩu|con)(?: ăn theo| phụ thuộc)?'),
  c(
    'cause:illness-or-accident',
    '(?:có (?:người|thành viên) )?(?:ốm đau|bệnh tật|đau ốm|mắc bệnh|bị bệnh|ốm)(?: dài ngày| nặng| hiểm nghèo| kéo dài)?(?:,? ?(?:hoặc )?(?:bệnh nặng|tai nạn|mắc bệnh hiểm nghèo))*',
  ),
  c('cause:social-vice', '(?:mắc|có người mắc|vướng)?(?: vào)? ?(?:các )?tệ nạn xã hội'),
  c('cause:work-shy', '(?:chây |)lười(?: biếng)?(?: lao động)?|không chịu khó lao động|trông chờ,? ỷ lại'),
  c('cause:shock', '(?:rủi ro|thiên tai|dịch bệnh|hỏa hoạn|tai nạn)(?:, (?:rủi ro|thiên tai|dịch bệnh|tai nạn))*'),
  c('cause:other', '(?:do )?(?:các )?nguyên nhân khác|lý do khác'),
];

/** Deprivations of basic services, after «thiếu hụt». Longer before shorter. */
export const DEPRIVATIONS: readonly Concept[] = [
  c('deprivation:housing-quality', 'chất lượng nhà(?: ở)?'),
  c('deprivation:floor-area', 'diện tích nhà(?: ở)?[^,;.:]{0,24}'),
  c('deprivation:housing', 'nhà ở'),
  c('deprivation:latrine', '(?:hố xí|nhà tiêu|nhà vệ sinh)[^,;.:]{0,24}'),
  c('deprivation:water', '(?:nguồn )?nước(?: sinh hoạt| sạch| hợp vệ sinh)*'),
  c('deprivation:social-insurance', 'bảo hiểm xã hội|BHXH'),
  c('deprivation:health-insurance', 'bảo hiểm y tế|BHYT'),
  c('deprivation:nutrition', 'dinh dưỡng'),
  c('deprivation:health-services', '(?:tiếp cận )?(?:các )?dịch vụ y tế|y tế'),
  c('deprivation:adult-education', 'trình độ (?:giáo dục|học vấn)[^,;.:]{0,24}|giáo dục (?:của )?người lớn'),
  c('deprivation:school-attendance', '(?:tình trạng )?đi học(?: của)?(?: trẻ em)?|giáo dục trẻ em'),
  c('deprivation:education', 'giáo dục(?:,? đào tạo)?'),
  c('deprivation:dependants', 'người phụ thuộc[^,;.:]{0,24}'),
  c('deprivation:employment', 'việc làm'),
  c('deprivation:telecom', '(?:sử dụng )?(?:dịch vụ )?viễn thông|internet'),
  c('deprivation:information-means', '(?:phương tiện|tài sản)[^,;.:]{0,24}thông tin'),
  c('deprivation:information', '(?:tiếp cận )?thông tin'),
];

/** Groups within poor or near-poor households. */
export const GROUPS: readonly Concept[] = [
  c('merit', 'người có công(?: với cách mạng)?|chính sách người có công|gia đình chính sách|chính sách có công'),
  c('social-protection', 'bảo trợ xã hội|BTXH|trợ giúp xã hội|trợ cấp xã hội'),
  c('ethnic-minority', '(?:đồng bào )?dân tộc thiểu số|DTTS|đồng bào dân tộc|người dân tộc|dân tộc ít người'),
  c('unable-to-escape', 'không (?:có )?khả năng thoát nghèo'),
  c('able-to-escape', 'có khả năng (?:tự )?thoát nghèo|đủ khả năng thoát nghèo'),
  c('no-labour', 'không (?:có |còn )?khả năng lao động|không có (?:sức |người )?lao động|mất sức lao động|KNLĐ'),
  c('with-labour', 'có (?:sức |khả năng )?lao động'),
  c(
    'housing-difficulty',
    'khó khăn về nhà ở|nhà tạm|nhà dột nát|thiếu kiên cố|nhà ở (?:bị )?(?:hư hỏng|xuống cấp|dột nát|tạm bợ)',
  ),
  c('female-head', '(?:do )?(?:phụ nữ|nữ) (?:làm |là )?chủ(?: hộ)?|chủ hộ là (?:phụ )?nữ|nữ làm chủ'),
  c('elderly', 'người cao tuổi|người già'),
  c('disabled', 'người khuyết tật'),
  c('frail', 'già yếu|neo đơn|cô đơn'),
  c('urban', 'khu vực thành thị|thành thị'),
  c('rural', 'khu vực nông thôn|nông thôn'),
  c('registered-exit', 'đăng ký thoát nghèo|dự kiến thoát nghèo'),
];

/** What is counted in households, or is the base of a rate. Longer before shorter. */
export const STOCKS: readonly Concept[] = [
  c(
    'poor-to-near-poor',
    'thoát nghèo (?:nhưng |và |)(?:còn|xuống|sang|chuyển sang|thành|trở thành|vào|chuyển thành|vẫn là|vẫn thuộc|rơi vào)(?: diện)?(?: hộ)? cận nghèo|(?:hộ )?nghèo (?:chuyển|xuống|sang|thành)(?: sang| thành)? (?:hộ )?cận nghèo',
  ),
  c(
    'near-poor-to-poor',
    '(?:hộ )?cận nghèo (?:rơi xuống|xuống|trở thành|chuyển thành|thành|chuyển sang|tái)(?: hộ)? nghèo',
  ),
  c('newly-escaped-households', '(?:hộ )?mới thoát nghèo'),
  c(
    'escaped-near-poverty',
    '(?:thoát|ra khỏi|vượt)(?: hẳn| khỏi| qua)?(?: diện| danh sách| chuẩn| ngưỡng)?(?: hộ)? cận nghèo',
  ),
  c('able-to-escape-only', '(?:khả năng|đăng ký|dự kiến|không thể|điều kiện|tự nguyện)(?: tự)? thoát nghèo'),
  c(
    'escaped-poverty',
    '(?:vươn lên )?(?:thoát|ra khỏi|vượt)(?: hẳn| khỏi| qua)?(?: diện| danh sách| chuẩn| ngưỡng)?(?: hộ)? nghèo',
  ),
  c('fell-back-near-poverty', 'tái (?:hộ )?cận nghèo'),
  c('fell-back-poverty', 'tái (?:hộ )?nghèo'),
  c(
    'new-near-poor',
    'phát sinh (?:mới )?(?:hộ )?cận nghèo(?: mới)?|(?:hộ )?cận nghèo (?:mới )?phát sinh(?: mới| thêm| trong năm)?|(?:hộ )?cận nghèo mới|rơi vào cận nghèo',
  ),
  c(
    'new-poor',
    'phát sinh (?:mới )?(?:hộ )?nghèo(?: mới)?|(?:hộ )?nghèo (?:mới )?phát sinh(?: mới| thêm| trong năm)?|(?:hộ )?nghèo mới(?! nhất)|phát sinh mới',
  ),
  c(
    'poor-and-near-poor-households',
    'hộ nghèo(?:,| và|;)(?: hộ)? cận nghèo(?: và hộ mới thoát nghèo)?|hộ nghèo đa chiều|nghèo đa chiều',
  ),
  c('near-poor-households', '(?:hộ )?cận nghèo'),
  c('poor-households-deprivation', 'hộ nghèo[^,;.:]{0,24}thiếu hụt|\\(?N2\\)?'),
  c('poor-households-income', 'hộ nghèo (?:theo|về) (?:tiêu chí )?thu nhập|hộ nghèo thu nhập|\\(?N1\\)?'),
  c('poor-households', 'hộ (?:gia đình )?nghèo|hộ đói nghèo|số hộ nghèo|hộ thuộc diện nghèo'),
  c('poor-persons', '(?:người|khẩu|nhân khẩu) nghèo'),
  c(
    'households-total',
    '(?:tổng )?số hộ (?:dân cư|dân|gia đình|toàn|trên địa bàn|trong)|hộ dân cư|hộ dân|tổng số hộ(?! (?:nghèo|cận|thoát|tái|phát))|hộ gia đình',
  ),
  c('population-total', 'dân số|nhân khẩu|tổng số (?:khẩu|dân)'),
];

/** Rates; the base follows from the name. */
export const RATES: readonly Concept[] = [
  c('multidimensional-poverty-rate', '(?:tỷ|tỉ) lệ (?:hộ )?nghèo đa chiều'),
  c('near-poverty-rate', '(?:tỷ|tỉ) lệ (?:số )?(?:hộ )?cận nghèo(?: đa chiều)?'),
  c(
    'ethnic-poverty-rate',
    '(?:tỷ|tỉ) lệ (?:số )?hộ nghèo (?:là |thuộc |người |trong |đồng bào |vùng ){0,3}(?:đồng bào )?(?:dân tộc thiểu số|DTTS)',
  ),
  c(
    'poverty-rate',
    '(?:tỷ|tỉ) lệ (?:số )?(?:hộ )?(?:đói )?nghèo|(?:tỷ|tỉ) lệ giảm nghèo|(?:tốc độ|mức|kết quả) giảm (?:hộ )?nghèo',
  ),
];

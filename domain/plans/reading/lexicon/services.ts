/** Dịch vụ, chính sách — what targets promise, by the words of the promise. First match in reading order wins unless ranked. */
import { type Concept, concept } from './concepts.ts';

const s = concept;

export const SERVICES: readonly Concept[] = [
  s('staff-training', 'cán bộ[^;.,]{0,90}được (?:đào tạo|bồi dưỡng|tập huấn)[^;.]{0,40}'),
  s('underweight-rate', 'suy dinh dưỡng (?:thể )?(?:cân nặng(?: theo| trên| /)? ?tuổi|nhẹ cân|cân nặng)|nhẹ cân'),
  s('stunting-rate', 'suy dinh dưỡng (?:thể )?(?:chiều cao(?: theo| trên| /)? ?tuổi|thấp còi|chiều cao)|thấp còi'),
  s('malnutrition-rate', 'suy dinh dưỡng'),
  s('social-insurance-coverage', '(?:bảo hiểm xã hội|BHXH) tự nguyện|tham gia (?:bảo hiểm xã hội|BHXH)'),
  s('health-insurance-coverage', 'bảo hiểm y tế|BHYT'),
  s(
    'health-care',
    'khám(?: bệnh)?,? chữa bệnh|khám(?: bệnh)?(?:,| và)? ?(?:tư vấn|cấp thuốc|phát thuốc)|(?:cấp|phát) thuốc|khám sức khỏe|khám bệnh|chữa bệnh|chăm sóc sức khỏe|dịch vụ y tế',
  ),
  s('scholarship', 'học bổng|khuyến học|hiếu học'),
  s(
    'emergency-relief',
    'cứu đói|cứu trợ|thiếu đói|giáp hạt|thiếu lương thực|hỗ trợ gạo|(?:trợ giúp|trợ cấp) đột xuất|khó khăn đột xuất',
  ),
  s('learning-cost-support', 'chi phí học tập'),
  s('tuition-support', 'học phí|miễn,? ?giảm (?:các )?khoản (?:thu|đóng góp)'),
  s(
    'school-attendance',
    'đi học(?: đúng độ tuổi)?|huy động[^;.]{0,10}trẻ(?: em)?[^;.]{0,20}(?:vào|ra|đến)|trẻ(?: em)?[^;.]{0,20}vào lớp|đến trường|đến lớp|ra lớp|nhập học|bỏ học',
  ),
  s('employment-support', 'sau (?:khi )?(?:học nghề|đào tạo(?: nghề)?|tốt nghiệp)[^;.]{0,20}có việc làm'),
  s('certified-workers', '(?:bằng cấp|văn bằng)(?:,| hoặc)? ?chứng chỉ|có bằng cấp|chứng chỉ(?: nghề)?'),
  s('trained-workers', '(?:đã )?qua đào tạo'),
  s(
    'vocational-training',
    '(?:đào tạo|học|dạy|bồi dưỡng)(?: kỹ năng)? nghề|chuyển đổi nghề(?: nghiệp)?|giáo dục nghề nghiệp|kỹ năng nghề|lớp nghề|nghề (?:nông thôn|ngắn hạn|nông nghiệp|phi nông nghiệp)',
  ),
  s(
    'employment-support',
    'giới thiệu[^;.]{0,30}đi làm việc|đi làm việc (?:tại|trong|ở) (?:các )?(?:khu công nghiệp|khu chế xuất|công ty|doanh nghiệp|nhà máy|tỉnh ngoài|ngoài tỉnh|trong nước)|việc làm|kết nối[^;.]{0,30}(?:thị trường|nghề nghiệp)|định hướng nghề nghiệp|thị trường lao động',
  ),
  s(
    'labour-export',
    'xuất khẩu lao động|đi lao động (?:ở )?nước ngoài|lao động (?:ở )?(?:ngoài nước|nước ngoài)|(?:đi )?làm việc (?:có thời hạn )?(?:ở|tại) nước ngoài|xuất cảnh|(?:đi )?(?:làm việc|lao động) (?:ở|tại) (?:thị trường )?(?:Đài Loan|Nhật Bản|Hàn Quốc|Malaysia|Lào)|XKLĐ',
  ),
  s('disbursement', 'giải ngân (?:kế hoạch |nguồn |các )*vốn(?! (?:vay|tín dụng|cho vay|ưu đãi|chính sách))'),
  s('savings-groups', 'tổ (?:tiết kiệm (?:và|&) vay vốn|TK&VV|TKVV)'),
  s('credit-coverage', 'vay vốn|vốn vay|phát vay|cho vay|tín dụng|được vay|vốn ưu đãi|giải ngân|còn dư nợ|dư nợ'),
  s(
    'housing-support',
    'nhà ở|(?:xóa|xoá) nhà tạm|nhà tạm|nhà dột nát|đại đoàn kết|nhà tình (?:thương|nghĩa)|mái ấm|(?:sửa chữa|sửa|làm|cất|dựng|chống dột)(?: lại)? (?:căn )?nhà(?! (?:vệ sinh|tiêu|văn hóa))|xây (?:mới|dựng|cất) nhà(?! (?:vệ sinh|tiêu|văn hóa|máy|xưởng|trẻ|kho))|(?:số|căn|ngôi) nhà|làm nhà(?! (?:vệ sinh|tiêu|văn hóa))',
  ),
  s('hygienic-latrine', '(?:nhà tiêu|nhà vệ sinh|hố xí)(?: hợp vệ sinh)?'),
  s(
    'hygienic-water',
    'nước (?:sinh hoạt )?hợp vệ sinh|nước sinh hoạt|(?:bồn|téc|bể|lu|giếng)(?: chứa| đựng)? nước|giếng (?:khoan|đào)',
  ),
  s('clean-water', 'nước sạch'),
  s('telecom-internet', 'viễn thông|internet|điện thoại'),
  s('information-access', 'tiếp cận thông tin|truyền hình|thông tin về'),
  s(
    'legal-aid',
    'trợ giúp pháp lý|pháp lý|TGPL|(?:tư vấn|phổ biến|tuyên truyền|tờ gấp|tờ rơi|cẩm nang)(?: về)? pháp luật',
  ),
  s('electricity-support', 'tiền điện'),
  s(
    'social-assistance',
    'trợ cấp xã hội|trợ giúp xã hội|bảo trợ xã hội hàng tháng|trợ cấp (?:hàng|hằng) tháng|trợ cấp thường xuyên|trợ cấp cho[^;.]{0,20}(?:bảo trợ|đối tượng)|đối tượng (?:bảo trợ xã hội|BTXH)',
  ),
  s(
    'electricity-access',
    'kéo điện|điện sinh hoạt|(?:sử dụng |dùng |có )điện(?: lưới)?(?: quốc gia)?(?: an toàn)?(?! thoại)|điện lưới',
  ),
  s(
    'poverty-models',
    '(?:mô hình|dự án)(?: (?:nhân rộng|hỗ trợ|phát triển|về|sinh kế|sản xuất|kinh tế|giảm nghèo))*|sinh kế',
  ),
  s(
    'extension-training',
    'tập huấn (?:về )?(?:kỹ thuật|khuyến nông|khoa học|chăn nuôi|trồng trọt|sản xuất)|khuyến nông|chuyển giao (?:khoa học|tiến bộ|kỹ thuật)|cách làm ăn|kỹ thuật sản xuất',
  ),
  s(
    'production-support',
    '(?:phát triển|hỗ trợ) sản xuất|(?:con|cây) giống|(?:con |đàn )?(?:trâu|bò|lợn|heo|dê|gà|vịt)(?: sinh sản| giống| cái)?|vật nuôi|(?:con )?cá giống|thức ăn(?: (?:chăn nuôi|gia súc|gia cầm))|nông cụ|máy (?:cày|xới|tuốt|cắt cỏ|bơm|nông nghiệp|móc nông)(?: \\p{L}+)?|trồng (?:mới|rừng|cây|xen|cỏ|dược liệu)|trồng(?=\\s*$)|cây trồng|chăn nuôi|trồng trọt|phân bón|vật tư nông nghiệp',
  ),
  s(
    'communication',
    'tuyên truyền|truyền thông|đối thoại|phóng sự|tin,? bài|chuyên mục|chuyên trang|tờ rơi|pa ?nô|áp phích|băng (?:rôn|zôn|rol)|khẩu hiệu|bản tin|phát thanh|loa truyền thanh|đài truyền thanh|cụm loa|sổ tay',
  ),
  s(
    'escape-from-difficulty',
    '(?:thoát|ra) khỏi (?:tình trạng |diện |danh sách )*(?:nghèo(?:,| và|;) ?)?(?:xã |thôn |bản )?(?:đặc biệt khó khăn|ĐBKK|huyện nghèo|xã nghèo|diện đầu tư|bãi ngang)|(?:thoát|ra) khỏi diện đầu tư',
  ),
  s('staff-training', 'tập huấn|bồi dưỡng|nâng cao năng lực'),
  s(
    'infrastructure',
    'cơ sở hạ tầng|hạ tầng|cầu (?:dân sinh|treo|bê tông)|đường (?:giao thông|nông thôn|liên (?:thôn|xã|ấp|bản)|bê tông)|giao thông nông thôn|bê tông hóa|cứng hóa|kiên cố hóa|công trình|phòng học|nhà văn hóa|trạm y tế|(?:xây|sửa)[^;.,]{0,20}(?:cầu|kênh mương)|kênh mương|thủy lợi|duy tu',
  ),
  s('for-the-poor-fund', 'quỹ ["“]?(?:ngày )?vì người nghèo'),
  s(
    'income-per-head',
    'thu nhập bình quân(?: đầu người)?|thu nhập của (?:các )?(?:hộ|người)(?: dân)?(?: nghèo)?|(?:nâng|tăng) (?:cao )?thu nhập',
  ),
  s('entitlements', '(?:thụ hưởng|hưởng|tiếp cận)[^;.]{0,30}(?:chính sách|dịch vụ)'),
  s('reviewed-households', 'được (?:điều tra,? )?rà soát'),
  s('monitoring', '(?:đoàn |cuộc )?(?:kiểm tra|giám sát)'),
  s('household-help', 'giúp đỡ|đỡ đầu|kèm cặp'),
  s('basic-services', 'dịch vụ xã hội cơ bản'),
];

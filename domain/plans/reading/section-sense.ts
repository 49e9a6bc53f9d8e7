/** Ý nghĩa của mục — whether a section reports results, sets targets, names duties … from its heading and ancestors. */
import type { OutlineNode } from './outline.ts';

export type SectionSense = 'results' | 'targets' | 'duties' | 'measures' | 'funding' | 'scope' | 'reporting' | 'other';

const SENSES: readonly (readonly [SectionSense, RegExp])[] = [
  ['reporting', /^(?:CHẾ ĐỘ (?:THÔNG TIN,? )?BÁO CÁO|(?:Chế độ|Công tác) (?:thông tin,? )?báo cáo|BÁO CÁO)/iu],
  [
    'duties',
    /(?:tổ chức thực hiện|phân công (?:trách nhiệm|nhiệm vụ|thực hiện|tổ chức)|phân công|trách nhiệm (?:của|các|thực hiện)|nhiệm vụ của các)/iu,
  ],
  [
    'results',
    /^(?:đánh giá|diễn biến) (?:năm|giai đoạn|6 tháng|công tác|tình hình|việc|chung)|^(?!.*(?:tăng cường|nâng cao|báo cáo kết quả|mục tiêu))(?:.*(?:kết quả (?:công tác|thực hiện|rà soát|điều tra|giảm nghèo|đạt được|đã|chủ yếu|triển khai)|^kết quả|^\P{L}*tình hình(?![\p{L}])|tình hình (?:hộ|nghèo|chung|thực hiện|giảm nghèo)|thực trạng|hiện trạng|đánh giá (?:chung|kết quả|tình hình|thực trạng|công tác)|đặc điểm tình hình|sự cần thiết|khái quát))/iu,
  ],
  [
    'results',
    /^\P{L}*(?:(?:một số|những|các)\s+)?(?:kết quả (?:chính|chung|nổi bật|cụ thể)|thành tựu|bối cảnh|cơ sở (?:xây dựng|thực tiễn|lập) |căn cứ thực tiễn|nhìn lại|điểm lại|số liệu (?:hộ|nghèo|chung|rà soát|cơ bản)|(?:những )?việc (?:đã )?làm được|đã làm được|điều kiện tự nhiên|vị trí địa lý|(?:tồn tại|hạn chế|khó khăn|thuận lợi|ưu điểm|mặt (?:được|mạnh)|nguyên nhân)(?=\s*(?:[,;:.-]|và\s|$)))/iu,
  ],
  ['targets', /(?:mục tiêu|chỉ tiêu)(?!.*(?:quốc gia .*(?:giai đoạn|bền vững).*(?:dự án|thực hiện hiệu quả)))/iu],
  ['funding', /(?:kinh phí|nguồn (?:vốn|lực)|ngân sách|nhu cầu vốn)/iu],
  ['scope', /^\P{L}*(?:phạm vi|đối tượng|thời gian|địa bàn)|^.{0,30}(?:phạm vi|thời gian)/iu],
  ['measures', /(?:giải pháp|nhiệm vụ|nội dung|hoạt động|chính sách|dự án)/iu],
];

/** «Công tác giảm nghèo năm 2022» in a plan of 2023: what ends or begins with a year gone by is a result. */
function ofYearGone(heading: string, planYear: number | undefined): boolean {
  if (planYear === undefined || heading.length > 120) return false;
  if (
    /mục tiêu|kế hoạch|chỉ tiêu|phương hướng|nhiệm vụ|khắc phục|tiếp tục|kéo dài|chuyển tiếp|phát huy|giai đoạn|so với|(?:đến|từ|sau) (?:hết |cuối )?năm|chuẩn/iu.test(
      heading,
    )
  )
    return false;
  const year =
    /^\P{L}*(?:trong )?năm (20\d{2})(?!\d)/iu.exec(heading)?.[1] ?? /năm (20\d{2})\P{L}*$/iu.exec(heading)?.[1];
  return year !== undefined && Number(year) < planYear;
}

export function senseOf(node: OutlineNode, planYear?: number): SectionSense {
  let current: OutlineNode | undefined = node;
  while (current) {
    const heading = current.section.heading;
    const titled = heading.length < 200 && current.style !== 'dash' && current.style !== 'plus';
    if (titled) {
      const clean = heading.replace(/chương trình mục tiêu quốc gia|(?:các )?CTMTQG|mục tiêu quốc gia/giu, '');
      const sense = ofYearGone(heading, planYear) ? 'results' : SENSES.find(([, pattern]) => pattern.test(clean))?.[0];
      if (sense) return rooted(current, sense, planYear);
    }
    current = current.parent;
  }
  return 'other';
}

/** «2. Chỉ tiêu» under results stays results; «Kinh phí» under duties stays duties. */
function rooted(node: OutlineNode, sense: SectionSense, planYear: number | undefined): SectionSense {
  let root: OutlineNode | undefined = node.parent;
  while (root?.parent) root = root.parent;
  if (!root) return sense;
  const clean = root.section.heading.replace(/mục tiêu quốc gia/giu, '');
  if (ofYearGone(root.section.heading, planYear)) return 'results';
  const top = SENSES.find(([, pattern]) => pattern.test(clean))?.[0];
  if (top === 'results' || top === 'duties') return top;
  if (top === 'targets' && sense !== 'scope') return 'targets';
  return sense;
}

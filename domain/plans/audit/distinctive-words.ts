/** Từ riêng của tên văn bản — pairs of syllables of a title that say what the policy is about, common words left out. */
const COMMON = new Set(
  'quy định chính sách hỗ trợ khuyến khích sử dụng hình thức trên địa bàn tỉnh huyện thành phố thị xã giai đoạn năm một số đối tượng thực hiện phê duyệt kế hoạch chương trình đề án về việc đảm bảo theo đúng đối với của và các cho từ đến ban hành mức nội dung mục tiêu quốc gia giảm nghèo bền vững nhiệm vụ'.split(
    ' ',
  ),
);

export function distinctiveWords(title: string): readonly string[] {
  const syllables = title
    .replace(/(?:tỉnh|thành phố|huyện|thị xã|xã|phường)\s+(?:\p{Lu}\p{L}*\s?)+/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((s) => s !== '');
  const pairs: string[] = [];
  for (let i = 0; i + 1 < syllables.length; i += 1) {
    const [a = '', b = ''] = [syllables[i], syllables[i + 1]];
    if (!COMMON.has(a) && !COMMON.has(b)) pairs.push(`${a} ${b}`);
  }
  return [...new Set(pairs)];
}

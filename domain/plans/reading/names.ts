/** Viết hoa tên — names printed in capitals get the official case back: «TỈNH HẢI DƯƠNG» → «Tỉnh Hải Dương». */
import { isCapitals } from './normalise.ts';

const SMALL = new Set(['và', 'của', 'các', 'về', 'với']);
const SHORT = new Set(['UBND', 'HĐND', 'MTTQ', 'TNCS', 'TP', 'LĐTBXH', 'NHCSXH', 'BHXH', 'DTTS', 'PTNT', 'TX', 'TT']);

/** Words of offices and posts whose second syllable is small. */
const OFFICIAL = [
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Hội đồng nhân dân',
  'Chủ tịch',
  'Giám đốc',
  'Tổng giám đốc',
  'Trưởng phòng',
  'Trưởng ban',
  'Chánh Văn phòng',
  'Bí thư',
  'Cục trưởng',
  'Chi cục trưởng',
  'Lao động - Thương binh và Xã hội',
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và Môi trường',
  'Kế hoạch và Đầu tư',
  'Giáo dục và Đào tạo',
  'Thông tin và Truyền thông',
  'Khoa học và Công nghệ',
  'Dân tộc và Tôn giáo',
  'Ban Chỉ đạo',
  'Ban Dân tộc',
  'Ngân hàng Chính sách xã hội',
  'Bảo hiểm xã hội',
  'Tài chính',
  'Nội vụ',
  'Xây dựng',
  'Y tế',
];

export function titleCaseName(name: string): string {
  if (!isCapitals(name)) return name;
  const titled = name
    .split(' ')
    .map((word) => {
      const lower = word.toLowerCase();
      if (SHORT.has(word) || /\d/.test(word)) return word;
      if (SMALL.has(lower)) return lower;
      return lower.charAt(0).toUpperCase() + lower.slice(1);
    })
    .join(' ');
  const key = titled.toLowerCase();
  let out = titled;
  for (const official of OFFICIAL) {
    const at = key.indexOf(official.toLowerCase());
    if (at >= 0) out = out.slice(0, at) + official + out.slice(at + official.length);
  }
  return /^(?:Phó|Tỉnh|Huyện) /u.test(out) ? out : out.charAt(0).toUpperCase() + out.slice(1);
}

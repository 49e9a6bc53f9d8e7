/** Loại văn bản và cơ quan theo ký hiệu — what the symbol of a document says about its type and issuer (data). */

export const DOCUMENT_TYPES =
  'Quyết định|Nghị quyết liên tịch|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch|Công văn|Văn bản|Chương trình hành động|Chương trình|Hướng dẫn|Thông báo|Đề án|Kết luận|Tờ trình|Báo cáo|Luật|Bộ luật|Quy chế|Quy định|Công điện|Pháp lệnh|Phương án|Thông tri';

export const TYPE_OF_SYMBOL: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định',
  NQ: 'Nghị quyết',
  NQLT: 'Nghị quyết liên tịch',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  CT: 'Chỉ thị',
  KH: 'Kế hoạch',
  CTr: 'Chương trình',
  CTHĐ: 'Chương trình hành động',
  KL: 'Kết luận',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
  ĐA: 'Đề án',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  CĐ: 'Công điện',
  PA: 'Phương án',
  CV: 'Công văn',
};

/** Tail of the symbol → the body that alone issues such a document. */
export const ISSUER_OF_SYMBOL: readonly (readonly [RegExp, string])[] = [
  [/QĐ-TTg$/i, 'Thủ tướng Chính phủ'],
  [/CT-TTg$/i, 'Thủ tướng Chính phủ'],
  [/(?:NĐ|NQ)-CP$/i, 'Chính phủ'],
  [/(?<!UBTV)QH\d{1,2}$/i, 'Quốc hội'],
  [/UBTVQH\d{0,2}$/i, 'Ủy ban Thường vụ Quốc hội'],
  [/-CT\/TW$|CT-TW$/i, 'Ban Bí thư'],
  [/-NQ\/TW$/i, 'Ban Chấp hành Trung ương'],
  [/-KL\/TW$/i, 'Bộ Chính trị, Ban Bí thư'],
  [/-BLĐTBXH$/i, 'Bộ Lao động - Thương binh và Xã hội'],
  [/-BTC$/i, 'Bộ Tài chính'],
  [/-BYT$/i, 'Bộ Y tế'],
  [/-BGDĐT$/i, 'Bộ Giáo dục và Đào tạo'],
  [/-BNNPTNT$/i, 'Bộ Nông nghiệp và Phát triển nông thôn'],
  [/-BNNMT$/i, 'Bộ Nông nghiệp và Môi trường'],
  [/-BXD$/i, 'Bộ Xây dựng'],
  [/-BTTTT$/i, 'Bộ Thông tin và Truyền thông'],
  [/-UBDT$/i, 'Ủy ban Dân tộc'],
  [/-BKHĐT$/i, 'Bộ Kế hoạch và Đầu tư'],
];

/** Bodies named «UBND tỉnh», «HĐND huyện» … in symbols, completed by the plan's own area. */
export const LOCAL_OF_SYMBOL: readonly (readonly [RegExp, string])[] = [
  [/HĐND$/i, 'HĐND'],
  [/UBND$/i, 'UBND'],
  [/\/TU$/i, 'Tỉnh ủy'],
  [/\/HU$/i, 'Huyện ủy'],
  [/\/ThU$/i, 'Thành ủy'],
  [/\/TXU$/i, 'Thị ủy'],
  [/\/ĐU$/i, 'Đảng ủy'],
];

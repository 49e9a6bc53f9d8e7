/** Cơ quan — names of bodies in running text and lists of them. */

/** Words with which the name of a body begins. */
const HEAD =
  '(?:Văn phòng|Sở|Phòng|Ban Chỉ đạo|Ban chỉ đạo|Ban Quản lý|Ban quản lý|Ban Dân tộc|Ban Tuyên giáo|Ban|Đài|Báo|Trung tâm|Ủy ban|Uỷ ban|UBND|UBMTTQ|MTTQ|Mặt trận|Hội đồng|Hội|Liên đoàn|Liên minh|Tỉnh đoàn|Huyện đoàn|Thành đoàn|Thị đoàn|Đoàn Thanh niên|Đoàn thanh niên|Đoàn TNCS|Đoàn thể|Ngân hàng|NHCSXH|Chi nhánh|Phòng giao dịch|Bảo hiểm|BHXH|Công an|Bộ Chỉ huy|Bộ chỉ huy|Ban Chỉ huy|Bộ|Cục|Chi cục|Kho bạc|Thanh tra|Trạm|Trường|Các|các|Cổng|Công đoàn|Hợp tác xã|Cấp ủy|cấp ủy|cấp uỷ|Trưởng|Công chức|Tổ)';

const STARTS = new RegExp(`^(?:${HEAD})(?![\\p{L}])`, 'u');
/** What separates two names: «;», «,», «và», when a head word follows. */
const SEPARATOR = new RegExp(
  `\\s*;\\s*|\\s*,\\s*(?:và\\s+)?(?=${HEAD}(?![\\p{L}]))|\\s+và\\s+(?=(?:Đài|Báo|Sở|Phòng|Ban|Ủy ban|UBND|Hội|Ngân hàng|Bảo hiểm|Chi nhánh|Công an|Văn phòng|Tỉnh đoàn|Liên đoàn|Đoàn|các|Các|Trung tâm)(?![\\p{L}]))`,
  'gu',
);

export function startsWithAgency(text: string): boolean {
  return STARTS.test(text);
}

/** «Sở A, Sở B và UBND các huyện» → three names. */
export function splitAgencies(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((name) => tidyAgency(name))
    .filter((name) => name.length > 1 && name.length <= 160);
}

/** Drops what is not the name: «Đề nghị», brackets, a note after a dash, trailing punctuation. */
export function tidyAgency(name: string): string {
  return name
    .replace(/^\s*(?:Đề nghị|đề nghị|Giao|giao|Yêu cầu|yêu cầu|Trách nhiệm của|Đối với|và)\s+/u, '')
    .replace(/\s*\((?:sau đây|gọi tắt|viết tắt|Cơ quan|cơ quan|qua)[^)]*\)/gu, '')
    .replace(/\s+[-–]\s+(?:[Cc]ơ quan (?:[Tt]hường trực|chủ trì|đầu mối)|là cơ quan).*$/u, '')
    .replace(/[\s:;,.\-–]+$/u, '')
    .trim();
}

/** Is this heading the name of a body or a list of bodies (and not a topic)? */
export function agenciesOfHeading(heading: string): string[] | undefined {
  const plain = heading.replace(/^\s*(?:Đề nghị|Giao|Yêu cầu|Trách nhiệm của|Đối với)\s+/iu, (m) => m);
  const named = plain.replace(/^\s*(?:Đề nghị|đề nghị|Giao|Yêu cầu|Trách nhiệm của|Đối với)\s+/u, '');
  const upperFixed = /^\p{Lu}{3,}(?:\s|$)/u.test(named) && named === named.toUpperCase() ? sentenceCase(named) : named;
  if (!STARTS.test(upperFixed)) return undefined;
  if (
    /^(?:các|Các)\s+(?:giải pháp|chính sách|dự án|chỉ tiêu|nội dung|nhiệm vụ|mục tiêu|hoạt động|nguyên nhân|biện pháp|hộ|đối tượng)/u.test(
      upperFixed,
    )
  )
    return undefined;
  if (
    /^(?:Hội nghị|Ban hành|Tổ chức|Báo cáo|Bộ máy|Bộ tiêu chí|Trường hợp|Đài thọ|Hội thảo|Phòng(?:,| chống| ngừa)|Trưởng thành)/u.test(
      upperFixed,
    )
  )
    return undefined;
  return splitAgencies(cutAtVerb(upperFixed));
}

function sentenceCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

const VERB =
  /\s+(?:căn cứ|chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|tham mưu|hướng dẫn|tổ chức|triển khai|thực hiện|xây dựng|chỉ đạo|chủ động|đẩy mạnh|tăng cường|tiếp tục|theo dõi|tổng hợp|bố trí|cân đối|rà soát|giúp|là cơ quan|theo chức năng|nghiên cứu|đề xuất|kiểm tra|thường xuyên|cung cấp|phân công|vận động|quan tâm|đưa tin|phát huy|hỗ trợ|tập trung|lồng ghép|nâng cao|quản lý|đảm bảo|bảo đảm|ưu tiên|khảo sát|tuyên truyền|báo cáo|tạo điều kiện|dựa trên|trên cơ sở|phát động|thẩm định|trình|cần|phải)(?=\s|$|,|;|:)/iu;

export function cutAtVerb(text: string): string {
  const m = VERB.exec(text);
  return m ? text.slice(0, m.index) : text;
}

/** After «phối hợp với»: the partners, up to the verb of the work. */
export function partnersOf(text: string): string[] {
  const cut = cutAtVerb(text);
  const m = /[.;:(]/u.exec(cut.replace(/;\s*(?=(?:Sở|Ban|Ủy ban|UBND|Phòng|Hội|các\s))/gu, ', '));
  const list = m ? cut.slice(0, m.index) : cut;
  if (list.trim().length < 3) return [];
  return splitAgencies(list).filter(
    (name) => STARTS.test(name) || /^(?:các|cơ quan|đơn vị|chính quyền|địa phương)/iu.test(name),
  );
}

/** Cơ quan — names of bodies in running text and lists of them. */

const GROUP =
  '(?:[Cc]ác|[Nn]hững)\\s+(?:sở|Sở|ban|Ban|ngành|phòng|Phòng|đơn vị|cơ quan|địa phương|xã|phường|huyện|thị xã|thôn|hội|Hội|đoàn thể|tổ chức|cấp|thành viên|doanh nghiệp|trường|ông|chi cục|ngân hàng|khu phố|chủ đầu tư)';

/** Words with which the name of a body begins. */
const HEAD = `(?:Văn phòng|Sở|Phòng|Ban|Đài|Báo|Trung tâm|Ủy ban|Uỷ ban|ỦY BAN|UBND|UBMTTQ(?:VN)?|UB\\s?MTTQ(?:VN)?|MTTQ(?:VN)?|UBMT|Mặt trận|Hội đồng|Hội|Liên đoàn|Liên minh|Tỉnh [Đđ]oàn|Huyện [Đđ]oàn|Thành [Đđ]oàn|Thị [Đđ]oàn|Quận [Đđ]oàn|Xã [Đđ]oàn|Phường [Đđ]oàn|Đoàn|Ngân hàng|NHCSXH|Chi nhánh|Bảo hiểm|BHXH|Công an|Bộ|Cục|Chi cục|Kho bạc|Thanh tra|Trạm|Trường|Cổng|Công đoàn|Hợp tác xã|Cấp ủy|Cấp uỷ|cấp ủy|cấp uỷ|Trưởng|Công chức|Tổ|Thường trực|Viện|Quỹ|Điện lực|Viễn thông|Bưu điện|VNPT|Viettel|MobiFone|Mobifone|Vinaphone|VinaPhone|Điểm giao dịch|Công ty|Chủ tịch|Đồn|Hạt|Cán bộ(?=\\s\\p{Lu})|(?:sở|phòng|trạm|đài|hội|ngân hàng|công an|ban chỉ đạo)(?=\\s\\p{Lu})|${GROUP})`;

const STARTS = new RegExp(`^(?:${HEAD})(?![\\p{L}])`, 'u');
const NOT_A_BODY =
  /^(?:Hội nghị|Hội thảo|Hội thi|Ban hành|Báo cáo|Bộ máy|Bộ tiêu chí|Bộ chỉ|Trường hợp|Đài thọ|Phòng(?:,| chống| ngừa)|Trưởng thành|Tổ chức|Đoàn kết|Quỹ đất|Công an ninh|Các cấp độ|Cổng chào|Viện trợ)(?![\p{L}])/u;

/** What separates two names: «;», «,», «và», when a head word follows. */
const NEXT = `(?=${HEAD}(?![\\p{L}]))`;
const SEPARATOR = new RegExp(
  `\\s*;\\s*|\\s*,\\s*(?:và\\s+)?${NEXT}|(?<!HĐND|ĐBQH)\\s+và\\s+${NEXT}|\\s*,\\s*(?=(?:huyện|thành|thị|tỉnh|xã) đoàn(?![\\p{L}]))`,
  'gu',
);

export function startsWithAgency(text: string): boolean {
  return STARTS.test(text) && !NOT_A_BODY.test(text);
}

/** A body with a name of its own, not «các cấp, các ngành». */
export function isNamedBody(name: string): boolean {
  return startsWithAgency(name) && !/^(?:[Cc]ác|[Nn]hững|Tổ|cấp|Cấp)\s/u.test(name);
}

/** «Sở A, Sở B và UBND các huyện» → three names. */
export function splitAgencies(text: string): string[] {
  const names: string[] = [];
  for (const part of text.split(SEPARATOR)) {
    const name = tidyAgency(part);
    const last = names[names.length - 1];
    // «Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh» is one body.
    if (last !== undefined && /^Văn phòng\s(?:Đoàn ĐBQH|HĐND)/u.test(last) && /^(?:HĐND|UBND)/u.test(name)) {
      names[names.length - 1] = `${last}${/HĐND/u.test(last) ? ' và ' : ', '}${name}`;
    } else if (name.length > 1 && name.length <= 160) names.push(name);
  }
  return names;
}

/** Drops what is not the name: «Đề nghị», brackets, a note after a dash, trailing punctuation. */
export function tidyAgency(name: string): string {
  return name
    .replace(/^\s*(?:[Đđ]ề nghị|[Mm]ời|[Gg]iao(?: cho)?|[Yy]êu cầu|Trách nhiệm của|Đối với|và)\s+/u, '')
    .replace(/\s*\((?:sau đây|gọi tắt|viết tắt|[Cc]ơ quan|qua)[^)]*\)/gu, '')
    .replace(/\s+[-–]\s+(?:[Cc]ơ quan (?:[Tt]hường trực|chủ trì|đầu mối)|là cơ quan|đầu mối).*$/u, '')
    .replace(/\s+(?:để|nhằm|trong (?!tỉnh|huyện|thành|xã|và))(?:\s?.*)?$/u, '')
    .replace(/[\s:;,.\-–]+$/u, '')
    .trim();
}

/** Is this heading the name of a body or a list of bodies (and not a topic)? `wholeName`: nothing but names in it. */
/** «Các sở: Y tế, Giáo dục và Đào tạo, Xây dựng» → «Sở Y tế», «Sở Giáo dục và Đào tạo», «Sở Xây dựng». */
export function sectorList(text: string): string[] | undefined {
  const m = /^(?:Đề nghị\s+)?[Cc]ác\s+([Ss]ở|[Pp]hòng)(?:,\s*ngành)?\s*:\s*(\p{Lu}[^.:]{5,260})$/u.exec(text.trim());
  if (!m?.[1] || !m[2]) return undefined;
  const kind = m[1].charAt(0).toUpperCase() + m[1].slice(1);
  const names = m[2].split(/\s*[,;]\s*(?:và\s+)?(?=\p{Lu})/u).map((n) => tidyAgency(n));
  return names.length > 1 ? names.map((n) => (startsWithAgency(n) ? n : `${kind} ${n}`)) : undefined;
}

export function agenciesOfHeading(heading: string, wholeName: boolean): string[] | undefined {
  const named = heading.replace(/^\s*(?:Đề nghị|đề nghị|Mời|Giao|Yêu cầu|Trách nhiệm của|Đối với|ĐỀ NGHỊ)\s+/u, '');
  const cased = named.length > 8 && named === named.toUpperCase() ? sentenceCase(named) : named;
  if (!startsWithAgency(cased)) return undefined;
  const names = splitAgencies(wholeName ? cased : cutAtVerb(cased)).filter((n) => startsWithAgency(n));
  return names.length > 0 ? names : undefined;
}

function sentenceCase(text: string): string {
  const lower = text.toLowerCase();
  return (lower.charAt(0).toUpperCase() + lower.slice(1)).replace(/\bubnd\b/g, 'UBND').replace(/\bhđnd\b/g, 'HĐND');
}

/** Verbs in small letters: «Sở Xây dựng» and «Ban Chỉ đạo» are names. «tổ chức» is a noun after «các», «và», «,». */
const VERB =
  /(?:\s+|,\s*)(?:căn cứ|(?:đồng |cùng )?chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|tham mưu|hướng dẫn|triển khai|thực hiện(?! (?:các )?(?:Chương trình|chương trình|CTMTQG))|xây dựng|(?<!Ban )chỉ đạo|chủ động|đẩy mạnh|tăng cường|tiếp tục|theo dõi|tổng hợp|bố trí|cân đối|rà soát|giúp|là cơ quan|theo (?:chức năng|lĩnh vực|nhiệm vụ)|nghiên cứu|đề xuất|kiểm tra|thường xuyên|cung cấp|phân công|quan tâm|đưa tin|phát huy|hỗ trợ|tập trung|lồng ghép|nâng cao|đảm bảo|bảo đảm|ưu tiên|khảo sát|tuyên truyền|báo cáo|đánh giá|công bố|xác nhận|khen thưởng|biểu dương|lựa chọn|huy động|chăm lo|quán triệt|phân bổ|nhân rộng|cụ thể hóa|tạo điều kiện|trên cơ sở|phát động|thẩm định|cần|phải|tập huấn|phổ biến|điều tra|lập|cấp phát|tham gia|phấn đấu|vận động|bám sát|giao|giải ngân|nhận giúp|làm đầu mối|là đầu mối|đôn đốc|tiếp nhận|xem xét|bảo lãnh|làm tốt|cho vay|giám sát|mở|phát huy|nắm|gửi|nghiêm túc|khẩn trương|tích cực|kịp thời|thẩm tra|giải quyết|sử dụng|cấp(?= thẻ)|để|nhằm|trong việc|(?<!(?:các|và|những|thành viên|cơ quan,|đơn vị,|ngành,|thể,|hội,) )tổ chức(?! (?:chính trị|đoàn thể|thành viên|xã hội|hội|liên quan|tín dụng|cá nhân|nhận|quần chúng)))(?=\s|$|,|;|:|\.)/u;

/** After the unit a body belongs to, a small letter opens the verb: «Ngân hàng … huyện | cho vay kịp thời». */
const AFTER_UNIT =
  /(?<=\s(?:tỉnh|huyện|thị xã|thành phố|quận|phường|thị trấn|xã))\s+(?!(?:tỉnh|hội|đoàn|và|nghèo|khác|có|liên|trong|trên|thuộc|thị|thành|phường|xã|huyện|biên|miền|vùng|đặc|nông|tham|được|là|trực|quản|cấp)(?![\p{L}]))(?=\p{Ll})/u;

export function cutAtVerb(text: string): string {
  const verb = VERB.exec(text)?.index ?? text.length;
  const unit = AFTER_UNIT.exec(text)?.index ?? text.length;
  return text.slice(0, Math.min(verb, unit));
}

/** After «phối hợp với»: the partners, up to the verb of the work. */
export function partnersOf(text: string): string[] {
  const related = /(?<=liên quan)\s+(?!của|đến|tới|và\s|cấp)/u.exec(text);
  const limited = related ? text.slice(0, related.index) : text;
  const stop = /\.(?:\s|$)|;\s*(?!\s*(?:Sở|Ban|Ủy ban|Uỷ ban|UBND|Phòng|Hội|các\s))|[:(]/u.exec(limited);
  const list = cutAtVerb(stop ? limited.slice(0, stop.index) : limited);
  if (list.trim().length < 3) return [];
  return splitAgencies(list).filter(
    (name) => startsWithAgency(name) || /^(?:cơ quan|đơn vị|chính quyền|địa phương|phòng|ngành)/iu.test(name),
  );
}

/** Quỹ — funds named in a text: in quotation marks, or after a capital «Quỹ». */
export interface NamedFund {
  readonly name: string;
  readonly printed: string;
  readonly at: number;
}

const QUOTED = /quỹ\s*["“]\s*([^"”;.]{3,40}?)\s*["”]/giu;
const CAPITAL =
  /(?<![\p{L}])Quỹ\s+((?:(?!các |của |để |theo |trên |tỉnh |huyện |xã |do |được |và |nhằm |cấp |hiệu |cho |quận |phường |đã |với |từ |là |đạt |vay |hỗ trợ |trước |sau |không |phải |cần |năm |mới |ít |tối )[\p{L},]+\s?){2,7})/gu;

export function fundsIn(text: string): readonly NamedFund[] {
  const found: NamedFund[] = [];
  for (const pattern of [QUOTED, CAPITAL]) {
    for (const m of text.matchAll(pattern)) {
      const name = (m[1] ?? '').replace(/[\s,]+$/u, '').trim();
      if (name.length < 3 || found.some((f) => Math.abs(f.at - m.index) < 3)) continue;
      found.push({ name, printed: m[0].trim(), at: m.index });
    }
  }
  return found;
}

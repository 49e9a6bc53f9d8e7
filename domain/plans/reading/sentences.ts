/** Câu — sentences of a block with their place, so that a duty keeps its line. */
import type { Block } from './blocks.ts';

export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** After a semicolon a name goes on the list, it opens no new duty. */
const GOES_ON =
  /^\s+(?:Sở|Phòng|Ban|Ủy ban|Uỷ ban|UBND|Hội|Đoàn|Đài|Báo|Ngân hàng|Bảo hiểm|Dự án|Tiểu|Chính sách|Chương trình|Đề án|Nghị|Quyết|Luật|Quỹ|Kế hoạch|Mặt trận|Liên|Công an|Văn phòng|Trung tâm|Thông tư|Chỉ thị)\s/u;

/** … unless the name is the subject of the next duty, or an order follows. */
const ACTS_FIRST = /^\s+\p{Lu}[^,;.]{3,90}?\s(?:chủ trì|phối hợp với|tham mưu|chịu trách nhiệm|có trách nhiệm)\s/u;
const ORDERS = /^\s+(?:đề nghị|giao|yêu cầu)\s/u;

/** Splits at «.» or «;» before a capital, not inside brackets or abbreviations («v.v.», «TP.», «TT.»). */
export function sentencesOf(block: Block, skip: number): Sentence[] {
  const text = block.text;
  const sentences: Sentence[] = [];
  let start = skip;
  let depth = 0;
  for (let i = skip; i < text.length; i += 1) {
    const char = text[i];
    if (char === '(' || char === '“') depth += 1;
    else if ((char === ')' || char === '”') && depth > 0) depth -= 1;
    const ends =
      (char === '.' || char === ';') &&
      depth === 0 &&
      (/^\s+\p{Lu}/u.test(text.slice(i + 1, i + 4)) || (char === ';' && ORDERS.test(text.slice(i + 1, i + 16)))) &&
      (char === '.' || !GOES_ON.test(text.slice(i + 1, i + 40)) || ACTS_FIRST.test(text.slice(i + 1, i + 160))) &&
      !/(?:TP|TT|TX|v\.v|Tp)$/u.test(text.slice(Math.max(0, i - 4), i));
    if (!ends) continue;
    push(sentences, text, start, i + 1);
    start = i + 1;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.replace(/^[\s:;,.–-]+/u, '').length;
  const body = raw.slice(lead).trim();
  if (body.length > 0) sentences.push({ text: body, start: start + lead });
}

/** Mệnh đề — the words around a number: from the number before it, the sentence's start or a semicolon. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly numberStart?: number;
}

const REACH = 260;

export interface Windows {
  /** Words before the quantity (with its bound words), back to the previous number or clause. */
  readonly before: string;
  /** Same, with the bound words («trên», «từ») included. */
  readonly beforeNumber: string;
  readonly beforeStart: number;
  /** Words after it, up to a comma, bracket, semicolon or the next number. */
  readonly after: string;
  /** Everything after, up to the end of the sentence. */
  readonly rest: string;
  /** The words after it past semicolons, up to a full stop or the next number. */
  readonly onward: string;
  /** The words before it past semicolons. */
  readonly past: string;
  readonly sentence: string;
  /** Offset of the quantity in `sentence`. */
  readonly at: number;
}

export function windowsOf(text: string, q: Place, before: Place | undefined, next: Place | undefined): Windows {
  const sentenceStart = startOfSentence(text, q.start);
  const sentenceEnd = endOfSentence(text, q.end);
  const beforeStart = Math.max(sentenceStart, before?.end ?? 0, q.start - REACH);
  const numberStart = q.numberStart ?? q.start;
  const limit = Math.min(sentenceEnd, next ? next.start : text.length, q.end + REACH);
  const rest = text.slice(q.end, Math.min(sentenceEnd, q.end + REACH));
  return {
    before: text.slice(beforeStart, q.start),
    beforeNumber: text.slice(beforeStart, numberStart),
    beforeStart,
    after: cutAfter(text.slice(q.end, limit)),
    rest,
    past: text.slice(Math.max(0, q.start - 420), q.start),
    onward: onward(text.slice(q.end, Math.min(next ? next.start : text.length, q.end + 420))),
    sentence: text.slice(sentenceStart, sentenceEnd),
    at: q.start - sentenceStart,
  };
}

function cutAfter(after: string): string {
  const stop =
    /[;(]|\.(?:\s|$|\/)|\s(?:so với|chiếm|trong đó|gồm:?|bao gồm|bằng|tương ứng|tương đương|(?<!miễn,? )giảm(?! (?:nghèo|học phí))|đạt)\s/iu.exec(
      after,
    );
  const cut = stop && stop.index > 0 ? after.slice(0, stop.index) : stop ? '' : after;
  // A comma ends the noun phrase unless it joins like with like: «hộ nghèo, hộ cận nghèo».
  const comma =
    /,(?!\s*(?:hộ|người|cận|phường|thị|thành|học|sinh|đối tượng|lao động|sửa|xây|tư vấn|\p{L}+ thuộc))/u.exec(cut);
  if (/^\s*,/u.test(cut)) return '';
  return comma ? cut.slice(0, comma.index) : cut;
}

function onward(after: string): string {
  const stop = /\.\s+(?=\p{Lu})|\.\//u.exec(after);
  return stop ? after.slice(0, stop.index) : after;
}

/** Sentences end at «.» before a blank and a capital, at «;» and at a line's end. */
function startOfSentence(text: string, at: number): number {
  const from = Math.max(0, at - 700);
  const slice = text.slice(from, at);
  let start = 0;
  for (const m of slice.matchAll(/[;]\s|\.\s+(?=\p{Lu})|\n/gu)) start = m.index + m[0].length;
  return from + start;
}

function endOfSentence(text: string, at: number): number {
  const slice = text.slice(at, at + 700);
  const m = /;|\.\s+(?=\p{Lu})|\.\s*$|\n|\.\/\./u.exec(slice);
  return m ? at + m.index : Math.min(text.length, at + 700);
}

export function clauseAround(text: string, start: number, end: number): string {
  return text.slice(startOfSentence(text, start), endOfSentence(text, end)).trim();
}

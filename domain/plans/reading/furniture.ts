/** Phần thừa của trang — page numbers, rules, loading notices and web chrome that are no part of the document. */
import type { CleanLine } from './blocks.ts';

const RULE = /^[-–—_=.*~•\s|]{3,}$/;
const WEB =
  /^(?:Đang tải|Vui lòng chờ|Font size|Cỡ chữ|Chia sẻ|Share:|Tin khác|Lượt xem|Lượt người xem|Bản in|In trang|Quay lại|Tải về|Xem tiếp|Trang chủ\b|https?:\/\/|www\.)/iu;
const PAGE_NUMBER = /^(?:[-–]\s?)?(?:Trang|Page)?\s*\d{1,3}(?:\s?(?:\/|of)\s?\d{1,3})?(?:\s?[-–])?$/iu;

export function isFurniture(text: string): boolean {
  return RULE.test(text) || WEB.test(text);
}

/**
 * Drops furniture; a lone number is a page number only at the edge of a page (known pages) or when such numbers rise
 * by one through the text outside tables.
 */
export function withoutFurniture(lines: readonly CleanLine[]): { kept: CleanLine[]; dropped: number[] } {
  const dropped: number[] = [];
  const pageNumbers = new Set(pageNumberLines(lines));
  const kept = lines.map((line) => {
    if (line.cell || line.text === '' || line.text === '|') return line;
    if (isFurniture(line.text) || pageNumbers.has(line.line)) {
      dropped.push(line.line);
      return { ...line, text: '' };
    }
    return line;
  });
  return { kept, dropped };
}

function pageNumberLines(lines: readonly CleanLine[]): number[] {
  const found: number[] = [];
  const candidates = lines.filter((l) => !l.cell && PAGE_NUMBER.test(l.text));
  const byPage = candidates.filter((l) => l.page !== undefined && isPageEdge(lines, l) && saysPage(l));
  for (const line of byPage) found.push(line.line);
  if (candidates.some((l) => l.page !== undefined)) return found;
  // Without pages: only lines that say «Trang», or numbers 2, 3, 4 … standing between blanks, well apart.
  let expected = 0;
  let lastLine = -10;
  for (const line of candidates) {
    const number = Number(/\d+/.exec(line.text)?.[0] ?? 0);
    if (/trang|page|\/|of|^[-–]/i.test(line.text)) found.push(line.line);
    else if (
      number > 1 &&
      (number === expected || (expected === 0 && number === 2)) &&
      line.line - lastLine > 15 &&
      betweenText(lines, line)
    ) {
      found.push(line.line);
      expected = number + 1;
      lastLine = line.line;
    }
  }
  return found;
}

/** «Trang 3», «- 3 -», or the number of the page itself (one more or less with a cover). */
function saysPage(line: CleanLine): boolean {
  if (/trang|page|\/|of|^[-–]/iu.test(line.text)) return true;
  return Math.abs(Number(/\d+/.exec(line.text)?.[0] ?? -9) - (line.page ?? 0)) <= 1;
}

/** A page number stands in running text, not among the short cells of a flattened table. */
function betweenText(lines: readonly CleanLine[], target: CleanLine): boolean {
  const at = lines.indexOf(target);
  const near = lines.slice(Math.max(0, at - 4), at + 5).filter((l) => l !== target && l.text !== '');
  return near.length > 0 && near.every((l) => l.text.length >= 25);
}

function isPageEdge(lines: readonly CleanLine[], target: CleanLine): boolean {
  const page = lines.filter((l) => l.page === target.page && l.text !== '');
  return page[0]?.line === target.line || page[page.length - 1]?.line === target.line;
}

/** Tin về kế hoạch — a news item about a plan: no letterhead, the plan is named in the running text (second-hand). */
import type { PlanHeading } from '../document/plan-document.ts';
import type { CleanLine } from './blocks.ts';
import { findCitations } from './citations.ts';
import { findDays } from './dates.ts';
import { levelOfUnit, UNIT_WORDS } from './lexicon/administrative.ts';

export interface NewsItem {
  readonly heading: PlanHeading;
  readonly title: CleanLine | undefined;
  readonly body: readonly CleanLine[];
  readonly header: readonly CleanLine[];
  readonly footer: readonly CleanLine[];
}

const LONG = 160;

/** A text without a type line whose long paragraphs speak of «Kế hoạch số …». */
export function findNews(lines: readonly CleanLine[]): NewsItem | undefined {
  const long = lines.filter((l) => l.text.length >= LONG);
  const first = long[0];
  const last = long[long.length - 1];
  if (!first || !last) return undefined;
  const speaks = long.some((l) =>
    /(?:ban hành|có|triển khai|theo|tại)\s+[Kk]ế hoạch\s+(?:số\s+)?\d{1,5}\s?\/\s?KH/u.test(l.text),
  );
  if (!speaks || /^(?:Căn cứ|[IVX]{1,4}\.|1\.)/u.test(first.text)) return undefined;
  const header = lines.filter((l) => l.line < first.line && l.text !== '');
  const title = header.find(
    (l) => l.text.length > 20 && !/\d{1,2}[/.]\d{1,2}[/.]\d{4}/.test(l.text) && !/Font size|Cỡ chữ/iu.test(l.text),
  );
  const body = lines.filter((l) => l.line >= first.line && l.line <= last.line);
  const footer = lines.filter((l) => l.line > last.line && l.text !== '');
  const text = long.map((l) => l.text).join('\n');
  return { heading: headingOf(text, header, footer, title, body), title, body, header, footer };
}

function headingOf(
  text: string,
  header: readonly CleanLine[],
  footer: readonly CleanLine[],
  title: CleanLine | undefined,
  body: readonly CleanLine[],
): PlanHeading {
  const m = /[Kk]ế hoạch\s+(?:số\s+)?(\d{1,5}\s?\/\s?KH-[\p{L}-]+)/u.exec(text);
  const kind = new RegExp(
    `(?:UBND|Ủy ban nhân dân)\\s+(${UNIT_WORDS})(?:\\s+((?:\\p{Lu}\\p{L}*)(?:\\s+\\p{Lu}\\p{L}*)*))?(?![\\p{L}])`,
    'u',
  ).exec(text);
  const name = kind?.[2] ?? guessName(text, kind?.[1] ?? 'tỉnh');
  const area = kind?.[1] && name ? `${kind[1].toLowerCase()} ${name}` : undefined;
  const citation = findCitations(text, area).find((c) => c.number && m?.[1] && c.number === m[1].replace(/\s/g, ''));
  const near = m ? text.slice(Math.max(0, m.index - 90), m.index) : '';
  const date = citation?.date ?? findDays(near).pop()?.iso;
  const published = [...header, ...footer].flatMap((l) => findDays(l.text))[0]?.iso;
  const number = m?.[1]?.replace(/\s/g, '');
  const planTitle = citation?.title;
  const year = /năm\s+(20\d{2})/iu.exec(planTitle ?? '')?.[1] ?? /năm\s+(20\d{2})/iu.exec(title?.text ?? '')?.[1];
  const level = kind?.[1] && name ? levelOfUnit(kind[1], name, Number(year ?? 2020)) : undefined;
  return {
    type: 'Kế hoạch',
    ...(number ? { number, symbol: number.replace(/^\d+[/-]/, '') } : {}),
    ...(area ? { issuer: `UBND ${area}`, area } : {}),
    ...(level ? { level } : {}),
    ...(date ? { date } : {}),
    title: planTitle ? planTitle : (title?.text ?? ''),
    ...(year ? { year: Number(year) } : {}),
    ...(published ? { publishedOn: published } : {}),
    secondHand: true,
    line: title?.line ?? body[0]?.line ?? 1,
  };
}

/** «UBND tỉnh» without its name: the name that stands with the unit word or with a body elsewhere in the text. */
function guessName(text: string, kind: string): string | undefined {
  const named = new RegExp(
    `(?:${kind}|Đài PTTH|Đài Phát thanh (?:và|-) Truyền hình|Báo|Sở [\\p{L} -]{3,30} tỉnh)\\s+((?:\\p{Lu}\\p{Ll}+)(?:\\s+\\p{Lu}\\p{Ll}+){1,2})`,
    'u',
  ).exec(text);
  return named?.[1];
}

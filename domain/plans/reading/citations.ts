/** Văn bản viện dẫn — documents cited by number or by name, with type, date, issuer and title. */
import type { Basis } from '../document/plan-document.ts';
import { findDays } from './dates.ts';
import { DOCUMENT_TYPES, ISSUER_OF_SYMBOL, LOCAL_OF_SYMBOL, TYPE_OF_SYMBOL } from './lexicon/documents.ts';

export interface FoundCitation extends Omit<Basis, 'line' | 'role' | 'section'> {
  readonly start: number;
  readonly end: number;
}

const NUMBER =
  /(?:số\s+)*(?<![\p{L}\d/.,])(\d{1,6}[a-zđ]?(?:\/\d{4})?)\s?(\/|-)\s?(QH\d{1,2}|UBTVQH\d{1,2}|(?:[A-ZĐƯ][\p{L}]{0,9})(?:\s?[-–/]\s?[\p{L}]{1,12}\d{0,2}(?:\.[\p{L}]{1,6})?)*)(?![\p{L}])/gu;
const TYPE_BEFORE = new RegExp(`(${DOCUMENT_TYPES})(?:\\s+\\((?:\\p{L}|\\s)+\\))?\\s*$`, 'iu');
const TITLE_VERB =
  /^(?:về việc|về|phê duyệt|quy định|ban hành|hướng dẫn|thực hiện|triển khai|sửa đổi|bổ sung|phát động|giao|công nhận|công bố|tăng cường|điều chỉnh|kế hoạch)\s/iu;
const STOP_ISSUER =
  /\s+(?:về|phê duyệt|quy định|ban hành|hướng dẫn|thực hiện|triển khai|sửa đổi|bổ sung|phát động|giao|công nhận|công bố|tăng cường|điều chỉnh|và (?:Nghị|Quyết|Kế|Thông|Chỉ|Luật|các|Công))\s|[,;:.()“"]|\s+[-–]\s+(?!Thương)/iu;

export function findCitations(text: string, area: string | undefined): FoundCitation[] {
  const numbered = numberedCitations(text, area);
  const named = namedCitations(text, area, numbered);
  return [...numbered, ...named].sort((a, b) => a.start - b.start);
}

function numberedCitations(text: string, area: string | undefined): FoundCitation[] {
  const found: FoundCitation[] = [];
  const matches = [...text.matchAll(NUMBER)];
  for (const [index, m] of matches.entries()) {
    const symbol = (m[3] ?? '').replace(/\s+/g, '').replace(/–/g, '-');
    if (!isSymbol(symbol)) continue;
    const before = text.slice(Math.max(0, m.index - 60), m.index);
    const typed = TYPE_BEFORE.exec(before);
    const type = typed?.[1] ? capitalise(typed[1]) : (typeOfSymbol(symbol) ?? 'Văn bản');
    let end = m.index + m[0].length;
    const day = findDays(text.slice(end, end + 40)).find((d) => d.start <= 2);
    if (day) end += day.end;
    const limit = matches[index + 1]?.index ?? text.length;
    const issuerFound = issuerAfter(text, end, Math.min(limit, end + 120));
    const titleFrom = issuerFound?.end ?? end;
    const rest = text.slice(titleFrom, Math.min(limit, titleFrom + 500));
    const number = `${m[1]}${m[2]}${symbol}`;
    const symbolIssuer = issuerOfSymbol(symbol, area);
    const issuer = completeIssuer(issuerFound?.issuer, area) ?? listIssuer(text, m.index, area) ?? symbolIssuer;
    const title = titleOf(rest);
    const dateBefore = day ? undefined : dayOfIssue(text.slice(Math.max(0, m.index - 130), m.index));
    const start = typed ? m.index - (before.length - typed.index) : m.index;
    const clause = clauseBefore(text.slice(Math.max(0, start - 70), start));
    found.push({
      type,
      number,
      ...(day ? { date: day.iso } : dateBefore ? { date: dateBefore } : {}),
      ...(issuer ? { issuer } : {}),
      ...(symbolIssuer ? { symbolIssuer } : {}),
      ...(title ? { title } : {}),
      ...(clause ? { clause } : {}),
      printed: text.slice(m.index, end).trim(),
      start: m.index + m[0].indexOf(m[1] ?? ''),
      end,
    });
  }
  return found;
}

/** «Ngày 13.3.2020, UBND tỉnh ban hành Kế hoạch số …». */
function dayOfIssue(before: string): string | undefined {
  const m = /[Nn]gày\s+([^;]{6,40}?),[^.;]{0,70}?\sban hành\s[^.;]{0,30}$/u.exec(before);
  return m ? findDays(`ngày ${m[1]}`)[0]?.iso : undefined;
}

function isSymbol(symbol: string): boolean {
  return (
    /^(?:QĐ|NQ|NQLT|NĐ|TT|TTLT|CT|KH|CTr|CTHĐ|CTR|KL|HD|TB|BC|TTr|TTR|ĐA|QC|QyĐ|QH|CV|CĐ|PA|UBND|HĐND|UBTVQH|VP|S|B|LĐTBXH|TTg|CP|GM|TTHĐ|NHCS|BHXH|HU|TU|MTTQ|STC|SXD|SYT|SNN|SLĐ)/iu.test(
      symbol,
    ) && /[-/]|QH\d|UBTVQH/.test(symbol)
  );
}

function typeOfSymbol(symbol: string): string | undefined {
  const head = symbol.split(/[-/]/)[0] ?? '';
  if (/^QH\d/.test(head)) return 'Luật';
  return TYPE_OF_SYMBOL[head] ?? (/^(?:UBND|LĐTBXH|S|B)/.test(head) ? 'Công văn' : undefined);
}

export function issuerOfSymbol(symbol: string, area: string | undefined): string | undefined {
  const whole = `-${symbol}`;
  const central = ISSUER_OF_SYMBOL.find(([pattern]) => pattern.test(whole));
  if (central) return central[1];
  const local = LOCAL_OF_SYMBOL.find(([pattern]) => pattern.test(whole));
  return local && area && /^(?:UBND|HĐND)$/.test(local[1]) ? `${local[1]} ${area}` : undefined;
}

/** «của Ủy ban nhân dân tỉnh phê duyệt …»: the words after «của» up to the verb of the title. */
function issuerAfter(text: string, from: number, to: number): { issuer: string; end: number } | undefined {
  const rest = text.slice(from, to);
  const m = /^\s*(?:,\s*)?của\s+/iu.exec(rest);
  if (!m) return undefined;
  const tail = rest.slice(m[0].length);
  const stop = STOP_ISSUER.exec(`${tail} ;`);
  let end = stop ? stop.index : tail.length;
  // A comma inside a name: «Bộ Văn hóa, Thể thao và Du lịch», «Ban Thường vụ, Ban Chấp hành»
  const comma = /^,\s+(?:Thể thao|Bảo vệ)/u.exec(tail.slice(end));
  if (comma) {
    const more = STOP_ISSUER.exec(`${tail.slice(end + 1)} ;`);
    end = more ? end + 1 + more.index : tail.length;
  }
  const issuer = tail.slice(0, end).trim();
  if (issuer === '' || issuer.length > 90) return undefined;
  return { issuer, end: from + m[0].length + end };
}

/** «Căn cứ các Kế hoạch của UBND tỉnh: số …; số …»: the issuer stands once before the list. */
function listIssuer(text: string, at: number, area: string | undefined): string | undefined {
  const sentence = text.slice(Math.max(0, at - 900), at);
  const m = [...sentence.matchAll(/\scủa\s+([^:;.]{3,60}):/gu)].pop();
  return m ? completeIssuer(m[1]?.trim(), area) : undefined;
}

export function completeIssuer(issuer: string | undefined, area: string | undefined): string | undefined {
  if (issuer === undefined) return undefined;
  const short = issuer.replace(/(?:Ủy|Uỷ) ban nhân dân/giu, 'UBND').replace(/Hội đồng nhân dân/giu, 'HĐND');
  if (!area) return short;
  const [kind, ...nameParts] = area.split(' ');
  const twoWord = /^(?:thành phố|thị xã|thị trấn|đặc khu) /u.exec(area)?.[0].trim();
  const word = twoWord ?? kind ?? '';
  const name = twoWord ? area.slice(twoWord.length + 1) : nameParts.join(' ');
  if (new RegExp(`^(?:UBND|HĐND|Ban \\p{L}+ Đảng bộ) ${word}$`, 'iu').test(short))
    return `${short.replace(/\s\S+(?:\s\S+)?$/u, (t) => t)} ${name}`;
  if (/(?:Tỉnh|Huyện|Thành|Thị|Đảng) (?:ủy|uỷ)$/iu.test(short)) {
    return `${short.replace(/(tỉnh|huyện|thành|thị|đảng) (?:ủy|uỷ)$/iu, (_a, w: string) => `${capitalise(w)} ủy`)} ${name}`;
  }
  return short;
}

function titleOf(rest: string): string | undefined {
  const text = rest.replace(/^[\s,]+/, '');
  if (!TITLE_VERB.test(text)) return undefined;
  const body = text.replace(/^về việc\s+|^về\s+/iu, '');
  const stop =
    /;|\.(?:\s|$|\/)|\s(?:và|theo|tại)\s+(?:Nghị quyết|Quyết định|Kế hoạch|Thông tư|Chỉ thị|Luật|khoản|Công văn)|,\s(?:UBND|Ủy ban|trong đó|như sau|với|để|nhằm|cụ thể)|,\s(?=\p{Lu}[^,;]{3,90}\s(?:ban hành|xây dựng)\s)|\s\((?!sau)/u.exec(
      body,
    );
  const title = (stop ? body.slice(0, stop.index) : body).replace(/[\s,;.:]+$/, '').trim();
  return title === '' ? undefined : title;
}

function clauseBefore(before: string): string | undefined {
  const m =
    /((?:điểm\s+[a-zđ]\s*,?\s*)?(?:khoản\s+\d+\s*,?\s*)?(?:Mục|mục|Điều|điều|Phần)\s+[IVX\d]+[^;.]{0,25}?)(?:\s+của)?\s*$/u.exec(
      before,
    );
  return m?.[1]?.trim();
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

const LAW =
  /(?<![\p{L}])(Luật|Bộ luật|Pháp lệnh)\s+(?!số\s|gia\b)(\p{Lu}[\p{L}]*(?:[\s,]+(?!và\s+(?:các|Luật|những|văn|hướng|quy|Nghị)|ngày\s|năm\s|số\s|quy\s|được\s|về\s|để\s|theo\s|trong\s|do\s|của\s|đã\s|hiện\s|tại\s|có\s|thực\s|bố\s)[\p{L}-]+){0,9})/gu;
const BY_ISSUER = new RegExp(
  `(?<![\\p{L}])(Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Thông tư|Nghị định|Công điện)\\s+của\\s+(Thủ tướng Chính phủ|Chính phủ|Ban Bí thư|Bộ Chính trị|Quốc hội|Bộ [\\p{L}\\s-]{3,40}?|(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân) (?:tỉnh|huyện|thành phố|thị xã|xã|phường))\\s+(?:về việc|về)\\s+([^;.]{5,300})`,
  'gu',
);
const SCHEME =
  /(?<![\p{L}])(Đề án|Quy chế|Phương án|Dự án luật)\s+(?:số\s+)?([“"][^”"]{5,200}[”"]|(?:[\p{L}-]+[\s,]+){3,22}?[\p{L}\d-]+)(?=\s*(?:[.;)]|$|,\s|theo\s|của\s+(?:UBND|tỉnh|huyện|Ủy|Thủ|Chính)|đã\s|được\s))/gu;
const OWN_PLAN =
  /(?<=(?:theo|thực hiện|triển khai|hiệu quả)\s)(Kế hoạch|Chương trình hành động)\s+((?:[\p{L}\d–-]+[\s,]+){2,24}?)của\s+((?:UBND|Ủy ban nhân dân|Tỉnh ủy|HĐND|Hội đồng nhân dân|Chính phủ|Bộ)(?:\s(?:tỉnh|huyện|thành phố|thị xã|xã|phường))?)/gu;
const ALLOTMENT =
  /(?<=(?:theo|kèm theo|tại)\s)((?:bảng|Bảng|biểu|Biểu)\s+(?:phân khai|phân bổ|giao|chỉ tiêu|tổng hợp)\s+(?:[\p{L}\d–-]+[\s,]*){2,16})/gu;

/** «Luật … ngày 16 tháng 6 năm 2025». */
function lawDay(text: string, at: number): { iso: string; end: number } | undefined {
  return findDays(text.slice(at, at + 40)).find((d) => d.start <= 2);
}

function namedCitations(text: string, area: string | undefined, numbered: readonly FoundCitation[]): FoundCitation[] {
  const found: FoundCitation[] = [];
  const add = (c: FoundCitation): void => {
    const clash = (o: FoundCitation): boolean => c.start < o.end && c.end > o.start;
    if (!numbered.some(clash) && !found.some(clash)) found.push(c);
  };
  for (const m of text.matchAll(BY_ISSUER)) {
    if (/^số\s/u.test(m[3] ?? '')) continue;
    const title = (m[3] ?? '').trim();
    const issuer = completeIssuer(m[2], area);
    add({
      type: m[1] ?? '',
      ...(issuer ? { issuer } : {}),
      title,
      printed: m[0].slice(0, 120),
      start: m.index,
      end: m.index + m[0].length - (m[3]?.length ?? 0),
    });
  }
  for (const m of text.matchAll(LAW)) {
    const name = `${m[1]} ${m[2]?.trim()}`.replace(/[\s,]+$/, '').replace(/\s+và$/u, '');
    if (
      /\d/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 9)) &&
      /^\s*(?:số)/u.test(text.slice(m.index + m[0].length))
    )
      continue;
    const day = lawDay(text, m.index + name.length);
    add({
      type: 'Luật',
      ...(day ? { date: day.iso } : {}),
      issuer: 'Quốc hội',
      title: name,
      printed: name,
      start: m.index,
      end: m.index + name.length + (day?.end ?? 0),
    });
  }
  for (const m of text.matchAll(SCHEME)) {
    const next = text.slice(m.index + m[0].length, m.index + m[0].length + 60);
    // «Đề án “…” theo Quyết định số …»: one citation, the numbered one.
    if (
      /^(?:\s+của\s\p{L}+)?\s*(?:đã được \p{L}+ )?\s*(?:theo|tại|ban hành kèm theo|được phê duyệt (?:theo|tại))\s+(?:Quyết định|Nghị quyết|Kế hoạch)\s+số/u.test(
        next,
      )
    )
      continue;
    const before = text.slice(Math.max(0, m.index - 24), m.index);
    if (/(?:xây dựng|các|Xây dựng|lập)\s+$/u.test(before)) continue;
    if (/^(?:đã|này|được|giải pháp|trọng điểm)/u.test(m[2] ?? '')) continue;
    add({
      type: m[1] ?? '',
      title: m[0].replace(/[“”"]/g, ''),
      ...(area && m[0].includes(area) ? { issuer: area } : {}),
      printed: m[0],
      start: m.index,
      end: m.index + m[0].length,
    });
  }
  for (const m of text.matchAll(OWN_PLAN)) {
    if (/^(?:này|số)/u.test(m[2] ?? '')) continue;
    const issuer = completeIssuer(m[3], area);
    add({
      type: m[1] ?? '',
      title: `${m[1]} ${m[2]?.trim()}`,
      ...(issuer ? { issuer } : {}),
      printed: m[0],
      start: m.index,
      end: m.index + m[0].length,
    });
  }
  for (const m of text.matchAll(ALLOTMENT)) {
    const title = m[0].replace(/[\s,]+$/, '');
    add({
      type: 'Bảng',
      ...(area ? { issuer: `UBND ${area}` } : {}),
      title,
      printed: title,
      start: m.index,
      end: m.index + title.length,
    });
  }
  return found;
}

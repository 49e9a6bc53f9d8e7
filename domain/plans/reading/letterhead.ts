/** Phần đầu văn bản — issuer, number and symbol, place and date, title, level and year of the plan. */
import type { PlanHeading } from '../document/plan-document.ts';
import type { Level } from '../document/vocabulary.ts';
import type { CleanLine } from './blocks.ts';
import { findDays } from './dates.ts';
import { levelOfUnit, UNIT_WORDS } from './lexicon/administrative.ts';
import { titleCaseName } from './names.ts';
import { isCapitals } from './normalise.ts';
import type { Parts } from './parts.ts';

const NUMBER = /(?:^|\s)S[ốỐ]\s*:?\s*(\d{0,5}[a-z]?)\s*([/-])\s*([A-ZĐƯ][\p{L}\d&/-]*(?:\s?[-–]\s?[\p{L}\d&]+)*)/u;
const PLACE_DATE = /^(.{2,60}?)\s*,\s*ngày\s*(\d{0,2})[\s.…]*tháng\s*(\d{0,2})[\s.…]*năm\s*(\d{4})/iu;
const MOTTO = /CỘNG\s?H[OÒÓ][AÀ]|Độc lập|ĐẢNG CỘNG SẢN|CHỦ NGHĨA VIỆT NAM/iu;

export function readLetterhead(parts: Parts, bodyText: string): PlanHeading {
  const header = flatten(parts.header);
  const joined = header.map((l) => l.text).join(' ');
  const number = readNumber(header, joined);
  const placed = readPlaceAndDate(header, joined);
  const title = parts.title
    .map((l) => l.text)
    .join(' ')
    .trim();
  const years = readYears(title, bodyText);
  const year = years?.first ?? (placed?.date ? Number(placed.date.slice(0, 4)) : undefined);
  const issuing = readIssuer(header, bodyText, title, placed?.place, number?.symbol, year ?? 2020);
  return {
    type: parts.type?.name ?? 'Kế hoạch',
    ...(number?.number ? { number: number.number } : {}),
    ...(number?.symbol ? { symbol: number.symbol } : {}),
    ...(issuing?.issuer ? { issuer: issuing.issuer } : {}),
    ...(issuing?.level ? { level: issuing.level } : {}),
    ...(issuing?.area ? { area: issuing.area } : {}),
    ...(placed?.place ? { place: placed.place } : {}),
    ...(placed?.date ? { date: placed.date } : {}),
    title,
    ...(year === undefined ? {} : { year }),
    ...(years?.last ? { lastYear: years.last } : {}),
    line: number?.line ?? parts.type?.line ?? 1,
  };
}

/** Splits header lines in two columns («ỦY BAN …      CỘNG HÒA …») and drops bars. */
function flatten(lines: readonly CleanLine[]): CleanLine[] {
  return lines
    .filter((l) => l.text !== '' && l.text !== '|')
    .flatMap((l) => {
      const cut = l.text.search(/\s*\|?\s*(?:CỘNG\s?H[OÒ][AÀ] XÃ HỘI|Độc lập\s?[-–])/iu);
      return cut > 0
        ? [
            { ...l, text: l.text.slice(0, cut).trim() },
            { ...l, text: l.text.slice(cut) },
          ]
        : [l];
    })
    .map((l) => ({ ...l, text: l.text.replace(/^\|\s*|\s*\|$/g, '') }));
}

function readNumber(
  header: readonly CleanLine[],
  joined: string,
): { number?: string; symbol: string; line: number } | undefined {
  const own = header.find((l) => NUMBER.test(l.text));
  const m = NUMBER.exec(own?.text ?? joined);
  if (!m) return undefined;
  const symbol = tidySymbol(m[3] ?? '');
  const digits = m[1] ?? '';
  const line = own?.line ?? header[0]?.line ?? 1;
  return digits === '' ? { symbol, line } : { number: `${digits}${m[2]}${symbol}`, symbol, line };
}

function tidySymbol(symbol: string): string {
  return symbol.replace(/\s+/g, '').replace(/[-–/]+$/, '');
}

function readPlaceAndDate(header: readonly CleanLine[], joined: string): { place: string; date?: string } | undefined {
  const own = header.map((l) => l.text.replace(/^.*?S[ốỐ]\s*:?\s*\d*\S*\s*\/\s*\S+\s+/u, ''));
  for (const text of [...own, tailFromPlace(joined)]) {
    const m = PLACE_DATE.exec(text);
    if (!m) continue;
    const iso = findDays(`${m[2]} tháng ${m[3]} năm ${m[4]}`)[0]?.iso;
    const place = (m[1] ?? '').trim();
    return iso ? { place, date: iso } : { place };
  }
  return undefined;
}

/** The place and date when a narrow column broke them over two lines. */
function tailFromPlace(joined: string): string {
  const m = /([\p{Lu}][\p{L}. ]{1,40}?)\s*,\s*ngày\s*\d{0,2}/u.exec(joined);
  return m ? joined.slice(m.index).replace(/^(?:UBND|HĐND)\s+/u, '') : '';
}

interface Issuing {
  readonly issuer?: string;
  readonly area?: string;
  readonly level?: Level;
}

function readIssuer(
  header: readonly CleanLine[],
  body: string,
  title: string,
  place: string | undefined,
  symbol: string | undefined,
  year: number,
): Issuing | undefined {
  const printed = headerIssuer(header, symbol);
  const unit = unitOf(printed ?? '');
  if (printed && unit) {
    const committee = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)/iu.test(printed);
    const issuer = committee ? `UBND ${unit.kind} ${unit.name}` : titleCaseName(printed);
    const level = committee || /^(?:HỘI ĐỒNG NHÂN DÂN|HĐND)/iu.test(printed) ? unit.level(year) : 'agency';
    return { issuer, area: `${unit.kind} ${unit.name}`, ...(level ? { level } : {}) };
  }
  if (printed) return { issuer: titleCaseName(printed), level: 'agency', ...areaFromPlace(place, body, title, year) };
  const area = areaFromPlace(place, body, title, year);
  if (!area.area) return undefined;
  const committee = symbol === undefined || /UBND/.test(symbol);
  return committee ? { issuer: `UBND ${area.area}`, ...area } : area;
}

/** The lowest body named on the left of the motto: «UBND TỈNH A» over «SỞ B» gives «SỞ B TỈNH A». */
function headerIssuer(header: readonly CleanLine[], symbol: string | undefined): string | undefined {
  const names: string[] = [];
  for (const line of header) {
    if (NUMBER.test(line.text) || /,\s*ngày/iu.test(line.text)) break;
    if (MOTTO.test(line.text)) continue;
    if (/^CHỦ NGHĨA|^XÃ HỘI CHỦ/iu.test(line.text)) continue;
    if (!isCapitals(line.text) || line.text.length > 90) continue;
    const previous = names[names.length - 1];
    const startsBody =
      /^(?:ỦY BAN|UỶ BAN|UBND|SỞ|PHÒNG|BAN|HỘI|HỘI ĐỒNG|HĐND|CHI CỤC|NGÂN HÀNG|BẢO HIỂM|TỈNH ỦY|HUYỆN ỦY|THÀNH ỦY)\s/u.test(
        line.text,
      );
    if (previous !== undefined && !startsBody) names[names.length - 1] = `${previous} ${line.text}`;
    else names.push(line.text);
  }
  const last = names[names.length - 1];
  if (last === undefined) return undefined;
  // «UBND QUẬN A» over its steering committee, signed …/KH-UBND: the people's committee issues it.
  const committee = /-UBND$/u.test(symbol ?? '') ? names.findLast((n) => COMMITTEE.test(n) && unitOf(n)) : undefined;
  if (committee && !COMMITTEE.test(last)) return committee;
  const upper = names.length > 1 ? unitOf(names[names.length - 2] ?? '') : undefined;
  return upper && !unitOf(last) ? `${titleCaseName(last)} ${upper.kind} ${upper.name}` : last;
}

const COMMITTEE = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\s/iu;

const UNIT_NAME = new RegExp(
  `(?:^|[\\s,])(${UNIT_WORDS})\\s+(?!h[ộoỘO]i(?![\\p{L}]))([\\p{Lu}\\d][\\p{L}\\d'’ .-]*)`,
  'iu',
);

function unitOf(text: string): { kind: string; name: string; level: (year: number) => Level | undefined } | undefined {
  const m = UNIT_NAME.exec(text);
  if (!m?.[1] || !m[2]) return undefined;
  const kind = m[1].toLowerCase();
  const name = titleCaseName(m[2].trim());
  return { kind, name, level: (year) => levelOfUnit(kind, name, year) };
}

/** Without a letterhead: «UBND tỉnh ban hành …» says what, the place of the date line says which. */
function areaFromPlace(
  place: string | undefined,
  body: string,
  title: string,
  year: number,
): { area?: string; level?: Level } {
  const opening = body.slice(0, 4000);
  const committee = `(?:UBND|[ỦUủu][yỷ] ban nhân dân|Ủy ban nhân dân|Uỷ ban nhân dân|ỦY BAN NHÂN DÂN)\\s+(${UNIT_WORDS})(?![\\p{L}])`;
  const said =
    new RegExp(`${committee}[^.;]{0,60}?\\s(?:ban hành|xây dựng|triển khai)`, 'u').exec(opening) ??
    new RegExp(committee, 'u').exec(opening);
  const kind = said?.[1]?.toLowerCase();
  const named = (text: string): { area?: string; level?: Level } => {
    const m = new RegExp(
      `(${kind ?? UNIT_WORDS})\\s+((?:\\p{Lu}[\\p{L}'’]*|\\d+)(?:\\s+\\p{Lu}[\\p{L}'’]*)*)`,
      'u',
    ).exec(text);
    if (!m?.[1] || !m[2]) return {};
    const level = levelOfUnit(m[1], m[2], year);
    return { area: `${m[1]} ${m[2]}`, ...(level ? { level } : {}) };
  };
  if (place && kind) {
    const bare = place.replace(/^(?:TP\.?|thành phố|huyện|tỉnh|xã|thị xã)\s+/iu, '');
    if (body.includes(`${kind} ${bare}`) || title.includes(bare) || !named(title).area) {
      const level = levelOfUnit(kind, bare, year);
      return { area: `${kind} ${bare}`, ...(level ? { level } : {}) };
    }
  }
  const fromTitle = named(title);
  return fromTitle.area ? fromTitle : named(body.slice(0, 1500));
}

function readYears(title: string, body: string): { first: number; last?: number } | undefined {
  const span = /giai\s?đoạn\s+(?:từ\s+)?(?:năm\s+)?(\d{4})\s?(?:[-–]|đến)\s?(?:năm\s+)?(\d{4})/iu;
  const named = [...title.matchAll(/năm\s+(20\d{2}|19\d{2})/giu)];
  const last = named[named.length - 1];
  if (last) return { first: Number(last[1]) };
  const inTitle = span.exec(title);
  if (inTitle) return { first: Number(inTitle[1]), last: Number(inTitle[2]) };
  const said = /(?:ban hành|xây dựng)\s+[Kk]ế hoạch.{0,160}?năm\s+(20\d{2})/su.exec(body.slice(0, 6000));
  return said ? { first: Number(said[1]) } : undefined;
}

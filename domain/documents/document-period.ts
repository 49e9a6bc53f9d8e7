/** Thời kỳ và tầm nhìn — «giai đoạn 2023-2025, định hướng đến năm 2030»: the years a document is for, and how far it looks. */
export interface DocumentPeriod {
  readonly from?: number;
  readonly to?: number;
  readonly horizon?: number;
}

const SPAN =
  /(?:giai đoạn|thời kỳ|nhiệm kỳ|các năm)?\s*(?:từ năm\s+)?\b((?:19|20)\d{2})\s*(?:-|–|đến năm|đến)\s*((?:19|20)\d{2})\b/iu;
const HORIZON = /(?<!\p{L})đến (?:hết )?năm ((?:19|20)\d{2})(?!\d)/giu;
const YEAR = /(?<!\p{L})năm ((?:19|20)\d{2})(?!\d)/iu;

export function periodOf(title: string): DocumentPeriod {
  const span = SPAN.exec(title);
  const rest = span === null ? title : `${title.slice(0, span.index)} ${title.slice(span.index + span[0].length)}`;
  const horizons = [...rest.matchAll(HORIZON)].map((match) => Number(match[1]));
  const horizon = horizons.length === 0 ? {} : { horizon: Math.max(...horizons) };
  if (span !== null && Number(span[1]) <= Number(span[2]))
    return { from: Number(span[1]), to: Number(span[2]), ...horizon };
  const year = YEAR.exec(rest.replace(HORIZON, ' '));
  return year === null ? horizon : { from: Number(year[1]), to: Number(year[1]), ...horizon };
}

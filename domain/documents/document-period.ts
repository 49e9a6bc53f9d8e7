/** Thời kỳ và tầm nhìn — «giai đoạn 2023-2025, định hướng đến năm 2030»: the years a document is for, and how far it looks. */
export interface DocumentPeriod {
  readonly from?: number;
  readonly to?: number;
  readonly horizon?: number;
}

const SPAN =
  /(?:giai đoạn|thời kỳ|nhiệm kỳ|các năm)?\s*(?:từ năm\s+)?\b((?:19|20)\d{2})\s*(?:-|–|đến năm|đến)\s*((?:19|20)\d{2})\b/iu;
const HORIZON = /(?<!\p{L})đến (?:hết )?năm ((?:19|20)\d{2})(?!\d)/giu;
const YEAR = /(?<!\p{L})năm ((?:19|20)\d{2})(?!\d)/giu;

export function periodOf(title: string): DocumentPeriod {
  const span = SPAN.exec(title);
  const rest = span === null ? title : `${title.slice(0, span.index)} ${title.slice(span.index + span[0].length)}`;
  const horizons = [...rest.matchAll(HORIZON)].map((match) => Number(match[1]));
  const horizon = horizons.length === 0 ? {} : { horizon: Math.max(...horizons) };
  if (span !== null && Number(span[1]) <= Number(span[2]))
    return { from: Number(span[1]), to: Number(span[2]), ...horizon };
  // «kết quả năm 2019 và kế hoạch năm 2020» is for 2020.
  const years = [...rest.replace(HORIZON, ' ').matchAll(YEAR)].map((match) => Number(match[1]));
  const last = Math.max(...years);
  return years.length === 0 ? horizon : { from: last, to: last, ...horizon };
}

/** Thời điểm và địa bàn — the day at which a number stands and the area it is about. */
import type { Windows } from './clauses.ts';
import { isFlow } from './measures.ts';
import type { Quantity } from './quantity.ts';
import type { BlockContext, Sense } from './sense.ts';
import type { Span } from './spans.ts';

export function asOfQuantity(
  text: string,
  q: Quantity,
  w: Windows,
  spans: readonly Span[],
  sense: Sense,
  context: BlockContext,
): string | undefined {
  if (sense.kind === 'threshold') return undefined;
  const dated = spans.filter((s) => s.asOf !== undefined && s.unit !== 'quarter');
  const afterNear = dated.find(
    (s) =>
      s.start >= q.end &&
      s.start < q.end + 40 &&
      /^\s*\(\s*(?:vào |thời điểm |số liệu )?$/iu.test(text.slice(q.end, s.start)),
  );
  if (afterNear) return afterNear.asOf;
  // «12,1% (95.205 hộ) đầu năm 2016»: the day follows both.
  const follows = dated.find(
    (s) => s.start >= q.end && s.start < q.end + 40 && TO_DAY.test(text.slice(q.end, s.start)),
  );
  if (follows && /^(?:đầu|cuối)\s/iu.test(follows.printed)) return momentOf(follows.asOf, sense);
  const sectionDay = context.asOf;
  if (sense.isStart && sectionDay) {
    const year = context.sense === 'results' ? Number(sectionDay.slice(0, 4)) - 1 : Number(sectionDay.slice(0, 4));
    return `${year}-12-31`;
  }
  // «(đầu năm 5.825 hộ)»: the year is that of the section.
  if (sense.kind === 'observed' && context.sense === 'results' && sectionDay && OPENING_DAY.test(w.before)) {
    return `${sectionDay.slice(0, 4)}-01-01`;
  }
  const inBefore = dated
    .filter((s) => s.start >= w.beforeStart && s.end <= q.start)
    .filter(
      (s) =>
        !/^\s*\(\s*(?:vào )?$/u.test(text.slice(w.beforeStart, s.start)) || !/\)/u.test(text.slice(s.end, s.end + 2)),
    )
    .pop();
  if (inBefore) {
    const compared = /so với[^;]*$/iu.test(text.slice(Math.max(w.beforeStart, inBefore.start - 60), inBefore.start));
    if (!compared || /\(\s*(?:là\s*)?$/u.test(w.before)) return momentOf(inBefore.asOf, sense);
  }
  if (sense.kind === 'observed' && context.sense === 'results') {
    // «Đầu năm 2023: 168 hộ nghèo (4,30%), 204 hộ cận nghèo (5,22%)»: a day that opens the sentence holds for all of it.
    const from = q.start - w.at;
    const opening = dated.findLast((s) => s.start >= from && s.end <= q.start);
    if (opening && opening.start - from < 14 && !/\d|so với/iu.test(text.slice(from, opening.start))) {
      return momentOf(opening.asOf, sense);
    }
  }
  if (sense.kind === 'target') {
    // «Cuối năm 2022: tỷ lệ còn 7,0%, giảm 1,25%»: the day named first in the sentence goes on.
    const opening = dated.filter((s) => s.start >= q.start - w.at && s.end <= q.start).pop();
    const from = opening && text.slice(Math.max(0, opening.start - 40), opening.start);
    if (opening && !/(?:so với|từ)[^;]*$/iu.test(from ?? '') && !/\)/u.test(text.slice(opening.end, opening.end + 2)))
      return momentOf(opening.asOf, sense);
  }
  const observed = sense.kind === 'observed' || sense.kind === 'band';
  if (observed && context.sense === 'results') return momentOf(sectionDay, sense);
  if (observed) {
    const sentenceStart = q.start - w.at;
    const inSentence = dated.filter((s) => s.start >= sentenceStart && s.end <= q.start).pop();
    if (inSentence) return momentOf(inSentence.asOf, sense);
  }
  const target = sense.kind === 'target' ? context.targetYear : undefined;
  const year = target ?? context.planYear;
  return year === undefined ? undefined : String(year);
}

/** Between a number and the day it stands at: nothing, or one bracket. */
const TO_DAY = /^\s*(?:\([^()]{1,30}\)|\))?\s*(?:vào\s+|tại\s+|ở\s+)?(?:thời điểm\s+)?$/iu;
const OPENING_DAY = /(?:^|[\s(,;])đầu (?:năm|kỳ)(?!\s*\d)[^;,.]{0,30}$/iu;

/** Flows and changes belong to a year, stocks to its last day. */
function momentOf(asOf: string | undefined, sense: Sense): string | undefined {
  if (asOf === undefined) return undefined;
  return sense.measure && isFlow(sense.measure) ? asOf.slice(0, 4) : asOf;
}

const UNIT_NAMED =
  /(?:^|[\s(])((?:huyện|thị xã|thành phố|TP\.?|xã|phường|thị trấn|quận|thôn|bản|ấp|khu phố)\s+\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,3})[^\p{L}]*(?:\p{L}+\s*){0,4}$/u;
const UNIT_GROUP =
  /(?:riêng\s+|ở\s+|tại\s+)?((?:các|những)\s+(?:huyện|xã|thôn|bản)\s+(?:nghèo|đặc biệt khó khăn|bãi ngang|biên giới|miền núi|vùng)[^,;.]{0,70}?)\s+(?:giảm|còn|có|đạt|từ|bình quân)[^,;.]{0,24}$/iu;

export function areaOf(w: Windows, area: string | undefined): string | undefined {
  const named = UNIT_NAMED.exec(w.before.slice(-90))?.[1];
  if (named) return named;
  return UNIT_GROUP.exec(w.before.slice(-140))?.[1]?.trim() ?? area;
}

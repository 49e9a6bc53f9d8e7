/** Số hộ — what a count of households stands for: a stock, a flow, a change, a group, or households served. */
import type { FigureKind } from '../document/vocabulary.ts';
import { carriedService, isService } from './carried-service.ts';
import type { Windows } from './clauses.ts';
import { GROUPS } from './lexicon/concepts.ts';
import { deprivationListed, householdMeasure, isFlow, lastConcept, serviceMeasure } from './measures.ts';
import { otherMovement } from './other-movement.ts';
import { phraseMeasure } from './phrase-measure.ts';
import type { Quantity } from './quantity.ts';
import type { Memory, PreviousFigure, Sense } from './sense.ts';

export function householdSense(
  q: Quantity,
  w: Windows,
  kind: FigureKind,
  previous: PreviousFigure | undefined,
  memory: Memory,
): Sense {
  // «10.689 hộ, chiếm 3,20% so với tổng số hộ (tăng 137 hộ …)»: the change is of the households counted before.
  const aside = /\(\s*(tăng|giảm)(?:\s+thêm)?\s*$/iu.exec(w.before)?.[1]?.toLowerCase();
  const spoken = memory.stock?.measure?.replace(/-(?:reduction|increase)$/, '');
  if (aside && spoken && !isFlow(spoken)) {
    const change = aside === 'giảm' ? 'decrease' : 'increase';
    return { unit: q.unit, kind, measure: `${spoken}-${change === 'decrease' ? 'reduction' : 'increase'}`, change };
  }
  const moved = kind === 'observed' ? otherMovement(w, previous) : undefined;
  if (moved) return { unit: q.unit, kind, measure: moved };
  const ofAll = previous?.unit === 'percent' && /^\s*(?:của\s+)?tổng(?:\s+số)?\s*$/iu.test(w.before);
  if (
    (ofAll || /(?:trên|trong|so với)\s+tổng(?:\s+số)?\s*$/iu.test(w.before)) &&
    !/^\s*(?:cận\s+)?nghèo/iu.test(w.after)
  ) {
    return { unit: q.unit, kind: 'observed', measure: 'households-total' };
  }
  const fromLevel =
    (/từ\s*$/iu.test(w.beforeNumber) && /^(?:[^;.]|\.(?=\d)){0,50}?(?:xuống|còn)/iu.test(w.rest)) ||
    /^\s*(?:(?:đầu|cuối) năm\s*(?:\d{4}\s*)?)?(?:giảm )?xuống(?: còn)?\s*\d/iu.test(w.rest);
  const equivalent = previous?.change === 'decrease' && /(?:tương đương|tương ứng)[^;.]{0,20}$/iu.test(w.before);
  if (equivalent && /poverty-rate|relative-reduction/.test(previous?.measure ?? '')) {
    const stock = /^near/.test(previous?.measure ?? '') ? 'near-poor-households' : 'poor-households';
    return { unit: q.unit, kind, measure: `${stock}-reduction`, change: 'decrease' };
  }
  // «vượt chỉ tiêu huyện giao 12 hộ»: more of the flow spoken of, no stock.
  const beyond =
    /vượt\s+(?:chỉ tiêu|kế hoạch|KH)[^;.]{0,40}$/iu.test(w.before) && previous?.unit === 'household'
      ? previous.measure
      : undefined;
  if (beyond) return { unit: q.unit, kind, measure: beyond };
  const change = fromLevel ? undefined : (changeBefore(w.before) ?? carriedChange(w.before, previous));
  const service = kind === 'target' && !change ? serviceMeasure(w.before, w.after) : undefined;
  const served = change ? undefined : servedHouseholds(q, w, kind, previous);
  if (served) return { unit: q.unit, kind, measure: served };
  const stock =
    (kind === 'observed' ? deprivationListed(w.past, w.before) : undefined) ??
    withinStock(householdMeasure(w.before, w.after), w, memory) ??
    stockFromPrevious(previous, w.before);
  const flow = stock !== undefined && (isFlow(stock) || stock.startsWith('cause:'));
  if (service && !flow && !/(?:còn|xuống)\s*$/iu.test(w.before)) return { unit: q.unit, kind, measure: service };
  if (stock && change && !flow) {
    return { unit: q.unit, kind, measure: `${stock}-${change === 'decrease' ? 'reduction' : 'increase'}`, change };
  }
  const denominator = denominatorOf(stock);
  if (stock === undefined || /\/\s*$/u.test(w.before)) {
    if (/\/\s*$/u.test(w.before)) return { unit: q.unit, kind: 'observed', measure: 'households-total' };
    const given =
      kind === 'observed' && /cho\s*(?:\p{L}+\s+)?$/u.test(w.before) ? serviceMeasure(w.before, '') : undefined;
    if (given) return { unit: q.unit, kind, measure: given };
    if (/(?:cho vay|vay vốn)[^;.\d]{0,60}$/iu.test(w.before)) return { unit: q.unit, kind, measure: 'credit-coverage' };
    const received =
      kind === 'observed' && /^\s*(?:\p{L}+\s+){0,3}(?:được|tham gia)\s/u.test(w.after)
        ? serviceMeasure('', w.after)
        : undefined;
    if (received) return { unit: q.unit, kind, measure: received };
    const listed =
      /^(?:village|commune|district)$/.test(previous?.unit ?? '') && /^\s*[,;]?\s*(?:và|với|gồm)?\s*$/iu.test(w.before);
    if (kind === 'observed' && (listed || OF_ALL.test(w.before)))
      return { unit: q.unit, kind, measure: 'households-total' };
    const carried = carriedService(kind, previous, w.before);
    const named = carried ?? (w.after.trim().split(' ').length > 2 ? phraseMeasure(q, w) : undefined);
    return { unit: q.unit, kind, ...(named ? { measure: named } : {}) };
  }
  if (fromLevel) return { unit: q.unit, kind: 'observed', measure: stock, isStart: true };
  return { unit: q.unit, kind, ...(stock ? { measure: stock } : {}), ...(denominator ? { denominator } : {}) };
}

const CHANGE =
  /(giảm|tăng)(?:\s+(?:được|thêm|ít nhất|tối thiểu|bình quân|trên|từ|khoảng|số|số hộ (?:cận )?nghèo|tổng số))*\s*$/iu;

function changeBefore(before: string): 'decrease' | 'increase' | undefined {
  if (/giảm\s+từ\s*$/iu.test(before)) return undefined;
  if (/hộ\s+(?:cận\s+)?nghèo\s+giảm[^,;:]{0,30}:\s*$/iu.test(before)) return 'decrease';
  const m = CHANGE.exec(before);
  if (m) return /giảm/iu.test(m[1] ?? '') ? 'decrease' : 'increase';
  const fall =
    /giảm\s+(?:số\s+)?hộ\s+(?:cận\s+)?nghèo[^,;]{0,30}$/iu.test(before) && !/(?:còn|xuống)\s*$/iu.test(before);
  return fall ? 'decrease' : undefined;
}

/** «Giảm 42 hộ nghèo và 25 hộ cận nghèo»: the verb carries on. */
function carriedChange(before: string, previous: PreviousFigure | undefined): 'decrease' | 'increase' | undefined {
  if (!previous?.change || previous.unit !== 'household') return undefined;
  const listed =
    /^[^;.]{0,40},\s*(?:và\s+)?(?:trong đó\s*:?\s*)?(?:thôn|bản|ấp|khu phố|xã|phường|thị trấn|huyện)\s+[\p{Lu}\d][^,;.]{0,30}$/u;
  return /^[^,;.:]{0,34}(?:\svà|,)\s*$/u.test(before) || listed.test(before) ? previous.change : undefined;
}

/** «Trong số hộ nghèo: 35 hộ …; 88 hộ không có khả năng lao động»: a group is part of the stock spoken of. */
function withinStock(measure: string | undefined, w: Windows, memory: Memory): string | undefined {
  const listed = measure === undefined ? groupNamed(w.before) : undefined;
  const spoken = memory.stock?.measure?.split(':')[0];
  if (listed && (spoken === 'poor-households' || spoken === 'near-poor-households')) return `${spoken}:${listed}`;
  const group = lastConcept(measure?.startsWith('households:') ? '' : w.after, GROUPS) ?? measure?.split(':')[1];
  if (!group || (measure !== 'households-total' && !measure?.startsWith('households:') && measure !== undefined)) {
    return measure;
  }
  const among = /(?:trong (?:tổng )?(?:số )?|(?:tổng )?số )(?:các )?hộ (cận )?nghèo(?![^.]{0,400}\.\s\p{Lu})/iu.exec(
    w.past,
  );
  if (among) return `${among[1] ? 'near-' : ''}poor-households:${group}`;
  const stock = memory.stock?.measure?.split(':')[0];
  const parts = stock === 'poor-households' || stock === 'near-poor-households';
  return parts && /(?:trong đó|gồm|,|;|:)\s*(?:có\s+)?$/iu.test(w.before) ? `${stock}:${group}` : measure;
}

/** «trong đó: hộ có khả năng lao động 402 hộ»: the group stands before its count, without the stock. */
function groupNamed(before: string): string | undefined {
  const noun =
    /(?:^|[,;:(]|trong đó|gồm|có|và)\s*(?:số )?(hộ(?: gia đình)?\s[^,;:.()\d]{3,60}?)\s*(?:là|có|:)?\s*$/iu.exec(
      before,
    )?.[1];
  return noun ? lastConcept(noun, GROUPS) : undefined;
}

/** Households that receive something: «210 hộ vay», «hỗ trợ 64 hộ nghèo làm nhà», «giúp đỡ 05 hộ nghèo». */
function servedHouseholds(
  q: Quantity,
  w: Windows,
  kind: FigureKind,
  previous: PreviousFigure | undefined,
): string | undefined {
  const noun = `${q.unitWord}${w.after}`;
  if (
    /^(?:lượt )?(?:hộ|khách hàng|gia đình)(?: (?:cận )?nghèo| mới thoát nghèo|,| và)* (?:được |đang |còn )*(?:vay|dư nợ)/iu.test(
      `${q.unitWord}${w.rest}`,
    )
  ) {
    return 'credit-coverage';
  }
  if (/khách hàng/iu.test(q.unitWord)) return 'credit-coverage';
  if (isFlow(householdMeasure('', w.after) ?? '')) return undefined;
  const visited = /(?:^|[\s,])((?:thăm(?: hỏi)?,? (?:và )?)?tặng quà(?: tết)?)(?:\s+(?:cho|được|tới|đến))*\s*$/iu.exec(
    w.before,
  )?.[1];
  if (visited) return visited.toLowerCase();
  if (kind === 'observed' && !/^\s*(?:cận )?nghèo/iu.test(w.after)) {
    const served = RECEIVERS.exec(w.before)?.[0] ?? POLICY.exec(w.before)?.[0];
    const what = served && !/thoát (?:cận )?nghèo (?:là|:)/iu.test(served) ? serviceMeasure(served, '') : undefined;
    if (served && /(?<!\p{L})vay(?!\p{L})/iu.test(served)) return 'credit-coverage';
    if (what) return what;
  }
  const joined = /^hộ[^,;]{0,30}(?:tham gia|hưởng lợi|thụ hưởng)/iu.test(noun) && isService(previous?.measure);
  if (joined) return previous?.measure;
  if (/\/\s*$/u.test(w.before) && previous?.measure === 'funding:credit') return 'credit-coverage';
  const lent = previous?.unit === 'dong' && previous.measure === 'funding:credit';
  if (lent && /^[^;.]{0,40}(?:cho|với|tới|đến)\s*$/iu.test(w.before)) return 'credit-coverage';
  const given =
    /(?:^|[\s,;:])(?:cho|hỗ trợ|giúp(?: đỡ)?|đỡ đầu|cấp|tặng|trao)\s*(?:(?:được|thêm|ít nhất|tối thiểu|khoảng|trên)\s*)*(?:mỗi\s+\p{L}+\s+\p{L}+\s*)?$/iu;
  if (!given.test(w.before) || /tổng số\s*$/iu.test(w.before)) return undefined;
  const own = serviceMeasure('', w.after);
  if (kind === 'observed') {
    const going =
      /^[^;.,\d]{0,40}(?:^|[\s,])cho\s*$/iu.test(w.before) && isService(previous?.measure)
        ? previous?.measure
        : undefined;
    return own ?? serviceMeasure(w.before, '') ?? going;
  }
  if (own) return own === 'production-support' ? (carriedService(kind, previous, w.before) ?? own) : own;
  if (/(?:giúp(?: đỡ)?|đỡ đầu|mỗi\s+\p{L}+\s+\p{L}+)\s*(?:ít nhất\s*)?$/iu.test(w.before)) return 'household-help';
  const earlier = serviceMeasure(w.before, '');
  const carried = carriedService(kind, previous, w.before);
  // What is given is not in the lexicon: the words stand; it is no stock that is to fall.
  const spoken =
    earlier === undefined && carried === undefined && /^[\s,]*cho\s*$/u.test(w.before)
      ? serviceMeasure(w.sentence.slice(0, w.at), '')
      : undefined;
  if (spoken) return spoken;
  const named = earlier === 'production-support' ? (carried ?? earlier) : (earlier ?? carried);
  return named ?? (w.after.trim().split(' ').length > 2 ? phraseMeasure(q, w) : undefined);
}

/** «Số hộ nghèo được hỗ trợ nhà ở là 54 hộ» */
const RECEIVERS =
  /(?:^|[\s,;(])(?:số )?hộ(?: (?:gia đình|nghèo|cận nghèo|mới thoát nghèo|dân|,|và))*,? (?:đã |đang )?(?:được|vay)(?!\p{L})[^;.\d]{2,70}?(?:là|:|có|đạt)\s*$/iu;
/** «Chính sách hỗ trợ tiền điện: 1.120 hộ», «Cho vay hộ mới thoát nghèo: 115 hộ» */
const POLICY =
  /(?:^|[\s,;(-])(?:(?:chương trình )?(?:cho )?vay(?: vốn)?|(?:chính sách |về )(?:hỗ trợ )?|hỗ trợ|cấp)\s[^:;.\d]{3,80}:\s*(?:có |cho )?$/iu;

/** «toàn xã có 1.284 hộ», «trên tổng số 47.310 hộ». */
const OF_ALL =
  /(?:toàn|tổng số|(?:tỉnh|huyện|xã|phường|quận|thị xã|thành phố|thị trấn)\s+(?:hiện\s+)?có|với|trên)[^,;.]{0,60}$/iu;

function denominatorOf(stock: string | undefined): string | undefined {
  if (stock?.startsWith('cause:')) return 'poor-households';
  return stock?.includes(':') ? stock.split(':')[0] : undefined;
}

/** «(giảm 120 hộ so với …)» after a stock speaks of the same stock. */
function stockFromPrevious(previous: PreviousFigure | undefined, before: string): string | undefined {
  if (!previous?.measure || before.length > 60) return undefined;
  const base = previous.measure
    .replace(/-(?:reduction|increase|relative-reduction)$/, '')
    .replace(/^(near-)?poverty-rate$/, '$1poor-households')
    .replace('undefined', '');
  if (/(?:thành thị|nông thôn|DTTS|dân tộc)[^,;]{0,20}$/iu.test(before)) {
    const group = lastConcept(before, GROUPS);
    return group ? `${base.split(':')[0]}:${group}` : undefined;
  }
  return /poor/.test(base) && /^[\s,(]*(?:giảm|tăng|còn|trong đó|so với|tương ứng|tương đương|\p{L}+\s)?/iu.test(before)
    ? base
    : undefined;
}

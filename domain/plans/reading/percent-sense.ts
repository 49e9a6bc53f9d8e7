/** Phần trăm — a rate, a share of the figure before, a fall in points, a bound that picks out places, or a coverage. */
import type { FigureKind, Unit } from '../document/vocabulary.ts';
import type { Windows } from './clauses.ts';

import { CAUSES } from './lexicon/concepts.ts';
import {
  deprivationListed,
  householdMeasure,
  isFlow,
  lastConcept,
  rateIn,
  rateOfStock,
  serviceAbove,
  serviceMeasure,
} from './measures.ts';
import { phraseMeasure } from './phrase-measure.ts';
import type { Quantity } from './quantity.ts';
import type { BlockContext, Memory, PreviousFigure, Sense } from './sense.ts';

const LIMIT_ON_PLACES =
  /(?:xã|huyện|phường|thị trấn|thôn|bản|ấp|địa phương|nơi|đơn vị|khu vực)(?:,\s*(?:thành phố|thị xã|phường|thị trấn|bản))*[^;,.:]{0,40}?\s(?:có|với)\s+(?:tỷ|tỉ) lệ\s+(?:hộ\s+)?(?:cận\s+)?nghèo[^;,.]{0,24}$/iu;
const LEVEL =
  /(?:xuống|còn|mức|chiếm|tỷ lệ|là|đạt|:)\s*(?:(?:còn|dưới|khoảng|trên|ở mức|tỷ lệ|là|không quá|ít nhất|tối thiểu)\s*)*$/iu;

/** «giảm» as a fall, not «giảm nghèo» or «miễn giảm học phí». */
const FALL = /(?<!miễn,? |[\p{L}])giảm(?!\s+(?:nghèo|học phí))(?![\p{L}])/iu;

export function percentSense(
  q: Quantity,
  w: Windows,
  previous: PreviousFigure | undefined,
  memory: Memory,
  context: BlockContext,
): Sense {
  const perYear =
    q.unit.endsWith('per_year') || (previous?.unit.endsWith('per_year') && /riêng|trong đó/iu.test(w.before)) === true;
  const everyYear = /(?:mỗi|hằng|hàng|một)\s+năm\s+(?:\p{L}+\s+){0,3}giảm(?:\s+\p{L}+){0,3}\s*$/iu.test(w.before);
  const yearAfter = /^\s*(?:trở lên\s+|hộ (?:cận )?nghèo\s*)?(?:\/\s*năm|mỗi năm|hằng năm|hàng năm)/iu.test(w.rest);
  const point: Unit = perYear || everyYear || yearAfter ? 'percentage_point_per_year' : 'percentage_point';
  const plain: Unit = perYear ? 'percent_per_year' : 'percent';
  const kind: FigureKind = context.sense === 'results' || context.inPreamble ? 'observed' : 'target';
  if (/^\s*(?:mức )?chuẩn (?:cận )?nghèo/iu.test(w.after)) {
    return { unit: 'percent', kind: 'threshold', measure: 'income-to-poverty-line', denominator: 'poverty-line' };
  }
  if (
    /(?:đạt|bằng|vượt)\s*$/iu.test(w.before) &&
    /^\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|KH)(?![\p{L}])/iu.test(w.rest)
  ) {
    return { unit: 'percent', kind, measure: 'plan-fulfilment' };
  }
  if (/lãi suất[^;.]{0,80}$/iu.test(w.before) || (previous?.measure === 'interest-rate' && perYear)) {
    return { unit: plain, kind: 'threshold', measure: 'interest-rate' };
  }
  if (
    /nợ (?:quá hạn|xấu)[^;]{0,60}$/iu.test(w.sentence.slice(0, w.at)) &&
    !/thu (?:lãi|nợ)[^;]{0,30}$/iu.test(w.before)
  ) {
    return { unit: plain, kind, measure: 'overdue-debt-rate' };
  }
  const covered = COVERAGE.test(w.before) ? serviceMeasure(w.before, '', true) : undefined;
  if (covered) return { unit: plain, kind, measure: covered };
  if (INCOME_GROWTH.test(w.before)) return { unit: plain, kind, measure: 'income-per-head', change: 'increase' };
  const lackingTarget = context.sense === 'results' ? undefined : deprivationTarget(q, w, previous, kind);
  if (lackingTarget) return { unit: plain, ...lackingTarget, denominator: 'poor-households' };
  if (/(?:kế hoạch|chỉ tiêu)[^;,.\d]{0,12}\(\s*(?:đạt\s*)?$/iu.test(w.before))
    return { unit: 'percent', kind, measure: 'plan-fulfilment' };
  const spent = /giải ngân/iu.test(w.sentence.slice(0, w.at)) && !/vay|tín dụng/iu.test(w.sentence);
  if (spent && /(?:đạt|bằng|chiếm|[(])\s*$/iu.test(w.before)) return { unit: 'percent', kind, measure: 'disbursement' };
  if (spent && /^\s*(?:kế hoạch )?(?:nguồn )?(?:vốn|kinh phí|dự toán)/iu.test(w.after))
    return { unit: 'percent', kind, measure: 'disbursement' };
  const cause =
    context.sense === 'results' && /(?:^|[\s,;:])(?:do|vì|nguyên nhân)\s[^;.]{3,90}$/iu.test(w.before)
      ? lastConcept(w.before, CAUSES)
      : undefined;
  if (cause) return { unit: plain, kind, measure: cause, denominator: 'poor-households' };
  const lacking = context.sense === 'results' ? deprivationListed(w.past, w.before) : undefined;
  if (lacking) return { unit: plain, kind, measure: lacking, denominator: 'poor-households' };
  if (LIMIT_ON_PLACES.test(w.sentence.slice(Math.max(0, w.at - 140), w.at))) return limitOnPlaces(q, w, context);

  const elliptical = previous?.measure?.endsWith('s-in-band') === true && /^\s*(?:(?:có|là)\s*)?$/iu.test(w.before);
  if (elliptical) return limitOnPlaces(q, w, context);
  const flowRate = /(?:tái nghèo|phát sinh[^,;]{0,16}nghèo|nghèo phát sinh)[^,;.]{0,30}$/iu.test(w.before)
    ? householdMeasure(w.before, '')
    : undefined;
  if (flowRate && isFlow(flowRate)) return { unit: plain, kind, measure: `rate:${flowRate}` };
  const stated = rateIn(w.before) ?? shortRate(w);
  const rate =
    stated ??
    (previous && relatedRate(previous, w.before)) ??
    comparedRate(memory.rate, w.before) ??
    (!previous && isBare(w) ? context.subject : undefined) ??
    (YEARLY_FALL.test(w.before.split(';').pop() ?? '')
      ? (memory.rate?.measure?.replace(/-(?:relative-)?reduction$/, '') ?? rateOfStock(memory.stock?.measure ?? ''))
      : undefined) ??
    placeRate(memory.rate, w.sentence.slice(Math.max(0, w.at - 110), w.at));
  const level = LEVEL.test(w.before);
  const fromLevel =
    /từ\s*$/iu.test(w.beforeNumber) &&
    q.upper === undefined &&
    /^(?:[^;.]|\.(?=\d)){0,70}?(?:xuống|còn|(?<!trở )lên)/iu.test(w.rest);
  const speed = /(?:tốc độ|mức|(?:tỷ|tỉ) lệ|thực hiện|kết quả) giảm (?:(?:tỷ|tỉ) lệ )?(?:hộ )?nghèo[^;.]{0,40}$/iu.test(
    w.before,
  );
  const falls = speed || (FALL.test(w.before) && !level && !fromLevel);
  if (
    !stated &&
    previous &&
    w.before.length < 90 &&
    /chiếm|bằng|=|tương đương|tương ứng|(?:tỷ|tỉ) lệ|[(,]\s*(?:giảm\s*)?$/iu.test(w.before)
  ) {
    // «861 nhân khẩu (tỉ lệ 0,52%)» and the like: the rate is that of the households named just before.
    const again = previous.unit === 'percent' && /^[^;.]{0,60}\svà\s+chiếm/iu.test(w.before);
    const counted = (previous.unit === 'person' || again) && memory.stock ? memory.stock : previous;
    const share = shareOf(counted, w, point, plain, kind);
    if (share) return share;
  }
  if (q.unit.startsWith('percentage_point') || (rate && falls)) {
    const subject = rate ?? rateOfStock(previous?.measure ?? '') ?? 'poverty-rate';
    return {
      unit: q.unit.startsWith('percentage_point') ? q.unit : point,
      kind,
      measure: `${subject}-reduction`,
      change: 'decrease',
    };
  }
  if (rate) {
    const first = fromLevel ? { isStart: true } : {};
    return {
      unit: plain,
      kind: fromLevel && kind === 'target' ? 'observed' : kind,
      measure: rate,
      denominator: 'households-total',
      ...first,
    };
  }
  // «giảm 2% tổng số hộ nghèo và 3% số hộ nghèo DTTS»: the fall goes on.
  const goesOn =
    previous?.change === 'decrease' && /^[^;.,]{0,40}\svà\s*$/u.test(w.before)
      ? householdMeasure('', w.after)
      : undefined;
  if (goesOn && !isFlow(goesOn)) {
    return { unit: plain, kind, measure: `${goesOn}-relative-reduction`, change: 'decrease', denominator: goesOn };
  }
  if (falls && /(?:số|tổng số)\s+hộ\s+(?:cận )?nghèo/iu.test(`${w.before} ${w.after}`)) {
    const stock = /cận nghèo/iu.test(`${w.before} ${w.after}`) ? 'near-poor-households' : 'poor-households';
    return { unit: plain, kind, measure: `${stock}-relative-reduction`, change: 'decrease', denominator: stock };
  }
  if (falls && /hộ (?:cận )?nghèo/iu.test(`${w.before} ${w.after}`) && !/trẻ em|suy dinh dưỡng/iu.test(w.before)) {
    const subject = /cận nghèo/iu.test(`${w.before} ${w.after}`) ? 'near-poverty-rate' : 'poverty-rate';
    return { unit: point, kind, measure: `${subject}-reduction`, change: 'decrease' };
  }
  const freed =
    /^\s*(?:số\s+)?(?:các\s+)?(?:xã|huyện|thôn|bản|ấp|xóm)\s[^;,.]{0,80}?(?:thoát|ra)\s+khỏi\s+(?:tình trạng|diện|danh sách)/iu.test(
      w.rest,
    );
  if (freed) return { unit: plain, kind, measure: 'escape-from-difficulty' };
  if (grown(w, previous) && previous?.measure)
    return { unit: plain, kind, measure: previous.measure, change: 'increase' };
  if (/theo (?:tỷ lệ|cơ cấu)[^;.\d]{0,24}:/iu.test(w.sentence.slice(0, w.at)))
    return { unit: plain, kind: kind === 'observed' ? kind : 'estimate', measure: phraseMeasure(q, w) };
  const ofGroup = groupOfStock(w);
  if (ofGroup && kind === 'observed')
    return { unit: plain, kind, measure: `share:${ofGroup}`, denominator: baseOf(ofGroup) };
  if (LEVEL_OF_SUPPORT.test(w.before) && PAID_SHARE.test(w.after)) {
    const paid = serviceMeasure(w.before, w.after) ?? phraseMeasure(q, w);
    return { unit: plain, kind: kind === 'observed' ? kind : 'threshold', measure: paid };
  }
  const grows = /(?:tăng|tăng trưởng|tăng thêm)(?:\s+(?:trên|từ|ít nhất|tối thiểu|bình quân|thêm|khoảng))*\s*$/iu.test(
    w.before,
  );
  const flow = /tái nghèo|phát sinh/iu.test(w.before) ? householdMeasure(w.before, '') : undefined;
  const measure =
    (flow && `rate:${flow}`) ??
    (grows && /dư nợ|tín dụng|nguồn vốn|vốn vay/iu.test(w.before) ? 'funding:credit' : undefined) ??
    serviceMeasure(w.before, w.after, level || grows) ??
    serviceMeasure('', w.onward) ??
    carriedService(previous, w.before) ??
    (/^[^;.]{0,40},\s*\d/u.test(w.rest) ? serviceMeasure('', w.rest) : undefined) ??
    (BARE.test(w.before) && w.after.trim().length < 12 ? serviceAbove(context.above) : undefined) ??
    phraseMeasure(q, w);
  return { unit: plain, kind, ...(measure ? { measure } : {}), ...(grows ? { change: 'increase' as const } : {}) };
}

/** «Hộ nghèo 5,2%, hộ cận nghèo 3,1%»: the stock named alone before a percent is its rate. */
function shortRate(w: Windows): string | undefined {
  const named = /(?:^|[,;:(])\s*(?:tổng )?(?:số )?hộ (cận )?nghèo\s*(?:(?::|là|còn|ở mức|xuống|dưới)\s*)*$/iu.exec(
    w.before,
  );
  if (!named || /^\s*(?:(?:tổng )?(?:số )?hộ|được|có|kế hoạch)/iu.test(w.after)) return undefined;
  return named[1] ? 'near-poverty-rate' : 'poverty-rate';
}

/** «Tỷ lệ hộ nghèo sử dụng nước hợp vệ sinh đạt»: a share of the poor who are served, not the poverty rate. */
const COVERAGE =
  /(?:tỷ|tỉ) lệ (?:số )?hộ (?:gia đình )?(?:cận )?nghèo(?:(?:,| và| hoặc)+ (?:hộ )?(?:cận nghèo|mới thoát nghèo))*(?:\s(?!được|giảm|còn|xuống|chiếm)\p{L}+){0,5}?\s(?:được|sử dụng|tham gia|tiếp cận|dùng|thụ hưởng|vay|có (?:nhà|nước|điện|thẻ|bảo hiểm|công trình|hố xí|BHYT|nhu cầu|ít nhất))(?!\p{L})[^;.]{0,110}$/iu;
const INCOME_GROWTH =
  /thu nhập[^;,.\d]{0,70}\stăng(?:\s+(?:thêm|ít nhất|tối thiểu|trên|từ|khoảng|bình quân|lên))*\s*$/iu;
/** «…; bình quân mỗi năm giảm 2,04%»: of the rate spoken of. */
const YEARLY_FALL =
  /^[\s;,:(]*(?:(?:bình quân|trung bình)\s+(?:mỗi|hằng|hàng|một)?\s*năm\s+giảm|(?:mỗi|hằng|hàng) năm giảm(?: bình quân)?|giảm bình quân)(?:\s+\p{L}+)?\s*$/iu;
/** «hỗ trợ tối đa 95% tổng chi phí»: how much of a cost is borne, not how many are reached. */
const LEVEL_OF_SUPPORT = /(?:hỗ trợ|trợ cấp|cấp|chịu|bù)(?:\s+(?:tối đa|không quá|mức|bằng|đóng|tiền|từ|thêm))*\s*$/iu;
const PAID_SHARE =
  /^\s*(?:(?:kinh phí|mệnh giá|mức đóng|mức phí|(?:tổng )?chi phí(?! học tập)|giá trị|cây giống|con giống|giống|lãi suất|phí tham gia|tổng mức)(?![\p{L}]))/iu;

/** «23 tỷ đồng, tăng 5% so với năm 2020»: of the amount just named. */
function grown(w: Windows, previous: PreviousFigure | undefined): boolean {
  return (
    previous?.unit === 'dong' && /^[\s,;(]*tăng(?:\s+(?:thêm|ít nhất|tối thiểu|trên|khoảng))*\s*$/iu.test(w.before)
  );
}

/** «Hộ nghèo dân tộc thiểu số chiếm 41,5% tổng số hộ nghèo». */
function groupOfStock(w: Windows): string | undefined {
  const said = /hộ (?:cận )?nghèo\s[^;,.\d]{3,50}?\s(?:chiếm|bằng)(?:\s+(?:tỷ lệ|khoảng|trên|gần|tới|đến))*\s*$/iu.exec(
    w.before,
  );
  if (!said || !/^\s*(?:so với\s+|trong\s+|trên\s+)?(?:tổng\s+)?(?:số\s+)?(?:các\s+)?hộ (?:cận )?nghèo/iu.test(w.after))
    return undefined;
  const measure = householdMeasure(said[0], '');
  return measure?.includes(':') ? measure : undefined;
}

/** Words of time and change alone: «Cuối năm 2023: còn», «giảm»; what falls is said elsewhere. */
const BARE =
  /^(?:[\s,;:()+–-]+|\d{4}|(?:đến|cuối|hết|đầu|năm|còn|giảm|xuống|dưới|khoảng|mức|ở|là|đạt|phấn đấu|dự kiến|tỷ lệ|bình quân)(?![\p{L}]))*$/iu;

function isBare(w: Windows): boolean {
  return BARE.test(w.before) && /còn|giảm|xuống/iu.test(w.before) && /^\s*(?:so với|vào|trong|$)/iu.test(w.after);
}

/** «chiều thiếu hụt bảo hiểm xã hội từ 61,2% còn 50%»: a share of households that is to fall. */
function deprivationTarget(
  q: Quantity,
  w: Windows,
  previous: PreviousFigure | undefined,
  kind: FigureKind,
): { kind: FigureKind; measure: string; isStart?: boolean } | undefined {
  const goesOn =
    previous?.measure?.startsWith('deprivation:') === true &&
    /^\s*(?:xuống\s*)?(?:còn|xuống)(?:\s+\p{L}+){0,2}\s*$/iu.test(w.before);
  if (goesOn && previous?.measure) return { kind, measure: previous.measure };
  if (!/thiếu hụt/iu.test(w.before) || /suy dinh dưỡng/iu.test(w.before)) return undefined;
  const named = deprivationListed(w.before, w.before);
  const starts = /từ\s*$/iu.test(w.beforeNumber) && q.upper === undefined && /^[^;]{0,30}?(?:xuống|còn)/iu.test(w.rest);
  if (!named || !(starts || /(?:còn|xuống|dưới|giảm)(?:\s+\p{L}+){0,2}\s*$/iu.test(w.before))) return undefined;
  return starts ? { kind: 'observed', measure: named, isStart: true } : { kind, measure: named };
}

/** «xã có tỷ lệ hộ nghèo từ 50% trở lên»: in results a band of a count, elsewhere a limit in a rule. */
function limitOnPlaces(q: Quantity, w: Windows, context: BlockContext): Sense {
  const rate = rateIn(w.sentence.slice(0, w.at)) ?? 'poverty-rate';
  const below = q.bound === '<' || q.bound === '<=';
  const upper = q.upper ?? (below ? q.value : undefined);
  if (context.sense !== 'results' && q.upper === undefined) {
    return { unit: 'percent', kind: 'threshold', measure: `threshold:${rate}` };
  }
  const band = { lower: below ? 0 : q.value, ...(upper === undefined ? {} : { upper }) };
  return { unit: 'percent', kind: 'band', measure: `band:${rate}`, band };
}

/** «giảm 2,4 điểm % so với cuối năm 2015 (12,27%)». */
function comparedRate(last: PreviousFigure | undefined, before: string): string | undefined {
  return last?.measure && /so với[^;.]{0,50}[(:]\s*$/iu.test(before)
    ? last.measure.replace(/-(?:relative-)?reduction$/, '')
    : undefined;
}

/** «… BHYT là 100%; trong hộ cận nghèo tối thiểu 95%»: the same service for another group. */
function carriedService(previous: PreviousFigure | undefined, before: string): string | undefined {
  const same = previous?.unit === 'percent' && previous.measure !== undefined && !/rate|share|:/.test(previous.measure);
  return same && /^[\s;,]*(?:và\s+)?(?:trong|đối với|riêng|của)\s[^;.]{3,60}$/iu.test(before)
    ? previous.measure
    : undefined;
}

/** «riêng 3 huyện miền núi giảm bình quân 4%/năm»: the rate the sentence is about. */
function placeRate(last: PreviousFigure | undefined, before: string): string | undefined {
  const place =
    /(?:huyện|xã|thôn|bản|vùng|DTTS|dân tộc|miền núi|đồng bằng|thành thị|nông thôn|ven biển|khu vực|trung du|hải đảo)[^;.]{0,60}(?:giảm|còn)(?:\s+\p{L}+){0,3}\s*$/iu.test(
      before,
    );
  if (!place || !last?.measure) return undefined;
  if (/hộ nghèo (?:là )?(?:người |đồng bào )?(?:DTTS|dân tộc thiểu số)/iu.test(before)) return 'ethnic-poverty-rate';
  const rate = last.measure.replace(/-(?:relative-)?reduction$/, '');
  return rate === 'ethnic-poverty-rate' && !/DTTS|dân tộc/iu.test(before) ? 'poverty-rate' : rate;
}

/** The rate spoken of before: «từ 2,53% … xuống còn 1,85% …, giảm 0,68%», «riêng các huyện nghèo giảm trên 5,5%». */
function relatedRate(previous: PreviousFigure, before: string): string | undefined {
  if (!previous.measure || !/poverty-rate/.test(previous.measure) || /^(?:band|threshold|share)/.test(previous.measure))
    return undefined;
  const linked =
    /^[^;.]{0,45}(?:xuống|còn|giảm|lên|đến)[^;.]{0,20}$/iu.test(before) ||
    /(?:riêng|trong đó)[^;.]{0,110}(?:giảm|còn)\s*(?:\p{L}+\s*)?$/iu.test(before);
  if (!linked) return undefined;
  const rate = previous.measure.replace(/-(?:relative-)?reduction$/, '');
  return /hộ nghèo (?:là )?(?:người |đồng bào )?(?:DTTS|dân tộc thiểu số)/iu.test(before)
    ? 'ethnic-poverty-rate'
    : rate === 'ethnic-poverty-rate' && /(?:huyện|xã|vùng|khu vực)\s/iu.test(before) && !/DTTS|dân tộc/iu.test(before)
      ? 'poverty-rate'
      : rate;
}

/** «11.457 hộ, chiếm tỷ lệ 1,85%», «giảm 3.798 hộ …, chiếm 24,89%», «(giảm 0,68%)». */
function shareOf(previous: PreviousFigure, w: Windows, point: Unit, plain: Unit, kind: FigureKind): Sense | undefined {
  const measure = previous.measure ?? '';
  if (/poverty-rate$/.test(measure) && !/^(?:band|threshold|share)/.test(measure) && /giảm/iu.test(w.before)) {
    return { unit: point, kind, measure: `${measure}-reduction`, change: 'decrease' };
  }
  if (previous.unit !== 'household' && previous.unit !== 'person') return undefined;
  const stock = measure.replace(/-reduction$/, '');
  const around = w.before + w.after;
  if (measure.endsWith('-increase')) {
    const rate = rateOfStock(measure.replace(/-increase$/, ''));
    return rate ? { unit: point, kind, measure: `${rate}-increase`, change: 'increase' } : undefined;
  }
  if (measure.endsWith('-reduction')) {
    const points = /tương (?:ứng|đương)|giảm/iu.test(w.before) && !/chiếm|so với/iu.test(around);
    return points
      ? { unit: point, kind, measure: `${rateOfStock(stock) ?? stock}-reduction`, change: 'decrease' }
      : { unit: plain, kind, measure: `${stock}-relative-reduction`, denominator: stock, change: 'decrease' };
  }
  const ofPoor = /(?:so với |trong |trên )?(?:tổng số |số |tổng )hộ (?:cận )?nghèo/iu.exec(w.after);
  if (ofPoor || measure.includes(':')) {
    const base = ofPoor ? (/cận/iu.test(ofPoor[0]) ? 'near-poor-households' : 'poor-households') : baseOf(measure);
    return { unit: plain, kind, measure: `share:${measure}`, denominator: base };
  }
  const rate = rateOfStock(stock);
  // «391 hộ, tỷ lệ 28,23% so với tổng số hộ Khmer»: the rate within a group.
  const within =
    /^\s*(?:so với|trên|trong)\s+(?:tổng\s+)?(?:số\s+)?hộ\s+(?:(?:đồng bào|người|dân tộc|DTTS)\s|\p{Lu}\p{Ll}+)/u;
  if (rate === 'poverty-rate' && within.test(w.rest)) return { unit: plain, kind, measure: 'ethnic-poverty-rate' };
  if (rate && /[(,]\s*giảm(?:\s+\p{L}+)?\s*$/iu.test(w.before))
    return { unit: point, kind, measure: `${rate}-reduction`, change: 'decrease' };
  if (rate) return { unit: plain, kind, measure: rate, denominator: 'households-total' };
  return measure === '' || kind === 'target' ? undefined : { unit: plain, kind, measure: `share:${measure}` };
}

function baseOf(measure: string): string {
  const family = measure.split(':')[0] ?? '';
  return /^(?:near-)?poor-households$/.test(family) ? family : 'poor-households';
}

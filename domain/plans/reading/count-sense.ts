/** Số đếm và số tiền — what a count of households, places, people or money stands for. */
import type { FigureKind } from '../document/vocabulary.ts';
import type { Windows } from './clauses.ts';
import { GROUPS } from './lexicon/concepts.ts';
import { deprivationListed, householdMeasure, isFlow, lastConcept, serviceAbove, serviceMeasure } from './measures.ts';
import { personMeasure } from './person-measures.ts';
import type { Quantity } from './quantities.ts';
import type { BlockContext, Memory, PreviousFigure, Sense } from './sense.ts';

const NOW =
  /(?:^|[\s(])(?:hiện (?:nay|có|còn)|(?:trên địa bàn|toàn) (?:tỉnh|huyện|xã|thành phố|thị xã|phường) (?:có|còn)|(?:kết quả|số liệu) (?:tổng )?(?:điều tra,? )?rà soát|đã (?:có|thực hiện|hỗ trợ|giải quyết))/iu;
const AHEAD = /phấn đấu|đến cuối năm|kế hoạch|dự kiến|giảm (?:ít nhất|tối thiểu|trên|từ)/iu;

export function countSense(
  q: Quantity,
  w: Windows,
  previous: PreviousFigure | undefined,
  memory: Memory,
  context: BlockContext,
): Sense {
  const kind = countKind(q, w, context);
  if (q.unit === 'household') {
    const sense = householdSense(q, w, kind, previous, memory);
    const near = w.past.split(/\.\s/u).pop() ?? '';
    const above =
      sense.measure === undefined && kind === 'target'
        ? (serviceMeasure(near, '') ?? serviceAbove(context.above))
        : undefined;
    return above ? { ...sense, measure: above } : sense;
  }
  if (q.unit === 'commune' || q.unit === 'district' || q.unit === 'village') {
    const listed = previous?.measure?.endsWith('s-in-band') === true || memory.banded;
    const elliptical = listed && /^\s*(?:có\s+)?(?:từ|trên|dưới)\s*\d/iu.test(w.rest);
    if (elliptical || /^[^;.:\d]{0,40}(?:tỷ|tỉ) lệ (?:hộ )?(?:cận )?nghèo/iu.test(w.rest)) {
      const band = bandIn(w.rest);
      const measure = band ? `${q.unit}s-in-band` : `${q.unit}s:poverty-rate`;
      return { unit: q.unit, kind: 'observed', measure, ...(band ? { band } : {}) };
    }
    const measure = placeMeasure(q, w);
    // A mere count of places promises nothing, nor does a count of poor places without a verb.
    const promises = measure.includes(':') && (!measure.endsWith(':difficult') || PROMISE.test(w.before));
    return { unit: q.unit, kind: promises ? kind : 'observed', measure };
  }
  if (q.unit === 'person' || q.unit === 'attendance') {
    const done = serviceMeasure(w.before, '');
    const service =
      kind === 'observed' && q.unit === 'person'
        ? (done ?? doneAfter(w))
        : kind === 'target' || q.unit === 'attendance'
          ? (serviceMeasure(w.before, w.after) ?? serviceMeasure('', w.onward))
          : undefined;
    const inPoor =
      previous?.measure?.startsWith('poor-households') === true &&
      /^[^;.]{0,60}(?:với|gồm|có|tương ứng)\s*$/iu.test(w.before);
    const before = inPoor ? `hộ nghèo ${w.before}` : w.before;
    const borrowers =
      q.unit === 'attendance' &&
      /khách hàng|hộ/iu.test(`${q.unitWord}${w.after.slice(0, 12)}`) &&
      /vay|tín dụng|dư nợ/iu.test(w.sentence);
    const served = borrowers
      ? 'credit-coverage'
      : (service ?? carriedService(kind, previous, w.before) ?? samePersons(q, w, previous));
    return { unit: q.unit, kind, measure: personMeasure(q, before, w.after, served, context.sense === 'results') };
  }
  if (q.unit === 'house') return { unit: q.unit, kind, measure: 'housing-support' };
  if (q.unit.startsWith('dong')) return { unit: q.unit, ...moneySense(w, context, previous, q.unit !== 'dong') };
  const service = serviceMeasure(w.before, `${q.unitWord}${w.after}`);
  if (q.unit === 'điểm') return { unit: q.unit, kind: 'threshold', measure: 'deprivation-score' };
  return { unit: q.unit, kind, measure: service ?? serviceAbove(context.above) ?? phraseMeasure(q, w) };
}

/** A verb of what is to become of the places counted. */
const PROMISE = /(?:phấn đấu|có thêm|thêm|đưa|giảm|xóa|còn)\s*(?:\p{L}+\s+){0,2}$/iu;

function countKind(q: Quantity, w: Windows, context: BlockContext): FigureKind {
  if (context.sense === 'results') return 'observed';
  if (context.inPreamble || context.sense === 'scope' || q.unit === 'number') return 'observed';
  if (NOW.test(w.sentence.slice(0, w.at)) && !AHEAD.test(w.sentence.slice(0, w.at))) return 'observed';
  return 'target';
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

function householdSense(
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
  if (/(?:trên|trong|so với)\s+tổng(?:\s+số)?\s*$/iu.test(w.before) && !/^\s*(?:cận\s+)?nghèo/iu.test(w.after)) {
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
    if (kind === 'observed' && OF_ALL.test(w.before)) return { unit: q.unit, kind, measure: 'households-total' };
    const carried = carriedService(kind, previous, w.before);
    const named = carried ?? (w.after.trim().split(' ').length > 2 ? phraseMeasure(q, w) : undefined);
    return { unit: q.unit, kind, ...(named ? { measure: named } : {}) };
  }
  if (fromLevel) return { unit: q.unit, kind: 'observed', measure: stock, isStart: true };
  return { unit: q.unit, kind, ...(stock ? { measure: stock } : {}), ...(denominator ? { denominator } : {}) };
}

/** «Trong số hộ nghèo: 35 hộ …; 88 hộ không có khả năng lao động»: a group is part of the stock spoken of. */
function withinStock(measure: string | undefined, w: Windows, memory: Memory): string | undefined {
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

/** «Đưa 42 lao động đi làm việc ở nước ngoài»: the work is named after those whom it served. */
function doneAfter(w: Windows): string | undefined {
  const service = serviceMeasure('', w.after);
  return /^(?:labour-export|vocational-training|employment-support|credit-coverage|health-insurance-coverage|staff-training|scholarship)$/.test(
    service ?? '',
  )
    ? service
    : undefined;
}

/** «cho 1.200 người, trong đó lao động nữ 500 người», «200 cán bộ, 300 cộng tác viên»: the same work goes on. */
function samePersons(q: Quantity, w: Windows, previous: PreviousFigure | undefined): string | undefined {
  if (!isService(previous?.measure)) return undefined;
  const alike = previous?.unit === 'person' || previous?.unit === 'attendance';
  const members = /khẩu/iu.test(q.unitWord) && previous?.unit === 'household';
  const goesOn =
    /^\s*(?:[,;(]|và|với|\/)?\s*(?:(?:trong đó|gồm|có|và)\s*:?\s*(?:\p{L}+\s+){0,4}|(?:\p{L}+\s+){0,2})$/iu.test(
      w.before,
    );
  return (alike || members || q.unit === 'attendance') && goesOn ? previous?.measure : undefined;
}

function isService(measure: string | undefined): boolean {
  return (
    measure !== undefined &&
    /^[a-z-]+$/.test(measure) &&
    !/^(?:poor|near|members|households|population|amount|funding)|poverty|-(?:poor|rate)$/.test(measure)
  );
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
      noun,
    )
  ) {
    return 'credit-coverage';
  }
  if (/khách hàng/iu.test(q.unitWord)) return 'credit-coverage';
  if (isFlow(householdMeasure('', w.after) ?? '')) return undefined;
  const joined = /^hộ[^,;]{0,30}(?:tham gia|hưởng lợi|thụ hưởng)/iu.test(noun) && isService(previous?.measure);
  if (joined) return previous?.measure;
  if (/\/\s*$/u.test(w.before) && previous?.measure === 'funding:credit') return 'credit-coverage';
  const lent = previous?.unit === 'dong' && previous.measure === 'funding:credit';
  if (lent && /^[^;.]{0,40}(?:cho|với|tới|đến)\s*$/iu.test(w.before)) return 'credit-coverage';
  const given =
    /(?:^|[\s,;:])(?:cho|hỗ trợ|giúp(?: đỡ)?|đỡ đầu|cấp|tặng|trao)\s*(?:(?:được|thêm|ít nhất|tối thiểu|khoảng|trên)\s*)*(?:mỗi\s+\p{L}+\s+\p{L}+\s*)?$/iu;
  if (!given.test(w.before) || /tổng số\s*$/iu.test(w.before)) return undefined;
  const own = serviceMeasure('', w.after);
  if (kind === 'observed') return own ?? serviceMeasure(w.before, '');
  if (own) return own === 'production-support' ? (carriedService(kind, previous, w.before) ?? own) : own;
  if (/(?:giúp(?: đỡ)?|đỡ đầu|mỗi\s+\p{L}+\s+\p{L}+)\s*(?:ít nhất\s*)?$/iu.test(w.before)) return 'household-help';
  const earlier = serviceMeasure(w.before, '');
  const carried = carriedService(kind, previous, w.before);
  // What is given is not in the lexicon: the words stand; it is no stock that is to fall.
  const named = earlier === 'production-support' ? (carried ?? earlier) : (earlier ?? carried);
  return named ?? (w.after.trim().split(' ').length > 2 ? phraseMeasure(q, w) : undefined);
}

/** «toàn xã có 1.284 hộ», «trên tổng số 47.310 hộ». */
const OF_ALL =
  /(?:toàn|tổng số|(?:tỉnh|huyện|xã|phường|quận|thị xã|thành phố|thị trấn)\s+(?:hiện\s+)?có|với|trên)[^,;.]{0,60}$/iu;

/** «03 lớp tập huấn cho 240 cán bộ»: the work named before goes on to whom it is for. */
function carriedService(kind: FigureKind, previous: PreviousFigure | undefined, before: string): string | undefined {
  const measure =
    kind === 'target' && /^[^;.]{0,60}cho\s*(?:\p{L}+\s+)?$/iu.test(before) ? previous?.measure : undefined;
  return measure && !/^(?:funding|amount|poor|near|cause)|rate/.test(measure) ? measure : undefined;
}

/** «Giảm 42 hộ nghèo và 25 hộ cận nghèo»: the verb carries on. */
function carriedChange(before: string, previous: PreviousFigure | undefined): 'decrease' | 'increase' | undefined {
  if (!previous?.change || previous.unit !== 'household') return undefined;
  const listed =
    /^[^;.]{0,40},\s*(?:và\s+)?(?:trong đó\s*:?\s*)?(?:thôn|bản|ấp|khu phố|xã|phường|thị trấn|huyện)\s+[\p{Lu}\d][^,;.]{0,30}$/u;
  return /^[^,;.:]{0,34}(?:\svà|,)\s*$/u.test(before) || listed.test(before) ? previous.change : undefined;
}

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

function placeMeasure(q: Quantity, w: Windows): string {
  const kind = `${q.unit}s`;
  if (serviceMeasure('', w.after) === 'escape-from-difficulty') return `${kind}:escape-from-difficulty`;
  const hard =
    /^[^;.]{0,30}(?:đặc biệt khó khăn|ĐBKK|biên giới|(?<!giảm |hộ |cận )nghèo|nông thôn mới|bãi ngang)/iu.exec(w.after);
  if (hard) return `${kind}:${/nông thôn mới/iu.test(hard[0]) ? 'new-rural' : 'difficult'}`;
  const service = serviceMeasure(w.before, w.after);
  const own = /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s*$/u.test(w.before);
  return service && !own && service !== 'poverty-models' ? `${kind}:${service}` : kind;
}

/** «chuẩn nghèo … từ 21 triệu đồng/người/năm trở xuống», «hộ nghèo có thu nhập dưới …»: a line, not an income reached. */
const POVERTY_LINE =
  /chuẩn (?:hộ )?(?:cận )?nghèo|hộ (?:cận )?nghèo[^|]{0,40}(?:là hộ )?có (?:mức )?thu nhập|(?:từ|dưới|không quá)[^|]{0,4}\|[^|]{0,20}trở xuống/iu;

function moneySense(
  w: Windows,
  context: BlockContext,
  previous: PreviousFigure | undefined,
  perTime: boolean,
): { kind: FigureKind; measure: string } {
  const around = `${w.before} ${w.after}`;
  if (
    perTime &&
    /thu nhập[^;.]{0,60}$/iu.test(w.before) &&
    POVERTY_LINE.test(`${w.sentence.slice(Math.max(0, w.at - 160), w.at)} | ${w.rest.slice(0, 60)}`)
  ) {
    return { kind: 'threshold', measure: 'poverty-line' };
  }
  if (/nợ (?:quá hạn|xấu)[^;,.]{0,40}$/iu.test(w.before)) {
    return { kind: context.sense === 'results' ? 'observed' : 'target', measure: 'overdue-debt' };
  }
  if (/thu nhập bình quân/iu.test(around)) {
    return { kind: context.sense === 'results' ? 'observed' : 'target', measure: 'income-per-head' };
  }
  if (
    /(?:mỗi|một)\s+(?!năm)(?:\p{L}+\s+)?(?:trên\s+)?$/iu.test(w.before) ||
    /^\s*\/\s*(?!năm|tháng|quý|ngày)\p{L}+/iu.test(w.rest)
  ) {
    return { kind: context.sense === 'results' ? 'observed' : 'estimate', measure: 'amount-each' };
  }
  const source = moneySource(w.before, around);
  const lent =
    source === 'total' &&
    (/(?<!\p{L})vay(?!\p{L})|tín dụng|giải ngân(?! (?:vốn đầu tư|vốn sự nghiệp|kế hoạch vốn|nguồn vốn))|dư nợ/iu.test(
      w.sentence,
    ) ||
      (previous?.measure === 'funding:credit' && /^[\s;,]*(?:và\s+|còn\s+|riêng\s+)?[^;.:]{2,40}$/iu.test(w.before))) &&
    !/kinh phí|ngân sách|vốn (?:đầu tư|sự nghiệp)|đầu tư công/iu.test(w.before);
  const measure = `funding:${lent ? 'credit' : source}`;
  if (context.sense === 'results') {
    const needed = /nhu cầu|(?:cần|dự kiến) (?:hỗ trợ|có|bố trí)|dự toán/iu.test(w.before);
    return { kind: needed ? 'estimate' : 'observed', measure };
  }
  const promised =
    (context.sense !== 'funding' && /phấn đấu|vận động|huy động(?! khác)/iu.test(w.before)) ||
    (measure === 'funding:credit' && LENDING.test(w.before)) ||
    (measure === 'funding:credit' &&
      previous?.kind === 'target' &&
      /^[\s;,]*[^;.:]{0,40}$/u.test(w.before) &&
      !AMOUNT.test(w.before)) ||
    (context.sense === 'targets' && !/kinh phí|nhu cầu|vốn/iu.test(w.before)) ||
    (context.sense === 'targets' &&
      /(?:tăng|đạt)(?:\s+(?:thêm|tối thiểu|ít nhất|từ|trên|khoảng))*\s*$/iu.test(w.before));
  return { kind: promised ? 'target' : 'estimate', measure };
}

/** Money to be lent is a promise; the sum that goes with it («với số vốn 13,5 tỷ đồng») is an estimate. */
const AMOUNT = /(?:số vốn|tổng vốn|số tiền|kinh phí|nguồn vốn|mức vay)[^;.]{0,30}$/iu;
const LENDING =
  /(?:giải ngân|cho vay|doanh số|dư nợ)(?![^;.]{0,80}(?:dự kiến|nhu cầu|số vốn|tổng vốn|số tiền|kinh phí|nguồn vốn|mức vay))[^;.]{0,80}$/iu;

function moneySource(before: string, around: string): string {
  if (/(?:ngân sách|vốn|nguồn) (?:trung ương|TW|nhà nước trung ương)|NSTW|(?<![\p{L}])TW(?![\p{L}])/iu.test(before))
    return 'central';
  if (/ngân sách (?:tỉnh|địa phương|huyện|xã|thành phố|thị xã)|NSĐP|đối ứng/iu.test(before)) return 'local';
  if (/tín dụng|dư nợ|doanh số|cho vay|vay vốn|vốn vay|giải ngân/iu.test(around)) return 'credit';
  if (/huy động|xã hội hóa|xã hội hoá|đóng góp|ủng hộ|quỹ/iu.test(before)) return 'mobilised';
  return 'total';
}

/** No word of the lexicon: the noun phrase itself stands as the measure. */
export function phraseMeasure(q: Quantity, w: Windows): string {
  const noun = `${q.unitWord}${w.after.split(/[,;.:()]/u)[0] ?? ''}`.trim();
  if (q.unit.startsWith('percent') && w.before.trim().length < 12 && w.after.trim().length > 4) {
    return (w.after.split(/[;.:()]/u)[0] ?? '').trim().split(' ').slice(0, 12).join(' ');
  }
  if (noun.length > 2 && !q.unit.startsWith('percent')) return noun.split(' ').slice(0, 10).join(' ').trim();
  const rate = /^.*((?:tỷ|tỉ) lệ [^;:()]+)$/iu.exec(w.before.trim())?.[1];
  const parts = w.before
    .trim()
    .split(/[,;:()]/u)
    .map((p) => p.trim())
    .filter((p) => p.length > 2);
  const lead = (rate ?? parts[parts.length - 1] ?? '').replace(
    /(?:\s(?:đạt|còn|là|trên|dưới|từ|chiếm|có|lên|xuống|ở mức|khoảng|mức))+$/u,
    '',
  );
  return (lead || noun).split(' ').slice(-12).join(' ').trim();
}

function bandIn(after: string): { lower: number; upper?: number } | undefined {
  const m =
    /(?:từ\s+|trên\s+|dưới\s+)?(\d+(?:,\d+)?)\s?%?\s*(?:(?:đến|[-–])\s*(?:dưới\s+)?(\d+(?:,\d+)?)\s?%|(trở lên))?/iu.exec(
      after,
    );
  if (!m?.[1]) return undefined;
  const first = Number(m[1].replace(',', '.'));
  if (m[2]) return { lower: first, upper: Number(m[2].replace(',', '.')) };
  if (/^dưới/iu.test(m[0])) return { lower: 0, upper: first };
  return { lower: first };
}

/** Số đếm và số tiền — what a count of households, places, people or money stands for. */
import type { FigureKind } from '../document/vocabulary.ts';
import type { Windows } from './clauses.ts';
import { GROUPS } from './lexicon/concepts.ts';
import { deprivationListed, householdMeasure, isFlow, lastConcept, serviceMeasure } from './measures.ts';
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
  if (q.unit === 'household') return householdSense(q, w, kind, previous, memory);
  if (q.unit === 'commune' || q.unit === 'district' || q.unit === 'village') {
    const listed = previous?.measure?.endsWith('s-in-band') === true || memory.banded;
    const elliptical = listed && /^\s*(?:có\s+)?(?:từ|trên|dưới)\s*\d/iu.test(w.rest);
    if (elliptical || /^[^;.:\d]{0,40}(?:tỷ|tỉ) lệ (?:hộ )?(?:cận )?nghèo/iu.test(w.rest)) {
      const band = bandIn(w.rest);
      const measure = band ? `${q.unit}s-in-band` : `${q.unit}s:poverty-rate`;
      return { unit: q.unit, kind: 'observed', measure, ...(band ? { band } : {}) };
    }
    const measure = placeMeasure(q, w);
    // A mere count of places promises nothing.
    return { unit: q.unit, kind: measure.includes(':') ? kind : 'observed', measure };
  }
  if (q.unit === 'person' || q.unit === 'attendance') {
    const done = serviceMeasure(w.before, '');
    const service =
      kind === 'observed' && q.unit === 'person'
        ? done
        : kind === 'target' || q.unit === 'attendance'
          ? (serviceMeasure(w.before, w.after) ?? serviceMeasure('', w.onward))
          : undefined;
    const inPoor =
      previous?.measure?.startsWith('poor-households') === true &&
      /^[^;.]{0,60}(?:với|gồm|có|tương ứng)\s*$/iu.test(w.before);
    const before = inPoor ? `hộ nghèo ${w.before}` : w.before;
    const served = service ?? carriedService(kind, previous, w.before);
    return { unit: q.unit, kind, measure: personMeasure(q, before, w.after, served, context.sense === 'results') };
  }
  if (q.unit === 'house') return { unit: q.unit, kind, measure: 'housing-support' };
  if (q.unit.startsWith('dong')) return { unit: q.unit, ...moneySense(w, context) };
  const service = serviceMeasure(w.before, `${q.unitWord}${w.after}`);
  return { unit: q.unit, kind, measure: service ?? phraseMeasure(q, w) };
}

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
  const fromLevel = /từ\s*$/iu.test(w.beforeNumber) && /^[^;.]{0,50}?(?:xuống|còn)/iu.test(w.rest);
  const equivalent = previous?.change === 'decrease' && /(?:tương đương|tương ứng)[^;.]{0,20}$/iu.test(w.before);
  if (equivalent && /poverty-rate/.test(previous?.measure ?? '')) {
    const stock = /^near/.test(previous?.measure ?? '') ? 'near-poor-households' : 'poor-households';
    return { unit: q.unit, kind, measure: `${stock}-reduction`, change: 'decrease' };
  }
  const change = fromLevel ? undefined : (changeBefore(w.before) ?? carriedChange(w.before, previous));
  const service = kind === 'target' && !change ? serviceMeasure(w.before, w.after) : undefined;
  const stock =
    (kind === 'observed' ? deprivationListed(w.past, w.before) : undefined) ??
    householdMeasure(w.before, w.after) ??
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
    return { unit: q.unit, kind, ...(carried ? { measure: carried } : {}) };
  }
  if (fromLevel) return { unit: q.unit, kind: 'observed', measure: stock, isStart: true };
  return { unit: q.unit, kind, ...(stock ? { measure: stock } : {}), ...(denominator ? { denominator } : {}) };
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
  const hard = /^[^;.]{0,30}(?:đặc biệt khó khăn|ĐBKK|biên giới|nghèo|nông thôn mới|bãi ngang)/iu.exec(w.after);
  const kind = `${q.unit}s`;
  if (hard) return `${kind}:${/nông thôn mới/iu.test(hard[0]) ? 'new-rural' : 'difficult'}`;
  const service = serviceMeasure(w.before, w.after);
  return service && !/(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s*$/u.test(w.before) ? `${kind}:${service}` : kind;
}

function moneySense(w: Windows, context: BlockContext): { kind: FigureKind; measure: string } {
  const around = `${w.before} ${w.after}`;
  if (/thu nhập bình quân/iu.test(around)) {
    return { kind: context.sense === 'results' ? 'observed' : 'target', measure: 'income-per-head' };
  }
  if (
    /(?:mỗi|một)\s+(?!năm)(?:\p{L}+\s+)?(?:trên\s+)?$/iu.test(w.before) ||
    /^\s*\/\s*(?:hộ|nhà|căn|người|mô hình)/iu.test(w.after)
  ) {
    return { kind: context.sense === 'results' ? 'observed' : 'estimate', measure: 'amount-each' };
  }
  const source = moneySource(w.before, around);
  const lent =
    source === 'total' &&
    /cho vay|vay vốn|vốn vay|tín dụng|giải ngân/iu.test(w.sentence) &&
    !/kinh phí/iu.test(w.before);
  const measure = `funding:${lent ? 'credit' : source}`;
  if (context.sense === 'results') return { kind: 'observed', measure };
  const promised =
    /phấn đấu|vận động|huy động/iu.test(w.before) ||
    (context.sense === 'targets' && !/kinh phí|nhu cầu|vốn/iu.test(w.before));
  return { kind: promised ? 'target' : 'estimate', measure };
}

function moneySource(before: string, around: string): string {
  if (/ngân sách (?:trung ương|TW|nhà nước trung ương)|NSTW|vốn trung ương/iu.test(before)) return 'central';
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
  const parts = w.before
    .trim()
    .split(/[,;:()]/u)
    .map((p) => p.trim())
    .filter((p) => p.length > 2);
  const lead = (parts[parts.length - 1] ?? '').replace(/\s(?:đạt|còn|là|trên|dưới|từ|chiếm|có)$/u, '');
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

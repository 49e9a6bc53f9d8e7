/** Số liệu của một khối văn bản — every printed number of a paragraph with its sense. */
import type { Basis, Figure } from '../document/plan-document.ts';
import type { FigureKind, Unit } from '../document/vocabulary.ts';
import { type Block, lineAt } from './blocks.ts';
import { findCitations } from './citations.ts';
import { clauseAround, windowsOf } from './clauses.ts';
import { householdMeasure, isFlow, rateIn, rateOfStock, serviceMeasure } from './measures.ts';
import { personMeasure } from './person-measures.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import type { SectionSense } from './section-sense.ts';
import { findSpans, type Span } from './spans.ts';
import { findZeros } from './zeros.ts';

export interface BlockContext {
  readonly sense: SectionSense;
  readonly section: string;
  readonly area: string | undefined;
  readonly planYear: number | undefined;
  /** ISO day or year at which results of this section stand. */
  readonly asOf: string | undefined;
  readonly inPreamble: boolean;
}

export interface ReadBlock {
  readonly figures: DraftFigure[];
  readonly bases: Basis[];
}

/** A figure with its place in the block, before targets are made of it. */
export interface DraftFigure extends Figure {
  readonly start: number;
  readonly end: number;
  /** A fall or rise, not a level. */
  readonly change?: 'decrease' | 'increase';
  readonly before: string;
  readonly after: string;
}

export function readBlock(block: Block, context: BlockContext): ReadBlock {
  const text = block.text;
  const citations = findCitations(text, context.area);
  const bases: Basis[] = citations.map(({ start, end: _end, ...basis }) => ({
    ...basis,
    line: lineAt(block, start),
    role: context.inPreamble ? 'basis' : 'cited',
    section: context.section,
  }));
  const numberedSpans = citations.filter((c) => c.number !== undefined);
  const spans = findSpans(text, numberedSpans);
  const quantities = findQuantities(text, [...numberedSpans, ...spans]);
  const figures: DraftFigure[] = [];
  for (const span of spans) figures.push(spanFigure(block, span, context));
  let previous: DraftFigure | undefined;
  for (const [index, quantity] of quantities.entries()) {
    const figure = quantityFigure(
      block,
      quantity,
      quantities[index - 1],
      quantities[index + 1],
      previous,
      spans,
      context,
    );
    figures.push(figure);
    previous = figure;
  }
  for (const zero of findZeros(text)) {
    if (figures.some((f) => f.start < zero.end && f.end > zero.start && f.unit === 'household')) continue;
    figures.push({
      line: lineAt(block, zero.start),
      printed: zero.printed,
      value: 0,
      unit: zero.unit,
      kind: context.sense === 'results' ? 'observed' : 'target',
      measure: zero.measure,
      ...(context.area ? { area: context.area } : {}),
      ...asOfPart(context.sense === 'results' ? context.asOf : yearEnd(spans, zero.start, zero.end, context)),
      section: context.section,
      text: clauseAround(text, zero.start, zero.end),
      start: zero.start,
      end: zero.end,
      before: text.slice(Math.max(0, zero.start - 120), zero.start),
      after: text.slice(zero.end, zero.end + 160),
    });
  }
  figures.sort((a, b) => a.start - b.start);
  return { figures, bases };
}

function yearEnd(spans: readonly Span[], start: number, end: number, context: BlockContext): string | undefined {
  const near = spans.find((s) => s.unit === 'year' && s.start > start - 60 && s.start < end + 40);
  return near?.asOf ?? (context.planYear === undefined ? undefined : `${context.planYear}-12-31`);
}

function asOfPart(asOf: string | undefined): { asOf?: string } {
  return asOf === undefined ? {} : { asOf };
}

function spanFigure(block: Block, span: Span, context: BlockContext): DraftFigure {
  const text = block.text;
  return {
    line: lineAt(block, span.start),
    printed: span.printed,
    value: span.value,
    ...(span.upper === undefined ? {} : { upper: span.upper }),
    unit: span.unit,
    kind: span.kind,
    measure: span.measure,
    ...(span.bound ? { bound: span.bound } : {}),
    ...asOfPart(span.asOf),
    section: context.section,
    text: clauseAround(text, span.start, span.end),
    start: span.start,
    end: span.end,
    before: text.slice(Math.max(0, span.start - 80), span.start),
    after: text.slice(span.end, span.end + 80),
  };
}

function quantityFigure(
  block: Block,
  q: Quantity,
  before: Quantity | undefined,
  next: Quantity | undefined,
  previous: DraftFigure | undefined,
  spans: readonly Span[],
  context: BlockContext,
): DraftFigure {
  const text = block.text;
  const windows = windowsOf(text, q, before, next);
  const sense = senseOfQuantity(q, windows, previous, context);
  const asOf = asOfQuantity(text, q, windows, spans, sense, context);
  const area = areaOf(windows.before, context.area);
  return {
    line: lineAt(block, q.numberStart),
    printed: q.printed,
    value: q.value,
    ...(q.upper === undefined ? {} : { upper: q.upper }),
    unit: sense.unit,
    kind: sense.kind,
    ...(sense.measure ? { measure: sense.measure } : {}),
    ...(area ? { area } : {}),
    ...asOfPart(asOf),
    ...(sense.denominator ? { denominator: sense.denominator } : {}),
    ...(q.bound ? { bound: q.bound } : {}),
    section: context.section,
    text: clauseAround(text, q.start, q.end),
    ...(sense.band ? { band: sense.band } : {}),
    ...(sense.change ? { change: sense.change } : {}),
    start: q.start,
    end: q.end,
    before: windows.before,
    after: windows.after,
  };
}

interface Sense {
  readonly unit: Unit;
  readonly kind: FigureKind;
  readonly measure?: string;
  readonly denominator?: string;
  readonly band?: { lower: number; upper?: number };
  readonly change?: 'decrease' | 'increase';
  readonly isStart?: boolean;
}

type Windows = ReturnType<typeof windowsOf>;

function senseOfQuantity(q: Quantity, w: Windows, previous: DraftFigure | undefined, context: BlockContext): Sense {
  if (q.unit === 'percent' || q.unit === 'percent_per_year' || q.unit.startsWith('percentage_point')) {
    return percentSense(q, w, previous, context);
  }
  const kind = countKind(q, w, context);
  const change = changeBefore(w.before);
  if (q.unit === 'household') return householdSense(q, w, kind, change, previous, context);
  if (q.unit === 'commune' || q.unit === 'district' || q.unit === 'village') {
    if (/^[^;.]{0,40}(?:tỷ|tỉ) lệ (?:hộ )?(?:cận )?nghèo/iu.test(w.after)) {
      const band = bandIn(w.after);
      return {
        unit: q.unit,
        kind: 'observed',
        measure: band ? 'communes-in-band' : `${q.unit}s:poverty-rate`,
        ...(band ? { band } : {}),
      };
    }
    return { unit: q.unit, kind, measure: unitClass(q, w) };
  }
  if (q.unit === 'person' || q.unit === 'attendance') {
    const service = kind === 'target' ? serviceMeasure(w.before, w.after) : undefined;
    return { unit: q.unit, kind, measure: personMeasure(q, w.before, w.after, service, context.sense === 'results') };
  }
  if (q.unit.startsWith('dong')) {
    const money = moneyMeasure(w, context);
    return { unit: q.unit, kind: money.kind, measure: money.measure };
  }
  const service = serviceMeasure(w.before, `${q.unitWord}${w.after}`);
  return {
    unit: q.unit,
    kind: q.unit === 'number' && kind === 'target' ? 'observed' : kind,
    measure: service ?? phraseMeasure(q, w),
  };
}

function countKind(q: Quantity, w: Windows, context: BlockContext): FigureKind {
  if (context.sense === 'results') return 'observed';
  if (
    /(?:^|[\s(])(?:hiện (?:nay|có|còn)|toàn (?:tỉnh|huyện|xã|thành phố) (?:có|còn)|(?:kết quả|số liệu) rà soát|đã (?:có|thực hiện|hỗ trợ|giải quyết))/iu.test(
      w.sentence.slice(0, w.at),
    ) &&
    !/phấn đấu|đến cuối năm|kế hoạch/iu.test(w.before)
  )
    return 'observed';
  if (context.inPreamble || context.sense === 'scope') return 'observed';
  if (q.unit === 'number') return 'observed';
  return 'target';
}

const CHANGE =
  /(giảm|tăng)(?:\s+(?:được|thêm|ít nhất|tối thiểu|bình quân|trên|từ|khoảng|số|số hộ nghèo|tổng số))*\s*$/iu;

function changeBefore(before: string): 'decrease' | 'increase' | undefined {
  const m = CHANGE.exec(before);
  if (!m) return undefined;
  return /giảm/iu.test(m[1] ?? '') ? 'decrease' : 'increase';
}

function householdSense(
  q: Quantity,
  w: Windows,
  kind: FigureKind,
  change: Sense['change'],
  previous: DraftFigure | undefined,
  context: BlockContext,
): Sense {
  const reduced =
    change ??
    (/giảm\s+(?:số\s+)?hộ\s+(?:cận\s+)?nghèo[^,;]{0,30}$/iu.test(w.before) && !/(?:còn|xuống)\s*$/iu.test(w.before)
      ? 'decrease'
      : undefined);
  const service = kind === 'target' && !reduced ? serviceMeasure(w.before, w.after) : undefined;
  const stock =
    householdMeasure(w.before, w.after) ?? stockFromPrevious(previous, w.before) ?? stockFromHeading(context);
  const flow = stock !== undefined && (isFlow(stock) || stock.startsWith('cause:'));
  if (service && !flow && !/^(?:còn|xuống)/iu.test(w.before)) return { unit: q.unit, kind, measure: service };
  if (stock && reduced && !flow) {
    return {
      unit: q.unit,
      kind,
      measure: `${stock}-${reduced === 'decrease' ? 'reduction' : 'increase'}`,
      change: reduced,
    };
  }
  const denominator = stock?.includes(':')
    ? stock.startsWith('cause:')
      ? 'poor-households'
      : stock.split(':')[0]
    : undefined;
  return {
    unit: q.unit,
    kind,
    ...(stock ? { measure: stock } : {}),
    ...(denominator ? { denominator } : {}),
    ...(reduced ? { change: reduced } : {}),
  };
}

function stockFromPrevious(previous: DraftFigure | undefined, before: string): string | undefined {
  if (!previous?.measure || before.length > 60) return undefined;
  const base = previous.measure.replace(/-(?:reduction|increase|relative-reduction)$/, '');
  return /poor/.test(base) && /^[\s,(]*(?:giảm|tăng|còn|trong đó|so với)/iu.test(before) ? base : undefined;
}

function stockFromHeading(_context: BlockContext): string | undefined {
  return undefined;
}

function percentSense(q: Quantity, w: Windows, previous: DraftFigure | undefined, context: BlockContext): Sense {
  const perYear = q.unit.endsWith('per_year');
  const point: Unit = perYear ? 'percentage_point_per_year' : 'percentage_point';
  const plain: Unit = perYear ? 'percent_per_year' : 'percent';
  const targetKind: FigureKind = context.sense === 'results' || context.inPreamble ? 'observed' : 'target';
  if (/^\s*(?:mức )?chuẩn (?:cận )?nghèo/iu.test(w.after))
    return { unit: 'percent', kind: 'threshold', measure: 'income-to-poverty-line', denominator: 'poverty-line' };
  // «xã có tỷ lệ hộ nghèo từ 50% trở lên»: a limit that picks out places.
  if (
    /(?:xã|huyện|phường|thôn|bản|địa phương|nơi|đơn vị|khu vực)[^;,.:]{0,30}?\s(?:có|với)\s+(?:tỷ|tỉ) lệ\s+(?:hộ\s+)?(?:cận\s+)?nghèo[^;,.]{0,20}$/iu.test(
      w.before,
    )
  ) {
    const rate = rateIn(w.before) ?? 'poverty-rate';
    const lower = q.bound === '<' || q.bound === '<=' ? 0 : q.value;
    const upper = q.upper ?? (q.bound === '<' || q.bound === '<=' ? q.value : undefined);
    const banded = context.sense === 'results' || q.upper !== undefined;
    return {
      unit: 'percent',
      kind: banded ? 'band' : 'threshold',
      measure: banded ? `band:${rate}` : `threshold:${rate}`,
      ...(banded ? { band: { lower, ...(upper === undefined ? {} : { upper }) } } : {}),
    };
  }
  const rate = rateIn(w.before) ?? (previous && relatedRate(previous, w.before));
  const level =
    /(?:xuống|còn|mức|chiếm|chiếm tỷ lệ|tỷ lệ|là|đạt|:)\s*(?:(?:còn|dưới|khoảng|trên|ở mức|tỷ lệ|là|không quá)\s*)*$/iu.test(
      w.before,
    );
  const fromLevel = /từ\s*$/iu.test(w.beforeNumber) && /^[^;.]{0,50}?(?:xuống|còn|lên|đến cuối)/iu.test(w.rest);
  const reduction = /giảm/iu.test(w.before) && !level && !fromLevel;
  if (
    /chiếm|bằng|tương đương|tương ứng|đạt tỷ lệ|\(\s*$|,\s*$/iu.test(w.before) &&
    previous &&
    w.before.length < 70 &&
    !rateIn(w.before)
  ) {
    const share = shareOf(previous, w, point, plain, targetKind);
    if (share) return share;
  }
  if (q.unit.startsWith('percentage_point') || (rate && reduction)) {
    const subject = rate ?? rateOfStock(previous?.measure ?? '') ?? 'poverty-rate';
    return {
      unit: q.unit.startsWith('percentage_point') ? q.unit : point,
      kind: targetKind,
      measure: `${subject}-reduction`,
      change: 'decrease',
    };
  }
  if (rate) {
    const isStart = fromLevel ? { isStart: true } : {};
    return {
      unit: plain,
      kind: targetKind === 'target' && fromLevel ? 'observed' : targetKind,
      measure: rate,
      denominator: 'households-total',
      ...isStart,
    };
  }
  if (
    /(?:giảm)\s*(?:[^,;.]{0,60})$/iu.test(w.before) &&
    /hộ (?:cận )?nghèo/iu.test(w.after) &&
    /số hộ|tổng số/iu.test(w.after)
  ) {
    const stock = /cận nghèo/iu.test(w.after) ? 'near-poor-households' : 'poor-households';
    return {
      unit: plain,
      kind: targetKind,
      measure: `${stock}-relative-reduction`,
      change: 'decrease',
      denominator: stock,
    };
  }
  const growth = /(?:tăng|tăng trưởng)(?:\s+\p{L}+){0,3}\s*$/iu.test(w.before) && !level;
  const service = serviceMeasure(w.before, w.after);
  const measure = service ?? phraseMeasure(q, w);
  return {
    unit: plain,
    kind: targetKind,
    ...(measure ? { measure } : {}),
    ...(growth ? { change: 'increase' as const } : {}),
  };
}

function relatedRate(previous: DraftFigure, before: string): string | undefined {
  const linked = /^[^;.]{0,45}(?:xuống|còn|giảm|lên|đến)[^;.]{0,20}$/iu.test(before);
  if (!linked || !previous.measure) return undefined;
  return /poverty-rate/.test(previous.measure) ? previous.measure.replace(/-reduction$/, '') : undefined;
}

/** «11.457 hộ, chiếm tỷ lệ 1,85%», «giảm 3.798 hộ …, chiếm 24,89%», «(giảm 0,68%)». */
function shareOf(previous: DraftFigure, w: Windows, point: Unit, plain: Unit, kind: FigureKind): Sense | undefined {
  const measure = previous.measure ?? '';
  const falls = /giảm/iu.test(w.before);
  if (/poverty-rate$/.test(measure) && falls)
    return { unit: point, kind, measure: `${measure}-reduction`, change: 'decrease' };
  if (previous.unit !== 'household') return undefined;
  const stock = measure.replace(/-reduction$/, '');
  if (measure.endsWith('-reduction')) {
    const points = /tương (?:ứng|đương)|giảm/iu.test(w.before) && !/chiếm|so với/iu.test(w.before + w.after);
    return points
      ? { unit: point, kind, measure: `${rateOfStock(stock) ?? stock}-reduction`, change: 'decrease' }
      : { unit: plain, kind, measure: `${stock}-relative-reduction`, denominator: stock, change: 'decrease' };
  }
  if (
    /so với (?:tổng số |số )?hộ (?:cận )?nghèo|(?:tổng số|trong) (?:tổng số |số )?hộ (?:cận )?nghèo/iu.test(w.after) ||
    measure.includes(':')
  ) {
    return {
      unit: plain,
      kind,
      measure: `share:${measure}`,
      denominator:
        measure.includes(':') && !measure.startsWith('cause') ? (measure.split(':')[0] ?? '') : 'poor-households',
    };
  }
  const rate = rateOfStock(stock);
  if (rate) return { unit: plain, kind, measure: rate, denominator: 'households-total' };
  return measure === '' ? undefined : { unit: plain, kind, measure: `share:${measure}` };
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

function unitClass(q: Quantity, w: Windows): string {
  const hard = /^[^;.]{0,30}(?:đặc biệt khó khăn|ĐBKK|biên giới|nghèo|nông thôn mới|bãi ngang)/iu.exec(w.after);
  const kind = q.unit === 'commune' ? 'communes' : q.unit === 'district' ? 'districts' : 'villages';
  if (hard) return `${kind}:${/nông thôn mới/iu.test(hard[0]) ? 'new-rural' : 'difficult'}`;
  const service = serviceMeasure(w.before, w.after);
  return service ? `${kind}:${service}` : kind;
}

function moneyMeasure(w: Windows, context: BlockContext): { kind: FigureKind; measure: string } {
  const around = `${w.before} ${w.after}`;
  const source = /ngân sách (?:trung ương|TW|NSTW)|NSTW/iu.test(w.before)
    ? 'central'
    : /ngân sách (?:tỉnh|địa phương|huyện|xã|thành phố)|NSĐP|đối ứng/iu.test(w.before)
      ? 'local'
      : /tín dụng|dư nợ|doanh số|cho vay/iu.test(around)
        ? 'credit'
        : /huy động|xã hội hóa|xã hội hoá|đóng góp|ủng hộ|quỹ/iu.test(w.before)
          ? 'mobilised'
          : 'total';
  if (/thu nhập bình quân/iu.test(around))
    return { kind: context.sense === 'results' ? 'observed' : 'target', measure: 'income-per-head' };
  if (context.sense === 'results') return { kind: 'observed', measure: `funding:${source}` };
  return { kind: /phấn đấu|vận động|huy động/iu.test(w.before) ? 'target' : 'estimate', measure: `funding:${source}` };
}

/** No word of the lexicon: the noun phrase itself stands as the measure. */
function phraseMeasure(q: Quantity, w: Windows): string {
  const noun = `${q.unitWord}${w.after.split(/[,;.:()]/u)[0] ?? ''}`.trim();
  if (noun.length > 2 && q.unit !== 'percent') return noun.split(' ').slice(0, 10).join(' ').trim();
  const parts = w.before
    .trim()
    .split(/[,;:()]/u)
    .map((p) => p.trim())
    .filter((p) => p.length > 2);
  const lead = (parts[parts.length - 1] ?? '').replace(/\s(?:đạt|còn|là|trên|dưới|từ|chiếm|có)$/u, '');
  return (lead || noun).split(' ').slice(-12).join(' ').trim();
}

function asOfQuantity(
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
    (s) => s.start >= q.end && /^\s*\(\s*(?:vào |thời điểm |số liệu )?$/iu.test(text.slice(q.end, s.start)),
  );
  if (afterNear) return afterNear.asOf;
  const inBefore = dated.filter((s) => s.start >= w.beforeStart && s.end <= q.start).pop();
  if (inBefore && !/so với[^;]*$/iu.test(text.slice(w.beforeStart, inBefore.start).slice(-60))) return inBefore.asOf;
  if (inBefore && /\(\s*(?:là\s*)?$/u.test(w.before)) return inBefore.asOf;
  const sectionDay = context.asOf;
  if (sense.isStart && context.sense === 'results' && sectionDay) return `${Number(sectionDay.slice(0, 4)) - 1}-12-31`;
  if (sense.kind === 'observed' || sense.kind === 'band') {
    if (sense.measure && isFlow(sense.measure)) return sectionDay?.slice(0, 4);
    return sectionDay;
  }
  return context.planYear === undefined ? undefined : String(context.planYear);
}

const UNIT_NAMED =
  /(?:^|[\s(])((?:huyện|thị xã|thành phố|TP\.?|xã|phường|thị trấn|quận)\s+\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,3})[^\p{L}]*(?:\p{L}+\s*){0,4}$/u;

function areaOf(before: string, area: string | undefined): string | undefined {
  const named = UNIT_NAMED.exec(before)?.[1];
  if (named) return named;
  const group =
    /(?:riêng\s+)?((?:các|ở)\s+(?:huyện|xã|thôn)\s+(?:nghèo|đặc biệt khó khăn|bãi ngang|biên giới|miền núi)[^,;.]{0,60}?)\s+(?:giảm|còn|có|đạt)[^,;.]{0,20}$/iu.exec(
      before,
    )?.[1];
  return group?.trim() ?? area;
}

/** Số liệu của một khối văn bản — every printed number of a paragraph with its sense. */
import type { Basis, Figure } from '../document/plan-document.ts';
import { type Block, lineAt } from './blocks.ts';
import { findCitations } from './citations.ts';
import { clauseAround, type Windows, windowsOf } from './clauses.ts';
import { countSense } from './count-sense.ts';
import { reportsDone } from './done.ts';
import { areaOf, asOfQuantity } from './moments.ts';
import { percentSense } from './percent-sense.ts';
import { findQuantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import type { BlockContext, Memory } from './sense.ts';
import { findSpans, type Span } from './spans.ts';
import { findAlls, findZeros, type Zero } from './zeros.ts';

export interface ReadBlock {
  readonly figures: DraftFigure[];
  readonly bases: Basis[];
  /** Numbers that cannot be read, or only by a foreign habit. */
  readonly odd: { line: number; printed: string; unreadable: boolean }[];
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
  if (text.length < 4) return { figures: [], bases: [], odd: [] };
  const citations = findCitations(text, context.area);
  const bases: Basis[] = citations.map(({ start, end: _end, ...basis }) => ({
    ...basis,
    line: lineAt(block, start),
    role: context.inPreamble ? 'basis' : 'cited',
    section: context.section,
  }));
  const numberedSpans = citations.filter((c) => c.number !== undefined || c.date !== undefined);
  const spans = findSpans(text, numberedSpans);
  const quantities = findQuantities(text, [...numberedSpans, ...spans]);
  const figures: DraftFigure[] = [];
  for (const span of spans) figures.push(spanFigure(block, span, context));
  const odd: ReadBlock['odd'] = [];
  let previous: DraftFigure | undefined;
  const memory: { stock?: DraftFigure; rate?: DraftFigure; banded?: boolean } = {};
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.odd || quantity.unreadable) {
      odd.push({
        line: lineAt(block, quantity.numberStart),
        printed: quantity.printed,
        unreadable: quantity.unreadable === true,
      });
      if (quantity.unreadable) continue;
    }
    const windows = windowsOf(text, quantity, quantities[index - 1], quantities[index + 1]);
    const figure = quantityFigure(block, quantity, windows, previous, memory, spans, context);
    figures.push(figure);
    if (isAside(text, quantity)) continue;
    previous = figure;
    if (figure.unit === 'household' && figure.measure) memory.stock = figure;
    if (figure.measure?.endsWith('s-in-band')) memory.banded = true;
    if (/^(?:near-|multidimensional-|ethnic-)?poverty-rate/.test(figure.measure ?? '')) memory.rate = figure;
  }
  for (const zero of findZeros(text)) {
    if (figures.some((f) => f.start < zero.end && f.end > zero.start && f.unit === 'household')) continue;
    figures.push(wordFigure(block, zero, 0, spans, context));
  }
  if (context.sense === 'targets') {
    for (const all of findAlls(text)) figures.push(wordFigure(block, all, 100, spans, context));
  }
  figures.sort((a, b) => a.start - b.start);
  return { figures, bases, odd };
}

/** A number stated in words: «không còn hộ nghèo», «ở tất cả các xã». */
function wordFigure(
  block: Block,
  found: Zero,
  value: number,
  spans: readonly Span[],
  context: BlockContext,
): DraftFigure {
  const { text } = block;
  const { start, end } = found;
  const results = context.sense === 'results';
  const asOf = results ? context.asOf : yearEnd(spans, start, end, context);
  return {
    line: lineAt(block, start),
    printed: found.printed,
    value,
    unit: found.unit,
    kind: results ? 'observed' : 'target',
    measure: found.measure,
    ...(context.area ? { area: context.area } : {}),
    ...asOfPart(asOf),
    section: context.section,
    text: clauseAround(text, start, end),
    start,
    end,
    before: text.slice(Math.max(0, start - 120), start),
    after: text.slice(end, end + 160),
  };
}

/** «(15.255 hộ)»: a comparison in brackets is not what the next share refers to. */
function isAside(text: string, q: Quantity): boolean {
  // «1.518 hộ nghèo/38.902 hộ (3,90%)»: the total is not what the rate is about.
  if (text[q.start - 1] === '/') return true;
  return (
    /\(\s*(?:là\s+)?$/u.test(text.slice(Math.max(0, q.start - 6), q.start)) &&
    /^\s*\)/u.test(text.slice(q.end, q.end + 3))
  );
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
  windows: Windows,
  previous: DraftFigure | undefined,
  memory: Memory,
  spans: readonly Span[],
  heading: BlockContext,
): DraftFigure {
  const context: BlockContext = reportsDone(windows, heading) ? { ...heading, sense: 'results' } : heading;
  const text = block.text;
  const isPercent = q.unit.startsWith('percent');
  const sense = isPercent
    ? percentSense(q, windows, previous, memory, context)
    : countSense(q, windows, previous, memory, context);
  const asOf = asOfQuantity(text, q, windows, spans, sense, context);
  const area = areaOf(windows, context.area);
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

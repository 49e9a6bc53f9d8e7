/** Chỉ tiêu đo — which measure a number stands for, from the words around it. */
import { CAUSES, type Concept, DEPRIVATIONS, GROUPS, RATES, STOCKS } from './lexicon/concepts.ts';
import { SERVICES } from './lexicon/services.ts';

export interface FoundConcept {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** All phrases of a list in `text`, longest meaning first, without overlaps, in reading order. */
export function conceptsIn(text: string, list: readonly Concept[]): FoundConcept[] {
  const found: FoundConcept[] = [];
  if (text.length < 2) return found;
  const small = inSmallLetters(text);
  for (const concept of list) {
    if (concept.needles && !concept.needles.some((needle) => small.includes(needle))) continue;
    for (const m of small.matchAll(concept.pattern)) {
      const [start, end] = [m.index, m.index + m[0].length];
      if (end === start || found.some((f) => start < f.end && end > f.start)) continue;
      found.push({ code: concept.code, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A letter that changes its length with its case (there is none in Vietnamese) would shift what is found. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

export function lastConcept(text: string, list: readonly Concept[]): string | undefined {
  const found = conceptsIn(text, list);
  return found[found.length - 1]?.code;
}

export function firstConcept(text: string, list: readonly Concept[]): string | undefined {
  return conceptsIn(text, list)[0]?.code;
}

const FLOWS = new Set([
  'escaped-poverty',
  'fell-back-poverty',
  'new-poor',
  'escaped-near-poverty',
  'fell-back-near-poverty',
  'new-near-poor',
  'poor-to-near-poor',
  'near-poor-to-poor',
]);

export function isFlow(code: string): boolean {
  return FLOWS.has(code);
}

/** The count of households meant by the words after the number, else before it. */
export function householdMeasure(wordsBefore: string, after: string): string | undefined {
  // «Hộ nghèo đa chiều (gồm nghèo và cận nghèo) 31.430 hộ»: an aside is not what is counted.
  const before = wordsBefore.replace(/\([^()\d]{8,80}\)(?=\s*(?:là|có|còn|:)?\s*$)/u, ' ');
  const phrase = `hộ ${after.trimStart()}`;
  const lacking = deprivationIn(phrase, before);
  if (lacking) return lacking;
  const noun = /^\s*[,;:.()]/u.test(after) ? undefined : firstStock(phrase);
  const passing = noun && /^(?:near-)?poor-households$/.test(noun.code) ? passingPoverty(phrase, noun.end) : undefined;
  if (passing) return passing;
  const because =
    noun && /^(?:near-)?poor-households$/.test(noun.code) ? causeAfter(phrase.slice(noun.end)) : undefined;
  if (because) return because;
  // «Phát sinh mới 15 hộ nghèo»
  if (noun && /phát sinh(?:\s+(?:mới|thêm|tăng|trong năm|là|khoảng))*\s*$/iu.test(before)) {
    if (noun.code === 'poor-households') return 'new-poor';
    if (noun.code === 'near-poor-households') return 'new-near-poor';
  }
  if (noun && noun.start < 40) {
    const group = isFlow(noun.code) ? undefined : firstConcept(phrase, GROUPS);
    const own = noun.code === 'able-to-escape-only' ? 'poor-households' : noun.code;
    return withGroup(own, group);
  }
  const afterGroup = firstConcept(after, GROUPS);
  const cause = lastOf(before, CAUSES);
  const stock = lastStock(before);
  if (cause && (!stock || cause.end > stock.end)) return cause.code;
  if (stock) {
    const classed = /nhóm\s+([1-4][ab]?)(?![\d.,%])[^;.]{0,20}$/iu.exec(before.slice(stock.start))?.[1];
    const named = classed === undefined ? undefined : `group-${classed}`;
    const group = isFlow(stock.code)
      ? undefined
      : (afterGroup ?? named ?? firstConcept(before.slice(stock.start), GROUPS));
    return withGroup(stock.code === 'able-to-escape-only' ? 'poor-households' : stock.code, group);
  }
  const rate = lastConcept(before, RATES);
  if (rate) return stockOfRate(rate);
  return afterGroup ? `households:${afterGroup}` : undefined;
}

/** «210 hộ nghèo do thiếu kiến thức sản xuất» */
function causeAfter(words: string): string | undefined {
  return /^\s*(?:do|vì|có nguyên nhân)\s/iu.test(words) ? firstConcept(words, CAUSES) : undefined;
}

/** «350 hộ nghèo vượt chuẩn nghèo», «40 hộ cận nghèo thoát cận nghèo»: what they do, not what they are. */
function passingPoverty(phrase: string, from: number): string | undefined {
  const next = conceptsIn(phrase, STOCKS).find((f) => f.start >= from);
  const near = next && (next.code === 'escaped-poverty' || next.code === 'escaped-near-poverty') ? next : undefined;
  return near && /^\s*(?:được |sẽ |đã |vươn lên |tự )*$/u.test(phrase.slice(from, near.start)) ? near.code : undefined;
}

/** «hộ nghèo thiếu hụt về nhà ở», «thiếu hụt nguồn nước có 120 hộ». */
export function deprivationListed(past: string, before: string): string | undefined {
  return /thiếu hụt/iu.test(past) ? lastConcept(before, DEPRIVATIONS) : undefined;
}

function deprivationIn(phrase: string, before: string): string | undefined {
  const own = /thiếu hụt(.{2,60})/iu.exec(phrase)?.[1];
  const earlier = /thiếu hụt([^;.]{2,80})$/iu.exec(before)?.[1];
  return firstConcept(own ?? earlier ?? '', DEPRIVATIONS);
}

function withGroup(stock: string, group: string | undefined): string {
  const takes =
    stock === 'poor-households' || stock === 'near-poor-households' || stock === 'poor-and-near-poor-households';
  return takes && group ? `${stock}:${group}` : stock;
}

function firstStock(text: string): FoundConcept | undefined {
  return conceptsIn(text, STOCKS)[0];
}

function lastStock(text: string): FoundConcept | undefined {
  // «Tỷ lệ hộ nghèo: Toàn tỉnh giảm được»: the words of the rate name the stock too.
  return lastOf(text, STOCKS);
}

function lastOf(text: string, list: readonly Concept[]): FoundConcept | undefined {
  const found = conceptsIn(text, list);
  return found[found.length - 1];
}

export function stockOfRate(rate: string): string {
  if (rate === 'near-poverty-rate') return 'near-poor-households';
  if (rate === 'multidimensional-poverty-rate') return 'poor-and-near-poor-households';
  return 'poor-households';
}

export function rateOfStock(stock: string): string | undefined {
  if (stock === 'poor-households') return 'poverty-rate';
  if (stock === 'near-poor-households') return 'near-poverty-rate';
  if (stock === 'poor-and-near-poor-households') return 'multidimensional-poverty-rate';
  return undefined;
}

export function rateIn(text: string): string | undefined {
  return lastConcept(text, RATES);
}

/** What the headings above promise, nearest first: «- Hoàn thành ít nhất 60%» under «Xóa nhà tạm». */
export function serviceAbove(above: readonly string[] | undefined): string | undefined {
  for (const heading of above ?? []) {
    // «Dự án 7: Giám sát»: the word project says nothing of models.
    const found = serviceMeasure('', heading.replace(/(?:tiểu )?dự án(?:\s+\d+)?/giu, ' '));
    if (found) return found;
  }
  return undefined;
}

/** Words that only describe how something is done; a service named beside them says more. */
const WEAK = new Set([
  'monitoring',
  'infrastructure',
  'communication',
  'staff-training',
  'poverty-models',
  'entitlements',
  'basic-services',
  'household-help',
  'health-care',
]);

const FAINT = 'production-support';

function unlessFaint(found: FoundConcept[]): FoundConcept[] {
  const others = found.filter((f) => f.code !== FAINT);
  return others.length > 0 ? others : found;
}

/** What a commitment promises: the service named after the number, else before it (`subjectBefore`: the reverse). */
export function serviceMeasure(before: string, after: string, subjectBefore = false): string | undefined {
  const earlier = unlessFaint(conceptsIn(before, SERVICES));
  const comma = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
  const last = earlier[earlier.length - 1]?.code;
  const nearest = earlier.filter((f) => f.start > comma).pop()?.code;
  // «tỷ lệ có việc làm sau học nghề đạt»: what the rate is of comes first.
  const ofRate = subjectBefore ? Math.max(before.lastIndexOf('tỷ lệ'), before.lastIndexOf('tỉ lệ')) : -1;
  const subject = ofRate >= 0 ? earlier.find((f) => f.start > ofRate)?.code : undefined;
  if (subjectBefore && last) return subject ?? nearest ?? last;
  const later = unlessFaint(conceptsIn(after, SERVICES));
  const preferred = later.find((f) => !WEAK.has(f.code));
  // «tập huấn cách làm ăn cho 600 lượt người … chăn nuôi»: what is raised says least.
  const said = nearest ?? last;
  if (later[0]?.code === FAINT && said !== undefined) return said;
  return preferred?.code ?? later[0]?.code ?? said;
}

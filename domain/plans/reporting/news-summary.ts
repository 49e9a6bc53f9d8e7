/**
 * Tin công bố kế hoạch — a short public text about an issued plan: what, who, how many, how much; the day of issue apart
 * from the day of publication. Made of the plan's own confirmed targets and figures; never of a household or a person.
 */
import { searchKey } from '../../kernel/vietnamese-text.ts';
import type { Operator, Strength } from '../document/vocabulary.ts';
import { criterionOf, criterionWords } from '../tracking/criterion.ts';
import { stemOf } from '../tracking/measure-sense.ts';
import { measureName, unitName } from '../tracking/words.ts';
import { longDay, printedQuantity } from './printed-quantity.ts';

export interface NewsTarget {
  readonly measure: string;
  /** The sentence of the plan, for a measure that has no name. */
  readonly text: string;
  readonly operator: Operator | string;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly population: string | null;
  readonly strength: Strength;
}

export interface NewsFigure {
  readonly value: number;
  readonly unit: string;
  readonly kind: string;
  readonly text: string;
}

export interface NewsInput {
  readonly issuer: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly title: string;
  readonly year: number;
  readonly lastYear: number | null;
  readonly targets: readonly NewsTarget[];
  readonly figures: readonly NewsFigure[];
  /** Bodies that lead something, most first. */
  readonly leads: readonly string[];
  readonly unitsBelow: number;
}

export interface NewsSummary {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** More targets than these make a list, not a news item. */
const TOLD = 6;

export function newsSummary(input: NewsInput): NewsSummary {
  const years =
    input.lastYear === null || input.lastYear === input.year
      ? `năm ${input.year}`
      : `giai đoạn ${input.year}-${input.lastYear}`;
  const title = `${input.issuer} ban hành kế hoạch giảm nghèo ${years}`;
  const paragraphs = [
    `${input.issuedOn === null ? '' : `${capital(longDay(input.issuedOn, input.year))}, `}${input.issuer} ban hành Kế hoạch${input.number === null ? '' : ` số ${input.number}`}${subjectOf(input)}.`,
    howMany(input),
    who(input),
    howMuch(input),
  ].filter((part) => part !== '');
  return { title, paragraphs };
}

function subjectOf({ title, year }: NewsInput): string {
  if (title === '' || title === title.toUpperCase()) return ` về công tác giảm nghèo năm ${year}`;
  return ` ${title.charAt(0).toLowerCase()}${title.slice(1)}`.replace(/[.;\s]+$/u, '');
}

function howMany({ targets }: NewsInput): string {
  if (targets.length === 0) return '';
  const told = [...targets].sort((a, b) => weight(a) - weight(b)).slice(0, TOLD);
  const more = targets.length > told.length ? ` Kế hoạch có tất cả ${targets.length} chỉ tiêu.` : '';
  return `Kế hoạch đề ra: ${[...new Set(told.map(targetWords))].join('; ')}.${more}`;
}

/** The poverty targets first, then the others as printed. */
const weight = ({ measure }: NewsTarget): number => (/poor|poverty/.test(measure) ? 0 : 1);

function targetWords(target: NewsTarget): string {
  const criterion = criterionOf(target);
  const stem = stemOf(target.measure);
  const name = measureName(stem).vi;
  if (name === stem) return lowerFirst(clip(target.text.replace(/^[-+\s]+/, '').split(/[;.]\s/)[0] ?? ''));
  const lower = lowerFirst(name);
  const { population } = target;
  // «hộ nghèo (hộ nghèo)» says nothing twice
  const of = population === null || searchKey(population) === searchKey(name) ? '' : ` (${population})`;
  if (criterion.quantity === 'level' && criterion.required === 0) return `không còn ${lower}${of}`;
  const words = criterionWords(criterion).vi.replace(/^mức /, '');
  const upper = criterion.upper === undefined ? '' : ` đến ${printedQuantity(criterion.upper, criterion.unit)}`;
  return `${lower}${of} ${words} ${printedQuantity(criterion.required, criterion.unit)}${upper}`;
}

function who({ leads, unitsBelow }: NewsInput): string {
  const bodies = leads.slice(0, 5).join(', ');
  const below = unitsBelow === 0 ? '' : `${bodies === '' ? '' : ' cùng '}${unitsBelow} đơn vị hành chính trực thuộc`;
  return bodies === '' && below === '' ? '' : `Tham gia thực hiện có ${bodies}${below}.`;
}

/** Money named by the plan, as the plan counts it; never added up, for credit and grants are not one sum. */
function howMuch({ figures }: NewsInput): string {
  const money = figures.filter(({ unit, kind }) => unit === 'dong' && (kind === 'estimate' || kind === 'target'));
  const told = [...new Map(money.map((figure) => [figure.value, figure])).values()]
    .sort((a, b) => b.value - a.value)
    .slice(0, 3);
  const stocks = figures
    .filter(({ unit, kind }) => kind === 'observed' && (unit === 'household' || unit === 'person'))
    .slice(0, 2);
  return [
    told.length === 0 ? '' : `Kinh phí nêu trong kế hoạch: ${told.map(({ value }) => moneyWords(value)).join('; ')}.`,
    stocks.length === 0
      ? ''
      : `Số liệu làm căn cứ: ${stocks.map(({ value, unit, text }) => `${printedQuantity(value, unit)} (${clip(text)})`).join('; ')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

export function moneyWords(dong: number): string {
  if (dong >= 1e9) return `${printedQuantity(dong / 1e9, 'number', 3).trim()} tỷ đồng`;
  if (dong >= 1e6) return `${printedQuantity(dong / 1e6, 'number', 3).trim()} triệu đồng`;
  return `${printedQuantity(dong, 'number')} ${unitName('dong').vi}`;
}

const clip = (text: string): string => (text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(' ', 138))}…`);
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

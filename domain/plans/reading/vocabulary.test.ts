import { describe, expect, it } from 'vitest';
import type { Figure } from '../document/plan-document.ts';
import { HEADINGS } from './fixtures/part-headings.ts';
import { SENTENCES } from './fixtures/vocabulary-sentences.ts';
import { readPlan } from './read-plan.ts';
import { linesOfText } from './source-lines.ts';

const TITLES = { R: 'Kết quả thực hiện', T: 'Mục tiêu', N: 'Nhiệm vụ, giải pháp', O: 'Nội dung khác' } as const;
const KINDS: Readonly<Record<string, string>> = {
  o: 'observed',
  t: 'target',
  e: 'estimate',
  h: 'threshold',
  b: 'band',
};

function figuresUnder(heading: string, sentence: string): readonly Figure[] {
  const lines = ['UBND HUYỆN AN SƠN', 'Số: 15/KH-UBND', '', 'KẾ HOẠCH', 'Giảm nghèo năm 2023', '', `I. ${heading}`];
  const decision = readPlan(linesOfText([...lines, sentence].join('\n')));
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems));
  return decision.value.figures.filter((f) => f.line === 8);
}

function meant(read: string, wanted: string): boolean {
  if (wanted.startsWith('~')) return read.toLowerCase().includes(wanted.slice(1).replaceAll('_', ' '));
  return wanted === '*' || read === wanted;
}

/** What was read, in the order of the facts; a fact not found is shown beside all that was read. */
function readingOf(section: keyof typeof TITLES, sentence: string, facts: string): string[] {
  const figures = figuresUnder(TITLES[section], sentence);
  return facts.split(' | ').map((fact) => {
    const [value, ...words] = fact.split(' ');
    const kind = words.pop() ?? '';
    const measure = words.pop() ?? '';
    const unit = words.join(' ');
    const found = figures.some(
      (f) =>
        f.value === Number(value) &&
        (unit === '*' || f.unit === unit) &&
        meant(f.measure ?? '', measure) &&
        f.kind === KINDS[kind],
    );
    return found ? fact : figures.map((f) => `${f.value} ${f.unit} ${f.measure} ${f.kind}`).join(' | ');
  });
}

for (const [area, sentences] of Object.entries(SENTENCES)) {
  describe(`vocabulary: ${area}`, () => {
    it.each(sentences)('%s: %s', (section, sentence, facts) => {
      expect(readingOf(section, sentence, facts)).toEqual(facts.split(' | '));
    });
  });
}

describe('vocabulary: headings of parts', () => {
  it.each(HEADINGS)('%s → %s', (heading, kind) => {
    const figures = figuresUnder(heading, 'Hỗ trợ 125 hộ nghèo phát triển sản xuất.');
    expect(figures.find((f) => f.value === 125)?.kind).toBe(kind);
  });
});

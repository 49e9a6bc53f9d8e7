/** Số không bằng lời — zero stated in words: «không còn hộ nghèo …», «không có hộ tái nghèo». */
import type { Unit } from '../document/vocabulary.ts';
import { householdMeasure } from './measures.ts';

export interface Zero {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly measure: string;
  readonly unit: Unit;
}

const ZERO =
  /(?<![\p{L}])(không còn|không có|không để(?: xảy ra| phát sinh)?|xóa hết|xóa)\s+((?:thành viên|hội viên|đoàn viên|hộ|xã|nhà tạm|nhà dột nát)[^,;.:]{0,110}?(?:nghèo|nhà tạm|dột nát|tạm)(?:[^,;.:]{0,90})?(?:,\s*(?:hội viên|hộ cận)[^,;.:]{0,90}){0,2})/giu;

export function findZeros(text: string): Zero[] {
  const zeros: Zero[] = [];
  for (const m of text.matchAll(ZERO)) {
    const [start, end] = [m.index, m.index + m[0].length];
    const noun = m[2] ?? '';
    const word = (m[1] ?? '').toLowerCase();
    if (/^xóa/.test(word) && /nhà (?:tạm|dột)/.test(noun) && word === 'xóa') continue;
    // «không có việc làm», «hộ nghèo không có khả năng …» say nothing about a stock.
    if (
      /^hộ[^,]{0,12}(?:bị|có)\s/.test(noun) ||
      (word === 'không có' && /^(?:xã|hộ)\s+\p{L}+\s+(?:việc|khả năng)/u.test(noun))
    )
      continue;
    const person = /^(?:thành viên|hội viên|đoàn viên)/.test(noun);
    const measure = person
      ? `members-in:${/cận nghèo/.test(noun) ? 'poor-and-near-poor-households' : 'poor-households'}`
      : householdMeasure('', noun.replace(/^hộ\s/, ''));
    if (!measure) continue;
    zeros.push({
      start,
      end,
      printed: m[0].trim(),
      measure,
      unit: person ? 'person' : /^xã/.test(noun) ? 'commune' : /^nhà/.test(noun) ? 'house' : 'household',
    });
  }
  return zeros;
}

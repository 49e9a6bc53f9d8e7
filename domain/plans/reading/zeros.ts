/** Số không bằng lời — zero stated in words: «không còn hộ nghèo …», «không có hộ tái nghèo». */
import type { Unit } from '../document/vocabulary.ts';
import { householdMeasure, serviceMeasure } from './measures.ts';

export interface Zero {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly measure: string;
  readonly unit: Unit;
}

const LIKE = 'thành viên|hội viên|đoàn viên|hộ|xã|thôn|bản|ấp|nhà tạm|nhà dột nát';
const ZERO = new RegExp(
  `(?<![\\p{L}])(không còn|không có|không để(?: xảy ra| phát sinh)?|xóa hết)\\s+((?:${LIKE})(?:[^,;.:(]|,\\s*(?=${LIKE})){0,140}?(?:nghèo|nhà tạm|dột nát|đặc biệt khó khăn|ĐBKK)(?:[^,;.:(]|,\\s*(?=${LIKE})){0,90})`,
  'giu',
);

const ALL =
  /(?:ở|tại|trên địa bàn)\s+(?:tất cả|toàn bộ)\s+(?:các\s+)?(xã|huyện|thôn|phường)(?:,\s*(?:phường|thị trấn|xã|bản|ấp))*/giu;

/** «ở tất cả các xã»: a hundred percent stated in words. */
export function findAlls(text: string): Zero[] {
  return [...text.matchAll(ALL)].map((m) => {
    const place = /huyện/iu.test(m[1] ?? '') ? 'districts' : /thôn/iu.test(m[1] ?? '') ? 'villages' : 'communes';
    const service = serviceMeasure(
      text.slice(Math.max(0, m.index - 160), m.index),
      text.slice(m.index + m[0].length, m.index + 240),
    );
    return {
      start: m.index,
      end: m.index + m[0].length,
      printed: m[0],
      measure: service ? `${place}:${service}` : place,
      unit: 'percent',
    };
  });
}

const NONE_NEW = /không (?:để )?phát sinh (?:thêm )?hộ (cận )?nghèo(?: mới)?/giu;

export function findZeros(text: string): Zero[] {
  const zeros: Zero[] = [];
  for (const m of text.matchAll(NONE_NEW)) {
    const measure = m[1] ? 'new-near-poor' : 'new-poor';
    zeros.push({ start: m.index, end: m.index + m[0].length, printed: m[0], measure, unit: 'household' });
  }
  for (const m of text.matchAll(ZERO)) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (zeros.some((z) => start < z.end && end > z.start)) continue;
    const noun = m[2] ?? '';
    const word = (m[1] ?? '').toLowerCase();
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
    const place = /^(xã|thôn|bản|ấp)\s[^,]{0,20}(?:đặc biệt khó khăn|ĐBKK)/iu.exec(noun)?.[1];
    if (place) {
      const unit: Unit = place === 'xã' ? 'commune' : 'village';
      zeros.push({ start, end, printed: m[0].trim(), measure: `${unit}s:difficult`, unit });
      continue;
    }
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

/** Số người — what a count of persons stands for. */
import type { Quantity } from './quantity.ts';

const STATUS: readonly (readonly [string, RegExp])[] = [
  ['members:studying', /(?:đang )?(?:đi học|theo học)/iu],
  ['members:unable-to-work', /không (?:có |còn )?khả năng lao động|mất sức lao động|hết tuổi lao động/iu],
  ['members:able-to-work', /(?:có|còn|trong) (?:khả năng|sức|độ tuổi|tuổi) lao động/iu],
  ['members:employed', /(?:đang )?có việc làm|đang làm việc/iu],
  ['poor-persons', /(?:người|khẩu|nhân khẩu) (?:thuộc hộ )?nghèo/iu],
];

const WHO: readonly (readonly [string, RegExp])[] = [
  ['staff', /cán bộ|công chức|viên chức|cộng tác viên|trưởng thôn|tuyên truyền viên/iu],
  ['pupils', /học sinh|sinh viên|trẻ em/iu],
  ['workers', /lao động/iu],
  ['poor', /nghèo/iu],
];

export function personMeasure(
  q: Quantity,
  before: string,
  after: string,
  service: string | undefined,
  results: boolean,
): string {
  const noun = `${q.unitWord} ${after}`;
  const status = STATUS.find(([, pattern]) => pattern.test(noun));
  if (service && (!results || !status?.[0].startsWith('members'))) return service;

  if (status && (results || !service || status[0].startsWith('members'))) return status[0];
  if (/nhân khẩu|khẩu/iu.test(q.unitWord)) {
    if (/cận nghèo[^,;]{0,40}$/iu.test(before)) return 'members:near-poor-households';
    return /nghèo/iu.test(`${before}${after}`) ? 'members:poor-households' : 'population-total';
  }
  if (/(?:dân số|tổng số dân)[^;.]{0,60}$/iu.test(before)) return 'population-total';
  if (/hộ cận nghèo[^,;]{0,40}$/iu.test(before)) return 'members:near-poor-households';
  if (/hộ (?:nghèo|gia đình nghèo)/iu.test(before)) return 'members:poor-households';
  const who = WHO.find(([, pattern]) => pattern.test(noun));
  return who ? `persons:${who[0]}` : noun.trim().split(' ').slice(0, 8).join(' ');
}

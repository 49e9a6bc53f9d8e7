import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CAUSES, DEPRIVATIONS, GROUPS, RATES, STOCKS } from './concepts.ts';
import { needlesOf } from './needles.ts';
import { SERVICES } from './services.ts';

it('takes the letters that every way of a pattern begins with', () => {
  expect(needlesOf('bảo hiểm y tế|bhyt')).toEqual(['bảo hiểm y tế', 'bhyt']);
  expect(needlesOf('(?:thiếu|không có)(?: hoặc thiếu)? đất')).toEqual(['thiếu', 'không có']);
  expect(needlesOf('nhà ở?')).toEqual(['nhà ']);
  expect(needlesOf('(?:mắc)? tệ nạn')).toBeUndefined();
  expect(needlesOf('[^;]{0,9} nhà')).toBeUndefined();
});

it('leaves out no match of any concept in any plan at hand', () => {
  const folder = new URL('../../../../demo/plans/', import.meta.url);
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8').toLowerCase())
    .join('\n');
  let sparing = 0;
  for (const concept of [...CAUSES, ...DEPRIVATIONS, ...GROUPS, ...RATES, ...STOCKS, ...SERVICES]) {
    if (concept.needles === undefined) continue;
    sparing++;
    for (const match of text.matchAll(concept.pattern))
      expect(
        concept.needles.some((needle) => match[0].includes(needle)),
        `${concept.code}: «${match[0]}»`,
      ).toBe(true);
  }
  expect(sparing).toBeGreaterThan(60);
});

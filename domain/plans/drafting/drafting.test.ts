import { describe, expect, test } from 'vitest';
import { agencyOn } from './agencies-on-date.ts';
import { DraftWriter } from './draft-writer.ts';
import { letterLabel, romanLabel } from './enumeration.ts';
import { countText, FigureLedger } from './figure-ledger.ts';
import { labelParagraphs } from './label-paragraphs.ts';
import { proposeFall } from './propose-fall.ts';
import { basesOn, isChosen, type TextBlock } from './text-blocks.ts';

describe('numbering', () => {
  test('points follow the Vietnamese alphabet: đ after d, no f, j, w, z', () => {
    const labels = Array.from({ length: 14 }, (_, at) => letterLabel(at));
    expect(labels.join(' ')).toBe('a b c d đ e g h i k l m n o');
    expect(letterLabel(22)).toBe('y');
    expect(letterLabel(23)).toBe('aa');
  });

  test('sections are roman, also past ten', () => {
    expect([0, 3, 4, 8, 13].map(romanLabel)).toEqual(['I', 'IV', 'V', 'IX', 'XIV']);
  });

  test('items start again in each section and points in each item', () => {
    const out = new DraftWriter();
    out.section('one', 'một');
    out.item('x');
    out.point('p');
    out.point('q');
    out.item('y');
    out.point('r');
    out.section('two', 'hai');
    out.item('z');
    expect(labelParagraphs(out.paragraphs).map(({ label }) => label)).toEqual([
      'I.',
      '1.',
      'a)',
      'b)',
      '2.',
      'a)',
      'II.',
      '1.',
    ]);
  });
});

describe('figures', () => {
  const ledger = new FigureLedger({ round: 'R', area: '30', figures: { 'poor-households': 11_457 } });

  test('percent of a stock and percentage points of a rate are worded apart', () => {
    const now = { numerator: 11_457, denominator: 620_779 };
    const then = { numerator: 15_255, denominator: 602_964 };
    ledger.percent('a / b', now);
    expect(ledger.entries.at(-1)?.text).toBe('1,85%');
    ledger.points('a / b - c / d', now, then);
    expect(ledger.entries.at(-1)?.text).toBe('0,68 điểm phần trăm');
    expect(ledger.entries.at(-1)).toMatchObject({ unit: 'percentage-point', round: 'R', area: '30' });
  });

  test('counts below ten take a zero; nothing counted is zero, not a blank', () => {
    expect(countText(2)).toBe('02');
    expect(countText(0)).toBe('0');
    expect(ledger.count('n2', 2)).toBe('⟦household:n2⟧');
    expect(ledger.count('n2', 2)).toBe('⟦household:n2⟧');
    expect(ledger.count('n2', 3)).toBe('⟦household:n2#2⟧');
    expect(ledger.value('poor-households:merit')).toBe(0);
    expect(ledger.value('households-total')).toBeUndefined();
  });
});

describe('the proposed fall', () => {
  test('keeps last year’s pace', () => {
    expect(proposeFall({ now: 11_457, opening: 15_255, unable: 3_906 })).toBe(2_852);
  });
  test('never exceeds the households that can work', () => {
    expect(proposeFall({ now: 100, opening: 200, unable: 90 })).toBe(10);
  });
  test('is not made up where last year shows no fall or nobody can escape', () => {
    expect(proposeFall({ now: 100, opening: 100, unable: 0 })).toBeUndefined();
    expect(proposeFall({ now: 100, opening: 80, unable: 0 })).toBeUndefined();
    expect(proposeFall({ now: 10, opening: 20, unable: 10 })).toBeUndefined();
    expect(proposeFall({ now: 0, opening: 20, unable: 0 })).toBeUndefined();
  });
});

describe('what holds on a day', () => {
  const agency = (id: string, validFrom: string | null, validTo: string | null) => ({
    id,
    name: id,
    level: 'province',
    validFrom,
    validTo,
  });
  const book = {
    agencies: [agency('old', null, '2025-03-01'), agency('heir', '2025-03-01', null), agency('home', null, null)],
    successions: [
      { agency: 'old', successor: 'heir', task: 'Giảm nghèo', effectiveDate: '2025-03-01' },
      { agency: 'old', successor: 'home', task: 'Việc làm', effectiveDate: '2025-03-01' },
    ],
  };

  test('a duty goes to the successor for its task', () => {
    expect(agencyOn(book, 'old', '2025-02-28', 'Việc làm')?.id).toBe('old');
    expect(agencyOn(book, 'old', '2025-03-01', 'Việc làm')?.id).toBe('home');
    expect(agencyOn(book, 'old', '2026-01-01', 'Giảm nghèo')?.id).toBe('heir');
    expect(agencyOn(book, 'nobody', '2026-01-01')).toBeUndefined();
  });

  test('a basis is printed while in force and only when verified', () => {
    const basis = (id: string, inForceTo: string | undefined, verification: 'verified' | 'from-memory') => ({
      id,
      version: 1,
      levels: ['province' as const],
      text: id,
      inForceFrom: '2016-01-01',
      inForceTo,
      source: 'test',
      verification,
    });
    const all = [
      basis('a', undefined, 'verified'),
      basis('b', '2021-01-01', 'verified'),
      basis('c', undefined, 'from-memory'),
    ];
    expect(basesOn(all, 'province', '2020-12-31').printed.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(basesOn(all, 'province', '2021-01-01').printed.map(({ id }) => id)).toEqual(['a']);
    expect(basesOn(all, 'province', '2021-01-01').unverified.map(({ id }) => id)).toEqual(['c']);
    expect(basesOn(all, 'commune', '2020-01-01').printed).toEqual([]);
  });

  test('a block is chosen by level, year and data', () => {
    const block: TextBlock = {
      id: 'x',
      version: 1,
      levels: ['province'],
      toYear: 2025,
      when: ['cause:a'],
      lines: ['t'],
    };
    const choice = { level: 'province' as const, year: 2020, value: (m: string) => (m === 'cause:a' ? 3 : 0) };
    expect(isChosen(block, choice)).toBe(true);
    expect(isChosen(block, { ...choice, level: 'commune' })).toBe(false);
    expect(isChosen(block, { ...choice, year: 2026 })).toBe(false);
    expect(isChosen({ ...block, when: ['cause:b'] }, choice)).toBe(false);
    expect(isChosen({ ...block, unless: ['cause:a'] }, choice)).toBe(false);
  });
});

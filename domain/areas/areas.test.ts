import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../kernel/plain-date.ts';
import { areaId, ERAS } from './area-id.ts';
import { splitFullName } from './area-kind.ts';
import { type ChangeBook, type ChangeLink, fateOf } from './fate.ts';
import { nameIdentity } from './name-identity.ts';
import { peopleMoved } from './people-moved.ts';
import { decideRelocation, relocationStep } from './relocation.ts';
import { areaSearchKey, readSearchText } from './search-text.ts';
import { parseVillageName } from './village-name.ts';

const MERGER = plainDate('2019-12-01');
const REFORM = plainDate('2025-07-01');
const TODAY = plainDate('2026-11-22');

function book(links: readonly Partial<ChangeLink>[], ends: Record<number, string | null>): ChangeBook {
  const full = links.map((link) => ({
    oldId: 0,
    newId: 0,
    on: REFORM,
    people: 'all' as const,
    isVerified: true,
    ...link,
  }));
  return {
    linksFrom: Map.groupBy(full, (link) => link.oldId),
    endOf: new Map(Object.entries(ends).map(([id, end]) => [Number(id), end as PlainDate | null])),
  };
}

describe('what became of a unit', () => {
  it('follows a chain of whole changes to the day asked, and no further', () => {
    const chain = book(
      [
        { oldId: 1, newId: 2, on: MERGER, isVerified: false },
        { oldId: 2, newId: 3 },
      ],
      { 1: MERGER, 2: REFORM, 3: null },
    );
    expect(fateOf(1, TODAY, chain)).toEqual({
      outcome: 'whole',
      areaId: 3,
      on: REFORM,
      isVerified: false,
      path: [1, 2, 3],
    });
    expect(fateOf(1, plainDate('2020-12-31'), chain)).toMatchObject({ outcome: 'whole', areaId: 2, on: MERGER });
    expect(fateOf(1, plainDate('2019-11-30'), chain)).toEqual({ outcome: 'stands', areaId: 1 });
    expect(relocationStep(fateOf(1, TODAY, chain))).toBe('confirm');
    expect(relocationStep(fateOf(2, TODAY, chain))).toBe('move');
  });

  it('leaves a split to a person, whose candidates are followed to the day', () => {
    const split = book(
      [
        { oldId: 1, newId: 2, on: MERGER, people: 'part' },
        { oldId: 1, newId: 3, on: MERGER, people: 'part' },
        { oldId: 2, newId: 4 },
      ],
      { 1: MERGER, 2: REFORM, 3: null, 4: null },
    );
    const fate = fateOf(1, TODAY, split);
    expect(fate).toEqual({ outcome: 'split', candidates: [4, 3], on: MERGER, at: 1 });
    expect(relocationStep(fate)).toBe('decide');
    expect(decideRelocation(fate, 4, 'Xã D').ok).toBe(true);
    expect(decideRelocation(fate, 2, 'Xã B')).toMatchObject({ ok: false, problems: [{ code: 'not-a-successor' }] });
  });

  it('does not count land that went without its people', () => {
    const land = book(
      [
        { oldId: 1, newId: 2, people: 'none' },
        { oldId: 1, newId: 3, people: 'all' },
      ],
      { 1: REFORM, 2: null, 3: null },
    );
    expect(fateOf(1, TODAY, land)).toMatchObject({ outcome: 'whole', areaId: 3 });
  });

  it('says so when the sources name no successor, and ends whatever the links say', () => {
    expect(fateOf(1, TODAY, book([], { 1: REFORM }))).toEqual({ outcome: 'unknown', on: REFORM, at: 1 });
    const people = fc.constantFrom('all' as const, 'part' as const, 'none' as const);
    const id = fc.integer({ min: 1, max: 6 });
    const links = fc.array(fc.record({ oldId: id, newId: id, people, on: fc.constantFrom(MERGER, REFORM) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        links,
        fc.array(fc.constantFrom(null, MERGER, REFORM), { minLength: 6, maxLength: 6 }),
        (some, ends) => {
          const fate = fateOf(1, TODAY, book(some, Object.fromEntries(ends.map((end, index) => [index + 1, end]))));
          if (fate.outcome === 'split') expect(fate.candidates.every((unit) => ends[unit - 1] === null)).toBe(true);
          if (fate.outcome === 'whole') expect(ends[fate.areaId - 1]).toBeNull();
        },
      ),
    );
  });
});

describe('where people went', () => {
  it('is read from the official wording', () => {
    expect(peopleMoved(false, 'merged_whole', 'Nhập toàn bộ')).toBe('all');
    expect(peopleMoved(true, 'merged_part', 'Nhập một phần diện tích, toàn bộ dân số')).toBe('all');
    expect(peopleMoved(true, 'merged_part', 'Nhâp một phần diện tích')).toBe('none');
    expect(peopleMoved(true, 'merged_part', 'Nhập một phần')).toBe('part');
    expect(peopleMoved(true, 'merged_part', 'Nhập toàn bộ diện tích')).toBe('part');
    expect(peopleMoved(false, 'area_added', '')).toBe('none');
  });
});

describe('names', () => {
  it('are split into kind and name, by level', () => {
    expect(splitFullName('commune', 'Phường Sa Pả')).toEqual({ kind: 'ward', name: 'Sa Pả' });
    expect(splitFullName('district', 'Thị Xã Việt Yên')).toEqual({ kind: 'town', name: 'Việt Yên' });
    expect(splitFullName('province', 'Thành phố Hà Nội')).toEqual({ kind: 'central_city', name: 'Hà Nội' });
    expect(splitFullName('commune', 'Xà Phìn')).toBeUndefined();
    expect(parseVillageName('Tổ dân phố số 3')).toEqual({
      kind: 'residential_group',
      name: 'số 3',
      fullName: 'Tổ dân phố số 3',
    });
    expect(parseVillageName(' Bản  Nậm Pung ')).toEqual({
      kind: 'village',
      name: 'Nậm Pung',
      fullName: 'Bản Nậm Pung',
    });
    expect(parseVillageName('Đông Hà')).toEqual({ kind: 'village', name: 'Đông Hà', fullName: 'Đông Hà' });
    expect(parseVillageName('  ')).toBeUndefined();
  });

  it('are one name whatever the place of the tone, and two names when the tone differs', () => {
    expect(nameIdentity('Thôn Hòa')).toBe(nameIdentity('thôn HOÀ'));
    expect(nameIdentity('Thôn Thủy')).toBe(nameIdentity('Thôn Thuỷ'));
    expect(nameIdentity('Thôn Hà')).not.toBe(nameIdentity('Thôn Hạ'));
    expect(nameIdentity('Đông')).not.toBe(nameIdentity('Dông'));
    expect(nameIdentity('Tân')).not.toBe(nameIdentity('Tan'));
  });

  it('are sought without diacritics, with or without their kind, with the units above', () => {
    expect(areaSearchKey('Xã Hoà Bình', ['Xã Hòa Bình', 'Thị trấn Đu'])).toBe('xa hoa binh|thi tran du');
    expect(readSearchText('Phường 1').names.commune).toEqual([{ key: 'phuong 1' }, { key: '1', kind: 'ward' }]);
    expect(readSearchText('xa phin').names.commune).toEqual([{ key: 'xa phin' }, { key: 'phin', kind: 'commune' }]);
    expect(readSearchText('bát xát, Lào Cai').above).toEqual(['lao cai']);
    expect(readSearchText('1').code).toEqual(['1', '01']);
  });
});

describe('ids of listed units', () => {
  it('are made from code and era and never meet', () => {
    expect(areaId('province', '30', ERAS.beforeReform)).toBe(190_030);
    expect(areaId('commune', '10669', ERAS.former)).toBe(310_669);
    expect(() => areaId('commune', 'V12', ERAS.sinceReform)).toThrow(RangeError);
    const seen = new Set<number>();
    for (const era of Object.values(ERAS)) {
      for (let code = 1; code < 100; code++) seen.add(areaId('province', String(code), era));
      for (let code = 1; code < 1000; code++) seen.add(areaId('district', String(code), era));
      for (let code = 1; code < 33_000; code += 7) seen.add(areaId('commune', String(code).padStart(5, '0'), era));
    }
    expect(seen.size).toBe(4 * (99 + 999 + 4715));
  });
});

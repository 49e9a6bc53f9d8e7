import { describe, expect, it } from 'vitest';
import { groupsOfMask, householdGroups, maskOfGroups } from './groups.ts';
import { maskBirth, maskIdentityNumber } from './masking.ts';
import { readNameQuestion, readSearchQuestion } from './name-search.ts';

describe('the search box', () => {
  it('tells an identity number, a code and a name apart', () => {
    expect(readSearchQuestion(' 030 170 000 001 ')).toEqual({ kind: 'number', number: '030170000001' });
    expect(readSearchQuestion('141234567')).toEqual({ kind: 'number', number: '141234567' });
    expect(readSearchQuestion('HD-0012')).toEqual({ kind: 'code', code: 'HD-0012' });
    expect(readSearchQuestion('Đỗ Thị Hạnh')).toMatchObject({ kind: 'name', name: { words: ['do', 'thi', 'hanh'] } });
    expect(readSearchQuestion('  …  ')).toBeUndefined();
  });

  it('is led by the rarest word, and by the rarest whole word while the last is being typed', () => {
    expect(readNameQuestion('Nguyễn Văn Cường')).toMatchObject({ driver: 'cuong', driverOfWhole: 'van' });
    expect(readNameQuestion('Khổng Thị Thu')).toMatchObject({ driver: 'khong' });
    expect(readNameQuestion('Hạnh')).toMatchObject({ driver: 'hanh', driverOfWhole: undefined });
  });
});

describe('what a list shows', () => {
  it('is the last three digits and the year', () => {
    expect(maskIdentityNumber('030170000001')).toBe('•••••••••001');
    expect(maskBirth('1970-05-02')).toBe('1970');
    expect([maskIdentityNumber(null), maskBirth(null)]).toEqual([null, null]);
  });

  it('keeps groups as a mask in the order of their list', () => {
    for (let mask = 0; mask < 64; mask++) expect(maskOfGroups(groupsOfMask(mask))).toBe(mask);
    expect(householdGroups.map((group) => maskOfGroups([group]))).toEqual([1, 2, 4, 8, 16, 32]);
  });
});

import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { listIdentityDoubts, parseIdentityNumber } from './identity-number.ts';

describe('identity numbers', () => {
  test('twelve digits tell the place of registration, sex and birth year', () => {
    expect(parseIdentityNumber('030161001234')).toEqual({
      kind: 'personal',
      number: '030161001234',
      province: '030',
      sex: 'f',
      birthYear: 1961,
    });
    expect(parseIdentityNumber('001205001234')).toMatchObject({ sex: 'm', birthYear: 2005 });
    expect(parseIdentityNumber('142345678')).toEqual({ kind: 'old-card', number: '142345678' });
  });
  test.each(['', '30161001234', '0301610012345', '03016100123x', '030 161 001 234'])('«%s» is none', (text) => {
    expect(parseIdentityNumber(text)).toBeUndefined();
  });
  test('doubts are named, each by itself', () => {
    const doubts = (number: string, sex: 'm' | 'f', birth: string) => {
      const identity = parseIdentityNumber(number);
      return identity
        ? listIdentityDoubts(identity, { sex, birth: plainDate(birth) }).map(({ code }) => code)
        : ['none'];
    };
    expect(doubts('030161001234', 'f', '1961-05-03')).toEqual([]);
    expect(doubts('030061001234', 'f', '1961-05-03')).toEqual(['identity-sex']);
    expect(doubts('030161001234', 'f', '1916-05-03')).toEqual(['identity-birth-year']);
    expect(doubts('099161001234', 'f', '1961-05-03')).toEqual(['identity-province']);
    expect(doubts('142345678', 'm', '1916-05-03')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { agencyKey, findAgency } from './agency-match.ts';

describe('agencies', () => {
  const bodies = [
    {
      id: 'labour',
      names: ['Sở Lao động - Thương binh và Xã hội', 'Sở LĐTBXH'],
      validFrom: null,
      validTo: '2025-03-01',
    },
    { id: 'agriculture-environment', names: ['Sở Nông nghiệp và Môi trường'], validFrom: '2025-03-01', validTo: null },
    { id: 'bank', names: ['Chi nhánh Ngân hàng Chính sách xã hội tỉnh', 'NHCSXH'], validFrom: null, validTo: null },
    { id: 'districts', names: ['UBND các huyện, thị xã, thành phố'], validFrom: null, validTo: '2025-07-01' },
  ];
  const id = (name: string, on = '2020-02-11') => findAgency(name, bodies, on)?.id;
  it('are found under every spelling, and only while they existed', () => {
    for (const name of [
      'Sở Lao động Thương binh và Xã hội',
      'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
      'Sở LĐ-TB&XH',
      'Sở Lao động - TBXH tỉnh Hải Dương',
    ])
      expect(`${name}: ${id(name)}`).toBe(`${name}: labour`);
    expect(id('Sở Lao động - Thương binh và Xã hội', '2025-08-01')).toBeUndefined();
    expect(id('Sở Nông nghiệp và Môi trường', '2020-01-01')).toBeUndefined();
    expect(id('Ngân hàng Chính sách xã hội')).toBe('bank');
    expect(id('Ủy ban nhân dân các huyện, thị xã, thành phố')).toBe('districts');
    expect(id('Công ty A')).toBeUndefined();
    expect(agencyKey('  ')).toBe('');
  });
});

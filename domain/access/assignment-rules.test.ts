import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { checkAssignment, type WantedAssignment } from './assignment-rules.ts';
import { assignmentsInForce, covers, jurisdictionOf } from './jurisdiction.ts';
import { PERMISSIONS, ROLES, type Role } from './permissions.ts';

const LEVELS = ['province', 'district', 'commune', 'village', null] as const;
const from = plainDate('2024-01-01');

describe('a role over an area', () => {
  it('fits one level of unit only', () => {
    const allowed = ROLES.flatMap((role) =>
      LEVELS.filter(
        (level) =>
          checkAssignment({
            role,
            level,
            agency: role === 'agency-officer' ? { name: 'Sở Y tế', level: level ?? 'province', validTo: null } : null,
            validFrom: from,
            validTo: plainDate('2025-07-01'),
          }).ok,
      ).map((level) => `${role}@${level ?? 'nation'}`),
    );
    expect(allowed).toEqual([
      'commune-officer@commune',
      'district-officer@district',
      'province-officer@province',
      'province-leader@province',
      'auditor@province',
      'auditor@nation',
      'administrator@province',
      'administrator@nation',
      'agency-officer@province',
      'agency-officer@district',
      'agency-officer@commune',
    ]);
  });

  it('over a district must end with the districts, and no longer counts after them even if it was left open', () => {
    const wanted = { role: 'district-officer', level: 'district', validFrom: from } as const;
    expect(checkAssignment({ ...wanted, validTo: plainDate('2025-07-02') }).ok).toBe(false);
    expect(checkAssignment({ ...wanted, validTo: null }).ok).toBe(false);
    const open = [{ role: 'district-officer' as Role, areas: null, validFrom: from, validTo: null }];
    expect(assignmentsInForce(open, plainDate('2025-06-30'))).toHaveLength(1);
    expect(assignmentsInForce(open, plainDate('2025-07-01'))).toHaveLength(0);
  });

  it('reaches everything below its area and nothing beside it, for every role and permission it holds', () => {
    const district = { id: 12, level: 'district', provinceId: 1, districtId: 12, communeId: null } as const;
    for (const role of ROLES) {
      for (const permission of PERMISSIONS) {
        const units = jurisdictionOf([{ role, areas: [district], validFrom: from, validTo: null }], permission);
        if (role === 'agency-officer' && permission.startsWith('task.')) expect(units.districts).toEqual([]);
        const holds = units.districts.length > 0;
        expect(covers(units, { provinceId: 1, districtId: 12, communeId: 121 })).toBe(holds);
        expect(covers(units, { provinceId: 1, districtId: 13, communeId: 131 })).toBe(false);
        expect(covers(units, { provinceId: 2, districtId: null, communeId: 211 })).toBe(false);
      }
    }
  });

  it('of an agency officer is tied to a body of the unit’s own level that still exists; no other role to any', () => {
    const codes = (wanted: Partial<WantedAssignment>) => {
      const decision = checkAssignment({
        role: 'agency-officer',
        level: 'province',
        validFrom: from,
        validTo: null,
        ...wanted,
      });
      return decision.ok ? [] : decision.problems.map(({ code }) => code);
    };
    const health = { name: 'Sở Y tế', level: 'province', validTo: null };
    expect(codes({ agency: health })).toEqual([]);
    expect(codes({})).toEqual(['agency-required']);
    expect(codes({ agency: null })).toEqual(['agency-required']);
    expect(codes({ role: 'province-officer', agency: health })).toEqual(['agency-not-wanted']);
    expect(codes({ agency: { ...health, level: 'district' } })).toEqual(['agency-level']);
    const labour = { name: 'Sở Lao động - Thương binh và Xã hội', level: 'province', validTo: '2025-03-01' };
    expect(codes({ agency: labour })).toEqual([]);
    expect(codes({ agency: labour, validFrom: plainDate('2025-03-01') })).toEqual(['agency-ended']);
    expect(codes({ level: 'district', agency: { ...health, level: 'district' } })).toEqual(['district-level-ended']);
  });
});

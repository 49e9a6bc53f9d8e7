import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { checkAssignment } from './assignment-rules.ts';
import { assignmentsInForce, covers, jurisdictionOf } from './jurisdiction.ts';
import { PERMISSIONS, ROLES, type Role } from './permissions.ts';

const LEVELS = ['province', 'district', 'commune', 'village', null] as const;
const from = plainDate('2024-01-01');

describe('a role over an area', () => {
  it('fits one level of unit only', () => {
    const allowed = ROLES.flatMap((role) =>
      LEVELS.filter(
        (level) => checkAssignment({ role, level, validFrom: from, validTo: plainDate('2025-07-01') }).ok,
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
        const holds = units.districts.length > 0;
        expect(covers(units, { provinceId: 1, districtId: 12, communeId: 121 })).toBe(holds);
        expect(covers(units, { provinceId: 1, districtId: 13, communeId: 131 })).toBe(false);
        expect(covers(units, { provinceId: 2, districtId: null, communeId: 211 })).toBe(false);
      }
    }
  });
});

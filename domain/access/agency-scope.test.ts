import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { agencyReaches, agencyScopes, type TaskPlace } from './agency-scope.ts';
import type { AreaPosition } from './area-position.ts';

const province: AreaPosition = { id: 1, level: 'province', provinceId: 1, districtId: null, communeId: null };
const district: AreaPosition = { id: 12, level: 'district', provinceId: 1, districtId: 12, communeId: null };
const scopesOf = (area: AreaPosition, day: string) =>
  agencyScopes(
    [{ agency: { id: 'p-health', relatives: [{ id: 'p-labour', from: plainDate('2025-03-01') }] }, areas: [area] }],
    plainDate(day),
  );
const place = (more: Partial<TaskPlace>): TaskPlace => ({
  planAreaId: 1,
  provinceId: 1,
  districtId: null,
  communeId: null,
  agencyId: 'p-health',
  forAllOthers: false,
  ...more,
});

describe('the scope of an agency', () => {
  it('reaches the body’s tasks in its unit, below it, and in plans of the units above; relatives from their day on', () => {
    const scopes = scopesOf(province, '2025-02-28');
    expect(agencyReaches(scopes, place({}))).toBe(true);
    expect(agencyReaches(scopes, place({ planAreaId: 12, districtId: 12 }))).toBe(true);
    expect(agencyReaches(scopes, place({ agencyId: 'p-labour' }))).toBe(false);
    expect(agencyReaches(scopesOf(province, '2025-03-01'), place({ agencyId: 'p-labour' }))).toBe(true);
    expect(agencyReaches(scopesOf(district, '2025-01-01'), place({}))).toBe(true);
    expect(agencyReaches(scopesOf(district, '2025-01-01'), place({ planAreaId: 13, districtId: 13 }))).toBe(false);
  });

  it('takes the duty of all others only from a plan of its own unit', () => {
    const others = place({ agencyId: 'p-others', forAllOthers: true });
    expect(agencyReaches(scopesOf(province, '2024-01-01'), others)).toBe(true);
    expect(agencyReaches(scopesOf(district, '2024-01-01'), others)).toBe(false);
    expect(agencyReaches(scopesOf(province, '2024-01-01'), { ...others, planAreaId: 12, districtId: 12 })).toBe(false);
  });

  it('never reaches another province or another body, whatever the task', () => {
    const id = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(id, id, fc.option(id, { nil: null }), fc.boolean(), (planAreaId, provinceId, districtId, others) => {
        const scopes = scopesOf(province, '2025-06-01');
        const foreign = place({ planAreaId, provinceId, districtId, agencyId: 'p-education', forAllOthers: others });
        expect(agencyReaches(scopes, foreign)).toBe(others && planAreaId === 1);
        const elsewhere = place({ planAreaId: planAreaId + 100, provinceId: provinceId + 100, districtId: null });
        expect(agencyReaches(scopes, elsewhere)).toBe(false);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { checkOwners, type OwnedTask } from './owner-check.ts';

const task = (label: string, agencyId: string | null, role: string): OwnedTask => ({
  id: `${label}${agencyId}${role}`,
  label,
  line: 1,
  text: label,
  agencyId,
  agencyKey: agencyId ?? 'các địa phương',
  agencyName: agencyId ?? 'các địa phương',
  role,
});

it('finds tasks without a body, works that nobody answers for, and works that several lead', () => {
  const check = checkOwners([
    task('A', 'p-health', 'lead'),
    task('A', null, 'coordinate'),
    task('B', 'p-health', 'coordinate'),
    task('B', 'p-labour', 'coordinate'),
    task('C', 'p-labour', 'lead'),
    task('C', 'p-health', 'lead'),
    task('D', 'p-labour', 'advise'),
  ]);
  expect(check.withoutAgency.map(({ label }) => label)).toEqual(['A']);
  expect(check.withoutLead.map(({ label }) => label)).toEqual(['B']);
  expect(check.severalLeads.map(({ label }) => label)).toEqual(['C']);
});

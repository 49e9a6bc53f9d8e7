import type { Page } from 'playwright-core';
import { planPages } from './plan-pages.ts';
import type { SitePage } from './site-page.ts';
import type { World } from './world.ts';

export interface SiteMap {
  readonly roundId: string;
  /** A year of the standard 2016-2020 that has no round yet. */
  readonly freeYear: number;
  readonly pages: readonly SitePage[];
}

/** Every page of the application with an address that exists in the demonstration. */
export async function siteMap(world: World): Promise<SiteMap> {
  const page = await world.as('tinh');
  const ids = await idsOf(world, page);
  const plans = await planPages(world, page);
  await page.context().close();
  const round = `/rounds/${ids.roundId}`;
  const pages: SitePage[] = [
    { name: 'sign-in', path: '/', role: 'visitor' },
    { name: 'work-list', path: '/', role: 'tinh' },
    { name: 'work-list-commune', path: '/', role: 'xa' },
    { name: 'rounds', path: '/rounds', role: 'tinh' },
    { name: 'round', path: round, role: 'tinh' },
    { name: 'imports', path: `${round}/imports`, role: 'xa' },
    { name: 'cases', path: `${round}/cases`, role: 'tinh' },
    { name: 'case', path: `${round}/cases/${ids.householdId}`, role: 'tinh' },
    { name: 'households', path: '/households?q=nguyen', role: 'tinh' },
    { name: 'household', path: `/households/${ids.householdId}`, role: 'tinh' },
    { name: 'duplicates', path: '/duplicates', role: 'tinh' },
    ...plans,
    { name: 'reports', path: '/reports', role: 'tinh' },
    { name: 'round-reports', path: `${round}/reports`, role: 'lanhdao' },
    { name: 'report-7-1', path: `${round}/reports/7.1`, role: 'lanhdao' },
    { name: 'report-7-2', path: `${round}/reports/7.2`, role: 'thanhtra' },
    { name: 'list-7-15', path: `${round}/lists/7.15`, role: 'tinh' },
    { name: 'dashboard', path: '/dashboard', role: 'lanhdao' },
    { name: 'dashboard-map', path: '/dashboard?units=new', role: 'lanhdao' },
    { name: 'standards', path: '/standards', role: 'tinh' },
    { name: 'standard', path: '/standards/2022-2025', role: 'quantri' },
    { name: 'areas', path: '/areas', role: 'tinh' },
    { name: 'area', path: `/areas/${ids.communeId}`, role: 'tinh' },
    { name: 'relocation', path: '/relocation', role: 'tinh' },
    { name: 'accounts', path: '/accounts', role: 'quantri' },
    { name: 'audit', path: '/audit', role: 'thanhtra' },
    { name: 'password', path: '/password', role: 'tinh' },
    { name: 'help', path: '/help', role: 'xa' },
    { name: 'not-found', path: '/no-such-page', role: 'xa' },
  ];
  return { roundId: ids.roundId, freeYear: ids.freeYear, pages };
}

async function idsOf(world: World, page: Page) {
  const { rounds } = (await world.call(page, 'GET', '/api/rounds')) as {
    rounds: { id: string; year: number; synthetic: boolean; status: string }[];
  };
  const round = rounds.find((each) => each.synthetic && each.status === 'approved') ?? rounds[0];
  if (round === undefined) throw new Error('the demonstration has no round');
  const { cases } = (await world.call(page, 'GET', `/api/rounds/${round.id}/cases?class=poor&limit=1`)) as {
    cases: { householdId: string; communeId: number }[];
  };
  const found = cases[0];
  if (found === undefined) throw new Error('the demonstration has no poor household');
  const freeYear = [2020, 2018, 2017, 2016, 2021].find((year) => !rounds.some((each) => each.year === year));
  if (freeYear === undefined) throw new Error('every year has a round: use a new data folder');
  return { roundId: round.id, freeYear, householdId: found.householdId, communeId: found.communeId };
}

import type { Page } from 'playwright-core';
import type { SitePage } from './site-page.ts';
import type { World } from './world.ts';

interface Listed {
  readonly plans: readonly { id: string; status: string; area: { id: number; level: string } }[];
}

/** The pages around plans: the document, what is tracked, reports, drafts, committees, other programmes. */
export async function planPages(world: World, page: Page): Promise<SitePage[]> {
  const get = async <T>(path: string) => (await world.call(page, 'GET', path)) as T;
  const { plans } = await get<Listed>('/api/plans');
  const plan = plans.find((each) => each.area.level === 'province' && each.status === 'confirmed');
  if (plan === undefined) throw new Error('the demonstration has no confirmed plan of the province');
  const { targets } = await get<{ targets: { id: string }[] }>(`/api/plans/${plan.id}/targets`);
  const { documents } = await get<{ documents: { id: string }[] }>('/api/documents');
  const { drafts } = await get<{ drafts: { id: string }[] }>('/api/drafts');
  const target = targets[0];
  const document = documents[0];
  const draft = drafts[0];
  if (!target || !document || !draft) throw new Error('the demonstration has no target, document or draft');
  const committee = await committeeOf(world, page, plan.area.id);
  const at = `/plans/${plan.id}`;
  return [
    { name: 'plans', path: '/plans', role: 'tinh' },
    { name: 'plan', path: at, role: 'tinh' },
    { name: 'plan-about', path: `${at}/about`, role: 'tinh' },
    { name: 'plan-targets', path: `${at}/targets`, role: 'lanhdao' },
    { name: 'plan-target', path: `${at}/targets/${target.id}`, role: 'tinh' },
    { name: 'plan-tasks', path: `${at}/tasks`, role: 'tinh' },
    { name: 'plan-cascade', path: `${at}/cascade`, role: 'tinh' },
    { name: 'plan-report', path: `${at}/report`, role: 'tinh' },
    { name: 'plan-reporting', path: `${at}/reporting`, role: 'tinh' },
    { name: 'plan-publish', path: `${at}/publish`, role: 'tinh' },
    { name: 'reports-due', path: '/reports-due', role: 'xa' },
    { name: 'plan-drafts', path: '/plans/drafts', role: 'tinh' },
    { name: 'plan-draft', path: `/plans/drafts/${draft.id}`, role: 'tinh' },
    { name: 'plan-text-blocks', path: '/plans/text-blocks', role: 'tinh' },
    { name: 'my-tasks', path: '/my-tasks', role: 'coquan' },
    { name: 'my-tasks-commune', path: '/my-tasks', role: 'xa' },
    { name: 'agencies', path: '/agencies', role: 'tinh' },
    { name: 'documents', path: '/documents', role: 'tinh' },
    { name: 'document', path: `/documents/${document.id}`, role: 'tinh' },
    { name: 'committees', path: '/committees', role: 'tinh' },
    { name: 'committee', path: `/committees/${committee}`, role: 'tinh' },
    { name: 'committees-staff', path: '/committees/staff', role: 'tinh' },
    { name: 'programmes', path: '/programmes', role: 'tinh' },
  ];
}

async function committeeOf(world: World, page: Page, areaId: number): Promise<string> {
  const { committee } = (await world.call(page, 'POST', '/api/committees', {
    commandId: crypto.randomUUID(),
    areaId,
    kind: 'poverty',
    name: 'Ban Chỉ đạo các chương trình mục tiêu quốc gia (thử trình duyệt)',
    shortName: 'Ban Chỉ đạo tỉnh',
    standingAgencyId: null,
    decisionNumber: `${Date.now() % 10_000}/QĐ-UBND`,
    decisionDate: '2020-01-10',
    decisionIssuer: 'UBND tỉnh',
    validFrom: '2020-01-10',
  })) as { committee: { id: string } };
  return committee.id;
}

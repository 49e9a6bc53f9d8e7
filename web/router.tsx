import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readAreaSearch } from './features/areas/area-search.ts';
import { readHouseholdFilters } from './features/households/household-filters.ts';
import { readReportFilters, readRoundChoice } from './features/reports/report-filters.ts';
import { readCaseFilters } from './features/reviews/case-filters.ts';
import { readCommuneStatus } from './features/reviews/commune-status.ts';
import { Shell } from './shell/shell.tsx';
import { Empty } from './ui/empty.tsx';
import { Refusal } from './ui/notice.tsx';
import { Page } from './ui/page.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const under = { getParentRoute: () => root } as const;

/** Each page is loaded when it is first opened. */
const pages = [
  createRoute({
    ...under,
    path: '/',
    component: lazyRouteComponent(() => import('./features/reviews/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    ...under,
    path: '/rounds',
    component: lazyRouteComponent(() => import('./features/reviews/rounds-page.tsx'), 'RoundsPage'),
  }),
  createRoute({
    ...under,
    path: '/rounds/$roundId',
    validateSearch: readCommuneStatus,
    component: lazyRouteComponent(() => import('./features/reviews/round-page.tsx'), 'RoundPage'),
  }),
  createRoute({
    ...under,
    path: '/rounds/$roundId/imports',
    component: lazyRouteComponent(() => import('./features/reviews/imports-page.tsx'), 'ImportsPage'),
  }),
  createRoute({
    ...under,
    path: '/imports/$importId',
    component: lazyRouteComponent(() => import('./features/reviews/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    ...under,
    path: '/rounds/$roundId/cases',
    validateSearch: readCaseFilters,
    component: lazyRouteComponent(() => import('./features/reviews/cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    ...under,
    path: '/rounds/$roundId/cases/$householdId',
    component: lazyRouteComponent(() => import('./features/reviews/case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    ...under,
    path: '/households',
    validateSearch: readHouseholdFilters,
    component: lazyRouteComponent(() => import('./features/households/search-page.tsx'), 'SearchPage'),
  }),
  createRoute({
    ...under,
    path: '/households/$householdId',
    component: lazyRouteComponent(() => import('./features/households/household-page.tsx'), 'HouseholdPage'),
  }),
  createRoute({
    ...under,
    path: '/duplicates',
    component: lazyRouteComponent(() => import('./features/households/duplicates-page.tsx'), 'DuplicatesPage'),
  }),
  createRoute({
    ...under,
    path: '/plans',
    component: lazyRouteComponent(() => import('./features/plans/plans-page.tsx'), 'PlansPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/drafts',
    component: lazyRouteComponent(() => import('./features/plans/drafting/drafts-page.tsx'), 'DraftsPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/drafts/$draftId',
    component: lazyRouteComponent(() => import('./features/plans/drafting/draft-page.tsx'), 'DraftPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/text-blocks',
    component: lazyRouteComponent(() => import('./features/plans/drafting/text-blocks-page.tsx'), 'TextBlocksPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId',
    component: lazyRouteComponent(() => import('./features/plans/plan-page.tsx'), 'PlanPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId/about',
    component: lazyRouteComponent(() => import('./features/plans/about-page.tsx'), 'AboutPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId/versions/$versionId',
    component: lazyRouteComponent(() => import('./features/plans/version-page.tsx'), 'VersionPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId/outlook',
    component: lazyRouteComponent(() => import('./features/plans/outlook-page.tsx'), 'OutlookPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId/targets',
    component: lazyRouteComponent(() => import('./features/plans/board-page.tsx'), 'BoardPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId/targets/$targetId',
    component: lazyRouteComponent(() => import('./features/plans/target-page.tsx'), 'TargetPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId/cascade',
    component: lazyRouteComponent(() => import('./features/plans/cascade-page.tsx'), 'CascadePage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId/report',
    component: lazyRouteComponent(() => import('./features/plans/reporting/results-page.tsx'), 'ResultsPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId/reporting',
    component: lazyRouteComponent(() => import('./features/plans/reporting/regime-page.tsx'), 'RegimePage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId/publish',
    component: lazyRouteComponent(() => import('./features/plans/reporting/publish-page.tsx'), 'PublishPage'),
  }),
  createRoute({
    ...under,
    path: '/reports-due',
    component: lazyRouteComponent(() => import('./features/plans/reporting/due-page.tsx'), 'DueReportsPage'),
  }),
  createRoute({
    ...under,
    path: '/plans/$planId/tasks',
    component: lazyRouteComponent(() => import('./features/plans/tasks-page.tsx'), 'TasksPage'),
  }),
  createRoute({
    ...under,
    path: '/documents',
    component: lazyRouteComponent(() => import('./features/documents/documents-page.tsx'), 'DocumentsPage'),
  }),
  createRoute({
    ...under,
    path: '/documents/$documentId',
    component: lazyRouteComponent(() => import('./features/documents/document-page.tsx'), 'DocumentPage'),
  }),
  createRoute({
    ...under,
    path: '/committees',
    component: lazyRouteComponent(() => import('./features/committees/committees-page.tsx'), 'CommitteesPage'),
  }),
  createRoute({
    ...under,
    path: '/committees/staff',
    component: lazyRouteComponent(() => import('./features/committees/staff-page.tsx'), 'StaffPage'),
  }),
  createRoute({
    ...under,
    path: '/committees/$committeeId',
    component: lazyRouteComponent(() => import('./features/committees/committee-page.tsx'), 'CommitteePage'),
  }),
  createRoute({
    ...under,
    path: '/programmes',
    component: lazyRouteComponent(() => import('./features/programmes/activities-page.tsx'), 'ActivitiesPage'),
  }),
  createRoute({
    ...under,
    path: '/programmes/activities/$activityId',
    component: lazyRouteComponent(() => import('./features/programmes/activity-page.tsx'), 'ActivityPage'),
  }),
  createRoute({
    ...under,
    path: '/programmes/resources',
    component: lazyRouteComponent(() => import('./features/programmes/resources-page.tsx'), 'ResourcesPage'),
  }),
  createRoute({
    ...under,
    path: '/programmes/new-rural',
    component: lazyRouteComponent(() => import('./features/programmes/new-rural-page.tsx'), 'NewRuralPage'),
  }),
  createRoute({
    ...under,
    path: '/programmes/indicators',
    component: lazyRouteComponent(() => import('./features/programmes/indicators-page.tsx'), 'IndicatorsPage'),
  }),
  createRoute({
    ...under,
    path: '/programmes/unserved',
    component: lazyRouteComponent(() => import('./features/programmes/unserved-page.tsx'), 'UnservedPage'),
  }),
  createRoute({
    ...under,
    path: '/programmes/returns',
    component: lazyRouteComponent(() => import('./features/programmes/returns-page.tsx'), 'ReturnsPage'),
  }),
  createRoute({
    ...under,
    path: '/programmes/catalogue',
    component: lazyRouteComponent(() => import('./features/programmes/catalogue-page.tsx'), 'CataloguePage'),
  }),
  createRoute({
    ...under,
    path: '/reports',
    validateSearch: readRoundChoice,
    component: lazyRouteComponent(() => import('./features/reports/reports-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    ...under,
    path: '/rounds/$roundId/reports',
    component: lazyRouteComponent(() => import('./features/reports/round-reports-page.tsx'), 'RoundReportsPage'),
  }),
  createRoute({
    ...under,
    path: '/rounds/$roundId/reports/$form',
    validateSearch: readReportFilters,
    component: lazyRouteComponent(() => import('./features/reports/report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    ...under,
    path: '/rounds/$roundId/lists/$form',
    validateSearch: readReportFilters,
    component: lazyRouteComponent(() => import('./features/reports/list-page.tsx'), 'ListPage'),
  }),
  createRoute({
    ...under,
    path: '/dashboard',
    validateSearch: readRoundChoice,
    component: lazyRouteComponent(() => import('./features/reports/dashboard/dashboard-page.tsx'), 'DashboardPage'),
  }),
  createRoute({
    ...under,
    path: '/standards',
    component: lazyRouteComponent(() => import('./features/standards/standards-page.tsx'), 'StandardsPage'),
  }),
  createRoute({
    ...under,
    path: '/standards/$standardId',
    component: lazyRouteComponent(() => import('./features/standards/standard-page.tsx'), 'StandardPage'),
  }),
  createRoute({
    ...under,
    path: '/areas',
    validateSearch: readAreaSearch,
    component: lazyRouteComponent(() => import('./features/areas/areas-page.tsx'), 'AreasPage'),
  }),
  createRoute({
    ...under,
    path: '/areas/$areaId',
    component: lazyRouteComponent(() => import('./features/areas/area-page.tsx'), 'AreaPage'),
  }),
  createRoute({
    ...under,
    path: '/relocation',
    component: lazyRouteComponent(() => import('./features/areas/relocation-page.tsx'), 'RelocationPage'),
  }),
  createRoute({
    ...under,
    path: '/my-tasks',
    component: lazyRouteComponent(() => import('./features/agencies/my-tasks-page.tsx'), 'MyTasksPage'),
  }),
  createRoute({
    ...under,
    path: '/agencies',
    component: lazyRouteComponent(() => import('./features/agencies/agencies-page.tsx'), 'AgenciesPage'),
  }),
  createRoute({
    ...under,
    path: '/accounts',
    component: lazyRouteComponent(() => import('./features/access/accounts-page.tsx'), 'AccountsPage'),
  }),
  createRoute({
    ...under,
    path: '/audit',
    component: lazyRouteComponent(() => import('./features/access/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    ...under,
    path: '/password',
    component: lazyRouteComponent(() => import('./features/access/password-page.tsx'), 'PasswordPage'),
  }),
  createRoute({
    ...under,
    path: '/help',
    component: lazyRouteComponent(() => import('./features/help/help-page.tsx'), 'HelpPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <Refusal error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('ui.pageNotFound')}>
      <Empty title={t('ui.pageNotFoundLead')} action={<Link to="/">{t('ui.toHome')}</Link>} />
    </Page>
  );
}

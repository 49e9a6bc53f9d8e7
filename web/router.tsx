import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Shell } from './shell/shell.tsx';
import { Empty } from './ui/empty.tsx';
import { Refusal } from './ui/notice.tsx';
import { Page } from './ui/page.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** Each page is loaded when it is first opened. */
const pages = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./features/reviews/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds',
    component: lazyRouteComponent(() => import('./features/reviews/rounds-page.tsx'), 'RoundsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$roundId',
    component: lazyRouteComponent(() => import('./features/reviews/round-page.tsx'), 'RoundPage'),
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

import { Drawer, LoadingOverlay } from '@mantine/core';
import { IconLogout, IconMenu2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession, type Session, setLanguage, signOut } from '#contract/access/session.ts';
import { ROLE_NAMES } from '#domain/access/permissions.ts';
import { isSignedOut } from '../api/call-refused.ts';
import { useAct, useAnswer } from '../api/queries.ts';
import { PasswordPage } from '../features/access/password-page.tsx';
import { SignInPage } from '../features/access/sign-in-page.tsx';
import { SessionContext } from '../features/access/use-session.ts';
import { useFormat } from '../ui/format.ts';
import { Refusal } from '../ui/notice.tsx';
import { forgetDrafts } from '../ui/use-draft.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';
import classes from './shell.module.css';

export function Shell() {
  const session = useAnswer(getSession, {});
  if (isSignedOut(session.error)) return <SignInPage />;
  if (session.isError) return <Refusal error={session.error} onRetry={() => session.refetch()} />;
  if (session.data === undefined) return <LoadingOverlay visible />;
  return (
    <SessionContext value={session.data}>
      <Frame session={session.data} />
    </SessionContext>
  );
}

function Frame({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const main = useFocusAfterNavigation();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <header className={`${classes.header} no-print`}>
        <button type="button" className={classes.burger} aria-label={t('shell.menu')} onClick={() => setOpened(true)}>
          <IconMenu2 size={22} aria-hidden />
        </button>
        <Link to="/" className={classes.brand}>
          <Logo size={30} />
          <span>Vươn Lên</span>
        </Link>
        <Person session={session} />
      </header>
      <div className={`${classes.side} no-print`}>
        <Navigation />
      </div>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        size="17rem"
        title={<span className="strong">Vươn Lên</span>}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <p className="small soft">
          {session.name}{' '}
          <Link to="/password" onClick={() => setOpened(false)}>
            {t('accounts.own')}
          </Link>
        </p>
        <Navigation onChosen={() => setOpened(false)} />
      </Drawer>
      <main id="content" ref={main} tabIndex={-1} className={classes.main}>
        {session.mustChangePassword ? <PasswordPage /> : <Outlet />}
      </main>
    </div>
  );
}

function Person({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const client = useQueryClient();
  const leave = useAct(signOut);
  const choose = useAct(setLanguage);
  const first = session.assignments[0];
  return (
    <div className={classes.person}>
      <div className={classes.who}>
        <Link to="/password" className={classes.name} title={t('accounts.own')}>
          {session.name}
        </Link>
        {first && (
          <span className={classes.role}>
            {first.agency ? words(first.agency.name) : words(ROLE_NAMES[first.role])} ·{' '}
            {first.areaId === null ? t('access.wholeCountry') : first.areaName}
          </span>
        )}
      </div>
      <LanguageSwitch onChange={(language) => choose.run({ language })} />
      <button
        type="button"
        className={classes.signOut}
        aria-label={t('shell.signOut')}
        title={t('shell.signOut')}
        onClick={async () => {
          if (!(await leave.run({}))) return;
          forgetDrafts();
          await client.resetQueries();
        }}
      >
        <IconLogout size={19} aria-hidden />
      </button>
    </div>
  );
}

/** After a change of page the focus moves to the content, as a full page load would do. */
function useFocusAfterNavigation() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import classes from '../plans/plans.module.css';

/** The head of the pages about the organisation. */
export function CommitteeFrame(props: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly trail?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Page title={props.title} trail={props.trail} lead={props.lead} actions={props.actions}>
      <nav aria-label={t('committees.pages')} className={`${classes.tabs} no-print`}>
        <Link to="/committees" activeOptions={{ exact: true }}>
          {t('committees.committees')}
        </Link>
        <Link to="/committees/staff">{t('committees.staff')}</Link>
      </nav>
      {props.children}
    </Page>
  );
}

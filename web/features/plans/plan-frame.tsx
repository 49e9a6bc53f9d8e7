import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#contract/plans/plan.ts';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import classes from './plans.module.css';

/** The head of every page of one plan: which plan it is, and its three pages. */
export function PlanFrame(props: {
  readonly plan: Plan;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { plan } = props;
  const { t } = useTranslation();
  const { date, time } = useFormat();
  const params = { planId: plan.id };
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => showCurrent(tabs.current), []);
  return (
    <Page
      title={props.title}
      trail={
        <>
          <Link to="/plans">{t('plans.list')}</Link> · {plan.area.fullName}
          {plan.parent && (
            <>
              {' · '}
              <Link to="/plans/$planId" params={{ planId: plan.parent.id }}>
                {plan.parent.number ?? plan.parent.title}
              </Link>
            </>
          )}
        </>
      }
      lead={
        <span className="row">
          <span>
            {plan.number ?? plan.title} · {plan.year}
            {plan.issuedOn !== null && ` · ${date(plan.issuedOn)}`}
          </span>
          <Tag tone={plan.status === 'confirmed' ? 'good' : 'waiting'}>{t(`plans.${plan.status}`)}</Tag>
          {plan.confirmedAt !== null && (
            <span className="small">
              {t('plans.confirmedBy', { who: plan.confirmedBy ?? '', at: time(plan.confirmedAt) })}
            </span>
          )}
        </span>
      }
      actions={props.actions}
    >
      <nav ref={tabs} aria-label={t('plans.pages')} className={`${classes.tabs} no-print`}>
        <Link to="/plans/$planId" params={params} activeOptions={{ exact: true }}>
          {t('plans.tab.document')}
        </Link>
        <Link to="/plans/$planId/about" params={params}>
          {t('plans.tab.about')}
        </Link>
        {plan.status === 'confirmed' && (
          <>
            <Link to="/plans/$planId/targets" params={params}>
              {t('plans.tab.targets')}
            </Link>
            <Link to="/plans/$planId/tasks" params={params}>
              {t('plans.tab.tasks')}
            </Link>
            {plan.area.level !== 'commune' && (
              <Link to="/plans/$planId/cascade" params={params}>
                {t('plans.tab.below')}
              </Link>
            )}
            <Link to="/plans/$planId/report" params={params}>
              {t('plans.tab.results')}
            </Link>
            <Link to="/plans/$planId/reporting" params={params}>
              {t('plans.tab.regime')}
            </Link>
            <Link to="/plans/$planId/publish" params={params}>
              {t('plans.tab.publish')}
            </Link>
          </>
        )}
      </nav>
      {props.children}
    </Page>
  );
}

/** On a narrow screen the pages scroll sideways: the one shown stands in sight. */
function showCurrent(tabs: HTMLElement | null): void {
  const current = tabs?.querySelector('[aria-current="page"]');
  if (tabs === null || !current) return;
  const [all, one] = [tabs.getBoundingClientRect(), current.getBoundingClientRect()];
  if (one.right > all.right) tabs.scrollLeft += one.right - all.right;
}

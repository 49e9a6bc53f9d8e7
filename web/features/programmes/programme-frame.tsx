import { NativeSelect } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { usePermission } from '../access/use-session.ts';
import classes from '../plans/plans.module.css';

/** The head of every page about integration. */
export function ProgrammeFrame(props: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly trail?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const readsReports = usePermission('report.read');
  const readsPlans = usePermission('plan.read');
  const readsHouseholds = usePermission('household.read');
  const tabs: (false | { to: LinkProps['to']; label: string })[] = [
    { to: '/programmes', label: t('programmes.activities') },
    { to: '/programmes/resources', label: t('programmes.resources') },
    readsReports && { to: '/programmes/new-rural', label: t('programmes.newRural') },
    readsPlans && { to: '/programmes/indicators', label: t('programmes.indicators') },
    readsHouseholds && { to: '/programmes/unserved', label: t('programmes.unserved') },
    { to: '/programmes/returns', label: t('programmes.returns') },
    { to: '/programmes/catalogue', label: t('programmes.catalogue') },
  ];
  return (
    <Page title={props.title} trail={props.trail} lead={props.lead} actions={props.actions}>
      <nav aria-label={t('programmes.pages')} className={`${classes.tabs} no-print`}>
        {tabs.map(
          (tab) =>
            tab && (
              <Link key={tab.to} to={tab.to} activeOptions={{ exact: true }}>
                {tab.label}
              </Link>
            ),
        )}
      </nav>
      {props.children}
    </Page>
  );
}

let chosenYear: number | undefined;

/** The year somebody chose; it stays while one goes from page to page. */
export function useYear(): [number | undefined, (year: number) => void] {
  const [year, setYear] = useState(chosenYear);
  return [
    year,
    (next) => {
      chosenYear = next;
      setYear(next);
    },
  ];
}

/** Plans and programmes are kept here from 2016 on. */
const FIRST_YEAR = 2016;

/** The year looked at; the years since then and those of which there are records. */
export function YearSelect(props: {
  readonly year: number;
  readonly years?: readonly number[];
  readonly onChange: (year: number) => void;
}) {
  const { t } = useTranslation();
  const next = new Date().getFullYear() + 1;
  const range = Array.from({ length: next - FIRST_YEAR + 1 }, (_, index) => next - index);
  const years = [...new Set([...range, props.year, ...(props.years ?? [])])].sort((a, b) => b - a);
  return (
    <NativeSelect
      aria-label={t('programmes.year')}
      value={String(props.year)}
      onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      data={years.map((year) => ({ value: String(year), label: `${t('programmes.year')} ${year}` }))}
    />
  );
}

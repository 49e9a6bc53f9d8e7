import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { listDrafts } from '#contract/plans/drafting/drafts.ts';
import type { CallAnswer } from '../../../api/call.ts';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Section } from '../../../ui/page.tsx';
import { Tag } from '../../../ui/tag.tsx';

type Unit = CallAnswer<typeof listDrafts>['units'][number];

/** Which unit has issued its plan of the year, which is writing, which has nothing. */
export function IssuedUnits(props: {
  readonly units: readonly Unit[];
  readonly year: number;
  readonly onYear: (year: number) => void;
}) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { units, year } = props;
  const years = Array.from({ length: 7 }, (_, at) => year + 3 - at);
  const columns: Column<Unit>[] = [
    { key: 'area', header: t('planDrafts.area'), primary: true, value: ({ area }) => area.fullName },
    {
      key: 'state',
      header: t('planDrafts.status'),
      value: ({ plan, draft }) => (plan ? 2 : draft ? 1 : 0),
      cell: ({ plan, draft }) =>
        plan ? (
          <Tag tone="good">{t('planDrafts.statusOf.issued')}</Tag>
        ) : draft ? (
          <Tag tone="waiting">{t('planDrafts.inDraft', { version: draft.version })}</Tag>
        ) : (
          <Tag tone="quiet">{t('planDrafts.notYet')}</Tag>
        ),
    },
    {
      key: 'plan',
      header: t('planDrafts.plan'),
      value: ({ plan }) => plan?.number ?? '',
      cell: ({ plan }) =>
        plan && (
          <Link to="/plans/$planId" params={{ planId: plan.id }}>
            {plan.number ?? t('planDrafts.plan')}
          </Link>
        ),
    },
    {
      key: 'issuedOn',
      header: t('planDrafts.issueDate'),
      value: ({ plan }) => plan?.issuedOn ?? '',
      cell: ({ plan }) => (plan?.issuedOn ? date(plan.issuedOn) : ''),
    },
  ];
  const issued = units.filter(({ plan }) => plan !== null).length;
  return (
    <Section
      title={t('planDrafts.units', { year })}
      lead={t('planDrafts.unitsLead', { issued, all: units.length, year })}
      flush
      actions={
        <NativeSelect
          aria-label={t('planDrafts.year')}
          value={String(year)}
          onChange={(event) => props.onYear(Number(event.currentTarget.value))}
          data={years.map(String)}
        />
      }
    >
      <DataTable
        name={t('planDrafts.units', { year })}
        rows={units}
        columns={columns}
        rowKey={({ area }) => String(area.id)}
        empty={t('planDrafts.notYet')}
      />
    </Section>
  );
}

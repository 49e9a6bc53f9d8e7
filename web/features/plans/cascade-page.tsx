import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { getCascade } from '#contract/plans/cascade.ts';
import type { Operator } from '#domain/plans/document/vocabulary.ts';
import { measureName, OPERATOR_NAMES } from '#domain/plans/tracking/words.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NOT_KNOWN, useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PlanFrame } from './plan-frame.tsx';
import { useQuantity } from './use-quantity.ts';

type Answer = z.output<typeof getCascade.output>;

/** Cấp dưới: which unit has issued its own plan, and whether what they promise adds up. */
export function CascadePage() {
  const { planId } = useParams({ from: '/plans/$planId/cascade' });
  const { t } = useTranslation();
  const query = useAnswer(getCascade, { planId });
  const sums = useSumColumns();
  const rates = useRateColumns();
  const units = useUnitColumns();
  return (
    <Answered query={query} lines={10}>
      {(answer) => (
        <PlanFrame plan={answer.plan} title={t('plans.below')}>
          <Section title={t('plans.belowSums')} lead={t('plans.belowSumsLead')} flush>
            <DataTable
              name={t('plans.belowSums')}
              rows={answer.sums}
              columns={sums}
              rowKey={(row) => row.targetId}
              compact
              empty={<Empty title={t('plans.noItems')} />}
            />
          </Section>
          {answer.rates.length > 0 && (
            <Section title={t('planTargets.ratesBelow')} lead={t('planTargets.ratesBelowLead')} flush>
              <DataTable
                name={t('planTargets.ratesBelow')}
                rows={answer.rates}
                columns={rates}
                rowKey={(row) => row.targetId}
                compact
                empty={<Empty title={t('plans.noItems')} />}
              />
            </Section>
          )}
          <Section
            title={t('plans.belowPlans')}
            lead={t('plans.belowIssued', {
              count: answer.units.filter(({ plan }) => plan !== null).length,
              total: answer.units.length,
            })}
            flush
          >
            <DataTable
              name={t('plans.belowPlans')}
              rows={answer.units}
              columns={units}
              rowKey={({ area }) => String(area.id)}
              rowTone={({ plan }) => (plan === null ? 'attention' : undefined)}
              empty={<Empty title={t('plans.noItems')} />}
            />
          </Section>
        </PlanFrame>
      )}
    </Answered>
  );
}

function useSumColumns(): Column<Answer['sums'][number]>[] {
  const { t } = useTranslation();
  const { count, words } = useFormat();
  const { quantity } = useQuantity();
  return [
    {
      key: 'measure',
      header: t('plans.targets'),
      primary: true,
      value: (row) => `${words(measureName(row.measure))}: ${words(OPERATOR_NAMES[row.operator as Operator])}`,
    },
    {
      key: 'value',
      header: t('plans.ofThisPlan'),
      align: 'right',
      value: (row) => row.value,
      cell: (row) => quantity(row.value, row.unit),
    },
    {
      key: 'allotted',
      header: t('plans.allotted'),
      align: 'right',
      value: (row) => row.allotted,
      cell: (row) => (row.allotted === null ? NOT_KNOWN : count(row.allotted)),
    },
    {
      key: 'below',
      header: t('plans.ofPlansBelow'),
      align: 'right',
      value: (row) => row.below,
      cell: (row) =>
        row.plansBelow === 0 ? NOT_KNOWN : t('plans.fromPlans', { value: count(row.below), count: row.plansBelow }),
    },
    {
      key: 'state',
      header: t('plans.status'),
      value: (row) => row.below - row.value,
      cell: (row) =>
        row.plansBelow === 0 ? (
          <Tag tone="quiet">{t('plans.noneBelow')}</Tag>
        ) : row.below === row.value ? (
          <Tag tone="good">{t('plans.addsUp')}</Tag>
        ) : (
          <Tag tone={row.below < row.value ? 'poor' : 'near'}>
            {t('plans.offBy', {
              value: `${row.below > row.value ? '+' : '−'}${count(Math.abs(row.below - row.value))}`,
            })}
          </Tag>
        ),
    },
  ];
}

function useRateColumns(): Column<Answer['rates'][number]>[] {
  const { t } = useTranslation();
  const { count, decimal, words } = useFormat();
  const rate = (value: number | null) => (value === null ? NOT_KNOWN : `${decimal(value, 4)}%`);
  return [
    { key: 'measure', header: t('plans.targets'), primary: true, value: (row) => words(measureName(row.measure)) },
    {
      key: 'promised',
      header: t('planTargets.promised'),
      align: 'right',
      value: (row) => row.promised,
      cell: (row) => (row.promised === null ? NOT_KNOWN : `${row.comparison} ${rate(row.promised)}`),
    },
    {
      key: 'below',
      header: t('planTargets.made'),
      align: 'right',
      value: (row) => row.below,
      cell: (row) =>
        row.below === null
          ? NOT_KNOWN
          : t('planTargets.madeOf', {
              rate: rate(row.below),
              count: row.plansBelow,
              households: count(row.households),
            }),
    },
    {
      key: 'state',
      header: t('plans.status'),
      value: (row) => (row.met === null ? null : Number(row.met)),
      cell: (row) =>
        row.met === null ? (
          <Tag tone="quiet">{t('plans.noneBelow')}</Tag>
        ) : (
          <Tag tone={row.met ? 'good' : 'poor'}>{t(row.met ? 'planTargets.enough' : 'planTargets.short')}</Tag>
        ),
    },
  ];
}

function useUnitColumns(): Column<Answer['units'][number]>[] {
  const { t } = useTranslation();
  const { date } = useFormat();
  return [
    { key: 'area', header: t('plans.unitBelow'), primary: true, value: ({ area }) => area.fullName },
    {
      key: 'plan',
      header: t('plans.list'),
      value: ({ plan }) => plan?.number ?? plan?.title ?? null,
      cell: ({ plan }) =>
        plan === null ? (
          t('plans.notIssued')
        ) : (
          <Link to="/plans/$planId" params={{ planId: plan.id }}>
            {plan.number ?? plan.title}
          </Link>
        ),
    },
    {
      key: 'issued',
      header: t('plans.issuedOn'),
      value: ({ plan }) => plan?.issuedOn,
      cell: ({ plan }) => date(plan?.issuedOn),
    },
    {
      key: 'status',
      header: t('plans.status'),
      value: ({ plan }) => plan?.status,
      cell: ({ plan }) =>
        plan === null ? (
          <Tag tone="waiting">{t('plans.notIssued')}</Tag>
        ) : (
          <Tag tone={plan.status === 'confirmed' ? 'good' : 'waiting'}>{t(`plans.${plan.status}`)}</Tag>
        ),
    },
  ];
}

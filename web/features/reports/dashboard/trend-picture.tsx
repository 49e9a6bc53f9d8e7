import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getTable } from '#contract/reports/get-table.ts';
import type { Round } from '#contract/reviews/rounds.ts';
import { call } from '../../../api/call.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Picture } from '../../../ui/chart/picture.tsx';
import { useFormat } from '../../../ui/format.ts';
import { totalRow } from './total-row.ts';
import { type TrendPoint, trendOption } from './trend-option.ts';

/** Rates by yearly round, broken where the standard changes. */
export function TrendPicture({
  provinceId,
  rounds,
}: {
  readonly provinceId: number;
  readonly rounds: readonly Round[];
}) {
  const { t } = useTranslation();
  const { decimal } = useFormat();
  const own = useMemo(
    () =>
      rounds
        .filter((round) => round.provinceId === provinceId && round.kind === 'yearly')
        .sort((a, b) => a.referenceDate.localeCompare(b.referenceDate)),
    [rounds, provinceId],
  );
  const tables = useQueries({
    queries: own.map((round) => {
      const input = { roundId: round.id, form: '7.1', level: 'province' as const };
      return { queryKey: [getTable.name, input], queryFn: () => call(getTable, input) };
    }),
  });
  const points: TrendPoint[] = own.map((round, index) => {
    const values = totalRow(tables[index]?.data)?.values;
    return {
      round,
      poor: values?.['4'] ?? null,
      near: values?.['6'] ?? null,
      isBreak: index > 0 && own[index - 1]?.standardId !== round.standardId,
    };
  });
  const known = JSON.stringify(points);
  const option = useMemo(
    () =>
      trendOption(points, {
        poor: t('dashboard.poor'),
        near: t('dashboard.nearPoor'),
        break: t('dashboard.break'),
        format: (value) => `${decimal(value)}%`,
      }),
    [known],
  );
  if (own.length < 2) return null;
  return (
    <Picture
      title={t('dashboard.trend')}
      lead={t('dashboard.trendLead')}
      rows={points}
      rowKey={(point) => point.round.id}
      columns={[
        { key: 'round', header: t('dashboard.round'), primary: true, value: (point) => point.round.id },
        {
          key: 'standard',
          header: t('dashboard.standard'),
          value: (point) => `${point.round.standardId}${point.isBreak ? ` (${t('dashboard.break')})` : ''}`,
        },
        {
          key: 'poor',
          header: `${t('dashboard.poor')} (%)`,
          align: 'right',
          value: (point) => point.poor,
          cell: (point) => decimal(point.poor),
        },
        {
          key: 'near',
          header: `${t('dashboard.nearPoor')} (%)`,
          align: 'right',
          value: (point) => point.near,
          cell: (point) => decimal(point.near),
        },
      ]}
    >
      <Chart option={option} label={t('dashboard.trend')} height={300} />
    </Picture>
  );
}

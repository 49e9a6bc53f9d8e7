import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getTable } from '#contract/reports/get-table.ts';
import type { ReportTableAnswer } from '#contract/reports/report-query.ts';
import type { Round } from '#contract/reviews/rounds.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Picture } from '../../../ui/chart/picture.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { useFormat } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { barOption } from './bar-option.ts';
import { mapOption } from './map-option.ts';
import { useBoundaries } from './use-boundaries.ts';

type Row = ReportTableAnswer['rows'][number];
const MEASURES = { poor: { rate: '4', count: '3' }, near: { rate: '6', count: '5' } } as const;

/** A choropleth by commune; on units that have no boundary, a ranking. */
export function MapPicture({
  round,
  units,
  isOld,
}: {
  readonly round: Round;
  readonly units: 'old' | 'new';
  readonly isOld: boolean;
}) {
  const { t } = useTranslation();
  const { count, decimal } = useFormat();
  const [measure, setMeasure] = useState<keyof typeof MEASURES>('poor');
  const query = useAnswer(getTable, { roundId: round.id, form: '7.1', level: 'commune', ...(isOld ? { units } : {}) });
  const keys = MEASURES[measure];
  const columns: Column<Row>[] = [
    { key: 'name', header: t('dashboard.unit'), primary: true, value: (row) => row.areaName },
    { key: 'code', header: t('areas.code'), value: (row) => row.areaCode },
    {
      key: 'all',
      header: t('dashboard.households'),
      align: 'right',
      value: (row) => row.values['1'],
      cell: (row) => count(row.values['1']),
    },
    {
      key: 'count',
      header: t('dashboard.count'),
      align: 'right',
      value: (row) => row.values[keys.count],
      cell: (row) => count(row.values[keys.count]),
    },
    {
      key: 'rate',
      header: t('dashboard.rate'),
      align: 'right',
      value: (row) => row.values[keys.rate],
      cell: (row) => decimal(row.values[keys.rate]),
    },
  ];
  return (
    <Answered query={query} lines={10}>
      {(table) => {
        const rows = table.rows.filter((row) => row.level === 'commune' && row.residence === 'all');
        return (
          <Picture
            title={t(
              units === 'new' ? (measure === 'poor' ? 'dashboard.map' : 'dashboard.mapNear') : 'dashboard.ranking',
            )}
            lead={units === 'old' ? t('dashboard.rankingLead') : undefined}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.areaCode}
            controls={
              <NativeSelect
                size="xs"
                aria-label={t('dashboard.measure')}
                value={measure}
                onChange={(event) => setMeasure(event.currentTarget.value as keyof typeof MEASURES)}
                data={[
                  { value: 'poor', label: t('dashboard.poor') },
                  { value: 'near', label: t('dashboard.nearPoor') },
                ]}
              />
            }
          >
            {units === 'new' ? (
              <Choropleth
                rows={rows}
                rateKey={keys.rate}
                label={t(measure === 'poor' ? 'dashboard.map' : 'dashboard.mapNear')}
              />
            ) : (
              <Ranking table={table} rateKey={keys.rate} />
            )}
          </Picture>
        );
      }}
    </Answered>
  );
}

function Choropleth({
  rows,
  rateKey,
  label,
}: {
  readonly rows: readonly Row[];
  readonly rateKey: string;
  readonly label: string;
}) {
  const { t } = useTranslation();
  const { words, decimal, count } = useFormat();
  const boundaries = useBoundaries(PROVINCE_OF(rows));
  const features = boundaries.data?.features;
  const option = useMemo(
    () =>
      features &&
      mapOption(
        features,
        rows.map((row) => ({ code: row.areaCode, rate: row.values[rateKey] ?? null })),
        { format: (value) => `${decimal(value)}%`, unknown: t('dashboard.noDenominator') },
      ),
    [features, rows, rateKey, decimal, t],
  );
  const map = useMemo(() => (features ? { name: 'communes', features } : undefined), [features]);
  if (boundaries.isError) return <Notice tone="warning">{t('dashboard.mapFailed')}</Notice>;
  if (!option || !map || !boundaries.data) return <p role="status">{t('ui.loading')}</p>;
  const known = new Set(map.features.features.map((each) => String(each.properties?.code)));
  const missing = rows.filter((row) => !known.has(row.areaCode)).length;
  return (
    <>
      <Chart option={option} map={map} label={label} height={520} />
      {missing > 0 && <p className="soft small">{t('dashboard.notOnMap', { units: count(missing) })}</p>}
      <p className="soft small">{words(boundaries.data.attribution)}</p>
    </>
  );
}

const PROVINCE_OF = (_rows: readonly Row[]): string | undefined => undefined;

/** Districts (or the first communes) by rate, highest first. */
function Ranking({ table, rateKey }: { readonly table: ReportTableAnswer; readonly rateKey: string }) {
  const { t } = useTranslation();
  const { decimal } = useFormat();
  const option = useMemo(() => {
    const districts = table.rows.filter((row) => row.level === 'district' && row.residence === 'all');
    const shown = (districts.length > 1 ? districts : table.rows.filter((row) => row.level === 'commune'))
      .filter((row) => row.values[rateKey] != null)
      .sort((a, b) => (b.values[rateKey] ?? 0) - (a.values[rateKey] ?? 0))
      .slice(0, 20);
    return barOption(
      shown.map((row) => ({ name: row.areaName, value: row.values[rateKey] ?? 0 })),
      (value) => `${decimal(value)}%`,
    );
  }, [table, rateKey, decimal]);
  return <Chart option={option} label={t('dashboard.ranking')} height={440} />;
}

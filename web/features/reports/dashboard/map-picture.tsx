import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
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
import { barOption } from './bar-option.ts';
import { Choropleth } from './choropleth.tsx';

type Row = ReportTableAnswer['rows'][number];

/** Column of form 7.1 a measure is read from. */
const MEASURES = { poor: '4', nearPoor: '6', poorCount: '3', nearPoorCount: '5' } as const;
type Measure = keyof typeof MEASURES;

/** A choropleth by commune; where units have no boundary, a ranking. */
export function MapPicture({
  round,
  units,
  isOld,
}: {
  readonly round: Round;
  readonly units: 'old' | 'new';
  readonly isOld: boolean;
}) {
  const query = useAnswer(getTable, {
    roundId: round.id,
    form: '7.1',
    level: 'commune',
    ...(isOld ? { units } : {}),
  });
  return (
    <Answered query={query} lines={10}>
      {(table) => <Places table={table} provinceId={round.provinceId} hasMap={units === 'new'} />}
    </Answered>
  );
}

function Places({
  table,
  provinceId,
  hasMap,
}: {
  readonly table: ReportTableAnswer;
  readonly provinceId: number;
  readonly hasMap: boolean;
}) {
  const { t } = useTranslation();
  const { count, decimal } = useFormat();
  const rows = useMemo(() => table.rows.filter((row) => row.level === 'commune' && row.residence === 'all'), [table]);
  const hasRates = rows.some((row) => row.values[MEASURES.poor] != null);
  const [chosen, setChosen] = useState<Measure>();
  const measure = chosen ?? (hasRates ? 'poor' : 'poorCount');
  const key = MEASURES[measure];
  const isRate = measure === 'poor' || measure === 'nearPoor';
  const format = (value: number) => (isRate ? `${decimal(value)}%` : count(value));
  const title = t(hasMap ? 'dashboard.map' : 'dashboard.ranking', { measure: t(`dashboard.measures.${measure}`) });
  const number = (column: string, header: string, show: (value: number | null | undefined) => string): Column<Row> => ({
    key: column,
    header,
    align: 'right',
    value: (row) => row.values[column],
    cell: (row) => show(row.values[column]),
  });
  return (
    <Picture
      title={title}
      lead={hasMap ? (hasRates ? undefined : t('dashboard.ratesMissing')) : t('dashboard.rankingLead')}
      rows={rows}
      rowKey={(row) => `${row.areaCode}:${row.areaName}`}
      columns={[
        { key: 'name', header: t('dashboard.unit'), primary: true, value: (row) => row.areaName },
        { key: 'code', header: t('areas.code'), value: (row) => row.areaCode },
        number('1', t('dashboard.households'), count),
        number('3', t('dashboard.poor'), count),
        number('4', t('dashboard.measures.poor'), decimal),
        number('5', t('dashboard.nearPoor'), count),
        number('6', t('dashboard.measures.nearPoor'), decimal),
      ]}
      controls={
        <NativeSelect
          size="xs"
          aria-label={t('dashboard.measure')}
          value={measure}
          onChange={(event) => setChosen(event.currentTarget.value as Measure)}
          data={(Object.keys(MEASURES) as Measure[]).map((value) => ({
            value,
            label: t(`dashboard.measures.${value}`),
          }))}
        />
      }
    >
      {hasMap ? (
        <Choropleth
          provinceId={provinceId}
          shades={rows.map((row) => ({ code: row.areaCode, name: row.areaName, value: row.values[key] ?? null }))}
          label={title}
          format={format}
          fallback={
            <>
              <p>
                {t('dashboard.notRegrouped')} <Link to="/relocation">{t('areas.relocation')}</Link>
              </p>
              <Ranking table={table} valueKey={key} label={title} format={format} />
            </>
          }
        />
      ) : (
        <Ranking table={table} valueKey={key} label={title} format={format} />
      )}
    </Picture>
  );
}

/** Districts (or the first communes), highest first. */
function Ranking({
  table,
  valueKey,
  label,
  format,
}: {
  readonly table: ReportTableAnswer;
  readonly valueKey: string;
  readonly label: string;
  readonly format: (value: number) => string;
}) {
  const bars = useMemo(() => {
    const districts = table.rows.filter((row) => row.level === 'district' && row.residence === 'all');
    return (districts.length > 1 ? districts : table.rows.filter((row) => row.level === 'commune'))
      .filter((row) => row.values[valueKey] != null)
      .map((row) => ({ name: row.areaName, value: row.values[valueKey] ?? 0 }))
      .sort((a, b) => b.value - a.value)
      .slice(0, 20);
  }, [table, valueKey]);
  return <Chart option={barOption(bars, format)} label={label} height={Math.max(160, bars.length * 34)} />;
}

import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openFigure } from '#contract/reports/open-figure.ts';
import { type Movement, nameOfMovement } from '#domain/reviews/movement.ts';
import type { CallInput } from '../../api/call.ts';
import { usePages } from '../../api/queries.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Refusal } from '../../ui/notice.tsx';
import { ClassTag } from '../reviews/class-tag.tsx';
import type { ReportFilters } from './report-filters.ts';

export interface OpenedFigure {
  readonly areaCode: string;
  readonly areaName: string;
  readonly kind: 'household' | 'person' | 'commune';
  readonly residence: 'all' | 'urban' | 'rural';
  readonly column: string;
  readonly label: string;
  readonly shown: string;
}

/** The households behind a printed figure; what they contribute adds up to it. */
export function FigureDrawer({
  roundId,
  form,
  filters,
  figure,
  onClose,
}: {
  readonly roundId: string;
  readonly form: string;
  readonly filters: ReportFilters;
  readonly figure: OpenedFigure;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  const pages = usePages(openFigure, {
    roundId,
    form,
    area: figure.areaCode,
    column: figure.column,
    kind: figure.kind,
    limit: 50,
    ...(figure.residence === 'all' ? {} : { residence: figure.residence }),
    ...(filters.units ? { units: filters.units } : {}),
    ...(filters.bands ? { bands: filters.bands } : {}),
  } as unknown as CallInput<typeof openFigure>);
  const first = pages.data?.pages[0];
  const households = pages.data?.pages.flatMap((page) => page.households) ?? [];
  const communes = pages.data?.pages.flatMap((page) => page.communes) ?? [];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(100%, 62rem)"
      title={<span className="strong">{`${figure.areaName} · ${figure.label}: ${figure.shown}`}</span>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className="stack">
        <Refusal error={pages.error} title={t('ui.notComputed')} onRetry={() => pages.refetch()} />
        {!first && !pages.isError && <p role="status">{t('ui.loading')}</p>}
        {first && (
          <>
            <p className="strong">{t('reports.adds', { households: count(first.count), total: count(first.total) })}</p>
            <ul className="small soft" style={{ margin: 0, paddingLeft: '1.1rem' }}>
              {first.measures.map((measure) => (
                <li key={measure.code}>
                  {measure.sign < 0 ? '− ' : ''}
                  {measure.name}: {measure.definition} ({measure.source})
                </li>
              ))}
            </ul>
            {households.length > 0 && (
              <DataTable
                fromServer
                name={t('reports.behind')}
                rows={households}
                rowKey={(row) => row.householdId}
                footer={<LoadMore pages={pages} />}
                columns={[
                  {
                    key: 'head',
                    header: t('cases.head'),
                    primary: true,
                    minWidth: '10rem',
                    value: (row) => row.headName,
                    cell: (row) => (
                      <Link to="/rounds/$roundId/cases/$householdId" params={{ roundId, householdId: row.householdId }}>
                        {row.headName}
                      </Link>
                    ),
                  },
                  { key: 'code', header: t('cases.code'), value: (row) => row.code },
                  { key: 'commune', header: t('cases.commune'), value: (row) => row.communeName },
                  { key: 'village', header: t('cases.village'), value: (row) => row.village },
                  { key: 'size', header: t('cases.size'), align: 'right', value: (row) => row.size },
                  {
                    key: 'class',
                    header: t('cases.class'),
                    value: (row) => row.class,
                    cell: (row) => <ClassTag value={row.class} />,
                  },
                  {
                    key: 'movement',
                    header: t('cases.movement'),
                    value: (row) => words(nameOfMovement(row.movement as Movement)),
                  },
                  { key: 'adds', header: t('reports.contribution'), align: 'right', value: (row) => row.contribution },
                ]}
              />
            )}
            {communes.length > 0 && (
              <DataTable
                name={t('reports.communesBehind')}
                rows={communes}
                rowKey={(row) => row.code}
                footer={pages.hasNextPage && <LoadMore pages={pages} />}
                columns={[
                  { key: 'name', header: t('cases.commune'), primary: true, value: (row) => row.name },
                  { key: 'code', header: t('areas.code'), value: (row) => row.code },
                  {
                    key: 'numerator',
                    header: t('reports.numerator'),
                    align: 'right',
                    value: (row) => row.numerator,
                    cell: (row) => count(row.numerator),
                  },
                  {
                    key: 'denominator',
                    header: t('reports.denominator'),
                    align: 'right',
                    value: (row) => row.denominator,
                    cell: (row) => count(row.denominator),
                  },
                ]}
              />
            )}
          </>
        )}
      </div>
    </Drawer>
  );
}

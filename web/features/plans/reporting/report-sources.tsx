import { useTranslation } from 'react-i18next';
import type { ReportPaper } from '#contract/plans/reporting/results-report.ts';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { Section } from '../../../ui/page.tsx';

type Figure = ReportPaper['figures'][number];

/** Where each printed figure comes from. */
export function ReportSources({ figures }: { readonly figures: readonly Figure[] }) {
  const { t } = useTranslation();
  const title = t('planReports.sources', { count: figures.length });
  const rows = figures.map((figure, at) => ({ ...figure, at }));
  const columns: Column<Figure & { at: number }>[] = [
    { key: 'text', header: t('planReports.figure'), primary: true, value: ({ text }) => text },
    { key: 'place', header: t('planReports.place'), value: ({ place }) => place },
    { key: 'measure', header: t('planReports.measure'), value: ({ measure }) => measure, minWidth: '12rem' },
    { key: 'area', header: t('planReports.unitCode'), value: ({ area }) => area },
    { key: 'source', header: t('planReports.source'), value: ({ origin }) => origin.words, minWidth: '12rem' },
  ];
  return (
    <Section title={title} flush>
      <DataTable name={title} rows={rows} columns={columns} rowKey={({ at }) => String(at)} compact />
    </Section>
  );
}

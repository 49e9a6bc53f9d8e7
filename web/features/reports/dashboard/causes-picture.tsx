import { useTranslation } from 'react-i18next';
import { getTable } from '#contract/reports/get-table.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import { Picture } from '../../../ui/chart/picture.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Bars } from './bars.tsx';
import { totalRow } from './total-row.ts';

interface Cause {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
}

/** Causes named by poor households, form 7.10. */
export function CausesPicture({ roundId }: { readonly roundId: string }) {
  const query = useAnswer(getTable, { roundId, form: '7.10', level: 'province' });
  return (
    <Answered query={query}>
      {(table) => {
        // The first group of columns is that of the poor: its total, then a column a cause.
        const first = table.columns[0]?.groups[0];
        return (
          <Causes
            causes={table.columns
              .filter(
                (column, index) =>
                  column.groups[0] === first && (index > 0 || column.number !== 'A') && column.unit !== 'percent',
              )
              .slice(1)
              .map((column) => ({
                key: column.key,
                label: column.label,
                value: totalRow(table)?.values[column.key] ?? null,
              }))}
          />
        );
      }}
    </Answered>
  );
}

function Causes({ causes }: { readonly causes: readonly Cause[] }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const bars = causes
    .filter((cause) => cause.value !== null)
    .map((cause) => ({ name: cause.label, value: cause.value ?? 0 }))
    .sort((a, b) => b.value - a.value);
  return (
    <Picture
      title={t('dashboard.causes')}
      lead={t('dashboard.causesLead')}
      rows={causes}
      rowKey={(cause) => cause.key}
      columns={[
        { key: 'label', header: t('dashboard.cause'), primary: true, value: (cause) => cause.label },
        {
          key: 'value',
          header: t('dashboard.count'),
          align: 'right',
          value: (cause) => cause.value,
          cell: (cause) => count(cause.value),
        },
      ]}
    >
      <Bars bars={bars} label={t('dashboard.causes')} format={count} color="#ab3c29" />
    </Picture>
  );
}

import { useTranslation } from 'react-i18next';
import { getTable } from '#contract/reports/get-table.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import { Picture } from '../../../ui/chart/picture.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Bars } from './bars.tsx';
import { totalRow } from './total-row.ts';

interface Share {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
}

/** Rates of deprivation among poor households, form 7.5. */
export function DeprivationsPicture({ roundId }: { readonly roundId: string }) {
  const query = useAnswer(getTable, { roundId, form: '7.5', level: 'province' });
  return (
    <Answered query={query}>
      {(table) => (
        <Shares
          shares={table.columns
            .filter((column) => column.unit === 'percent')
            .map((column) => ({
              key: column.key,
              label: column.label,
              value: totalRow(table)?.values[column.key] ?? null,
            }))}
        />
      )}
    </Answered>
  );
}

function Shares({ shares }: { readonly shares: readonly Share[] }) {
  const { t } = useTranslation();
  const { decimal } = useFormat();
  const bars = shares
    .filter((share) => share.value !== null)
    .map((share) => ({ name: share.label, value: share.value ?? 0 }))
    .sort((a, b) => b.value - a.value);
  return (
    <Picture
      title={t('dashboard.deprivations')}
      lead={t('dashboard.deprivationsLead')}
      rows={shares}
      rowKey={(share) => share.key}
      columns={[
        { key: 'label', header: t('dashboard.indicator'), primary: true, value: (share) => share.label },
        {
          key: 'value',
          header: t('dashboard.rate'),
          align: 'right',
          value: (share) => share.value,
          cell: (share) => decimal(share.value),
        },
      ]}
    >
      <Bars bars={bars} label={t('dashboard.deprivations')} format={(value) => `${decimal(value)}%`} />
    </Picture>
  );
}

import { useTranslation } from 'react-i18next';
import { listReaders } from '#contract/households/household-file.ts';
import { usePages } from '../../api/queries.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Section } from '../../ui/page.tsx';

export function Readers({ householdId }: { readonly householdId: string }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const pages = usePages(listReaders, { householdId, limit: 20 });
  const rows = pages.data?.pages.flatMap((page) => page.readers) ?? [];
  const purpose = (text: string) => (text === 'review' ? t('households.purposeReview') : text);
  return (
    <Section title={t('households.readers')} flush>
      <DataTable
        compact
        name={t('households.readers')}
        rows={rows}
        rowKey={(row) => `${row.at}:${row.actorId}`}
        columns={[
          { key: 'who', header: t('households.who'), primary: true, value: (row) => row.actorName },
          { key: 'at', header: t('households.when'), value: (row) => row.at, cell: (row) => time(row.at) },
          { key: 'purpose', header: t('households.purpose'), value: (row) => purpose(row.purpose) },
        ]}
        footer={pages.hasNextPage && <LoadMore pages={pages} />}
      />
    </Section>
  );
}

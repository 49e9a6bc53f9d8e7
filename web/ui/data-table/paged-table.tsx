import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../load-more.tsx';
import { Refusal } from '../notice.tsx';
import { DataTable, type DataTableProps } from './data-table.tsx';

/** A file of more rows than this is no list any more: the person is told to narrow it. */
const MOST_IN_A_FILE = 20_000;

type Pages<P> = UseInfiniteQueryResult<{ readonly pages: P[] }>;

/** A list that comes page by page: loading, failure, emptiness, «more», and a file of the whole of it, not of what was scrolled to. */
export function PagedTable<T, P>({
  pages,
  rowsOf,
  empty,
  ...table
}: Omit<DataTableProps<T>, 'rows' | 'fromServer' | 'footer' | 'allRows'> & {
  readonly pages: Pages<P>;
  readonly rowsOf: (page: P) => readonly T[];
  readonly empty: ReactNode;
}) {
  const { t } = useTranslation();
  const rows = pages.data?.pages.flatMap(rowsOf) ?? [];
  if (pages.isError && rows.length === 0)
    return <Refusal error={pages.error} title={t('ui.notComputed')} onRetry={() => pages.refetch()} />;
  return (
    <DataTable
      {...table}
      fromServer
      rows={rows}
      allRows={() => everyRow(pages, rowsOf)}
      empty={
        pages.isLoading ? (
          <p role="status" className="soft" style={{ padding: '1rem' }}>
            {t('ui.loading')}
          </p>
        ) : (
          empty
        )
      }
      footer={rows.length > 0 && <LoadMore pages={pages} />}
    />
  );
}

async function everyRow<T, P>(pages: Pages<P>, rowsOf: (page: P) => readonly T[]): Promise<readonly T[] | 'too-many'> {
  let state: Pages<P> = pages;
  let rows = state.data?.pages.flatMap(rowsOf) ?? [];
  while (state.hasNextPage) {
    if (rows.length >= MOST_IN_A_FILE) return 'too-many';
    state = await pages.fetchNextPage({ throwOnError: true });
    rows = state.data?.pages.flatMap(rowsOf) ?? [];
  }
  return rows;
}

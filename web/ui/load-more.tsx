import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refusal } from './notice.tsx';

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly error: unknown;
  fetchNextPage(): unknown;
}

/** The end of a paged list: more, or that this was all. */
export function LoadMore({ pages }: { readonly pages: Pages }) {
  const { t } = useTranslation();
  return (
    <div className="no-print" style={{ padding: '0.75rem 1rem', textAlign: 'center' }}>
      <Refusal error={pages.error} onRetry={() => pages.fetchNextPage()} />
      {pages.hasNextPage ? (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {t('ui.loadMore')}
        </Button>
      ) : (
        <span className="soft small">{t('ui.noMore')}</span>
      )}
    </div>
  );
}

import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './notice.tsx';

/** Loading, refused or answered: a failure never looks like an empty list or a zero. */
export function Answered<T>({
  query,
  lines = 6,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly lines?: number;
  readonly children: (answer: T) => ReactNode;
}) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Refusal error={query.error} title={t('ui.notComputed')} onRetry={() => query.refetch()} />;
  return (
    <div role="status" aria-busy="true" className="stack tight">
      <span className="visually-hidden">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={22} width={`${96 - ((line * 17) % 38)}%`} />
      ))}
    </div>
  );
}

import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAuditLog } from '#contract/access/audit-log.ts';
import { usePages } from '../../api/queries.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';

const BLANK = { act: '', subjectKind: '', from: '', to: '' };

export function AuditPage() {
  const { t } = useTranslation();
  const { time } = useFormat();
  const [typed, setTyped] = useState(BLANK);
  const [wanted] = useDebouncedValue(typed, 300);
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value.trim() !== ''));
  const pages = usePages(listAuditLog, { limit: 100, ...given });
  const rows = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  const field = (key: 'act' | 'subjectKind', hint?: string) => (
    <TextInput
      label={t(`accounts.${key}`)}
      placeholder={hint}
      value={typed[key]}
      onChange={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
    />
  );
  return (
    <Page title={t('accounts.audit')} lead={t('accounts.auditLead')}>
      <Section>
        <form className="row end" role="search" onSubmit={(event) => event.preventDefault()}>
          {field('act', t('accounts.actHint'))}
          {field('subjectKind')}
          <DateInput label={t('accounts.from')} value={typed.from} onChange={(from) => setTyped({ ...typed, from })} />
          <DateInput label={t('accounts.to')} value={typed.to} onChange={(to) => setTyped({ ...typed, to })} />
        </form>
      </Section>
      <Section flush>
        {pages.isError && rows.length === 0 ? (
          <Refusal error={pages.error} title={t('ui.notComputed')} onRetry={() => pages.refetch()} />
        ) : (
          <DataTable
            fromServer
            name={t('accounts.audit')}
            rows={rows}
            rowKey={(entry) => String(entry.seq)}
            columns={[
              { key: 'seq', header: t('accounts.seq'), align: 'right', value: (entry) => entry.seq },
              { key: 'act', header: t('accounts.act'), primary: true, value: (entry) => entry.act },
              { key: 'at', header: t('accounts.at'), value: (entry) => entry.at, cell: (entry) => time(entry.at) },
              { key: 'actor', header: t('accounts.actor'), value: (entry) => entry.actorName },
              {
                key: 'subject',
                header: t('accounts.subject'),
                value: (entry) => `${entry.subjectKind} ${entry.subjectId}`,
              },
              { key: 'area', header: t('accounts.area'), value: (entry) => entry.areaName },
              {
                key: 'details',
                header: t('accounts.details'),
                value: (entry) => JSON.stringify(entry.details ?? {}),
                cell: (entry) => (
                  <code style={{ overflowWrap: 'anywhere', fontSize: '0.8rem' }}>
                    {JSON.stringify(entry.details ?? {})}
                  </code>
                ),
              },
            ]}
            empty={!pages.isLoading && <Empty title={t('accounts.noEntries')} />}
            footer={pages.hasNextPage && <LoadMore pages={pages} />}
          />
        )}
      </Section>
    </Page>
  );
}

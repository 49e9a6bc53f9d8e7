import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAuditLog } from '#contract/access/audit-log.ts';
import { compareVietnamese } from '#domain/kernel/vietnamese-text.ts';
import { usePages } from '../../api/queries.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ACT_NAMES } from './act-names.ts';

const BLANK = { act: '', subjectKind: '', from: '', to: '' };

export function AuditPage() {
  const { t } = useTranslation();
  const { time, words } = useFormat();
  const nameOf = (act: string) => {
    const name = ACT_NAMES.get(act);
    return name ? words(name) : act;
  };
  const acts = [...ACT_NAMES]
    .map(([value, name]) => ({ value, label: words(name) }))
    .sort((a, b) => compareVietnamese(a.label, b.label));
  const [typed, setTyped] = useState(BLANK);
  const [wanted] = useDebouncedValue(typed, 300);
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value.trim() !== ''));
  const pages = usePages(listAuditLog, { limit: 100, ...given });
  const rows = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Page title={t('accounts.audit')} lead={t('accounts.auditLead')}>
      <Section>
        <form className="row end" role="search" onSubmit={(event) => event.preventDefault()}>
          <NativeSelect
            label={t('accounts.act')}
            style={{ maxWidth: '100%' }}
            value={typed.act}
            onChange={(event) => setTyped({ ...typed, act: event.currentTarget.value })}
            data={[{ value: '', label: t('ui.all') }, ...acts]}
          />
          <TextInput
            label={t('accounts.subjectKind')}
            value={typed.subjectKind}
            onChange={(event) => setTyped({ ...typed, subjectKind: event.currentTarget.value })}
          />
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
              {
                key: 'act',
                header: t('accounts.act'),
                primary: true,
                minWidth: '12rem',
                value: (entry) => nameOf(entry.act),
                cell: (entry) => (
                  <span title={entry.act}>
                    {nameOf(entry.act)}
                    <span className="soft small" style={{ display: 'block' }}>
                      {entry.act}
                    </span>
                  </span>
                ),
              },
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

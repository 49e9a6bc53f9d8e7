import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, listAccounts } from '#contract/access/accounts.ts';
import { ROLE_NAMES } from '#domain/access/permissions.ts';
import { usePages } from '../../api/queries.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type AccountAct, AccountActDialog } from './account-act-dialog.tsx';
import { CreateAccountDialog } from './create-account-dialog.tsx';
import { usePermission } from './use-session.ts';

export function AccountsPage() {
  const { t } = useTranslation();
  const mayEdit = usePermission('account.edit');
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 250);
  const [creating, setCreating] = useState(false);
  const [acting, setActing] = useState<{ act: AccountAct; account: Account }>();
  const pages = usePages(listAccounts, { limit: 50, ...(wanted ? { q: wanted } : {}) });
  const rows = pages.data?.pages.flatMap((page) => page.accounts) ?? [];
  const columns = useColumns(mayEdit, (act, account) => setActing({ act, account }));
  return (
    <Page
      title={t('accounts.list')}
      lead={t('accounts.listLead')}
      actions={
        mayEdit && (
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setCreating(true)}>
            {t('accounts.create')}
          </Button>
        )
      }
    >
      <Section flush>
        {pages.isError && rows.length === 0 ? (
          <Refusal error={pages.error} title={t('ui.notComputed')} onRetry={() => pages.refetch()} />
        ) : (
          <DataTable
            fromServer
            name={t('accounts.list')}
            rows={rows}
            columns={columns}
            rowKey={(account) => account.userId}
            filters={
              <TextInput
                aria-label={t('accounts.find')}
                placeholder={t('accounts.find')}
                leftSection={<IconSearch size={16} aria-hidden />}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            }
            empty={!pages.isLoading && <Empty title={t('accounts.none')} />}
            footer={pages.hasNextPage && <LoadMore pages={pages} />}
          />
        )}
      </Section>
      {creating && <CreateAccountDialog onClose={() => setCreating(false)} />}
      {acting && <AccountActDialog {...acting} onClose={() => setActing(undefined)} />}
    </Page>
  );
}

function useColumns(mayEdit: boolean, onAct: (act: AccountAct, account: Account) => void): Column<Account>[] {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const assignments = (account: Account) =>
    account.assignments.map(
      (each) =>
        `${words(ROLE_NAMES[each.role])} · ${each.agency ? `${words(each.agency.name)}, ` : ''}${each.areaId === null ? t('accounts.wholeCountry') : each.areaName} · ${t('areas.since', { from: date(each.validFrom) })}${each.validTo ? ` – ${date(each.validTo)}` : ''}`,
    );
  const acts = (account: Account): AccountAct[] => [
    'assign',
    ...(account.assignments.length > 0 ? (['end'] as const) : []),
    'reset',
    account.disabledAt ? 'enable' : 'disable',
  ];
  const columns: Column<Account>[] = [
    { key: 'name', header: t('accounts.name'), primary: true, minWidth: '9rem', value: (account) => account.name },
    { key: 'username', header: t('accounts.username'), value: (account) => account.username },
    {
      key: 'status',
      header: t('accounts.status'),
      value: (account) => t(account.disabledAt ? 'accounts.disabled' : 'accounts.active'),
      cell: (account) => (
        <span className="row" style={{ gap: '0.3rem' }}>
          <Tag tone={account.disabledAt ? 'poor' : 'good'}>
            {t(account.disabledAt ? 'accounts.disabled' : 'accounts.active')}
          </Tag>
          {account.mustChangePassword && <span className="soft small">{t('accounts.mustChange')}</span>}
        </span>
      ),
    },
    {
      key: 'assignments',
      header: t('accounts.assignments'),
      minWidth: '14rem',
      value: (account) => assignments(account).join('; '),
      cell: (account) => (
        <span className="stack tight" style={{ gap: 0 }}>
          {assignments(account).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </span>
      ),
    },
  ];
  if (!mayEdit) return columns;
  return [
    ...columns,
    {
      key: 'acts',
      header: t('rounds.work'),
      acts: true,
      minWidth: '15rem',
      value: () => null,
      cell: (account) => (
        <span className="row" style={{ gap: '0.35rem' }}>
          {acts(account).map((act) => (
            <Button
              key={act}
              size="compact-sm"
              variant="default"
              aria-label={`${t(`accounts.${act}`)}: ${account.name}`}
              onClick={() => onAct(act, account)}
            >
              {t(`accounts.${act}`)}
            </Button>
          ))}
        </span>
      ),
    },
  ];
}

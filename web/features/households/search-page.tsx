import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchHouseholds } from '#contract/households/search-households.ts';
import { usePages } from '../../api/queries.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePermission } from '../access/use-session.ts';
import { AreaPicker, type FoundArea } from '../areas/area-picker.tsx';
import type { HouseholdFilters } from './household-filters.ts';
import { RegisterDialog } from './register-dialog.tsx';
import { useHouseholdColumns } from './use-household-columns.tsx';

export function SearchPage() {
  const filters = useSearch({ from: '/households' });
  const { t } = useTranslation();
  const mayEdit = usePermission('household.edit');
  const [registering, setRegistering] = useState(false);
  const isAsked = (filters.q ?? '').length >= 2 || filters.areaId !== undefined || filters.class !== undefined;
  const pages = usePages(searchHouseholds, { limit: 50, ...filters }, { enabled: isAsked });
  const rows = pages.data?.pages.flatMap((page) => page.households) ?? [];
  const columns = useHouseholdColumns();
  return (
    <Page
      title={t('households.search')}
      lead={t('households.searchLead')}
      actions={
        <>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/duplicates" />}>
            {t('households.duplicates')}
          </Button>
          {mayEdit && (
            <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setRegistering(true)}>
              {t('households.register')}
            </Button>
          )}
        </>
      }
    >
      <Section>
        <Filters filters={filters} />
      </Section>
      <Section flush>
        {pages.isError && rows.length === 0 ? (
          <Refusal error={pages.error} title={t('ui.notComputed')} onRetry={() => pages.refetch()} />
        ) : !isAsked ? (
          <Empty title={t('households.startTyping')}>{t('households.startTypingLead')}</Empty>
        ) : (
          <DataTable
            fromServer
            name={t('households.search')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.householdId}
            empty={
              pages.isLoading ? (
                <p role="status" className="soft" style={{ padding: '1rem' }}>
                  {t('ui.loading')}
                </p>
              ) : (
                <Empty title={t('households.none')}>{t('households.noneLead')}</Empty>
              )
            }
            footer={rows.length > 0 && <LoadMore pages={pages} />}
          />
        )}
      </Section>
      {registering && <RegisterDialog onClose={() => setRegistering(false)} />}
    </Page>
  );
}

function Filters({ filters }: { readonly filters: HouseholdFilters }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/households' });
  const [typed, setTyped] = useState(filters.q ?? '');
  const [area, setArea] = useState<FoundArea>();
  const [wanted] = useDebouncedValue(typed, 200);
  const set = (part: Partial<HouseholdFilters>) =>
    navigate({
      search: (before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined),
        ) as HouseholdFilters,
      replace: true,
    });
  useEffect(() => {
    if ((filters.q ?? '') !== wanted) set({ q: wanted || undefined });
  });
  return (
    <form className="row end" role="search" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        style={{ flex: '2 1 16rem' }}
        label={t('households.query')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        maxLength={120}
        autoFocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <AreaPicker
        style={{ flex: '1 1 14rem' }}
        label={t('households.area')}
        scope="mine"
        value={area}
        onChange={(chosen) => {
          setArea(chosen);
          set({ areaId: chosen?.id });
        }}
      />
      <NativeSelect
        label={t('households.class')}
        value={filters.class ?? ''}
        onChange={(event) => set({ class: (event.currentTarget.value || undefined) as HouseholdFilters['class'] })}
        data={[
          { value: '', label: t('ui.all') },
          ...(['poor', 'near_poor', 'not_poor'] as const).map((value) => ({
            value,
            label: t(`cases.classes.${value}`),
          })),
        ]}
      />
      <NativeSelect
        label={t('households.status')}
        value={filters.status ?? 'active'}
        onChange={(event) => set({ status: event.currentTarget.value as HouseholdFilters['status'] })}
        data={(['active', 'closed', 'all'] as const).map((value) => ({
          value,
          label: t(`households.statuses.${value}`),
        }))}
      />
      <NativeSelect
        label={t('households.sort')}
        value={filters.sort ?? 'name'}
        onChange={(event) => set({ sort: event.currentTarget.value === 'code' ? 'code' : undefined })}
        data={[
          { value: 'name', label: t('households.sortName') },
          { value: 'code', label: t('households.sortCode') },
        ]}
      />
      <Checkbox
        label={t('households.withMembers')}
        checked={filters.members ?? false}
        disabled={area?.level !== 'commune'}
        onChange={(event) => set({ members: event.currentTarget.checked || undefined })}
      />
    </form>
  );
}

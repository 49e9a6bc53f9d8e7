import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchHouseholds } from '#contract/households/search-households.ts';
import { usePages } from '../../api/queries.ts';
import { PagedTable } from '../../ui/data-table/paged-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { useTypedFilter } from '../../ui/use-typed-filter.ts';
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
        {isAsked ? (
          <PagedTable
            name={t('households.search')}
            pages={pages}
            rowsOf={(page) => page.households}
            columns={columns}
            rowKey={(row) => row.householdId}
            empty={<Empty title={t('households.none')}>{t('households.noneLead')}</Empty>}
          />
        ) : (
          <Empty title={t('households.startTyping')}>{t('households.startTypingLead')}</Empty>
        )}
      </Section>
      {registering && <RegisterDialog onClose={() => setRegistering(false)} />}
    </Page>
  );
}

function Filters({ filters }: { readonly filters: HouseholdFilters }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/households' });
  const [area, setArea] = useState<FoundArea>();
  const set = (part: Partial<HouseholdFilters>) =>
    navigate({
      search: (before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined),
        ) as HouseholdFilters,
      replace: true,
    });
  const [typed, setTyped] = useTypedFilter(filters.q, (q) => set({ q }));
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

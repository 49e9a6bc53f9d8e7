import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaLine } from '#contract/areas/area.ts';
import { getArea } from '#contract/areas/get-area.ts';
import { listChildren } from '#contract/areas/list-children.ts';
import { searchAreas } from '#contract/areas/search-areas.ts';
import { AREA_LEVEL_NAMES } from '#domain/areas/area-level.ts';
import { useAnswer, usePages } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePermission } from '../access/use-session.ts';
import { VillageImport } from './village-import.tsx';

export function AreasPage() {
  const { parentId, asOf } = useSearch({ from: '/areas' });
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/areas' });
  const mayRelocate = usePermission('household.relocate');
  const mayEdit = usePermission('area.edit');
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 200);
  const day = asOf ? { asOf } : {};
  return (
    <Page
      title={t('areas.list')}
      lead={t('areas.listLead')}
      actions={
        mayRelocate && (
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/relocation" />}>
            {t('areas.relocation')}
          </Button>
        )
      }
    >
      <Section>
        <form className="row end" role="search" onSubmit={(event) => event.preventDefault()}>
          <TextInput
            style={{ flex: '1 1 16rem' }}
            label={t('areas.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            maxLength={100}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <DateInput
            label={t('areas.asOf')}
            value={asOf ?? ''}
            onChange={(value) => {
              navigate({
                search: (before) => ({
                  ...(before.parentId ? { parentId: before.parentId } : {}),
                  ...(value ? { asOf: value } : {}),
                }),
                replace: true,
              });
            }}
          />
        </form>
      </Section>
      {wanted !== '' ? <Found query={wanted} day={day} /> : <Children parentId={parentId} day={day} />}
      {mayEdit && <VillageImport />}
    </Page>
  );
}

function Found({ query, day }: { readonly query: string; readonly day: { asOf?: string } }) {
  const { t } = useTranslation();
  const answer = useAnswer(searchAreas, { query, limit: 50, ...day }, { keepPrevious: true });
  const columns = useColumns(day);
  return (
    <Section title={t('areas.results')} flush>
      <Answered query={answer}>
        {({ areas }) => (
          <DataTable
            name={t('areas.results')}
            rows={areas}
            columns={[
              ...columns.slice(0, 1),
              { key: 'path', header: t('areas.parent'), value: (area) => area.path },
              ...columns.slice(1),
            ]}
            rowKey={(area) => String(area.id)}
            empty={<Empty title={t('areas.notFound')} />}
          />
        )}
      </Answered>
    </Section>
  );
}

function Children({ parentId, day }: { readonly parentId: number | undefined; readonly day: { asOf?: string } }) {
  const { t } = useTranslation();
  const parent = useAnswer(getArea, { areaId: parentId ?? 0, ...day }, { enabled: parentId !== undefined });
  const pages = usePages(listChildren, { limit: 200, ...day, ...(parentId ? { parentId } : {}) });
  const rows = pages.data?.pages.flatMap((page) => page.areas) ?? [];
  const columns = useColumns(day);
  return (
    <Section
      title={parent.data && parentId ? `${t('areas.children')}: ${parent.data.area.fullName}` : t('areas.country')}
      actions={
        parentId !== undefined && (
          <span className="row">
            <Link to="/areas" search={{ ...day }}>
              {t('areas.country')}
            </Link>
            {parent.data?.parents.map((each) => (
              <Link key={each.id} to="/areas" search={{ parentId: each.id, ...day }}>
                {each.fullName}
              </Link>
            ))}
          </span>
        )
      }
      flush
    >
      {pages.isError && rows.length === 0 ? (
        <Refusal error={pages.error} title={t('ui.notComputed')} onRetry={() => pages.refetch()} />
      ) : (
        <DataTable
          name={t('areas.children')}
          rows={rows}
          columns={columns}
          rowKey={(area) => String(area.id)}
          empty={!pages.isLoading && <Empty title={t('areas.none')}>{t('areas.noneLead')}</Empty>}
          footer={pages.hasNextPage && <LoadMore pages={pages} />}
        />
      )}
    </Section>
  );
}

function useColumns(day: { asOf?: string }): Column<AreaLine & { hasChildren?: boolean }>[] {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  return [
    {
      key: 'name',
      header: t('areas.name'),
      primary: true,
      minWidth: '11rem',
      value: (area) => area.fullName,
      cell: (area) =>
        area.hasChildren === false ? (
          area.fullName
        ) : (
          <Link to="/areas" search={{ parentId: area.id, ...day }}>
            {area.fullName}
          </Link>
        ),
    },
    { key: 'code', header: t('areas.code'), value: (area) => area.code },
    { key: 'level', header: t('areas.level'), value: (area) => words(AREA_LEVEL_NAMES[area.level]) },
    {
      key: 'residence',
      header: t('areas.residence'),
      value: (area) =>
        area.residence ? t(`cases.${area.residence}`) : area.level === 'commune' ? t('areas.residenceUnknown') : null,
    },
    {
      key: 'valid',
      header: t('areas.valid'),
      value: (area) => area.validFrom,
      cell: (area) =>
        area.validTo
          ? t('areas.period', { from: date(area.validFrom), to: date(area.validTo) })
          : t('areas.since', { from: date(area.validFrom) }),
    },
    {
      key: 'open',
      header: t('areas.open'),
      acts: true,
      value: () => null,
      cell: (area) => (
        <Link
          to="/areas/$areaId"
          params={{ areaId: String(area.id) }}
          aria-label={`${t('areas.open')}: ${area.fullName}`}
        >
          {t('areas.open')}
        </Link>
      ),
    },
  ];
}

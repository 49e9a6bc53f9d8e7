import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listCases } from '#contract/reviews/cases.ts';
import { getRound } from '#contract/reviews/get-round.ts';
import { classMovements, nameOfMovement, otherChanges } from '#domain/reviews/movement.ts';
import { useAnswer, usePages } from '../../api/queries.ts';
import { PagedTable } from '../../ui/data-table/paged-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page, Section } from '../../ui/page.tsx';
import { useTypedFilter } from '../../ui/use-typed-filter.ts';
import type { CaseFilters } from './case-filters.ts';
import { SyntheticBanner } from './synthetic-banner.tsx';
import { useCaseColumns } from './use-case-columns.tsx';

const MOVEMENTS = [...classMovements, ...otherChanges.map((change) => `other:${change}` as const)];

export function CasesPage() {
  const { roundId } = useParams({ from: '/rounds/$roundId/cases' });
  const filters = useSearch({ from: '/rounds/$roundId/cases' });
  const { t } = useTranslation();
  const round = useAnswer(getRound, { roundId });
  const pages = usePages(listCases, { roundId, limit: 100, ...filters });
  const columns = useCaseColumns(roundId);
  const commune = round.data?.communes.find((each) => each.communeId === filters.communeId);
  return (
    <Page
      trail={
        <Link to="/rounds/$roundId" params={{ roundId }}>
          {roundId}
        </Link>
      }
      title={commune ? `${t('cases.list')}: ${commune.fullName}` : t('cases.list')}
    >
      {round.data && <SyntheticBanner synthetic={round.data.round.synthetic} />}
      <Section>
        <Filters filters={filters} communes={round.data?.communes ?? []} />
      </Section>
      <Section flush>
        <PagedTable
          name={t('cases.list')}
          pages={pages}
          rowsOf={(page) => page.cases}
          columns={columns}
          rowKey={(row) => row.householdId}
          empty={<Empty title={t('cases.none')}>{t('cases.noneLead')}</Empty>}
        />
      </Section>
    </Page>
  );
}

interface Place {
  readonly communeId: number;
  readonly fullName: string;
}

/** The filters live in the address: they can be shared, and going back keeps them. */
function Filters({ filters, communes }: { readonly filters: CaseFilters; readonly communes: readonly Place[] }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const navigate = useNavigate({ from: '/rounds/$roundId/cases' });
  const set = (part: Partial<CaseFilters>) =>
    navigate({ search: (before) => withoutEmpty({ ...before, ...part }), replace: true });
  const [typed, setTyped] = useTypedFilter(filters.search, (search) => set({ search }));
  const all = (label: string) => ({ value: '', label: `${label}: ${t('ui.all')}` });
  return (
    <form className="row end" role="search" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        style={{ flex: '1 1 16rem' }}
        label={t('cases.searchLabel')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('cases.commune')}
        value={filters.communeId ?? ''}
        onChange={(event) => set({ communeId: Number(event.currentTarget.value) || undefined })}
        data={[
          all(t('cases.commune')),
          ...communes.map((each) => ({ value: String(each.communeId), label: each.fullName })),
        ]}
      />
      <NativeSelect
        label={t('cases.class')}
        value={filters.class ?? ''}
        onChange={(event) => set({ class: (event.currentTarget.value || undefined) as CaseFilters['class'] })}
        data={[
          all(t('cases.class')),
          ...(['poor', 'near_poor', 'not_poor'] as const).map((value) => ({
            value,
            label: t(`cases.classes.${value}`),
          })),
        ]}
      />
      <NativeSelect
        label={t('cases.movement')}
        value={filters.movement ?? ''}
        style={{ maxWidth: '100%' }}
        onChange={(event) => set({ movement: event.currentTarget.value || undefined })}
        data={[all(t('cases.movement')), ...MOVEMENTS.map((value) => ({ value, label: words(nameOfMovement(value)) }))]}
      />
      <NativeSelect
        label={t('cases.sort')}
        value={filters.sort ?? 'code'}
        onChange={(event) => set({ sort: event.currentTarget.value as CaseFilters['sort'] })}
        data={[
          { value: 'code', label: t('cases.sortCode') },
          { value: 'name', label: t('cases.sortName') },
          { value: 'b1', label: t('cases.sortB1') },
        ]}
      />
      <Button
        variant="default"
        onClick={() => {
          setTyped('');
          navigate({ search: {}, replace: true });
        }}
      >
        {t('cases.clearFilters')}
      </Button>
    </form>
  );
}

function withoutEmpty(filters: CaseFilters): CaseFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as CaseFilters;
}

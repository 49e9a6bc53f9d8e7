import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { getResources, markSameMoney } from '#contract/programmes/resources.ts';
import { MONEY_SOURCES } from '#domain/programmes/programme.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Figure, Figures } from '../../ui/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice, Refusal } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { ProgrammeFrame, useYear, YearSelect } from './programme-frame.tsx';
import { useMoney } from './use-money.ts';

type Answer = z.output<typeof getResources.output>;
interface Sum {
  readonly planned: number;
  readonly spent: number;
}

/** Nguồn lực: the same money by programme, place, target and source, in the total once. */
export function ResourcesPage() {
  const { t } = useTranslation();
  const [year, setYear] = useYear();
  const query = useAnswer(getResources, year === undefined ? {} : { year }, { keepPrevious: true });
  return (
    <ProgrammeFrame
      title={t('programmes.resources')}
      lead={t('programmes.lead')}
      actions={query.data && <YearSelect year={query.data.year} onChange={setYear} />}
    >
      <Answered query={query} lines={12}>
        {(answer) => <Resources answer={answer} />}
      </Answered>
    </ProgrammeFrame>
  );
}

function Resources({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const money = useMoney();
  const columns = useSumColumns();
  const { words } = useFormat();
  if (answer.activities === 0) return <Empty title={t('programmes.none', { year: answer.year })} />;
  const spentOf = (sum: Sum) => `${t('programmes.spent')}: ${money(sum.spent)}`;
  return (
    <>
      <Figures>
        <Figure
          label={`${t('programmes.total')} (${t('programmes.million')})`}
          value={money(answer.total.planned)}
          note={spentOf(answer.total)}
        />
        <Figure label={t('programmes.budget')} value={money(answer.budget.planned)} note={spentOf(answer.budget)} />
        <Figure
          label={t('programmes.undivided')}
          value={money(answer.undivided.planned)}
          note={spentOf(answer.undivided)}
        />
        <Figure label={t('programmes.activityCount')} value={count(answer.activities)} />
      </Figures>
      {answer.merged > 0 && <Notice tone="info">{t('programmes.merged', { count: count(answer.merged) })}</Notice>}
      {answer.doubles.length > 0 && <Doubles answer={answer} />}
      <Section
        title={`${t('programmes.byProgramme')} (${t('programmes.million')})`}
        lead={t('programmes.byProgrammeLead')}
        flush
      >
        <DataTable
          name={t('programmes.byProgramme')}
          rows={answer.byProgramme}
          rowKey={({ id }) => id}
          compact
          columns={[
            {
              key: 'name',
              header: t('programmes.programme'),
              primary: true,
              minWidth: '16rem',
              value: ({ name }) => words(name),
            },
            ...columns<Answer['byProgramme'][number]>(),
            {
              key: 'shared',
              header: t('programmes.shared'),
              align: 'right',
              value: ({ shared }) => shared.planned,
              cell: ({ shared }) => money(shared.planned),
            },
          ]}
        />
      </Section>
      <Section title={`${t('programmes.byArea')} (${t('programmes.million')})`} lead={t('programmes.byAreaLead')} flush>
        <DataTable
          name={t('programmes.byArea')}
          rows={answer.byArea}
          rowKey={({ area }) => String(area.id)}
          columns={[
            { key: 'area', header: t('committees.area'), primary: true, value: ({ area }) => area.fullName },
            {
              key: 'programmes',
              header: t('programmes.programme'),
              minWidth: '16rem',
              value: ({ programmes }) => programmes.join('; '),
            },
            {
              key: 'sources',
              header: t('programmes.bySource'),
              minWidth: '14rem',
              value: ({ bySource }) =>
                bySource.map((one) => `${words(MONEY_SOURCES[one.source])}: ${money(one.planned)}`).join('; '),
            },
            ...columns<Answer['byArea'][number]>(),
          ]}
        />
      </Section>
      <div className="grid-2">
        <Section title={`${t('programmes.bySource')} (${t('programmes.million')})`} flush>
          <DataTable
            name={t('programmes.bySource')}
            rows={answer.bySource}
            rowKey={({ source }) => source}
            compact
            columns={[
              {
                key: 'source',
                header: t('programmes.source'),
                primary: true,
                value: ({ source }) => words(MONEY_SOURCES[source]),
              },
              ...columns<Answer['bySource'][number]>(),
            ]}
          />
        </Section>
        <Section
          title={`${t('programmes.byTarget')} (${t('programmes.million')})`}
          lead={t('programmes.withoutTarget', { value: money(answer.withoutTarget.planned) })}
          flush
        >
          <DataTable
            name={t('programmes.byTarget')}
            rows={answer.byTarget}
            rowKey={({ id }) => id}
            compact
            empty={<Empty title={t('programmes.noTargets')} />}
            columns={[
              {
                key: 'text',
                header: t('programmes.target'),
                primary: true,
                minWidth: '14rem',
                value: ({ text }) => text,
                cell: ({ id, planId, text }) => (
                  <Link to="/plans/$planId/targets/$targetId" params={{ planId, targetId: id }}>
                    {text}
                  </Link>
                ),
              },
              ...columns<Answer['byTarget'][number]>(),
            ]}
          />
        </Section>
      </div>
    </>
  );
}

function useSumColumns() {
  const { t } = useTranslation();
  const money = useMoney();
  return <T extends Sum>(): Column<T>[] => [
    {
      key: 'planned',
      header: t('programmes.planned'),
      align: 'right',
      value: (row) => row.planned,
      cell: (row) => money(row.planned),
    },
    {
      key: 'spent',
      header: t('programmes.spent'),
      align: 'right',
      value: (row) => row.spent,
      cell: (row) => money(row.spent),
    },
  ];
}

function Doubles({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const money = useMoney();
  const act = useAct(markSameMoney);
  return (
    <Section title={t('programmes.doubles')} lead={t('programmes.doublesLead')} flush>
      <DataTable
        name={t('programmes.doubles')}
        rows={answer.doubles}
        rowKey={({ first, second }) => `${first.lineId}${second.lineId}`}
        rowTone={() => 'attention'}
        compact
        columns={[
          {
            key: 'first',
            header: t('programmes.first'),
            primary: true,
            value: ({ first }) => `${first.name} (${first.by})`,
          },
          { key: 'second', header: t('programmes.second'), value: ({ second }) => `${second.name} (${second.by})` },
          { key: 'source', header: t('programmes.source'), value: ({ source }) => words(MONEY_SOURCES[source]) },
          {
            key: 'area',
            header: t('programmes.linePlace'),
            value: ({ area }) => area?.fullName ?? t('programmes.undividedPlace'),
          },
          {
            key: 'planned',
            header: t('programmes.planned'),
            align: 'right',
            value: ({ planned }) => planned,
            cell: ({ planned }) => money(planned),
          },
          {
            key: 'acts',
            header: t('plans.update'),
            acts: true,
            value: () => null,
            cell: ({ first, second }) =>
              second.mayEdit && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={act.isRunning}
                  onClick={() => act.run({ lineId: second.lineId, sameAsId: first.lineId })}
                >
                  {t('programmes.markSame')}
                </Button>
              ),
          },
        ]}
      />
      <Refusal error={act.refusal} />
    </Section>
  );
}

import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Activity, listActivities } from '#contract/programmes/programme.ts';
import { ACTIVITY_STATES } from '#domain/programmes/programme.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ActivityDialog } from './activity-dialog.tsx';
import { ProgrammeFrame, useYear, YearSelect } from './programme-frame.tsx';
import { useMoney } from './use-money.ts';

const TONES = { planned: 'quiet', doing: 'waiting', done: 'good' } as const;

export function ActivitiesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [year, setYear] = useYear();
  const [isAdding, setAdding] = useState(false);
  const query = useAnswer(listActivities, year === undefined ? {} : { year }, { keepPrevious: true });
  const columns = useColumns();
  return (
    <ProgrammeFrame
      title={t('programmes.title')}
      lead={t('programmes.lead')}
      actions={query.data?.mayAdd && <Button onClick={() => setAdding(true)}>{t('programmes.add')}</Button>}
    >
      <Section title={`${t('programmes.activities')} (${t('programmes.million')})`} flush>
        <Answered query={query}>
          {(answer) => (
            <DataTable
              name={t('programmes.activities')}
              rows={answer.activities}
              columns={columns}
              rowKey={({ id }) => id}
              filters={<YearSelect year={answer.year} years={answer.years} onChange={setYear} />}
              empty={<Empty title={t('programmes.none', { year: answer.year })}>{t('programmes.noneLead')}</Empty>}
            />
          )}
        </Answered>
      </Section>
      {isAdding && (
        <ActivityDialog
          activity={undefined}
          year={query.data?.year ?? new Date().getFullYear()}
          onClose={() => setAdding(false)}
          onSaved={(id) => navigate({ to: '/programmes/activities/$activityId', params: { activityId: id } })}
        />
      )}
    </ProgrammeFrame>
  );
}

function useColumns(): Column<Activity>[] {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  const money = useMoney();
  const sum = (row: Activity, of: 'planned' | 'spent') => row.lines.reduce((all, line) => all + (line[of] ?? 0), 0);
  return [
    {
      key: 'name',
      header: t('programmes.activity'),
      primary: true,
      minWidth: '12rem',
      value: (row) => row.name,
      cell: (row) => (
        <Link to="/programmes/activities/$activityId" params={{ activityId: row.id }}>
          {row.name}
        </Link>
      ),
    },
    {
      key: 'owner',
      header: t('programmes.owner'),
      minWidth: '9rem',
      value: (row) => (row.agency ? `${words(row.agency.name)} ${row.area.fullName}` : row.area.fullName),
      cell: (row) =>
        row.agency ? (
          <span>
            {words(row.agency.name)} <span className="soft small">{row.area.fullName}</span>
          </span>
        ) : (
          row.area.fullName
        ),
    },
    {
      key: 'programmes',
      header: t('programmes.programme'),
      minWidth: '10rem',
      value: (row) => row.programmes.map(({ name }) => words(name)).join('; '),
    },
    {
      key: 'places',
      header: t('programmes.places'),
      value: (row) => row.areas.map(({ fullName }) => fullName).join(', '),
      cell: (row) =>
        row.areas.length > 3
          ? `${row.areas
              .slice(0, 2)
              .map(({ fullName }) => fullName)
              .join(', ')} +${count(row.areas.length - 2)}`
          : row.areas.map(({ fullName }) => fullName).join(', '),
    },
    {
      key: 'planned',
      header: t('programmes.planned'),
      align: 'right',
      value: (row) => sum(row, 'planned') / 1e6,
      cell: (row) => money(sum(row, 'planned')),
    },
    {
      key: 'spent',
      header: t('programmes.spent'),
      align: 'right',
      value: (row) => sum(row, 'spent') / 1e6,
      cell: (row) => money(sum(row, 'spent')),
    },
    {
      key: 'status',
      header: t('programmes.status'),
      value: (row) => words(ACTIVITY_STATES[row.status]),
      cell: (row) => <Tag tone={TONES[row.status]}>{words(ACTIVITY_STATES[row.status])}</Tag>,
    },
  ];
}

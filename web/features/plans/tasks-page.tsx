import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listTasks, type PlanTask } from '#contract/plans/tasks.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import { DUTY_NAMES, MODE_NAMES } from '#domain/plans/tracking/words.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { VerificationMark } from '../../ui/verification-mark.tsx';
import { AnsweringSection } from './answering-section.tsx';
import { CarriersSection } from './carriers-section.tsx';
import { DutyMatrixTable } from './duty-matrix-table.tsx';
import { OwnerCheck } from './owner-check.tsx';
import { type NewWork, OwnerDialog } from './owner-dialog.tsx';
import { PlanFrame } from './plan-frame.tsx';
import classes from './plans.module.css';
import { TaskDialog } from './task-dialog.tsx';
import { EndedNotice, ViewDayInput } from './view-day.tsx';

const TONES = { overdue: 'poor', 'due-soon': 'near', 'in-time': 'quiet', standing: 'quiet', done: 'good' } as const;
const URGENCY = ['overdue', 'due-soon', 'in-time', 'standing', 'done'];

/** Nhiệm vụ: what is late first, then work × agency, then every task. */
export function TasksPage() {
  const { planId } = useParams({ from: '/plans/$planId/tasks' });
  const { t } = useTranslation();
  const { date, words } = useFormat();
  const [on, setOn] = useState('');
  const query = useAnswer(listTasks, { planId, ...(on === '' ? {} : { on }) }, { keepPrevious: true });
  const [chosen, setChosen] = useState<PlanTask>();
  const [owned, setOwned] = useState<PlanTask>();
  const [work, setWork] = useState<NewWork>();
  return (
    <Answered query={query} lines={12}>
      {({ plan, asOf, endedOn, tasks, projects, answering, successions }) => (
        <PlanFrame plan={plan} title={t('plans.taskBoard')}>
          <p className="soft">
            {t('plans.tasksLead')} {t('plans.tasksAsOf', { day: date(asOf) })}
          </p>
          <EndedNotice endedOn={endedOn} asOf={asOf} onDay={setOn} />
          <div className="row end no-print">
            <ViewDayInput value={on} onChange={setOn} endedOn={endedOn} />
          </div>
          <Overdue tasks={tasks} />
          <AnsweringSection plan={plan} answering={answering} />
          <OwnerCheck
            tasks={tasks}
            projects={projects}
            onGive={plan.mayEdit ? setOwned : undefined}
            onAdd={plan.mayEdit ? setWork : undefined}
          />
          <CarriersSection tasks={tasks} />
          <DutyMatrixTable tasks={tasks} />
          <TaskList
            tasks={tasks}
            onChoose={plan.mayEdit ? setChosen : undefined}
            onOwner={plan.mayEdit ? setOwned : undefined}
            carriersToday={successorsOf(successions)}
          />
          {successions.length > 0 && (
            <Notice tone="info" title={t('plans.successors')}>
              <ul>
                {successions.map((each) => (
                  <li key={`${each.agencyId}${each.successor.vi}${each.task.vi}`}>
                    {t('plans.successor', {
                      agency: words(each.agency),
                      task: words(each.task),
                      name: words(each.successor),
                      date: date(each.effectiveDate),
                    })}{' '}
                    <VerificationMark value={each.verification} />
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {chosen && <TaskDialog plan={plan} task={chosen} onClose={() => setChosen(undefined)} />}
          {(owned || work) && (
            <OwnerDialog
              plan={plan}
              task={owned}
              work={work}
              onClose={() => {
                setOwned(undefined);
                setWork(undefined);
              }}
            />
          )}
        </PlanFrame>
      )}
    </Answered>
  );
}

function successorsOf(
  successions: readonly { readonly agencyId: string; readonly successor: Bilingual }[],
): ReadonlyMap<string, readonly Bilingual[]> {
  const found = new Map<string, Bilingual[]>();
  for (const { agencyId, successor } of successions) {
    const known = found.get(agencyId) ?? [];
    if (!known.some(({ vi }) => vi === successor.vi)) found.set(agencyId, [...known, successor]);
  }
  return found;
}

function Overdue({ tasks }: { readonly tasks: readonly PlanTask[] }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const urgent = tasks.filter(({ state }) => state === 'overdue' || state === 'due-soon');
  if (urgent.length === 0) return <Notice tone="done">{t('plans.nothingOverdue')}</Notice>;
  return (
    <Section title={t('plans.overdue')} flush>
      <ul className={classes.items}>
        {urgent.map((task) => (
          <li key={task.id}>
            <div className="row">
              <Tag tone={TONES[task.state]}>{t(`plans.state.${task.state}`)}</Tag>
              <span>{date(task.deadline)}</span>
              {task.daysLate !== null && (
                <span className="strong">{t('plans.daysLate', { count: task.daysLate })}</span>
              )}
            </div>
            <span className={classes.what}>{task.agency.text}</span>
            <span>{task.text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TaskList(props: {
  readonly tasks: readonly PlanTask[];
  readonly onChoose: ((task: PlanTask) => void) | undefined;
  readonly onOwner: ((task: PlanTask) => void) | undefined;
  /** Body that is no more → who carries its work on. */
  readonly carriersToday: ReadonlyMap<string, readonly Bilingual[]>;
}) {
  const { t } = useTranslation();
  const { date, words } = useFormat();
  const { onChoose, onOwner } = props;
  const columns: Column<PlanTask>[] = [
    { key: 'label', header: t('plans.work'), value: (task) => task.label },
    {
      key: 'agency',
      header: t('plans.agency'),
      primary: true,
      minWidth: '11rem',
      value: (task) => (task.agency.name ? words(task.agency.name) : task.agency.text),
      cell: (task) => {
        const today = task.agency.id === null ? [] : (props.carriersToday.get(task.agency.id) ?? []);
        return (
          <>
            {task.agency.name ? words(task.agency.name) : task.agency.text}
            {today.length > 0 && (
              <span className="soft small"> {t('tasks.today', { names: today.map(words).join('; ') })}</span>
            )}
          </>
        );
      },
    },
    {
      key: 'role',
      header: t('plans.role'),
      value: (task) => `${words(DUTY_NAMES[task.role])} (${words(MODE_NAMES[task.mode])})`,
    },
    {
      key: 'text',
      header: t('plans.taskText'),
      minWidth: '18rem',
      value: (task) => task.text,
      cell: (task) => (
        <span className={classes.clamped} title={task.text}>
          {task.text}
        </span>
      ),
    },
    {
      key: 'deadline',
      header: t('plans.deadline'),
      value: (task) => task.deadline,
      cell: (task) => date(task.deadline),
    },
    {
      key: 'state',
      header: t('plans.status'),
      value: (task) => URGENCY.indexOf(task.state),
      cell: (task) => <Tag tone={TONES[task.state]}>{t(`plans.state.${task.state}`)}</Tag>,
    },
    {
      key: 'percent',
      header: t('plans.percent'),
      align: 'right',
      value: (task) => task.percent,
      cell: (task) => `${task.percent}%`,
    },
    ...(onChoose
      ? [
          {
            key: 'acts',
            header: t('plans.update'),
            acts: true,
            value: () => null,
            cell: (task: PlanTask) => (
              <span className="row" style={{ gap: '0.3rem' }}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('plans.update')}: ${task.label}, ${task.agency.text}`}
                  onClick={() => onChoose(task)}
                >
                  {t('plans.update')}
                </Button>
                {onOwner && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${t('tasks.owner')}: ${task.label}, ${task.agency.text}`}
                    onClick={() => onOwner(task)}
                  >
                    {t('tasks.give')}
                  </Button>
                )}
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t('plans.taskList')} flush>
      <DataTable
        name={t('plans.taskList')}
        rows={props.tasks}
        columns={columns}
        rowKey={(task) => task.id}
        rowTone={(task) => (task.state === 'overdue' ? 'bad' : undefined)}
      />
    </Section>
  );
}

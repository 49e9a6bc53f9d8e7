import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanTask, TaskCarrier } from '#contract/plans/tasks.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import classes from '../agencies/tasks.module.css';
import planClasses from './plans.module.css';

interface CarrierRow {
  readonly key: string;
  readonly name: string;
  readonly tasks: number;
  readonly received: number;
  readonly done: number;
  readonly percent: number;
}

/** Ai đã nhận, ai đã làm: one row a body or unit; below, the work given to many units, task × unit. */
export function CarriersSection({ tasks }: { readonly tasks: readonly PlanTask[] }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const [onlySilent, setOnlySilent] = useState(false);
  const rows = useMemo(() => carrierRows(tasks, words), [tasks, words]);
  const sum = (of: (row: CarrierRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  if (rows.length === 0) return null;
  return (
    <>
      <Section
        title={t('tasks.carriers')}
        lead={t('tasks.carriersLead', {
          acknowledged: sum(({ received }) => received),
          total: sum((row) => row.tasks),
          done: sum(({ done }) => done),
        })}
        flush
      >
        <DataTable
          name={t('tasks.carriers')}
          rows={onlySilent ? rows.filter(({ received, tasks: all }) => received < all) : rows}
          rowKey={(row) => row.key}
          rowTone={(row) => (row.received < row.tasks ? 'bad' : undefined)}
          filters={
            <Checkbox
              label={t('tasks.onlySilent')}
              checked={onlySilent}
              onChange={(event) => setOnlySilent(event.currentTarget.checked)}
            />
          }
          columns={[
            { key: 'name', header: t('tasks.carrier'), primary: true, minWidth: '14rem', value: ({ name }) => name },
            { key: 'tasks', header: t('tasks.tasksGiven'), align: 'right', value: (row) => row.tasks },
            {
              key: 'received',
              header: t('tasks.tasksReceived'),
              align: 'right',
              value: (row) => row.received,
              cell: (row) => `${row.received}/${row.tasks}`,
            },
            { key: 'done', header: t('tasks.tasksDone'), align: 'right', value: (row) => row.done },
            {
              key: 'percent',
              header: t('tasks.meanProgress'),
              align: 'right',
              value: (row) => row.percent,
              cell: (row) => `${row.percent}%`,
            },
          ]}
        />
      </Section>
      <UnitGrid tasks={tasks} />
    </>
  );
}

function carrierRows(tasks: readonly PlanTask[], words: (text: TaskCarrier['name']) => string): CarrierRow[] {
  const groups = new Map<string, TaskCarrier[]>();
  for (const { carriers } of tasks)
    for (const carrier of carriers) groups.set(carrier.key, [...(groups.get(carrier.key) ?? []), carrier]);
  return [...groups].map(([key, list]) => ({
    key,
    name: words((list[0] as TaskCarrier).name),
    tasks: list.length,
    received: list.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length,
    done: list.filter(({ doneOn }) => doneOn !== null).length,
    percent: Math.floor(list.reduce((sum, { percent }) => sum + percent, 0) / list.length),
  }));
}

function UnitGrid({ tasks }: { readonly tasks: readonly PlanTask[] }) {
  const { t } = useTranslation();
  const { date, words } = useFormat();
  const shared = tasks.filter(({ carriers }) => carriers.filter(({ kind }) => kind === 'unit').length > 1);
  if (shared.length === 0) return null;
  const units = [
    ...new Map(
      shared
        .flatMap(({ carriers }) => carriers.filter(({ kind }) => kind === 'unit'))
        .map((each) => [each.key, each.name]),
    ),
  ];
  const cell = (
    carrier: TaskCarrier | undefined,
  ): { kind: 'done' | 'part' | 'received' | 'none'; text: string; title: string } => {
    if (carrier === undefined) return { kind: 'none', text: '', title: '' };
    if (carrier.doneOn !== null)
      return { kind: 'done', text: '✓', title: t('tasks.cell.done', { date: date(carrier.doneOn) }) };
    if (carrier.percent > 0) {
      const text = t('tasks.cell.part', { percent: carrier.percent });
      return { kind: 'part', text, title: text };
    }
    return carrier.acknowledgedAt === null
      ? { kind: 'none', text: '', title: t('tasks.cell.none') }
      : { kind: 'received', text: '○', title: t('tasks.cell.received') };
  };
  return (
    <Section title={t('tasks.units')} lead={t('tasks.unitsLead')} flush>
      <div
        className={planClasses.scroller}
        tabIndex={0}
        role="region"
        aria-label={t('ui.tableOf', { name: t('tasks.units') })}
      >
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">{t('plans.work')}</th>
              {units.map(([key, name]) => (
                <th key={key} scope="col">
                  {words(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shared.map((task) => (
              <tr key={task.id}>
                <th scope="row" title={task.text}>
                  {task.label} · {task.text.length > 80 ? `${task.text.slice(0, 78)}…` : task.text}
                </th>
                {units.map(([key]) => {
                  const { kind, text, title } = cell(task.carriers.find((each) => each.key === key));
                  return (
                    <td key={key} data-cell={kind} title={title}>
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#contract/plans/plan.ts';
import { addTask, changeTask, listTaskChanges, type PlanTask } from '#contract/plans/tasks.ts';
import { ROLES, type Role, TASK_MODES, type TaskMode } from '#domain/plans/document/vocabulary.ts';
import { DUTY_NAMES, MODE_NAMES } from '#domain/plans/tracking/words.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { NOT_KNOWN, useFormat } from '../../ui/format.ts';
import { Timeline } from '../../ui/timeline.tsx';
import { AgencySelect } from './agency-select.tsx';

/** A work that the plan names and gives to nobody. */
export interface NewWork {
  readonly label: string;
  readonly text: string;
  readonly line: number;
}

/** Giao, sửa cơ quan: body, role, mode and deadline, with the reason; what was before stays in the history. */
export function OwnerDialog(props: {
  readonly plan: Plan;
  readonly task: PlanTask | undefined;
  readonly work: NewWork | undefined;
  readonly onClose: () => void;
}) {
  const { plan, task, work, onClose } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const change = useAct(changeTask);
  const add = useAct(addTask);
  const [agency, setAgency] = useState(task?.agency.id ?? '');
  const [role, setRole] = useState<Role>(task?.role ?? 'lead');
  const [mode, setMode] = useState<TaskMode>(task?.mode ?? 'assign');
  const [deadline, setDeadline] = useState(task?.deadline ?? '');
  const [note, setNote] = useState('');
  const text = task?.text ?? work?.text ?? '';
  async function run() {
    const given = { role, mode, deadline: deadline === '' ? null : deadline };
    const answer =
      task === undefined
        ? work &&
          (await add.run({
            planId: plan.id,
            ...work,
            text: work.text.slice(0, 2000),
            agencyId: agency,
            note,
            ...given,
          }))
        : await change.run({
            planId: plan.id,
            taskId: task.id,
            agencyId: agency === '' ? null : agency,
            version: task.version,
            ...(note.trim() === '' ? {} : { note }),
            ...given,
          });
    if (!answer) return;
    announce(t('plans.saved'));
    onClose();
  }
  return (
    <ActDialog
      onClose={onClose}
      size="lg"
      title={t('tasks.giveTitle')}
      actLabel={t('ui.save')}
      act={bothActs(change, add)}
      onAct={run}
    >
      <p>
        {task && <span className="strong">{task.agency.text}: </span>}
        {text}
      </p>
      <AgencySelect label={t('plans.agency')} on={plan.issuedOn} value={agency} onChange={setAgency} />
      <div className="grid-tiles">
        <NativeSelect
          label={t('plans.role')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
          data={ROLES.map((value) => ({ value, label: words(DUTY_NAMES[value]) }))}
        />
        <NativeSelect
          label={t('tasks.mode')}
          value={mode}
          onChange={(event) => setMode(event.currentTarget.value as TaskMode)}
          data={TASK_MODES.map((value) => ({ value, label: words(MODE_NAMES[value]) }))}
        />
        <DateInput label={t('plans.deadline')} value={deadline} onChange={setDeadline} />
      </div>
      <Textarea
        label={t('tasks.why')}
        required={task === undefined}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {task && <OwnerHistory planId={plan.id} taskId={task.id} />}
    </ActDialog>
  );
}

function OwnerHistory({ planId, taskId }: { readonly planId: string; readonly taskId: string }) {
  const { t } = useTranslation();
  const { time, date, words } = useFormat();
  const { data } = useAnswer(listTaskChanges, { planId, taskId });
  if (data === undefined || data.changes.length === 0) return null;
  const fields = [
    ['agency', t('plans.agency')],
    ['role', t('plans.role')],
    ['mode', t('tasks.mode')],
    ['deadline', t('plans.deadline')],
  ] as const;
  const shown = (field: (typeof fields)[number][0], value: string | null | undefined): string => {
    if (value == null) return NOT_KNOWN;
    if (field === 'deadline') return date(value);
    if (field === 'role') return words(DUTY_NAMES[value as Role] ?? { vi: value, en: value });
    return field === 'mode' ? words(MODE_NAMES[value as TaskMode] ?? { vi: value, en: value }) : value;
  };
  return (
    <div>
      <h3>{t('tasks.ownerHistory')}</h3>
      <Timeline
        entries={[...data.changes].reverse().map((each) => ({
          key: each.at,
          when: time(each.at),
          who: each.by,
          title: each.after.agency ?? t('tasks.leadNone'),
          reason: each.note,
          changes: fields
            .filter(([field]) => each.before?.[field] !== each.after[field])
            .map(([field, name]) => ({
              field: name,
              before: shown(field, each.before?.[field]),
              after: shown(field, each.after[field]),
            })),
        }))}
      />
    </div>
  );
}

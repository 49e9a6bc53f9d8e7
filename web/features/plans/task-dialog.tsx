import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#contract/plans/plan.ts';
import { type PlanTask, reportTask } from '#contract/plans/tasks.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { EvidenceField, useEvidence } from './evidence-field.tsx';

/** Tiến độ: percent, a note and evidence, entered by the plan's own unit; of many carriers for one of them or the whole. */
export function TaskDialog(props: { readonly plan: Plan; readonly task: PlanTask; readonly onClose: () => void }) {
  const { plan, task } = props;
  const { t } = useTranslation();
  const { time, words } = useFormat();
  const report = useAct(reportTask);
  const evidence = useEvidence(plan.id);
  const isShared = task.carriers.length > 1 || task.forAllOthers;
  const [carrier, setCarrier] = useState('');
  const [percent, setPercent] = useState<number | string>(task.percent);
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  return (
    <ActDialog
      onClose={props.onClose}
      size="lg"
      title={t('plans.taskTitle')}
      actLabel={t('ui.save')}
      act={bothActs(evidence, report)}
      onAct={async () => {
        const sent = await evidence.send(file);
        if (sent === undefined) return;
        const answer = await report.run({
          planId: plan.id,
          taskId: task.id,
          percent: Number(percent),
          note,
          ...(carrier === '' ? {} : { carrier }),
          ...sent,
        });
        if (answer) props.onClose();
      }}
    >
      <p>
        <span className="strong">{task.agency.text}</span>: {task.text}
      </p>
      {task.entries.length > 0 && (
        <ul>
          {task.entries.map((entry) => (
            <li key={`${entry.at}${entry.note}`} className="small">
              {time(entry.at)} · {entry.percent}% · {entry.note} ({entry.by}
              {entry.carrier && isShared && `, ${words(entry.carrier)}`}
              {entry.evidence && `, ${entry.evidence.fileName}`})
            </li>
          ))}
        </ul>
      )}
      {isShared && task.carriers.length > 0 && (
        <NativeSelect
          label={t('tasks.forUnit')}
          value={carrier}
          onChange={(event) => setCarrier(event.currentTarget.value)}
          data={[
            { value: '', label: t('tasks.wholeTask') },
            ...task.carriers.map(({ key, name }) => ({ value: key, label: words(name) })),
          ]}
        />
      )}
      <NumberInput
        label={t('plans.taskPercent')}
        required
        min={0}
        max={100}
        allowDecimal={false}
        hideControls
        value={percent}
        onChange={setPercent}
      />
      <Textarea
        label={t('plans.note')}
        required
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <EvidenceField file={file} onChange={setFile} />
    </ActDialog>
  );
}

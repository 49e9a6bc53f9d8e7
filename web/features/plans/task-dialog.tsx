import { Button, NumberInput, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#contract/plans/plan.ts';
import { changeTask, type PlanTask, reportTask } from '#contract/plans/tasks.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { Refusal } from '../../ui/notice.tsx';
import { AgencySelect } from './agency-select.tsx';
import { EvidenceField, useEvidence } from './evidence-field.tsx';

/** Tiến độ: percent, a note and evidence; apart from that the deadline and the body of the catalogue. */
export function TaskDialog(props: { readonly plan: Plan; readonly task: PlanTask; readonly onClose: () => void }) {
  const { plan, task } = props;
  const { t } = useTranslation();
  const { time } = useFormat();
  const report = useAct(reportTask);
  const change = useAct(changeTask);
  const evidence = useEvidence(plan.id);
  const [percent, setPercent] = useState<number | string>(task.percent);
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [deadline, setDeadline] = useState(task.deadline ?? '');
  const [agency, setAgency] = useState(task.agency.id ?? '');
  const at = { planId: plan.id, taskId: task.id };
  return (
    <ActDialog
      opened
      onClose={props.onClose}
      size="lg"
      title={t('plans.taskTitle')}
      actLabel={t('ui.save')}
      isRunning={report.isRunning || evidence.isRunning}
      refusal={evidence.refusal ?? report.refusal}
      onAct={async () => {
        const sent = await evidence.send(file);
        if (sent === undefined) return;
        const answer = await report.run({ ...at, percent: Number(percent), note, ...sent });
        if (answer) props.onClose();
      }}
    >
      <p>
        <span className="strong">{task.agency.text}</span>: {task.text}
      </p>
      {task.entries.length > 0 && (
        <ul>
          {task.entries.map((entry) => (
            <li key={entry.at} className="small">
              {time(entry.at)} · {entry.percent}% · {entry.note} ({entry.by}
              {entry.evidence && `, ${entry.evidence.fileName}`})
            </li>
          ))}
        </ul>
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
      <div className="grid-2">
        <DateInput label={t('plans.deadline')} value={deadline} onChange={setDeadline} />
        <AgencySelect label={t('plans.agency')} on={plan.issuedOn} value={agency} onChange={setAgency} />
      </div>
      <Refusal error={change.refusal} />
      <div>
        <Button
          variant="default"
          loading={change.isRunning}
          onClick={async () => {
            const answer = await change.run({
              ...at,
              deadline: deadline === '' ? null : deadline,
              agencyId: agency === '' ? null : agency,
              version: task.version,
            });
            if (!answer) return;
            notifications.show({ message: t('plans.saved'), color: 'rice' });
            props.onClose();
          }}
        >
          {t('plans.saveDeadline')}
        </Button>
      </div>
    </ActDialog>
  );
}

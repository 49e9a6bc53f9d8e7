import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addTaskEvidence, reportMyTask } from '#contract/plans/my-tasks.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { EvidenceField } from '../plans/evidence-field.tsx';
import type { Work } from './my-work.ts';

/** Progress of one's own work: percent, what was done, the paper that shows it. */
export function ReportDialog({ work, onClose }: { readonly work: Work; readonly onClose: () => void }) {
  const { task, taskIds } = work;
  const { t } = useTranslation();
  const report = useAct(reportMyTask);
  const evidence = useAct(addTaskEvidence);
  const [percent, setPercent] = useState<number | string>(task.percent);
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const carrier = task.carrier.key;
  return (
    <ActDialog
      onClose={onClose}
      title={t('tasks.updateTitle')}
      actLabel={t('ui.save')}
      act={bothActs(evidence, report)}
      onAct={async () => {
        const sent = file === null ? undefined : await evidence.run({ taskId: task.id, carrier, file });
        if (file !== null && sent === undefined) return;
        const answer = await report.run({
          taskIds: [...taskIds],
          carrier,
          percent: Number(percent),
          note,
          ...(sent && { evidenceId: sent.evidence.id }),
        });
        if (!answer) return;
        announce(t('tasks.saved'));
        onClose();
      }}
    >
      <p>{task.text}</p>
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
        label={t('tasks.note')}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <EvidenceField file={file} onChange={setFile} />
    </ActDialog>
  );
}

import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterProgress, type Target } from '#contract/plans/targets.ts';
import { unitName } from '#domain/plans/tracking/words.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { EvidenceField, useEvidence } from './evidence-field.tsx';

/** A result that nobody counts for us, with the paper it stands in. */
export function ProgressDialog(props: {
  readonly planId: string;
  readonly target: Target;
  readonly onClose: () => void;
}) {
  const { planId, target } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(enterProgress);
  const evidence = useEvidence(planId);
  const [on, setOn] = useState('');
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const unit = words(unitName(target.criterion.unit));
  return (
    <ActDialog
      opened
      onClose={props.onClose}
      title={t('plans.enterTitle')}
      actLabel={t('ui.save')}
      isRunning={act.isRunning || evidence.isRunning}
      refusal={evidence.refusal ?? act.refusal}
      onAct={async () => {
        const sent = await evidence.send(file);
        if (sent === undefined) return;
        const answer = await act.run({
          planId,
          targetId: target.id,
          on,
          value: Number(value.replace(',', '.')),
          note,
          ...sent,
        });
        if (answer) props.onClose();
      }}
    >
      <p className="soft small">{t('plans.enterLead', { unit })}</p>
      <DateInput label={t('plans.on')} required value={on} onChange={setOn} />
      <TextInput
        label={t('plans.enterValue', { unit })}
        required
        inputMode="decimal"
        pattern="-?[0-9]+([.,][0-9]+)?"
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Textarea
        label={t('plans.note')}
        required
        minRows={2}
        autosize
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <EvidenceField file={file} onChange={setFile} />
    </ActDialog>
  );
}

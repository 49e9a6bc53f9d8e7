import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterProgress, type Target } from '#contract/plans/targets.ts';
import { unitName } from '#domain/plans/tracking/words.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
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
  const [how, setHow] = useState<'value' | 'parts'>(target.isGrowth ? 'parts' : 'value');
  const [numerator, setNumerator] = useState('');
  const [denominator, setDenominator] = useState('');
  const [part, setPart] = useState(target.parts[0]?.name ?? '');
  const isPercent = target.criterion.unit === 'percent' || target.isGrowth;
  const amount = (text: string) => Number(text.replace(',', '.'));
  const [file, setFile] = useState<File | null>(null);
  const unit = words(unitName(target.criterion.unit));
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('plans.enterTitle')}
      actLabel={t('ui.save')}
      act={bothActs(evidence, act)}
      onAct={async () => {
        const sent = await evidence.send(file);
        if (sent === undefined) return;
        const answer = await act.run({
          planId,
          targetId: target.id,
          on,
          ...(how === 'value'
            ? { value: amount(value) }
            : { numerator: amount(numerator), denominator: amount(denominator) }),
          ...(part === '' ? {} : { part }),
          note,
          ...sent,
        });
        if (answer) props.onClose();
      }}
    >
      <p className="soft small">{t('plans.enterLead', { unit })}</p>
      <DateInput label={t('plans.on')} required value={on} onChange={setOn} />
      {target.parts.length > 0 && (
        <NativeSelect
          label={t('planTargets.part')}
          value={part}
          onChange={(event) => setPart(event.currentTarget.value)}
          data={target.parts.map(({ name }) => name)}
        />
      )}
      {isPercent && (
        <NativeSelect
          label={t('planTargets.how')}
          value={how}
          onChange={(event) => setHow(event.currentTarget.value as typeof how)}
          data={[
            { value: 'value', label: t('planTargets.asValue') },
            { value: 'parts', label: t(target.isGrowth ? 'planTargets.asGrowth' : 'planTargets.asParts') },
          ]}
        />
      )}
      {how === 'value' ? (
        <TextInput
          label={t('plans.enterValue', { unit })}
          required
          inputMode="decimal"
          pattern="-?[0-9]+([.,][0-9]+)?"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      ) : (
        <div className="grid-2">
          <TextInput
            label={t(target.isGrowth ? 'planTargets.thisYear' : 'planTargets.numerator')}
            required
            inputMode="decimal"
            pattern="[0-9]+([.,][0-9]+)?"
            value={numerator}
            onChange={(event) => setNumerator(event.currentTarget.value)}
          />
          <TextInput
            label={t(target.isGrowth ? 'planTargets.lastYear' : 'planTargets.denominator')}
            required
            inputMode="decimal"
            pattern="[0-9]+([.,][0-9]+)?"
            value={denominator}
            onChange={(event) => setDenominator(event.currentTarget.value)}
          />
        </div>
      )}
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

import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#contract/plans/plan.ts';
import { changeTarget, type getTarget, type Target } from '#contract/plans/targets.ts';
import { measureName } from '#domain/plans/tracking/words.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { AgencySelect } from './agency-select.tsx';

/** What the document leaves out: a base, one lead, the measure by which it is counted. */
export function TargetDialog(props: {
  readonly plan: Plan;
  readonly target: Target;
  readonly rounds: (typeof getTarget)['output']['_output']['rounds'];
  readonly onClose: () => void;
}) {
  const { plan, target } = props;
  const { t } = useTranslation();
  const act = useAct(changeTarget);
  const [measure, setMeasure] = useState(target.measure);
  const [base, setBase] = useState(target.base.source === 'entered' ? String(target.base.value) : '');
  const [baseOn, setBaseOn] = useState(target.base.on);
  const [baseRound, setBaseRound] = useState('');
  const { date, words } = useFormat();
  const [due, setDue] = useState(target.due);
  const [agency, setAgency] = useState(target.lead.id ?? '');
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('plans.changeTitle')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const answer = await act.run({
          planId: plan.id,
          targetId: target.id,
          measure,
          baseValue: base.trim() === '' ? null : Number(base.replace(',', '.')),
          baseOn: baseOn === '' ? null : baseOn,
          baseRoundId: baseRound === '' ? null : baseRound,
          due,
          leadAgencyId: agency === '' ? null : agency,
          standardId: target.standardId,
          version: target.version,
        });
        if (answer) props.onClose();
      }}
    >
      <AgencySelect label={t('plans.leadAgency')} on={plan.issuedOn} value={agency} onChange={setAgency} />
      {props.rounds.length > 0 && (
        <NativeSelect
          label={t('planTargets.baseRound')}
          value={baseRound}
          onChange={(event) => setBaseRound(event.currentTarget.value)}
          data={[
            { value: '', label: t('planTargets.noBaseRound') },
            ...props.rounds.map(({ id, year, on, isApproved }) => ({
              value: id,
              label: `${t('planTargets.roundName', { id, year, day: date(on) })}${isApproved ? '' : ` · ${t('planTargets.notApproved')}`}`,
            })),
          ]}
        />
      )}
      <TextInput
        disabled={baseRound !== ''}
        label={t('plans.field.baseValue')}
        inputMode="decimal"
        pattern="-?[0-9]+([.,][0-9]+)?"
        value={base}
        onChange={(event) => setBase(event.currentTarget.value)}
      />
      <DateInput label={t('plans.field.baseAsOf')} value={baseOn} onChange={setBaseOn} />
      <DateInput label={t('plans.due')} required value={due} onChange={setDue} />
      <NativeSelect
        label={t('plans.field.measure')}
        value={measure}
        onChange={(event) => setMeasure(event.currentTarget.value)}
        data={[...new Set([measure, target.measure, ...COUNTED])].map((code) => ({
          value: code,
          label: words(measureName(code)),
        }))}
      />
    </ActDialog>
  );
}

/** Measures that the register counts for most targets of a plan. */
const COUNTED = [
  'poor-households',
  'near-poor-households',
  'poor-and-near-poor-households',
  'poverty-rate',
  'near-poverty-rate',
  'multidimensional-poverty-rate',
  'poverty-rate-reduction',
  'escaped-poverty',
];

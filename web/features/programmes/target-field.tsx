import { MultiSelect, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPlans } from '#contract/plans/plans.ts';
import { listTargets } from '#contract/plans/targets.ts';
import { useAnswer } from '../../api/queries.ts';

/** Targets of tracked plans, chosen plan by plan. */
export function TargetField(props: {
  readonly value: readonly string[];
  readonly known: readonly { readonly id: string; readonly text: string }[];
  readonly onChange: (ids: string[]) => void;
}) {
  const { t } = useTranslation();
  const plans = useAnswer(listPlans, {});
  const tracked = (plans.data?.plans ?? []).filter(({ status }) => status === 'confirmed');
  const [chosen, setChosen] = useState('');
  const planId = chosen === '' ? (tracked[0]?.id ?? '') : chosen;
  const targets = useAnswer(listTargets, { planId }, { enabled: planId !== '' });
  const offered = new Map<string, string>(props.known.map(({ id, text }) => [id, text]));
  for (const { id, text } of targets.data?.targets ?? []) offered.set(id, text);
  if (tracked.length === 0 && props.known.length === 0) return null;
  return (
    <div className="stack tight">
      {tracked.length > 1 && (
        <NativeSelect
          label={t('programmes.ofPlan')}
          value={planId}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={tracked.map((plan) => ({
            value: plan.id,
            label: `${plan.area.fullName} · ${plan.number ?? plan.title} · ${plan.year}`,
          }))}
        />
      )}
      <MultiSelect
        label={t('programmes.targets')}
        searchable
        hidePickedOptions
        value={[...props.value]}
        onChange={props.onChange}
        data={[...offered].map(([value, text]) => ({
          value,
          label: text.length > 110 ? `${text.slice(0, 110)}…` : text,
        }))}
      />
    </div>
  );
}

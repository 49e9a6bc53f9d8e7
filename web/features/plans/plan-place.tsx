import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#contract/plans/plan.ts';
import { listPlans, placePlan } from '#contract/plans/plans.ts';
import { listStandards } from '#contract/standards/standards.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { useFormat } from '../../ui/format.ts';

/** Places the plan in the cascade: the plan above it and the standard it is judged by. */
export function PlanPlace({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(placePlan);
  const [opened, setOpened] = useState(false);
  const [parentId, setParent] = useState(plan.parent?.id ?? '');
  const [standardId, setStandard] = useState(plan.standardId ?? '');
  const plans = useAnswer(listPlans, {}, { enabled: opened });
  const standards = useAnswer(listStandards, {}, { enabled: opened });
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('plans.place')}
      </Button>
      <ActDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('plans.place')}
        actLabel={t('ui.save')}
        act={act}
        onAct={async () => {
          const answer = await act.run({
            planId: plan.id,
            parentId: parentId === '' ? null : parentId,
            standardId: standardId === '' ? null : standardId,
            version: plan.version,
          });
          if (answer) setOpened(false);
        }}
      >
        <p className="soft small">{t('plans.placeLead')}</p>
        <NativeSelect
          label={t('plans.parent')}
          value={parentId}
          onChange={(event) => setParent(event.currentTarget.value)}
          data={[
            { value: '', label: t('plans.noParent') },
            ...(plans.data?.plans ?? [])
              .filter(({ id }) => id !== plan.id)
              .map((each) => ({
                value: each.id,
                label: `${each.area.fullName} · ${each.number ?? each.title} · ${each.year}`,
              })),
          ]}
        />
        <NativeSelect
          label={t('plans.standard')}
          value={standardId}
          onChange={(event) => setStandard(event.currentTarget.value)}
          data={[
            { value: '', label: '—' },
            ...(standards.data?.standards ?? []).map(({ id, name }) => ({ value: id, label: words(name) })),
          ]}
        />
      </ActDialog>
    </>
  );
}

import { Checkbox, MultiSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCommittee, renewCommittee } from '#contract/committees/committees.ts';
import { listPlans } from '#contract/plans/plans.ts';
import { POSTS } from '#domain/committees/committee.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import type { CommitteeAnswer } from './committee-answer.ts';
import { blankForm, CommitteeFields, DecisionFields, sentDecision, sentForm } from './committee-fields.tsx';

interface Props {
  readonly answer: CommitteeAnswer;
  readonly onClose: () => void;
}

export function ChangeCommittee({ answer, onClose }: Props) {
  const { committee } = answer;
  const { t } = useTranslation();
  const act = useAct(changeCommittee);
  const plans = useAnswer(listPlans, {});
  const [form, setForm] = useState(blankForm(committee));
  const [planIds, setPlanIds] = useState(answer.plans.map(({ id }) => id));
  return (
    <ActDialog
      onClose={onClose}
      size="lg"
      title={t('committees.change')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const done = await act.run({
          committeeId: committee.id,
          ...sentForm(form),
          planIds,
          version: committee.version,
        });
        if (done) onClose();
      }}
    >
      <CommitteeFields form={form} onChange={(part) => setForm((before) => ({ ...before, ...part }))} />
      <MultiSelect
        label={t('committees.plans')}
        searchable
        value={planIds}
        onChange={setPlanIds}
        data={(plans.data?.plans ?? [])
          .filter(({ area }) => area.id === committee.area.id)
          .map((plan) => ({ value: plan.id, label: `${plan.number ?? plan.title} · ${plan.year}` }))}
      />
    </ActDialog>
  );
}

/** Kiện toàn: a new decision, and who stays. */
export function RenewCommittee({ answer, onClose }: Props) {
  const { committee } = answer;
  const { t } = useTranslation();
  const { words } = useFormat();
  const navigate = useNavigate();
  const act = useAct(renewCommittee);
  const [form, setForm] = useState(blankForm(committee));
  const [staying, setStaying] = useState(answer.members.map(({ id }) => id));
  return (
    <ActDialog
      onClose={onClose}
      size="lg"
      title={t('committees.renew')}
      actLabel={t('committees.renew')}
      act={act}
      onAct={async () => {
        const done = await act.run({
          committeeId: committee.id,
          ...sentForm(form),
          ...sentDecision(form),
          staying,
          version: committee.version,
        });
        if (!done) return;
        onClose();
        await navigate({ to: '/committees/$committeeId', params: { committeeId: done.committee.id } });
      }}
    >
      <p className="soft small">{t('committees.renewLead')}</p>
      <DecisionFields form={form} onChange={(part) => setForm((before) => ({ ...before, ...part }))} />
      <CommitteeFields form={form} onChange={(part) => setForm((before) => ({ ...before, ...part }))} />
      <Checkbox.Group label={t('committees.staying')} value={staying} onChange={setStaying}>
        <div className="stack tight">
          {answer.members.map(({ id, name, post, office }) => (
            <Checkbox key={id} value={id} label={`${name} – ${words(POSTS[post])} (${office})`} />
          ))}
        </div>
      </Checkbox.Group>
    </ActDialog>
  );
}

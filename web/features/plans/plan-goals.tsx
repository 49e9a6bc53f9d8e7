import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#contract/plans/plan.ts';
import { type listTargets, saveGoals } from '#contract/plans/targets.ts';
import { GOAL_STEP_NAMES, GOAL_STEPS, type GoalStep, stepOfMeasure } from '#domain/plans/tracking/goal-chain.ts';
import { measureName } from '#domain/plans/tracking/words.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { LightMark } from './light-mark.tsx';
import classes from './plans.module.css';

type Answer = (typeof listTargets)['output']['_output'];

/** Chuỗi mục tiêu: the plan's goals in the order of the chain, each with the targets that serve it. */
export function PlanGoals({ plan, answer }: { readonly plan: Plan; readonly answer: Answer }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const [editing, setEditing] = useState(false);
  const { goals, targets } = answer;
  return (
    <Section
      title={t('planTargets.goals')}
      lead={t('planTargets.goalsLead')}
      flush
      actions={
        plan.mayEdit && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {t('planTargets.goalsEdit')}
          </Button>
        )
      }
    >
      {goals.length === 0 ? (
        <p className={classes.bar}>{t('planTargets.goalsNone')}</p>
      ) : (
        <ol className={classes.items}>
          {goals.map((goal) => {
            const of = targets.filter(({ goalId }) => goalId === goal.id);
            return (
              <li key={goal.id}>
                <span className="row spread">
                  <span>
                    <span className={classes.what}>{goal.title}</span>{' '}
                    <span className="soft small">
                      {words(GOAL_STEP_NAMES[goal.step])}
                      {goal.document && ` · ${goal.document.name}`}
                    </span>
                  </span>
                  <span className="small">
                    {t('planTargets.goalCount', {
                      met: of.filter(({ light }) => light === 'green').length,
                      count: of.length,
                    })}
                  </span>
                </span>
                <span className="row">
                  {of.map((target) => (
                    <span key={target.id} className="row">
                      <Link to="/plans/$planId/targets/$targetId" params={{ planId: plan.id, targetId: target.id }}>
                        {words(measureName(target.measure))}
                      </Link>
                      <LightMark light={target.light} />
                    </span>
                  ))}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {editing && <GoalsDialog plan={plan} answer={answer} onClose={() => setEditing(false)} />}
    </Section>
  );
}

function GoalsDialog(props: { readonly plan: Plan; readonly answer: Answer; readonly onClose: () => void }) {
  const { plan, answer } = props;
  const { goals, targets } = answer;
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(saveGoals);
  const stepOf = (goalId: string | null): GoalStep | '' => goals.find(({ id }) => id === goalId)?.step ?? '';
  const [titles, setTitles] = useState<Readonly<Record<GoalStep, string>>>(
    () =>
      Object.fromEntries(
        GOAL_STEPS.map((step) => [
          step,
          goals.find((goal) => goal.step === step)?.title ?? words(GOAL_STEP_NAMES[step]),
        ]),
      ) as Record<GoalStep, string>,
  );
  const [chosen, setChosen] = useState<Readonly<Record<string, GoalStep | ''>>>(() =>
    Object.fromEntries(targets.map((target) => [target.id, stepOf(target.goalId)])),
  );
  return (
    <ActDialog
      onClose={props.onClose}
      size="lg"
      title={t('planTargets.goals')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const made = GOAL_STEPS.map((step) => ({
          title: titles[step].trim() || words(GOAL_STEP_NAMES[step]),
          step,
          documentId: goals.find((goal) => goal.step === step)?.document?.id ?? null,
          targetIds: targets.filter(({ id }) => chosen[id] === step).map(({ id }) => id),
        })).filter(({ targetIds }) => targetIds.length > 0);
        if (await act.run({ planId: plan.id, goals: made })) props.onClose();
      }}
    >
      <Button
        variant="default"
        onClick={() => setChosen(Object.fromEntries(targets.map(({ id, measure }) => [id, stepOfMeasure(measure)])))}
      >
        {t('planTargets.goalProposal')}
      </Button>
      {GOAL_STEPS.filter((step) => Object.values(chosen).includes(step)).map((step) => (
        <TextInput
          key={step}
          label={`${t('planTargets.goalTitle')}: ${words(GOAL_STEP_NAMES[step])}`}
          maxLength={500}
          value={titles[step]}
          onChange={(event) => setTitles({ ...titles, [step]: event.currentTarget.value })}
        />
      ))}
      {targets.map((target) => (
        <NativeSelect
          key={target.id}
          label={words(measureName(target.measure))}
          description={target.text}
          value={chosen[target.id] ?? ''}
          onChange={(event) => setChosen({ ...chosen, [target.id]: event.currentTarget.value as GoalStep | '' })}
          data={[
            { value: '', label: t('planTargets.notGrouped') },
            ...GOAL_STEPS.map((step) => ({ value: step, label: words(GOAL_STEP_NAMES[step]) })),
          ]}
        />
      ))}
    </ActDialog>
  );
}

import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmPlan, downloadPlan, getPlan } from '#contract/plans/plans.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { Answered } from '../../ui/answered.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { PlanFindings } from './plan-findings.tsx';
import { PlanFrame } from './plan-frame.tsx';
import { PlanItems } from './plan-items.tsx';
import { PlanPlace } from './plan-place.tsx';
import { PlanText } from './plan-text.tsx';
import classes from './plans.module.css';

/** Văn bản và dữ liệu: the text with line numbers on one side, what was read of it on the other. */
export function PlanPage() {
  const { planId } = useParams({ from: '/plans/$planId' });
  const { t } = useTranslation();
  const query = useAnswer(getPlan, { planId });
  const download = useAct(downloadPlan);
  const [line, setLine] = useState<number>();
  const [side, setSide] = useState<'items' | 'findings'>('items');
  const [confirming, setConfirming] = useState(false);
  return (
    <Answered query={query} lines={14}>
      {({ plan, lines, items, findings }) => {
        const mayDecide = plan.mayEdit && plan.status === 'imported';
        return (
          <PlanFrame
            plan={plan}
            title={plan.title}
            actions={
              <>
                <Button
                  variant="default"
                  loading={download.isRunning}
                  onClick={async () => {
                    const file = await download.run({ planId });
                    if (file) saveFile(file);
                  }}
                >
                  {t('plans.download')}
                </Button>
                {plan.mayEdit && <PlanPlace plan={plan} />}
                {mayDecide && (
                  <Button disabled={plan.undecided > 0} onClick={() => setConfirming(true)}>
                    {t('plans.confirmPlan')}
                  </Button>
                )}
              </>
            }
          >
            {plan.status === 'confirmed' ? (
              <Notice tone="done">{t('plans.tracked')}</Notice>
            ) : plan.undecided > 0 ? (
              <Notice tone="warning">{t('plans.stillOpen', { count: plan.undecided })}</Notice>
            ) : (
              <Notice tone="info">{t('plans.readyToConfirm')}</Notice>
            )}
            <div className={classes.sides}>
              <Section title={t('plans.text')} lead={t('plans.textLead')} flush>
                <PlanText lines={lines} items={items} shown={line} onLine={setLine} />
              </Section>
              <Section
                title={side === 'items' ? t('plans.data') : t('plans.findings')}
                flush
                actions={
                  <Button size="xs" variant="default" onClick={() => setSide(side === 'items' ? 'findings' : 'items')}>
                    {side === 'items' ? `${t('plans.findings')} (${plan.attention})` : t('plans.data')}
                  </Button>
                }
              >
                {side === 'items' ? (
                  <PlanItems planId={planId} items={items} mayDecide={mayDecide} line={line} onLine={setLine} />
                ) : (
                  <PlanFindings findings={findings} onLine={setLine} />
                )}
              </Section>
            </div>
            {confirming && <ConfirmDialog planId={planId} plan={plan} onClose={() => setConfirming(false)} />}
          </PlanFrame>
        );
      }}
    </Answered>
  );
}

function ConfirmDialog(props: {
  readonly planId: string;
  readonly plan: { readonly version: number; readonly targets: number; readonly tasks: number };
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct(confirmPlan);
  const { targets, tasks, version } = props.plan;
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('plans.confirmPlan')}
      actLabel={t('plans.confirmPlan')}
      act={act}
      onAct={async () => {
        const answer = await act.run({ planId: props.planId, version });
        if (!answer) return;
        announce(t('plans.confirmedToast', { targets: answer.targets, tasks: answer.tasks }));
        props.onClose();
      }}
    >
      <p>{t('plans.confirmPlanLead', { targets, tasks })}</p>
    </ActDialog>
  );
}

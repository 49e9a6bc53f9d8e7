import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acknowledgeTasks, listMyTasks } from '#contract/plans/my-tasks.ts';
import type { TaskState } from '#domain/plans/tracking/task-state.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { announce } from '../../ui/announce.ts';
import { Answered } from '../../ui/answered.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice, Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePermission, useSession } from '../access/use-session.ts';
import {
  type EndedPlan,
  endedPlans,
  GROUPS,
  type PlanToAcknowledge,
  plansToAcknowledge,
  type Work,
  worksOf,
} from './my-work.ts';
import { MyReminders } from './reminders-section.tsx';
import { ReportDialog } from './report-dialog.tsx';
import classes from './tasks.module.css';
import { WorkCard } from './work-card.tsx';

const FIRST = 15;

/** Việc của tôi: what plans give to the person's body or unit, by urgency; beside it the tasks of the own unit's plans. */
export function MyTasksPage() {
  const { t } = useTranslation();
  const isAgency = useSession().assignments.every(({ role }) => role === 'agency-officer');
  const mayReport = usePermission('task.report');
  const given = useAnswer(listMyTasks, { followed: 'no' });
  const isEmpty = given.data !== undefined && given.data.tasks.length === 0 && given.data.followed > 0;
  const [chosen, setChosen] = useState<'no' | 'yes'>();
  const followed = chosen ?? (isEmpty ? 'yes' : 'no');
  const query = useAnswer(listMyTasks, { followed });
  return (
    <Page title={t('tasks.mine')} lead={t(followed === 'yes' ? 'tasks.followedLead' : 'tasks.mineLead')}>
      {!isAgency && given.data !== undefined && (
        <div className={classes.switch} role="group" aria-label={t('tasks.view')}>
          <button type="button" aria-pressed={followed === 'no'} onClick={() => setChosen('no')}>
            {t('tasks.given', { count: worksOf(given.data.tasks).length })}
          </button>
          <button type="button" aria-pressed={followed === 'yes'} onClick={() => setChosen('yes')}>
            {t('tasks.followed', { count: given.data.followed })}
          </button>
        </div>
      )}
      <Answered query={query} lines={10}>
        {({ tasks }) => (
          <>
            {mayReport && <ToAcknowledge plans={plansToAcknowledge(tasks, false)} />}
            {followed === 'no' && <MyReminders />}
            <Works works={worksOf(tasks)} silent={plansToAcknowledge(tasks, true)} mayReport={mayReport} />
          </>
        )}
      </Answered>
    </Page>
  );
}

/** Receipt is confirmed for a whole plan: the body has its list, the province sees it. */
function ToAcknowledge({ plans }: { readonly plans: readonly PlanToAcknowledge[] }) {
  const { t } = useTranslation();
  const act = useAct(acknowledgeTasks);
  return (
    <>
      <Refusal error={act.refusal} />
      {plans.map((plan) => (
        <Notice
          key={plan.planId}
          tone="warning"
          action={
            <Button
              size="compact-md"
              loading={act.isRunning}
              onClick={async () => {
                const answer = await act.run({ planId: plan.planId });
                if (answer) announce(t('tasks.acknowledged', { count: answer.acknowledged }));
              }}
            >
              {t('tasks.acknowledge')}
            </Button>
          }
        >
          {t('tasks.toAcknowledge', { plan: plan.name, count: plan.count })}
        </Notice>
      ))}
    </>
  );
}

function Works(props: {
  readonly works: readonly Work[];
  /** Ended plans whose receipt was never confirmed. */
  readonly silent: readonly PlanToAcknowledge[];
  readonly mayReport: boolean;
}) {
  const { works, silent, mayReport } = props;
  const { t } = useTranslation();
  const [reporting, setReporting] = useState<Work>();
  if (works.length === 0)
    return (
      <Section>
        <Empty title={t('tasks.none')}>{t('tasks.noneLead')}</Empty>
      </Section>
    );
  return (
    <>
      {works.every(({ task }) => task.plan.endedOn !== null) && (
        <Section>
          <Empty title={t('tasks.noneRunning')} />
        </Section>
      )}
      {GROUPS.map((state) => {
        const list = works.filter(({ task }) => task.plan.endedOn === null && task.state === state);
        return list.length === 0 ? null : (
          <Group key={state} state={state} works={list} onReport={mayReport ? setReporting : undefined} />
        );
      })}
      <Ended
        plans={endedPlans(works)}
        silent={mayReport ? silent : []}
        onReport={mayReport ? setReporting : undefined}
      />
      {reporting && <ReportDialog work={reporting} onClose={() => setReporting(undefined)} />}
    </>
  );
}

/** Plans whose years are over: closed, each with what was left, judged on its last day. */
function Ended(props: {
  readonly plans: readonly EndedPlan[];
  readonly silent: readonly PlanToAcknowledge[];
  readonly onReport: ((work: Work) => void) | undefined;
}) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (props.plans.length === 0) return null;
  return (
    <Section title={t('tasks.ended', { count: props.plans.length })} lead={t('tasks.endedLead')} flush>
      {props.plans.map((plan) => (
        <details key={plan.planId} className={classes.ended}>
          <summary>
            {t('tasks.endedPlan', {
              plan: plan.name,
              day: date(plan.endedOn),
              done: plan.works.filter(({ task }) => task.state === 'done').length,
              total: plan.works.length,
            })}
          </summary>
          <ToAcknowledge plans={props.silent.filter(({ planId }) => planId === plan.planId)} />
          <Cards works={plan.works} onReport={props.onReport} />
        </details>
      ))}
    </Section>
  );
}

function Cards(props: { readonly works: readonly Work[]; readonly onReport: ((work: Work) => void) | undefined }) {
  const { works, onReport } = props;
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? works : works.slice(0, FIRST);
  return (
    <>
      <ul className={classes.cards}>
        {shown.map((work) => (
          <WorkCard key={work.key} work={work} onReport={work.task.relation === 'given' ? onReport : undefined} />
        ))}
      </ul>
      {shown.length < works.length && (
        <p className={classes.heading}>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('tasks.more', { count: works.length - shown.length })}
          </Button>
        </p>
      )}
    </>
  );
}

function Group(props: {
  readonly state: TaskState;
  readonly works: readonly Work[];
  readonly onReport: ((work: Work) => void) | undefined;
}) {
  const { state, works, onReport } = props;
  const { t } = useTranslation();
  return (
    <Section title={`${t(`tasks.group.${state}`)} (${works.length})`} flush>
      <Cards works={works} onReport={onReport} />
    </Section>
  );
}

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { downloadTaskEvidence } from '#contract/plans/my-tasks.ts';
import { DUTY_NAMES, MODE_NAMES } from '#domain/plans/tracking/words.ts';
import { useAct } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import type { Work } from './my-work.ts';
import classes from './tasks.module.css';

const TONES = { overdue: 'poor', 'due-soon': 'near', 'in-time': 'quiet', standing: 'quiet', done: 'good' } as const;

/** One work: the sentence of the plan, in what role and mode, until when, to whom it is reported, how far it is. */
export function WorkCard(props: { readonly work: Work; readonly onReport: ((work: Work) => void) | undefined }) {
  const { work, onReport } = props;
  const { task } = work;
  const { t } = useTranslation();
  const { date, words } = useFormat();
  const isFollowed = task.relation === 'followed';
  return (
    <li data-state={task.state}>
      <div className="row spread">
        <span className="row" style={{ gap: '0.35rem' }}>
          <Tag tone={TONES[task.state]}>{t(`plans.state.${task.state}`)}</Tag>
          {work.roles.map((role) => (
            <Tag key={role} tone="quiet">
              {words(DUTY_NAMES[role])}
            </Tag>
          ))}
          <Tag tone="quiet">{words(MODE_NAMES[task.mode])}</Tag>
          {task.forAllOthers && <Tag tone="near">{t('tasks.allOthers')}</Tag>}
        </span>
        {task.daysLate !== null && <span className="strong">{t('tasks.daysLate', { count: task.daysLate })}</span>}
      </div>
      <Sentence text={task.text} />
      <p className="small soft">
        {isFollowed ? (
          <Link to="/plans/$planId/tasks" params={{ planId: task.plan.id }}>
            {task.plan.number ?? task.plan.title}
          </Link>
        ) : (
          <span className="strong">{task.plan.number ?? task.plan.title}</span>
        )}{' '}
        · {task.label} · {task.plan.areaName}
        {task.plan.issuedOn !== null && ` · ${date(task.plan.issuedOn)}`} ·{' '}
        {t('tasks.asBody', { name: words(task.carrier.name) })}
      </p>
      {task.carriedFrom && <p className="small">{t('tasks.from', { name: words(task.carriedFrom) })}</p>}
      <WorkFacts work={work} />
      <History work={work} />
      {onReport && (
        <div>
          <Button size="compact-md" variant="default" onClick={() => onReport(work)}>
            {t('tasks.update')}
          </Button>
        </div>
      )}
    </li>
  );
}

const LONG = 260;

function Sentence({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  if (text.length <= LONG) return <p className={classes.sentence}>{text}</p>;
  return (
    <div>
      <p className={classes.sentence} data-long>
        {text}
      </p>
      <details>
        <summary className="small">{t('tasks.fullText')}</summary>
        <p>{text}</p>
      </details>
    </div>
  );
}

function WorkFacts({ work }: { readonly work: Work }) {
  const { task } = work;
  const { t } = useTranslation();
  const { date, time, words } = useFormat();
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('tasks.deadline')}</dt>
        <dd>{task.deadline === null ? (task.deadlineText ?? t('tasks.noDeadline')) : date(task.deadline)}</dd>
      </div>
      {work.rhythm !== null && (
        <div>
          <dt>{t('tasks.rhythm')}</dt>
          <dd>{work.rhythm}</dd>
        </div>
      )}
      {(work.reportTo !== null || task.defaultReceiver !== null) && (
        <div>
          <dt>{t('tasks.reportTo')}</dt>
          <dd>
            {work.reportTo ??
              (task.defaultReceiver && t('tasks.toStandingBody', { name: words(task.defaultReceiver) }))}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('tasks.progress')}</dt>
        <dd>
          <span className={classes.bar} aria-hidden="true">
            <span style={{ width: `${task.percent}%` }} />
          </span>
          {task.percent}%{task.doneOn !== null && ` · ${date(task.doneOn)}`}
        </dd>
      </div>
      {task.relation === 'given' && (
        <div>
          <dt>{t('tasks.receipt')}</dt>
          <dd>
            {work.isAcknowledged ? t('tasks.received', { at: time(task.acknowledgedAt) }) : t('tasks.notReceived')}
          </dd>
        </div>
      )}
    </dl>
  );
}

function History({ work }: { readonly work: Work }) {
  const { task } = work;
  const { t } = useTranslation();
  const { time, words } = useFormat();
  if (task.entries.length === 0) return null;
  return (
    <details>
      <summary className="small">{t('tasks.history', { count: task.entries.length })}</summary>
      <ul className={classes.history}>
        {task.entries.map((entry) => (
          <li key={entry.at} className="small">
            {time(entry.at)} · <strong>{entry.percent}%</strong> · {entry.note}{' '}
            <span className="soft">
              ({entry.by}
              {entry.carrier && task.relation === 'followed' && `, ${words(entry.carrier)}`})
            </span>
            {entry.evidence && (
              <>
                {' '}
                <Evidence taskId={task.id} file={entry.evidence} />
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Evidence(props: {
  readonly taskId: string;
  readonly file: { readonly id: string; readonly fileName: string };
}) {
  const download = useAct(downloadTaskEvidence);
  const { taskId, file } = props;
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={download.isRunning}
      onClick={async () => {
        const answer = await download.run({ taskId, evidenceId: file.id });
        if (answer) saveFile(answer);
      }}
    >
      {file.fileName}
    </Button>
  );
}

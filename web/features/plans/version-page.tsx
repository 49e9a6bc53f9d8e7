import { Button, Checkbox } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideVersion, getVersion } from '#contract/plans/identity.ts';
import { ITEM_KINDS } from '#domain/plans/tracking/item-state.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { announce } from '../../ui/announce.ts';
import { Answered } from '../../ui/answered.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice, Refusal } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PlanFrame } from './plan-frame.tsx';
import classes from './plans.module.css';
import { useItemWords } from './use-item-words.ts';

type Answer = (typeof getVersion)['output']['_output'];
type Difference = Answer['differences'][number];

const TONES = { changed: 'near', added: 'good', gone: 'poor' } as const;

/** Bản sửa đổi: what differs, item beside item; each may be taken over or not. */
export function VersionPage() {
  const { planId, versionId } = useParams({ from: '/plans/$planId/versions/$versionId' });
  const { t } = useTranslation();
  const { time } = useFormat();
  const navigate = useNavigate();
  const query = useAnswer(getVersion, { planId, versionId });
  const act = useAct(decideVersion);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const decide = async (decision: 'apply' | 'drop', version: number) => {
    const answer = await act.run({ planId, versionId, decision, refused: [...refused], version });
    if (!answer) return;
    if (decision === 'apply') announce(t('planHead.applied'));
    if (answer.tasksToClose > 0) announce(t('planHead.closeTasks', { count: answer.tasksToClose }), 'to-read');
    await navigate({ to: '/plans/$planId/about', params: { planId } });
  };
  return (
    <Answered query={query} lines={12}>
      {(answer) => {
        const { plan, differences } = answer;
        const open = answer.status === 'proposed' && plan.mayEdit;
        return (
          <PlanFrame
            plan={plan}
            title={`${t('planHead.version', { no: answer.no })} · ${answer.fileName}`}
            actions={
              open && (
                <>
                  <Button variant="default" loading={act.isRunning} onClick={() => decide('drop', plan.version)}>
                    {t('planHead.drop')}
                  </Button>
                  <Button loading={act.isRunning} onClick={() => decide('apply', plan.version)}>
                    {t('planHead.apply')}
                  </Button>
                </>
              )
            }
          >
            <p className="soft">
              {answer.reason} · {answer.by}, {time(answer.at)}
            </p>
            <Refusal error={act.refusal} />
            {answer.status !== 'proposed' && <Notice tone="info">{t('planHead.decided')}</Notice>}
            {differences.length === 0 && <Notice tone="done">{t('planHead.noDifference')}</Notice>}
            {ITEM_KINDS.map((kind) => (
              <Differences
                key={kind}
                title={t(`plans.kind.${kind}`)}
                lead={kind === 'target' ? t('planHead.compareLead', { count: answer.same }) : undefined}
                differences={differences.filter((each) => each.kind === kind)}
                refused={refused}
                onRefused={open ? setRefused : undefined}
              />
            ))}
          </PlanFrame>
        );
      }}
    </Answered>
  );
}

function Differences(props: {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly differences: readonly Difference[];
  readonly refused: ReadonlySet<string>;
  readonly onRefused: ((refused: ReadonlySet<string>) => void) | undefined;
}) {
  const { t } = useTranslation();
  const { refused, onRefused } = props;
  if (props.differences.length === 0) return null;
  return (
    <Section title={`${props.title} (${props.differences.length})`} lead={props.lead} flush>
      <ul className={classes.items}>
        {props.differences.map((difference) => (
          <li key={difference.key}>
            <span className="row spread">
              <Tag tone={TONES[difference.how]}>{t(`planHead.how.${difference.how}`)}</Tag>
              {onRefused && (
                <Checkbox
                  label={t('planHead.take')}
                  checked={!refused.has(difference.key)}
                  onChange={(event) => {
                    const next = new Set(refused);
                    if (event.currentTarget.checked) next.delete(difference.key);
                    else next.add(difference.key);
                    onRefused(next);
                  }}
                />
              )}
            </span>
            <div className="grid-2">
              <Side label={t('planHead.before')} kind={difference.kind} content={difference.before} />
              <Side label={t('planHead.after')} kind={difference.kind} content={difference.after} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Side(props: {
  readonly label: string;
  readonly kind: Difference['kind'];
  readonly content: Difference['before'];
}) {
  const { t } = useTranslation();
  const say = useItemWords();
  if (props.content === null) return <p className="soft small">{props.label}: –</p>;
  const { what, more } = say({ kind: props.kind }, props.content);
  const { text, line } = props.content;
  return (
    <div>
      <p className="soft small">
        {props.label}
        {typeof line === 'number' && ` · ${t('plans.line', { line })}`}
      </p>
      <p className={classes.what}>{what}</p>
      {more.length > 0 && <p className="soft small">{more.join(' · ')}</p>}
      {typeof text === 'string' && <p className="small">«{text}»</p>}
    </div>
  );
}

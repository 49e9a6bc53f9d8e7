import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPlanHead, withdrawPlan } from '#contract/plans/identity.ts';
import { PLAN_KIND_NAMES } from '#domain/plans/identity/plan-kind.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { Answered } from '../../ui/answered.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { PlanDocuments } from '../documents/plan-documents.tsx';
import { HeadDialog } from './head-dialog.tsx';
import { PlanFrame } from './plan-frame.tsx';
import classes from './plans.module.css';
import { ReasonField } from './reason-field.tsx';
import { VersionDialog } from './version-dialog.tsx';

type Answer = (typeof getPlanHead)['output']['_output'];

/** Thông tin văn bản: which paper this is, for which time and people, on what it rests, in which versions. */
export function AboutPage() {
  const { planId } = useParams({ from: '/plans/$planId/about' });
  const { t } = useTranslation();
  const query = useAnswer(getPlanHead, { planId });
  const [dialog, setDialog] = useState<'head' | 'version' | 'withdraw'>();
  const close = () => setDialog(undefined);
  return (
    <Answered query={query} lines={12}>
      {(answer) => {
        const { plan, versions, sameNumber } = answer;
        const waiting = versions.find(({ status }) => status === 'proposed');
        return (
          <PlanFrame
            plan={plan}
            title={t('planHead.page')}
            actions={
              plan.mayEdit && (
                <>
                  <Button variant="default" onClick={() => setDialog('head')}>
                    {t('planHead.edit')}
                  </Button>
                  <Button variant="default" disabled={waiting !== undefined} onClick={() => setDialog('version')}>
                    {t('planHead.upload')}
                  </Button>
                  {plan.status === 'imported' && (
                    <Button variant="default" color="brick" onClick={() => setDialog('withdraw')}>
                      {t('planHead.withdraw')}
                    </Button>
                  )}
                </>
              )
            }
          >
            {waiting && (
              <Notice tone="warning">
                {t('planHead.waiting')}{' '}
                <Link to="/plans/$planId/versions/$versionId" params={{ planId, versionId: waiting.id }}>
                  {t('planHead.seeVersion')}
                </Link>
              </Notice>
            )}
            {sameNumber.length > 0 && (
              <Notice tone="warning">
                {t('planHead.sameNumber')}{' '}
                {sameNumber.map(({ id, title }) => (
                  <Link key={id} to="/plans/$planId" params={{ planId: id }}>
                    {title}
                  </Link>
                ))}
              </Notice>
            )}
            <Head answer={answer} />
            <PlanDocuments planId={planId} />
            <Versions answer={answer} />
            <History answer={answer} />
            {dialog === 'head' && <HeadDialog answer={answer} onClose={close} />}
            {dialog === 'version' && <VersionDialog planId={planId} onClose={close} />}
            {dialog === 'withdraw' && <WithdrawDialog planId={planId} version={plan.version} onClose={close} />}
          </PlanFrame>
        );
      }}
    </Answered>
  );
}

function Head({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const { head, periods } = answer;
  const { signature } = head;
  const text = (value: string | null) => value ?? '–';
  return (
    <Section title={t('planHead.head')}>
      <Facts
        facts={[
          [t('planHead.kind'), words(PLAN_KIND_NAMES[head.kind])],
          [t('planHead.number'), text(head.number)],
          [t('planHead.issuer'), text(head.issuer)],
          [t('planHead.issuedOn'), [head.place, date(head.issuedOn)].filter(Boolean).join(', ')],
          [t('planHead.title'), head.title],
          [
            t('planHead.period'),
            head.period ?? (head.lastYear === null ? String(head.year) : `${head.year}–${head.lastYear}`),
          ],
          [t('planHead.scope'), head.scope ?? answer.plan.area.fullName],
          [
            t('planHead.targetGroups'),
            head.targetGroups.length === 0 ? (
              '–'
            ) : (
              <ul key="groups" style={{ margin: 0, paddingLeft: '1.1rem' }}>
                {head.targetGroups.map((group) => (
                  <li key={group}>{group}</li>
                ))}
              </ul>
            ),
          ],
          [
            t('planHead.signature'),
            signature === null
              ? t('planHead.notSigned')
              : [
                  signature.onBehalfOf && `TM. ${signature.onBehalfOf}`,
                  signature.signedFor && `KT. ${signature.signedFor}`,
                  signature.post,
                  signature.name,
                ]
                  .filter(Boolean)
                  .join(' · '),
          ],
          [
            t('planHead.periods'),
            <ul key="periods" style={{ margin: 0, paddingLeft: '1.1rem' }}>
              {periods.map((period) => (
                <li key={`${period.from}:${period.to}:${period.of}`}>
                  {period.documentId === null ? (
                    `${period.from === period.to ? period.from : `${period.from}–${period.to}`}: ${period.of}`
                  ) : (
                    <Link to="/documents/$documentId" params={{ documentId: period.documentId }}>
                      {t('planHead.periodOf', { from: period.from, to: period.to, of: period.of })}
                    </Link>
                  )}
                  {period.isLastYear && <span className="soft small"> ({t('planHead.lastYearOf')})</span>}
                </li>
              ))}
            </ul>,
          ],
        ]}
      />
    </Section>
  );
}

const TONES = { proposed: 'waiting', superseded: 'quiet', dropped: 'quiet' } as const;

function Versions({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const { plan, versions } = answer;
  return (
    <Section
      title={t('planHead.versions')}
      lead={t('planHead.versionNow', { no: plan.documentVersion, file: plan.fileName })}
      flush
    >
      {versions.length === 0 ? (
        <p className={classes.bar}>{t('planHead.noVersions')}</p>
      ) : (
        <ul className={classes.items}>
          {versions.map((version) => (
            <li key={version.id}>
              <span className="row spread">
                <span>
                  <Link to="/plans/$planId/versions/$versionId" params={{ planId: plan.id, versionId: version.id }}>
                    {t('planHead.version', { no: version.no })}
                  </Link>{' '}
                  · {version.fileName}
                </span>
                <Tag tone={TONES[version.status]}>{t(`planHead.versionStatus.${version.status}`)}</Tag>
              </span>
              <span className="soft small">
                {version.reason} · {version.by}, {time(version.at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const SHOWN = [
  'kind',
  'title',
  'number',
  'issuer',
  'issuedOn',
  'place',
  'year',
  'lastYear',
  'period',
  'scope',
  'targetGroups',
  'signature',
] as const;

function History({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const text = (value: unknown): string =>
    value === null || value === undefined || value === ''
      ? '–'
      : Array.isArray(value)
        ? value.join('; ')
        : typeof value === 'object'
          ? Object.values(value).filter(Boolean).join(' · ')
          : String(value);
  return (
    <Section title={t('planHead.history')}>
      {answer.changes.length === 0 ? (
        <p>{t('planHead.noHistory')}</p>
      ) : (
        <Timeline
          entries={answer.changes.map((change) => ({
            key: change.at,
            when: time(change.at),
            who: change.by,
            title: t('planHead.changed'),
            reason: change.reason,
            changes: SHOWN.filter((key) => text(change.before[key]) !== text(change.after[key])).map((key) => ({
              field: t(`planHead.${key}`),
              before: text(change.before[key]),
              after: text(change.after[key]),
            })),
          }))}
        />
      )}
    </Section>
  );
}

function WithdrawDialog(props: { readonly planId: string; readonly version: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = useAct(withdrawPlan);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('planHead.withdraw')}
      actLabel={t('planHead.withdraw')}
      danger
      act={act}
      onAct={async () => {
        if (!(await act.run({ planId: props.planId, version: props.version, reason }))) return;
        announce(t('planHead.withdrawn'));
        await navigate({ to: '/plans' });
      }}
    >
      <p>{t('planHead.withdrawLead')}</p>
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}

import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#contract/plans/plan.ts';
import {
  type DueReport,
  dropObligation,
  getRegime,
  getReportBoard,
  type Obligation,
  saveObligation,
} from '#contract/plans/reporting/regime.ts';
import { PERIOD_KIND_NAMES } from '#domain/plans/reporting/report-periods.ts';
import { useAct, useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Figure, Figures } from '../../../ui/figure.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Notice, Refusal } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { PlanFrame } from '../plan-frame.tsx';
import { DueTable } from './due-table.tsx';
import { ObligationDialog } from './obligation-dialog.tsx';
import classes from './reporting.module.css';

const STATES = ['missing', 'returned', 'sent', 'received'] as const;
type Dialog = { readonly obligation?: Obligation } | 'request' | undefined;

/** Chế độ báo cáo: who owes what, and the rules behind it. */
export function RegimePage() {
  const { planId } = useParams({ from: '/plans/$planId/reporting' });
  const { t } = useTranslation();
  const query = useAnswer(getReportBoard, { planId });
  const regime = useAnswer(getRegime, { planId });
  const [dialog, setDialog] = useState<Dialog>();
  return (
    <Answered query={query} lines={12}>
      {({ plan, reports, owing }) => (
        <PlanFrame
          plan={plan}
          title={t('planReports.regime')}
          actions={
            plan.mayEdit && (
              <>
                <Button variant="default" onClick={() => setDialog({})}>
                  {t('planReports.add')}
                </Button>
                <Button onClick={() => setDialog('request')}>{t('planReports.request')}</Button>
              </>
            )
          }
        >
          <p className="soft">{t('planReports.boardLead')}</p>
          {reports.length > 0 && (
            <>
              <Figures>
                {STATES.map((state) => (
                  <Figure
                    key={state}
                    label={t(`planReports.stateOf.${state}`)}
                    value={reports.filter((report) => report.state === state).length}
                    {...(state === 'missing' ? { tone: 'poor' as const } : {})}
                  />
                ))}
              </Figures>
              <Owing owing={owing} />
            </>
          )}
          <Board reports={reports} />
          <Answered query={regime} lines={6}>
            {({ obligations, units }) => (
              <>
                <Obligations plan={plan} obligations={obligations} onEdit={(obligation) => setDialog({ obligation })} />
                {dialog !== undefined && (
                  <ObligationDialog
                    plan={plan}
                    units={units}
                    isRequest={dialog === 'request'}
                    obligation={dialog === 'request' ? undefined : dialog.obligation}
                    onClose={() => setDialog(undefined)}
                  />
                )}
              </>
            )}
          </Answered>
        </PlanFrame>
      )}
    </Answered>
  );
}

function Owing({ owing }: { readonly owing: readonly string[] }) {
  const { t } = useTranslation();
  return owing.length === 0 ? (
    <Notice tone="done">{t('planReports.nobodyOwes')}</Notice>
  ) : (
    <Notice tone="warning">{t('planReports.owing', { names: owing.join(', ') })}</Notice>
  );
}

function Board({ reports }: { readonly reports: readonly DueReport[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('planReports.board')} flush>
      {reports.length === 0 ? (
        <Empty title={t('planReports.noBoard')}>{t('planReports.noBoardLead')}</Empty>
      ) : (
        <DueTable name={t('planReports.board')} reports={reports} />
      )}
    </Section>
  );
}

const TONES = { proposed: 'waiting', confirmed: 'good', dropped: 'quiet' } as const;

function Obligations(props: {
  readonly plan: Plan;
  readonly obligations: readonly Obligation[];
  readonly onEdit: (obligation: Obligation) => void;
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const { plan } = props;
  const save = useAct(saveObligation);
  const drop = useAct(dropObligation);
  const key = (each: Obligation) => each.id ?? each.proposalKey ?? '';
  const confirm = (each: Obligation) =>
    save.run({
      planId: plan.id,
      ...(each.proposalKey === null ? {} : { proposalKey: each.proposalKey }),
      reporterKind: each.reporterKind,
      reporterAgencyId: each.reporterAgency?.id ?? null,
      reporterText: each.reporterText,
      receiver: each.receiver,
      through: each.through,
      subject: each.subject,
      periodKind: each.periodKind,
      dueRule: each.dueRule,
    });
  // What is not complete is opened, not confirmed blindly.
  const isComplete = (each: Obligation) =>
    each.periodKind !== 'unknown' &&
    each.receiver !== '' &&
    (each.reporterKind !== 'agency' || each.reporterAgency !== null);
  return (
    <Section title={t('planReports.obligations')} lead={t('planReports.obligationsLead')} flush>
      <Refusal error={save.refusal ?? drop.refusal} />
      <ul className={classes.notes}>
        {props.obligations.map((each) => (
          <li key={key(each)} data-status={each.status}>
            <div className="row">
              <Tag tone={TONES[each.status]}>{t(`planReports.statusOf.${each.status}`)}</Tag>
              <span className="strong">
                {each.reporterAgency
                  ? words(each.reporterAgency.name)
                  : (each.reporterArea?.fullName ?? each.reporterText)}
              </span>
              <span className="soft small">
                {each.line === null ? t('planReports.byHand') : t('planReports.line', { line: each.line })}
              </span>
            </div>
            <span>
              → {each.receiver || t('planReports.notKnown')}
              {each.through !== null && ` (${t('planReports.through').toLowerCase()} ${each.through})`}: {each.subject}
            </span>
            <div className="row">
              <span>
                {t('planReports.reportPeriod')}: {words(PERIOD_KIND_NAMES[each.periodKind])}
              </span>
              <span>
                {t('planReports.dueDay')}: {words(each.dueWords)}
              </span>
              {plan.mayEdit && each.status !== 'dropped' && (
                <>
                  {each.status === 'proposed' && isComplete(each) && (
                    <Button size="compact-sm" onClick={() => confirm(each)}>
                      {t('planReports.confirm')}
                    </Button>
                  )}
                  <Button size="compact-sm" variant="default" onClick={() => props.onEdit(each)}>
                    {t('planReports.edit')}
                  </Button>
                  {each.reports === 0 && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() =>
                        drop.run({
                          planId: plan.id,
                          ...(each.id === null ? { proposalKey: each.proposalKey ?? '' } : { id: each.id }),
                        })
                      }
                    >
                      {t('planReports.drop')}
                    </Button>
                  )}
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueReport } from '#contract/plans/reporting/regime.ts';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { NOT_KNOWN, useFormat } from '../../../ui/format.ts';
import { Tag } from '../../../ui/tag.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';

const TONES = {
  received: 'good',
  sent: 'waiting',
  returned: 'near',
  missing: 'poor',
  'due-soon': 'near',
  'not-due': 'quiet',
  'no-due-day': 'quiet',
} as const;
const ORDER = ['missing', 'returned', 'due-soon', 'sent', 'received', 'not-due', 'no-due-day'];

export const reportKey = (report: DueReport): string =>
  [report.obligationId, report.period.key, report.reporter.areaId, report.reporter.agencyId].join('|');

/** Reports by reporter and period; what is owed stands first. */
export function DueTable(props: {
  readonly name: string;
  readonly reports: readonly DueReport[];
  readonly withPlan?: boolean;
}) {
  const { t } = useTranslation();
  const { date, words } = useFormat();
  const [sending, setSending] = useState<DueReport>();
  const [shown, setShown] = useState<string>();
  const mayAct = (report: DueReport) =>
    report.maySend && !['sent', 'received'].includes(report.state) && report.period.from <= today();
  const columns: Column<DueReport>[] = [
    {
      key: 'reporter',
      header: t('planReports.reporter'),
      primary: true,
      minWidth: '9rem',
      value: ({ reporter }) => reporter.name,
    },
    ...(props.withPlan
      ? [
          {
            key: 'plan',
            header: t('planReports.plan'),
            value: (report: DueReport) => report.planNumber ?? report.planTitle,
          },
        ]
      : []),
    { key: 'subject', header: t('planReports.subject'), minWidth: '10rem', value: ({ subject }) => subject },
    {
      key: 'period',
      header: t('planReports.reportPeriod'),
      minWidth: '6.5rem',
      value: ({ period }) => words(period.name),
    },
    {
      key: 'due',
      header: t('planReports.dueDay'),
      value: ({ period }) => period.due,
      cell: ({ period }) => (period.due === null ? t('planReports.notKnown') : date(period.due)),
    },
    {
      key: 'state',
      header: t('planReports.state'),
      value: ({ state }) => ORDER.indexOf(state),
      cell: (report) => (
        <span className="row">
          <Tag tone={TONES[report.state]}>{t(`planReports.stateOf.${report.state}`)}</Tag>
          <Lateness report={report} />
        </span>
      ),
    },
    {
      key: 'sent',
      header: t('planReports.sentOn'),
      value: ({ sendings }) => sendings.at(-1)?.sentOn,
      cell: ({ sendings }) => (sendings.length === 0 ? NOT_KNOWN : date(sendings.at(-1)?.sentOn)),
    },
    {
      key: 'acts',
      header: t('planReports.view'),
      acts: true,
      value: () => null,
      cell: (report) => (
        <span className="row">
          {report.sendings.length > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => setShown(reportKey(report))}>
              {t('planReports.view')}
            </Button>
          )}
          {mayAct(report) && (
            <Button
              size="compact-sm"
              variant={report.mayReceive ? 'default' : 'filled'}
              onClick={() => setSending(report)}
              aria-label={`${t(report.mayReceive ? 'planReports.enterPaper' : 'planReports.send')}: ${report.reporter.name}`}
            >
              {t(report.mayReceive ? 'planReports.enterPaper' : 'planReports.send')}
            </Button>
          )}
        </span>
      ),
    },
  ];
  const sorted = [...props.reports].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const open = props.reports.find((report) => reportKey(report) === shown);
  return (
    <>
      <DataTable
        name={props.name}
        rows={sorted}
        columns={columns}
        rowKey={reportKey}
        rowTone={({ state }) => (state === 'missing' || state === 'returned' ? 'bad' : undefined)}
      />
      {sending && <SendDialog report={sending} onClose={() => setSending(undefined)} />}
      {open && <ReportDialog report={open} onClose={() => setShown(undefined)} />}
    </>
  );
}

/** The day in Vietnam, as the server counts it. */
const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

function Lateness({ report }: { readonly report: DueReport }) {
  const { t } = useTranslation();
  const { state, daysLate, firstDaysLate } = report;
  if (daysLate === null || state === 'not-due' || state === 'due-soon') return null;
  return (
    <span className="small">
      {daysLate === 0 ? t('planReports.onTime') : t('planReports.late', { count: daysLate })}
      {firstDaysLate !== null && firstDaysLate > 0 && ` (${t('planReports.firstLate', { count: firstDaysLate })})`}
    </span>
  );
}

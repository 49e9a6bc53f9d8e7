import { Button, NativeSelect } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadResultsReport, getResultsReport } from '#contract/plans/reporting/results-report.ts';
import type { ResultPeriod } from '#domain/plans/reporting/report-kind.ts';
import { useAct, useAnswer } from '../../../api/queries.ts';
import { saveFile } from '../../../api/save-file.ts';
import { Answered } from '../../../ui/answered.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Notice, Refusal } from '../../../ui/notice.tsx';
import { PlanFrame } from '../plan-frame.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { IssuedReports } from './issued-reports.tsx';
import { ReportNotes } from './report-notes.tsx';
import { ReportPaper } from './report-paper.tsx';
import { ReportSources } from './report-sources.tsx';
import classes from './reporting.module.css';

/** Báo cáo kết quả: chosen, read, completed, downloaded. */
export function ResultsPage() {
  const { planId } = useParams({ from: '/plans/$planId/report' });
  const { t } = useTranslation();
  const { date: day, words } = useFormat();
  const [period, setPeriod] = useState<ResultPeriod>('year');
  const [year, setYear] = useState<number>();
  const [date, setDate] = useState('');
  const [isIssuing, setIssuing] = useState(false);
  const asked = { planId, period, ...(year === undefined ? {} : { year }), ...(date === '' ? {} : { date }) };
  const query = useAnswer(getResultsReport, asked, { keepPrevious: true });
  const download = useAct(downloadResultsReport);
  return (
    <Answered query={query} lines={16}>
      {(answer) => {
        const { plan, periods, periodName, report, notes, year: shown } = answer;
        return (
          <PlanFrame
            plan={plan}
            title={t('planReports.results')}
            actions={
              <div className="row">
                {plan.mayEdit && <Button onClick={() => setIssuing(true)}>{t('planReports.issue')}</Button>}
                <Button
                  variant="default"
                  loading={download.isRunning}
                  onClick={async () => {
                    const file = await download.run(asked);
                    if (file) saveFile(file);
                  }}
                >
                  {t('planReports.downloadDraft')}
                </Button>
              </div>
            }
          >
            <p className="soft">{t('planReports.resultsLead')}</p>
            <div className={`${classes.tools} no-print`}>
              <NativeSelect
                label={t('planReports.period')}
                value={period}
                onChange={(event) => setPeriod(event.currentTarget.value as ResultPeriod)}
                data={periods.map((each) => ({ value: each, label: t(`planReports.periodOf.${each}`) }))}
              />
              {plan.lastYear !== null && plan.lastYear > plan.year && period !== 'term' && period !== 'mid-term' && (
                <NativeSelect
                  label={t('planReports.year')}
                  value={String(shown)}
                  onChange={(event) => setYear(Number(event.currentTarget.value))}
                  data={Array.from({ length: plan.lastYear - plan.year + 1 }, (_, at) => String(plan.year + at))}
                />
              )}
              <DateInput label={t('planReports.date')} value={date} onChange={setDate} />
            </div>
            <Refusal error={query.isError ? query.error : download.refusal} />
            <p className="soft small">
              {words(periodName)} · {t('planReports.upTo', { day: day(report.figuresUpTo) })}
            </p>
            {report.open.length > 0 && (
              <Notice tone="warning" title={t('planReports.open')}>
                <ul className={classes.points}>
                  {report.open.map(({ text }) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </Notice>
            )}
            <IssuedReports planId={plan.id} />
            <ReportNotes plan={plan} period={period} year={shown} notes={notes} />
            <ReportPaper report={report} />
            <ReportSources figures={report.figures} />
            {isIssuing && (
              <IssueDialog
                answer={answer}
                date={date}
                onDate={setDate}
                isFetching={query.isFetching}
                onClose={() => setIssuing(false)}
              />
            )}
          </PlanFrame>
        );
      }}
    </Answered>
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadResultsReport, getResultsReport } from '#contract/plans/reporting/results-report.ts';
import type { ResultPeriod } from '#domain/plans/reporting/report-kind.ts';
import { useAct, useAnswer } from '../../../api/queries.ts';
import { saveFile } from '../../../api/save-file.ts';
import { Answered } from '../../../ui/answered.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Notice, Refusal } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { PlanFrame } from '../plan-frame.tsx';
import { ReportNotes } from './report-notes.tsx';
import { type ReportAnswer, ReportPaper } from './report-paper.tsx';
import classes from './reporting.module.css';

/** Báo cáo kết quả: chosen, read, completed, downloaded. */
export function ResultsPage() {
  const { planId } = useParams({ from: '/plans/$planId/report' });
  const { t } = useTranslation();
  const { date: day, words } = useFormat();
  const [period, setPeriod] = useState<ResultPeriod>('year');
  const [year, setYear] = useState<number>();
  const [date, setDate] = useState('');
  const asked = { planId, period, ...(year === undefined ? {} : { year }), ...(date === '' ? {} : { date }) };
  const query = useAnswer(getResultsReport, asked, { keepPrevious: true });
  const download = useAct(downloadResultsReport);
  return (
    <Answered query={query} lines={16}>
      {({ plan, periods, periodName, report, notes, year: shown }) => (
        <PlanFrame
          plan={plan}
          title={t('planReports.results')}
          actions={
            <Button
              loading={download.isRunning}
              onClick={async () => {
                const file = await download.run(asked);
                if (file) saveFile(file);
              }}
            >
              {t('planReports.download')}
            </Button>
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
              <ul>
                {report.open.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Notice>
          )}
          <ReportNotes plan={plan} period={period} year={shown} notes={notes} />
          <ReportPaper report={report} />
          <Sources figures={report.figures} />
        </PlanFrame>
      )}
    </Answered>
  );
}

type Figure = ReportAnswer['report']['figures'][number];

/** Where each printed figure comes from. */
function Sources({ figures }: { readonly figures: readonly Figure[] }) {
  const { t } = useTranslation();
  const title = t('planReports.sources', { count: figures.length });
  const rows = figures.map((figure, at) => ({ ...figure, at }));
  const columns: Column<Figure & { at: number }>[] = [
    { key: 'text', header: t('planReports.figure'), primary: true, value: ({ text }) => text },
    { key: 'place', header: t('planReports.place'), value: ({ place }) => place },
    { key: 'measure', header: t('planReports.measure'), value: ({ measure }) => measure, minWidth: '12rem' },
    { key: 'area', header: t('planReports.unitCode'), value: ({ area }) => area },
    { key: 'source', header: t('planReports.source'), value: ({ origin }) => origin.words, minWidth: '12rem' },
  ];
  return (
    <Section title={title} flush>
      <DataTable name={title} rows={rows} columns={columns} rowKey={({ at }) => String(at)} compact />
    </Section>
  );
}

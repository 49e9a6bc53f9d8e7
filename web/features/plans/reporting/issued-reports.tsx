import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  downloadIssuedReport,
  getIssuedReport,
  type IssuedReport,
  listIssuedReports,
} from '#contract/plans/reporting/issued-reports.ts';
import { useAct, useAnswer } from '../../../api/queries.ts';
import { saveFile } from '../../../api/save-file.ts';
import { Answered } from '../../../ui/answered.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Refusal } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { ReportPaper } from './report-paper.tsx';
import { ReportSources } from './report-sources.tsx';
import classes from './reporting.module.css';

/** Báo cáo đã ban hành: as they were signed, whatever has been entered since. */
export function IssuedReports({ planId }: { readonly planId: string }) {
  const { t } = useTranslation();
  const { date, words, time } = useFormat();
  const query = useAnswer(listIssuedReports, { planId });
  const download = useAct(downloadIssuedReport);
  const [shown, setShown] = useState<IssuedReport>();
  const reports = query.data?.reports ?? [];
  if (reports.length === 0) return null;
  return (
    <Section title={t('planReports.issuedReports')} lead={t('planReports.issuedLead')} flush>
      <Refusal error={download.refusal} />
      <ul className={classes.notes}>
        {reports.map((report) => (
          <li key={report.id}>
            <span className="strong">
              {report.number}, {date(report.issuedOn)}
            </span>
            <span>
              {words(report.periodName)} · {t('planReports.upTo', { day: date(report.figuresUpTo) })} ·{' '}
              {t('planReports.signedBy', { name: report.signer })}
            </span>
            <div className="row soft small">
              {report.issuedBy}, {time(report.issuedAt)}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('planReports.view')} ${report.number}`}
                onClick={() => setShown(report)}
              >
                {t('planReports.view')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('planReports.download')} ${report.number}`}
                onClick={async () => {
                  const file = await download.run({ planId, reportId: report.id });
                  if (file) saveFile(file);
                }}
              >
                {t('planReports.download')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {shown && <IssuedPaper planId={planId} issued={shown} onClose={() => setShown(undefined)} />}
    </Section>
  );
}

function IssuedPaper(props: { readonly planId: string; readonly issued: IssuedReport; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { number, id, answers } = props.issued;
  const query = useAnswer(getIssuedReport, { planId: props.planId, reportId: id });
  return (
    <Modal
      opened
      size="60rem"
      onClose={props.onClose}
      title={<span className="strong">{t('planReports.issuedTitle', { number })}</span>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Answered query={query} lines={12}>
        {({ report }) => (
          <div className="stack">
            {answers.length > 0 && (
              <Section title={t('planReports.accepted')}>
                <ul className={classes.points}>
                  {answers.map(({ text, reason }) => (
                    <li key={text}>
                      {text} <span className="soft">{t('planReports.because', { reason })}</span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <ReportPaper report={report} />
            <ReportSources figures={report.figures} />
          </div>
        )}
      </Answered>
    </Modal>
  );
}
